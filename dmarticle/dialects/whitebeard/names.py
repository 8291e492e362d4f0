"""Names that stand under one of several keys."""

from cattrs import Converter

from ...jsontypes import Json
from ...models import Keyword, Reference
from ...structuring.cursor import Cursor
from ...structuring.scalars import read_text
from ...structuring.tables import RecordWriter


def read_content_kind(cursor: Cursor, _converter: Converter) -> str | None:
    """Read the kind of an article from its content type: the slug, or else the name."""
    content_type = cursor.key("contentType")
    kind = read_text(content_type.key("slug")) or read_text(content_type.key("name"))
    return kind.lower() if kind else None


def read_reference_name(cursor: Cursor, _converter: Converter) -> str | None:
    """Read the name of something that is only referred to: a sponsor has a name, a story a title."""
    return read_text(cursor.key("name")) or read_text(cursor.key("title"))


def write_reference_name(reference: Reference, _writer: RecordWriter) -> dict[str, Json]:
    """The name under each key that may hold it; only the one that the record has is written."""
    return {key: reference.name for key in ("name", "title") if reference.name}


def read_replacement(cursor: Cursor, _converter: Converter) -> Json:
    """What a keyword was replaced with, in whatever shape: no sample has one."""
    return cursor.key("replacedWith").value


def write_replacement(keyword: Keyword, _writer: RecordWriter) -> dict[str, Json]:
    """Write it as it was read."""
    return {} if keyword.replaced_with in (None, []) else {"replacedWith": keyword.replaced_with}
