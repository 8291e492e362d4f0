"""Whitebeard, a hosted CMS written in PHP (Daily Maverick, L'Orient-Le Jour).

Its public documentation says that all numeric values in JSON come inside strings. Empty objects come as
`[]`, flags as `"0"` and `"1"`, dates without a zone.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from attrs import evolve
from cattrs import Converter

from ..images import read_image_url
from ..jsontypes import Json
from ..models import (
    Access,
    Article,
    Attachment,
    AttachmentKind,
    Author,
    AuthorKind,
    Category,
    ContentType,
    Counts,
    Flags,
    FocalPoint,
    Keyword,
    Publication,
    Reference,
    Rendition,
    Seo,
)
from ..structuring.converter import MediaUrl, Natural, Prose, Url
from ..structuring.cursor import Cursor
from ..structuring.scalars import read_natural, read_text
from ..structuring.tables import Gathered, Here, Key, RecordWriter, Source, Table, Tables
from ..urls import host
from .dialect import Dialect

_FOCAL = re.compile(r"\s*([0-9]{1,3}(?:\.[0-9]+)?)%\s+([0-9]{1,3}(?:\.[0-9]+)?)%\s*")
_RENDITION_PREFIX = "url_"
_MARKS = re.compile(r"<!--|-->|[<>\"']")


def strip_tags(text: str) -> str:
    """Take tags out of a text as PHP's `strip_tags` does, leaving entities as they are.

    A `<` before white space is text. Inside a tag, `>` between quotation marks does not end it. A tag
    that is never closed takes the rest of the text with it.
    """
    kept: list[str] = []
    position, inside, quote = 0, "", ""
    for mark in _MARKS.finditer(text):
        sign = mark[0]
        if inside == "<!--":
            if sign == "-->":
                inside, position = "", mark.end()
        elif not inside:
            following = text[mark.end() : mark.end() + 1]
            if sign == "<!--" or (sign == "<" and following and not following.isspace()):
                kept.append(text[position : mark.start()])
                inside, quote = sign, ""
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in (">", "-->"):
            inside, position = "", mark.end()
    if not inside:
        kept.append(text[position:])
    return "".join(kept)


def _recognizes(payload: Mapping[str, Json]) -> bool:
    """An article says so, by type or signature, or else has the fields that only an article has."""
    signature = payload.get("signature")
    return (
        payload.get("objectType") == "Article"
        or (isinstance(signature, str) and signature.startswith("Article:"))
        or ("contents" in payload and "title" in payload)
    )


def _hosts(payload: Mapping[str, Json]) -> Iterator[str]:
    """The hosts of the article's own URLs, then the domains its sections name."""
    for key in ("url", "shorturl"):
        url = payload.get(key)
        if isinstance(url, str):
            yield host(url)
    for category in Cursor(payload).key("categories").items():
        domain = category.key("typeId").key("domain").value
        if isinstance(domain, str):
            yield domain


def _renditions(cursor: Cursor, converter: Converter) -> tuple[Rendition, ...]:
    """Join the sizes in `transforms` with the named URLs beside them; both often name the same file."""
    named: list[tuple[str, str]] = []
    for key in cursor.value if isinstance(cursor.value, Mapping) else ():
        if key.startswith(_RENDITION_PREFIX):
            url = _media_url(cursor.key(key), converter)
            if url:
                named.append((key.removeprefix(_RENDITION_PREFIX), url))
    sized = list(_transforms(cursor.key("transforms"), converter))
    found: list[Rendition] = []
    for rendition in sized:
        names = [name for name, url in named if url == rendition.url]
        found.extend([evolve(rendition, name=name) for name in names] or [rendition])
    known = {rendition.url for rendition in sized}
    return (*found, *(_rendition(url, name=name) for name, url in named if url not in known))


def _image_transforms(cursor: Cursor, converter: Converter) -> tuple[Rendition, ...]:
    return tuple(_transforms(cursor.key("image_transforms"), converter))


def _transforms(cursor: Cursor, converter: Converter) -> Iterator[Rendition]:
    """The sizes a picture exists in; an `x` or `y` of 0 is automatic."""
    if not cursor.absent and not isinstance(cursor.value, list | tuple | Mapping):
        cursor.reject("an array")
    for place in cursor.items():
        if not isinstance(place.value, Mapping):
            place.reject("an object with a url")
            continue
        url = _media_url(place.key("url"), converter)
        width, height = (read_natural(place.key(side)) or None for side in "xy")
        if url:
            yield _rendition(url, width=width, height=height)


def _media_url(cursor: Cursor, converter: Converter) -> str | None:
    url: str | None = converter.get_structure_hook(MediaUrl)(cursor, MediaUrl)
    return url


def _rendition(url: str, *, name: str | None = None, width: int | None = None, height: int | None = None) -> Rendition:
    said = read_image_url(url)
    if width is None and height is None:
        width, height = said.width, said.height
    return Rendition(url=url, name=name, width=width, height=height, filters=said.filters, original=said.original)


def _written_renditions(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    """The sizes in `transforms`, and each name as a key of its own."""
    sized = _written_transforms(attachment.renditions)
    named = {f"{_RENDITION_PREFIX}{each.name}": each.url for each in attachment.renditions if each.name}
    return {**({"transforms": sized} if sized else {}), **named}


def _written_transforms(renditions: tuple[Rendition, ...]) -> list[dict[str, Json]]:
    return [
        {"x": each.width or 0, "y": each.height or 0, "url": each.url}
        for each in renditions
        if each.width or each.height
    ]


def _focal_point(cursor: Cursor, _converter: Converter) -> FocalPoint | None:
    place = cursor.key("focal")
    text = read_text(place)
    found = _FOCAL.fullmatch(text) if text else None
    point = FocalPoint(float(found[1]), float(found[2])) if found else None
    if point is None or max(point.x, point.y) > 100:
        if text:
            place.reject("two percentages up to 100, such as '50% 33.3%'")
        return None
    return point


def _written_focal_point(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    return {"focal": attachment.focal_point.object_position} if attachment.focal_point else {}


def _size(name: str) -> Source:
    """Pixels, where 0 stands for not known."""
    return Gathered(
        lambda cursor, _: read_natural(cursor.key(name)) or None,
        frozenset({name}),
        write=lambda attachment, _: {name: getattr(attachment, name) or 0},
    )


def _attachment_kind(cursor: Cursor, _converter: Converter) -> AttachmentKind:
    place = cursor.key("type")
    kind = read_text(place)
    if kind in (AttachmentKind.IMAGE, AttachmentKind.INLINE_IMAGE):
        return AttachmentKind(kind)
    if kind:
        place.note("value.unknown", used=AttachmentKind.OTHER.value)
    return AttachmentKind.OTHER


def _attachments(cursor: Cursor, converter: Converter) -> tuple[Attachment, ...]:
    """The leading pictures, then those placed in the body."""
    read = converter.get_structure_hook(tuple[Attachment, ...])
    found: list[Attachment] = []
    for key in ("attachments", "inline_attachments"):
        found.extend(read(cursor.key(key), tuple[Attachment, ...]) or ())
    return tuple(found)


def _written_attachments(article: Article, writer: RecordWriter) -> dict[str, Json]:
    """The pictures placed in the body under a key of their own."""
    written: dict[str, list[Json]] = {}
    for each in article.attachments:
        by_kind = "inline_attachments" if each.kind is AttachmentKind.INLINE_IMAGE else "attachments"
        key = each.pointer.split("/")[1] if each.pointer else by_kind
        written.setdefault(key, []).append(writer.record(each))
    return dict(written)


def _written_authors(authors: tuple[Author, ...], writer: RecordWriter) -> list[dict[str, Json]]:
    """One record for authors who stand in one name, as long as they are still those who do."""
    records: list[dict[str, Json]] = []
    for (whole, _), group in groupby(authors, lambda author: (author.source_name, author.id)):
        people = list(group)
        if whole is not None and tuple(author.name for author in people) == people[0].source_names and _agree(people):
            records.append(writer.record(people[0]))
        else:
            records += [writer.record(evolve(author, source_name=None)) for author in people]
    return records


def _agree(people: list[Author]) -> bool:
    """Whether authors of one record differ in nothing but their names."""
    first, *others = [evolve(author, name="", kind=AuthorKind.UNKNOWN) for author in people]
    return all(other == first for other in others)


def _written_author_name(author: Author, _writer: RecordWriter) -> dict[str, Json]:
    return {"name": author.source_name or author.name}


def _reference_name(cursor: Cursor, _converter: Converter) -> str | None:
    return read_text(cursor.key("name")) or read_text(cursor.key("title"))


def _written_reference_name(reference: Reference, _writer: RecordWriter) -> dict[str, Json]:
    """The name under each key that may hold it; only the one that the record has is written."""
    return {key: reference.name for key in ("name", "title") if reference.name}


def _keyed(key: str, value: Json) -> dict[str, Json]:
    """Give a value under its key, or nothing where there is none."""
    return {} if value in (None, []) else {key: value}


def _kind(cursor: Cursor, _converter: Converter) -> str | None:
    content_type = cursor.key("contentType")
    kind = read_text(content_type.key("slug")) or read_text(content_type.key("name"))
    return kind.lower() if kind else None


TABLES: Tables = {
    Article: Table(
        {
            "id": Key("id"),
            "title": Key("title", Prose),
            "kind": Gathered(_kind),
            "content_type": Key("contentType"),
            "status": Key("status"),
            "slug": Key("slug"),
            "url": Key("url", Url),
            "source_url": Key("url", written=False),
            "short_url": Key("shorturl", Url),
            "external_url": Key("externalUrl", Url),
            "published": Key("firstPublished"),
            "updated": Key("lastUpdate"),
            "authors": Key("authors", write=_written_authors),
            "byline": Key("byline", Prose),
            "categories": Key("categories"),
            "keywords": Key("keywords"),
            "tag": Key("tag", Prose),
            "subtitle": Key("subtitle", Prose),
            "attachments": Gathered(
                _attachments, frozenset({"attachments", "inline_attachments"}), write=_written_attachments
            ),
            "summary": Key("summary", Prose),
            "teaser": Key("teaser", Prose),
            "description": Key("description", Prose),
            "short_summary": Key("short_summary", Prose),
            "seo": Key("seo"),
            "access": Here(),
            "counts": Here(),
            "flags": Here(),
            "content_length": Key("content_length", Natural),
            "reading_time": Key("time_to_read", Natural),
            "elements": Key("elements"),
            "related": Key("related"),
            "sponsor": Key("sponsor"),
            "source": Key("source"),
            "options": Key("options"),
        },
        repeated="options",
    ),
    Access: Table(
        {
            "control": Key("access_control"),
            "allowed": Key("access_allowed"),
            "preview_limit": Key("preview_limit", Natural),
            "groups": Key("access_groups", json=True),
        }
    ),
    Counts: Table(
        {
            "views": Key("views", Natural),
            "comments": Key("comments", Natural),
            "rating": Key("rating"),
            "ratings": Key("rating_count", Natural),
        }
    ),
    Flags: Table(
        {
            "noindex": Key("excludedFromGoogleSearchEngine"),
            "counted_in_paywall": Key("counted_in_paywall"),
            "freemium": Key("freemium"),
            "comments_disabled": Key("dm-disable-comments"),
            "shows_ads": Key("_show_ads"),
            "cached": Key("cached"),
        }
    ),
    Seo: Table(
        {
            "search_title": Key("search_title", Prose),
            "search_description": Key("search_description", Prose),
            "social_title": Key("social_title", Prose),
            "social_description": Key("social_description", Prose),
            "social_image": Key("social_image", MediaUrl),
        }
    ),
    Author: Table(
        {
            "name": Key("name", Prose, written=False),
            "source_name": Gathered(lambda _, __: None, write=_written_author_name),
            "id": Key("id"),
            "slug": Key("editorialName"),
            "name_latin": Key("name_latin", Prose),
            "department": Key("department", Prose),
            "biography": Key("biography", Prose),
            "url": Key("url", Url),
            "image": Key("image", MediaUrl),
            "renditions": Gathered(
                _image_transforms,
                frozenset({"image_transforms"}),
                write=lambda author, _: _keyed("image_transforms", _written_transforms(author.renditions)),
            ),
        }
    ),
    Keyword: Table(
        {
            "name": Key("name", Prose),
            "id": Key("keywordId"),
            "display_name": Key("display_name", Prose),
            "slug": Key("slug"),
            "url": Key("url", Url),
            "description": Key("description", Prose),
            "article_count": Key("articlesCount", Natural),
            "image": Key("image", MediaUrl),
            "collection_id": Key("collection_id"),
            "translations": Key("translations", json=True),
            "replaced_with": Gathered(
                lambda cursor, _: cursor.key("replacedWith").value,
                frozenset({"replacedWith"}),
                write=lambda keyword, _: _keyed("replacedWith", keyword.replaced_with),
            ),
        },
        inside="data",
    ),
    Category: Table(
        {
            "name": Key("name", Prose),
            "id": Key("id"),
            "slug": Key("slug"),
            "url": Key("url", Url),
            "description": Key("description", Prose),
            "meta_description": Key("metaDescription", Prose),
            "tagline": Key("tagline", Prose),
            "publication": Key("typeId"),
            "parent": Key("parent"),
            "parent_id": Key("parentId"),
            "image": Key("image", MediaUrl),
            "cover": Key("cover", MediaUrl),
            "logo": Key("logo", MediaUrl),
            "paid": Key("paid"),
            "active": Key("status"),
            "allows_comments": Key("allowComments"),
            "access_type": Key("accessType"),
            "order": Key("order"),
            "article_count": Key("articlesCount", Natural),
        }
    ),
    Publication: Table(
        {
            "id": Key("typeId"),
            "name": Key("name", Prose),
            "slug": Key("slug"),
            "domain": Key("domain"),
            "locale": Key("locale"),
            "access_groups": Key("access_groups", json=True),
            "preview_limit": Key("preview_limit", Natural),
            "in_issue": Key("includeInIssue"),
            "article_url_prefix": Key("articleUrlPrefix"),
        }
    ),
    Attachment: Table(
        {
            "id": Key("id"),
            "kind": Gathered(
                _attachment_kind, frozenset({"type"}), write=lambda attachment, _: {"type": attachment.kind.value}
            ),
            "name": Key("name", Prose),
            "description": Key("description", Prose),
            "alt": Key("alt", Prose),
            "width": _size("width"),
            "height": _size("height"),
            "focal_point": Gathered(_focal_point, frozenset({"focal"}), write=_written_focal_point),
            "url": Key("url", MediaUrl),
            "renditions": Gathered(
                _renditions, frozenset({"transforms"}), _RENDITION_PREFIX, write=_written_renditions
            ),
        }
    ),
    Reference: Table(
        {
            "id": Key("id"),
            "name": Gathered(_reference_name, frozenset({"name", "title"}), write=_written_reference_name),
            "url": Key("url", Url),
        }
    ),
    ContentType: Table({"id": Key("id"), "name": Key("name"), "slug": Key("slug")}),
}

WHITEBEARD = Dialect(
    name="whitebeard",
    recognizes=_recognizes,
    hosts=_hosts,
    tables=TABLES,
    body="contents",
    introduction="introduction",
    body_length=lambda text: len(strip_tags(text)),
)
