"""Pictures: where they stand, of what kind they are, how large, and what of them matters; read and written."""

import re
from decimal import Decimal
from typing import cast

from cattrs import Converter

from ...jsontypes import Json
from ...models import Article, Attachment, AttachmentKind, FocalPoint
from ...structuring.cursor import Cursor
from ...structuring.scalars import read_natural, read_text
from ...structuring.tables import Edit, Gathered, RecordWriter, Source

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
    """Write the type; one that was not known comes back from the residue, and `OTHER` says none."""
    return {} if attachment.kind is AttachmentKind.OTHER else {"type": attachment.kind.value}


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
    point = attachment.focal_point
    return {"focal": f"{_percent(point.x)}% {_percent(point.y)}%"} if point else {}


def rewrite_focal_point(edit: Edit) -> Json:
    """Write the percentages that were edited, and leave the other as it is written."""
    point = cast("FocalPoint", cast("Attachment", edit.model).focal_point)
    old = _FOCAL.fullmatch(edit.old) if isinstance(edit.old, str) else None
    if old is None:
        return cast("Json", edit.value)
    x, y = (
        said if float(said) == number else _percent(number)
        for said, number in zip(old.groups(), (point.x, point.y), strict=True)
    )
    return f"{x}% {y}%"


def _percent(number: float) -> str:
    """Write a number with all its digits and without an exponent, which no focal point has."""
    text = f"{Decimal(repr(float(number))):f}"
    return text.removesuffix(".0")
