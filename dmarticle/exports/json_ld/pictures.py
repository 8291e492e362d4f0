"""Pictures: those that stand with the headline, those placed in the body, and the sizes of each."""

from collections.abc import Iterable

from ...jsontypes import Json
from ...models import Article, Attachment, AttachmentKind, Rendition
from ..report import Report
from ..values.records import pixels, stated
from ..values.uris import web_uri_of

CARRIES = frozenset({
    "attachments.id", "attachments.kind", "attachments.caption", "attachments.credit", "attachments.name",
    "attachments.description", "attachments.alt", "attachments.width", "attachments.height", "attachments.url",
    "attachments.renditions.url", "attachments.renditions.name", "attachments.renditions.width",
    "attachments.renditions.height",
})  # fmt: skip
"""The fields of an article that are written here."""


def pictures(article: Article, report: Report) -> dict[str, Json]:
    """Give the pictures: those that stand with the headline and have an address as `image`, all others beside them.

    Where none stands with the headline, the picture that other sites show of the article is the `image`.
    """
    leading: list[Json] = []
    others: list[Json] = []
    for number, each in enumerate(article.attachments):
        with report.at("attachments", number):
            said = _picture(each, article, report)
        if each.kind is AttachmentKind.IMAGE and "url" in said:
            leading.append({"@type": "ImageObject", "representativeOfPage": True, **said})
        elif said:
            others.append({"@type": "ImageObject", **said})
    return {"image": leading or _social(article, report), "associatedMedia": others}


def _social(article: Article, report: Report) -> list[Json]:
    url = web_uri_of(report, article.seo.social_image, "seo", "social_image", base=article.url)
    return [{"@type": "ImageObject", "url": url, "contentUrl": url}] if url else []


def _picture(picture: Attachment, article: Article, report: Report) -> dict[str, Json]:
    """Give what is known of a picture; its width and height are numbers of pixels, as Google and others read them."""
    url = web_uri_of(report, picture.url, "url", base=article.url)
    shown = [each for each in (picture.alt, picture.description) if each != picture.caption]
    return stated(
        {
            "url": url,
            "contentUrl": url,
            "identifier": picture.id,
            "name": picture.name,
            "caption": picture.caption,
            "creditText": picture.credit,
            "description": one_or_all(*shown),
            "width": pixels(report, picture.width, "width"),
            "height": pixels(report, picture.height, "height"),
            "encoding": renditions(picture.renditions, article, report),
        }
    )


def renditions(sizes: Iterable[Rendition], article: Article, report: Report) -> list[Json]:
    """Give the sizes of a picture: each is the same picture, encoded in another way."""
    written: list[Json] = []
    for number, each in enumerate(sizes):
        with report.at("renditions", number):
            said = _rendition(each, article, report)
        written += [{"@type": "ImageObject", **said}] if said else []
    return written


def _rendition(size: Rendition, article: Article, report: Report) -> dict[str, Json]:
    return stated(
        {
            "contentUrl": web_uri_of(report, size.url, "url", base=article.url),
            "name": size.name,
            "width": pixels(report, size.width, "width"),
            "height": pixels(report, size.height, "height"),
        }
    )


def one_or_all(*texts: str | None) -> Json:
    """Give the one text there is, or a list of those that differ; None for none."""
    said = list(dict.fromkeys(each for each in texts if each))
    return said if len(said) > 1 else next(iter(said), None)
