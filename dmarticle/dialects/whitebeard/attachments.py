"""Pictures: where they stand, of what kind they are, how large, and what of them matters; read and written."""

import re

from cattrs import Converter

from ...jsontypes import Json
from ...models import Article, Attachment, AttachmentKind, FocalPoint
from ...structuring.cursor import Cursor
from ...structuring.scalars import read_natural, read_text
from ...structuring.tables import Gathered, RecordWriter, Source

_FOCAL = re.compile(r"\s*([0-9]{1,3}(?:\.[0-9]+)?)%\s+([0-9]{1,3}(?:\.[0-9]+)?)%\s*")


def read_attachments(cursor: Cursor, converter: Converter) -> tuple[Attachment, ...]:
    """The leading pictures, then those placed in the body."""
    read = converter.get_structure_hook(tuple[Attachment, ...])
    found: list[Attachment] = []
    for key in ("attachments", "inline_attachments"):
        found.extend(read(cursor.key(key), tuple[Attachment, ...]) or ())
    return tuple(found)


def write_attachments(article: Article, writer: RecordWriter) -> dict[str, Json]:
    """The pictures placed in the body under a key of their own."""
    written: dict[str, list[Json]] = {}
    for each in article.attachments:
        by_kind = "inline_attachments" if each.kind is AttachmentKind.INLINE_IMAGE else "attachments"
        key = each.pointer.split("/")[1] if each.pointer else by_kind
        written.setdefault(key, []).append(writer.record(each))
    return dict(written)


def read_kind(cursor: Cursor, _converter: Converter) -> AttachmentKind:
    """Read the type of a picture; one that is not known is noted and kept as the picture's residue."""
    place = cursor.key("type")
    kind = read_text(place)
    if kind in (AttachmentKind.IMAGE, AttachmentKind.INLINE_IMAGE):
        return AttachmentKind(kind)
    if kind:
        place.note("value.unknown", used=AttachmentKind.OTHER.value)
    return AttachmentKind.OTHER


def write_kind(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    """Write the type; one that was not known comes back from the residue."""
    return {"type": attachment.kind.value}


def size(name: str) -> Source:
    """Pixels, where 0 stands for not known."""
    return Gathered(
        lambda cursor, _: read_natural(cursor.key(name)) or None,
        frozenset({name}),
        write=lambda attachment, _: {name: getattr(attachment, name) or 0},
    )


def read_focal_point(cursor: Cursor, _converter: Converter) -> FocalPoint | None:
    """Read the point that stays in sight when a picture is cut, given as two percentages."""
    place = cursor.key("focal")
    text = read_text(place)
    found = _FOCAL.fullmatch(text) if text else None
    point = FocalPoint(float(found[1]), float(found[2])) if found else None
    if point is None or max(point.x, point.y) > 100:
        if text:
            place.reject("two percentages up to 100, such as '50% 33.3%'")
        return None
    return point


def write_focal_point(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    """Write the point in the same two percentages."""
    return {"focal": attachment.focal_point.object_position} if attachment.focal_point else {}
