"""The objects that belong to an article: its pictures, each in all its sizes, and related stories."""

from ...jsontypes import Json
from ...models import Article, Attachment, AttachmentKind, Reference, Rendition
from ..report import Report
from ..values.focal_points import focal_point_in_pixels
from ..values.media_types import media_type
from ..values.records import pixels, stated
from ..values.uris import made_uri, uri_of, web_uri_of
from .versions import Version

_OWN = frozenset({
    "attachments.id", "attachments.caption", "attachments.credit", "attachments.name", "attachments.description",
    "attachments.alt", "attachments.width", "attachments.height", "attachments.url", "attachments.renditions.url",
    "attachments.renditions.name", "attachments.renditions.width", "attachments.renditions.height",
    "seo.social_image", "related.id", "related.name", "related.url",
})  # fmt: skip

RELATIONS = {AttachmentKind.IMAGE: "lead", AttachmentKind.INLINE_IMAGE: "inline"}
"""What a picture is to the article."""


def carries(version: Version) -> frozenset[str]:
    """Give the fields of an article that are written here."""
    relations = {"attachments.kind"} if version.relations else set[str]()
    points = {"attachments.focal_point.x", "attachments.focal_point.y"} if version.points else set[str]()
    return _OWN | relations | points


def associations(article: Article, report: Report, version: Version) -> list[Json]:
    """Give the pictures and the related stories."""
    written: list[Json] = []
    for number, picture in enumerate(article.attachments, 1):
        with report.at("attachments", number - 1):
            written += _picture(picture, number, article, report, version)
    written += _social_image(article, report, version)
    for number, reference in enumerate(article.related, 1):
        with report.at("related", number - 1):
            written += _related(reference, number, article, report, version)
    return written


def _picture(picture: Attachment, number: int, article: Article, report: Report, version: Version) -> list[Json]:
    """Give a picture, or nothing where nothing is known of it."""
    url = web_uri_of(report, picture.url, "url", base=article.url)
    original = _original(picture, url, report, version)
    sizes = [_rendition(each, place, article, report) for place, each in enumerate(picture.renditions)]
    said = stated(
        {
            "by": picture.credit,
            "descriptions": _descriptions(picture),
            "altIds": [{"role": "id", "value": picture.id}] if picture.id else None,
            "renditions": [*([{"name": "original", **original}] if original else []), *sizes],
        }
    )
    if not (said or picture.name):
        return []
    known_by = {
        "name": picture.name or picture.caption or picture.alt or _assumed_name(f"picture {number}", report),
        "rel": RELATIONS.get(picture.kind) if version.relations else None,
        "uri": url or _assumed_uri(report, "article", article.id, "picture", str(number)),
        "type": "picture",
    }
    return [{**stated(known_by), **said}]


def _original(picture: Attachment, url: str | None, report: Report, version: Version) -> dict[str, Json]:
    """Give a picture in its own size."""
    return stated(
        {
            "href": url,
            "contentType": media_type(url) if url else None,
            "width": pixels(report, picture.width, "width"),
            "height": pixels(report, picture.height, "height"),
            "poi": focal_point_in_pixels(report, picture) if version.points else None,
        }
    )


def _descriptions(picture: Attachment) -> list[Json]:
    said = {"caption": picture.caption, "alt": picture.alt, "description": picture.description}
    if picture.description == picture.caption:
        del said["description"]
    return [{"role": role, "contentType": "text/plain", "value": text} for role, text in said.items() if text]


def _rendition(rendition: Rendition, place: int, article: Article, report: Report) -> dict[str, Json]:
    with report.at("renditions", place):
        name = rendition.name
        if not name:
            name = f"{rendition.width}w" if rendition.width else f"rendition {place + 1}"
            report.assumed("a name of a rendition", name, "name")
        url = web_uri_of(report, rendition.url, "url", base=article.url)
        return stated(
            {
                "name": name,
                "href": url,
                "contentType": media_type(url) if url else None,
                "width": pixels(report, rendition.width, "width"),
                "height": pixels(report, rendition.height, "height"),
            }
        )


def _social_image(article: Article, report: Report, version: Version) -> list[Json]:
    url = web_uri_of(report, article.seo.social_image, "seo", "social_image", base=article.url)
    if url is None:
        return []
    relation = {"rel": "social"} if version.relations else {}
    original = stated({"name": "original", "href": url, "contentType": media_type(url)})
    return [{"name": "social image", **relation, "uri": url, "type": "picture", "renditions": [original]}]


def _related(reference: Reference, number: int, article: Article, report: Report, version: Version) -> list[Json]:
    """Give a related item, or nothing where nothing is known of it."""
    if not (reference.name or reference.id or reference.url):
        return []
    url = uri_of(report, reference.url, "url", base=article.url)
    known_by = ("article", reference.id) if reference.id else ("article", article.id, "related", str(number))
    related = stated(
        {
            "name": reference.name or _assumed_name(f"related {number}", report),
            "rel": "related" if version.relations else None,
            "uri": url or _assumed_uri(report, *known_by),
            "representationType": "partial",
            "altIds": [{"role": "id", "value": reference.id}] if reference.id else None,
        }
    )
    return [related]


def _assumed_name(name: str, report: Report) -> str:
    report.assumed("a name of an associated object", name, "name")
    return name


def _assumed_uri(report: Report, *names: str) -> str:
    uri = made_uri(*names)
    report.assumed("a URI of an associated object", uri, "url")
    return uri
