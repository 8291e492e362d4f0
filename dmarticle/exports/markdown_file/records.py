"""The records in the header of a Markdown file: people, sections, topics, pictures, and what is known of each."""

from collections.abc import Iterable, Mapping
from typing import Any

from ... import urls
from ...jsontypes import Json
from ...models import Article, Attachment
from ..report import Report
from ..values.focal_points import focal_point

Fields = Mapping[str, str]
"""Keys of a record in the header, by the fields of the model that they are read from."""

PERSON: Fields = {
    "name": "name", "kind": "kind", "name_latin": "name_latin", "department": "department", "biography": "biography",
    "url": "url", "image": "image", "slug": "slug", "id": "id",
}  # fmt: skip
SECTION: Fields = {
    "name": "name", "slug": "slug", "url": "url", "description": "description", "tagline": "tagline", "id": "id",
}  # fmt: skip
TOPIC: Fields = {
    "name": "name", "display_name": "display_name", "slug": "slug", "url": "url", "description": "description",
    "id": "id",
}  # fmt: skip
PICTURE: Fields = {
    "url": "path", "alt": "alt", "caption": "caption", "credit": "credit", "width": "width", "height": "height",
    "kind": "kind", "id": "id",
}  # fmt: skip
SIZE: Fields = {"url": "path", "width": "width", "height": "height", "name": "name"}
REFERENCE: Fields = {"name": "name", "url": "url", "id": "id"}
PUBLICATION: Fields = {"name": "name", "slug": "slug", "domain": "domain", "id": "id"}
SEO: Fields = {
    "search_title": "search_title", "search_description": "search_description", "social_title": "social_title",
    "social_description": "social_description", "social_image": "social_image",
}  # fmt: skip

PARENTS = 3
"""Sections above a section that are written."""

_ADDRESSES = {
    "url": urls.LINK_SCHEMES, "image": urls.MEDIA_SCHEMES, "social_image": urls.MEDIA_SCHEMES,
    "path": urls.MEDIA_SCHEMES,
}  # fmt: skip
"""Keys that hold addresses, and the schemes that these may have."""


def record(model: Any, fields: Fields, report: Report, *place: str | int) -> dict[str, Json]:
    """Give a record by its keys, without those that say nothing."""
    found: dict[str, Json] = {}
    for name, key in fields.items():
        value: Json = getattr(model, name)
        if name in _ADDRESSES or key in _ADDRESSES:
            value = report.url(_text(value), *place, name, schemes=_ADDRESSES.get(key) or _ADDRESSES[name])
        if value not in (None, ""):
            found[key] = str(value) if isinstance(value, str) else value
    return found


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def records(models: Iterable[object], fields: Fields, report: Report, field: str) -> list[Json]:
    """Give the records of a field; those that say nothing are left out."""
    found = (record(each, fields, report, field, number) for number, each in enumerate(models))
    return [each for each in found if each]


def people(article: Article, report: Report) -> list[Json]:
    """Give who wrote it, with the sizes of their pictures."""
    written: list[Json] = []
    for number, each in enumerate(article.authors):
        known = record(each, PERSON, report, "authors", number)
        person = {**known, **_sizes(each.renditions, report, "authors", number)}
        written += [person] if person else []
    return written


def _sizes(renditions: Iterable[object], report: Report, *place: str | int) -> dict[str, Json]:
    written: list[Json] = [
        record(each, SIZE, report, *place, "renditions", number) for number, each in enumerate(renditions)
    ]
    return {"sizes": written} if written else {}


def picture(attachment: Attachment, number: int, report: Report) -> dict[str, Json]:
    """Give a picture with what must stay in sight of it, and its sizes."""
    place = ("attachments", number)
    with report.at(*place):
        point = focal_point(report, attachment)
    focus: dict[str, Json] = {"focus": point.object_position} if point else {}
    return {
        **record(attachment, PICTURE, report, *place), **focus, **_sizes(attachment.renditions, report, *place),
    }  # fmt: skip


def section(category: Any, report: Report, *place: str | int, above: int = PARENTS) -> dict[str, Json]:
    """Give a section with those above it, as many as are written."""
    found = record(category, SECTION, report, *place)
    if category.parent and above:
        found["parent"] = section(category.parent, report, *place, "parent", above=above - 1)
    return found
