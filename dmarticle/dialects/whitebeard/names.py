"""Names that stand under one of several keys."""

from collections.abc import Mapping
from typing import cast

from cattrs import Converter

from ...jsontypes import Json
from ...models import Reference
from ...residue import Raw
from ...structuring.cursor import Cursor
from ...structuring.notation import scalar_like
from ...structuring.scalars import read_text
from ...structuring.tables import Edit, RecordWriter


def content_kind_at_once(record: Mapping[str, Json], _converter: Converter) -> tuple[str, Mapping[str, Raw]] | None:
    """Read the kind from the slug of the content type; it is no key of its own, and leaves nothing."""
    content_type = record.get("contentType")
    slug = content_type.get("slug") if isinstance(content_type, dict) else None
    return (slug.lower(), {}) if isinstance(slug, str) and slug and slug.strip() is slug else None


def read_content_kind(cursor: Cursor, _converter: Converter) -> str | None:
    """Read the kind of an article from its content type: the slug, or else the name."""
    content_type = cursor.key("contentType")
    kind = read_text(content_type.key("slug")) or read_text(content_type.key("name"))
    return kind.lower() if kind else None


def read_reference_name(cursor: Cursor, _converter: Converter) -> str | None:
    """Read the name of something that is only referred to: a sponsor has a name, a story a title."""
    return read_text(cursor.key("name")) or read_text(cursor.key("title"))


def write_reference_name(reference: Reference, _writer: RecordWriter) -> dict[str, Json]:
    """The name, under each key that it may have been read from."""
    keys = ("name", "title") if reference.pointer else ("name",)
    return {key: reference.name for key in keys if reference.name}


def rewrite_reference_name(edit: Edit) -> Json:
    """Write the name under the key it was read from; what stands under the other one is left."""
    name = cast("Reference", edit.model).residue.get("/name")
    # where the record has no usable name, its residue tells so
    read_from = "title" if name is not None and Cursor(name.value).absent else "name"
    if edit.raw is None or edit.key == read_from:
        return scalar_like(edit.old, edit.value)
    return edit.old
