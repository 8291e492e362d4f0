"""Pictures: where they stand, of what kind they are, how large, and what of them matters; read and written."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias, cast

from cattrs import Converter

from ...jsontypes import Json
from ...models import Article, Attachment, AttachmentKind, FocalPoint
from ...residue import Raw
from ...structuring.accounts import fingerprints
from ...structuring.cursor import Cursor
from ...structuring.scalars import read_natural, read_text
from ...structuring.tables import Edit, Gathered, RecordWriter, Source

_LONGEST_KEPT = 40
"""Characters of a focal point that is remembered."""
_FOCAL = re.compile(r"\s*([0-9]{1,3}(?:\.[0-9]+)?)%\s+([0-9]{1,3}(?:\.[0-9]+)?)%\s*")

_Focal: TypeAlias = tuple[FocalPoint | None, Mapping[str, Raw]]
_LISTS = ("attachments", "inline_attachments")
_NOTHING: Mapping[str, Raw] = {}
_NO_POINT: _Focal = (None, _NOTHING)
_NO_KIND = (AttachmentKind.OTHER, _NOTHING)
_KINDS = {each.value: (each, _NOTHING) for each in (AttachmentKind.IMAGE, AttachmentKind.INLINE_IMAGE)}
"""What stands for a known type, and that it leaves nothing."""


def read_attachments(cursor: Cursor, converter: Converter) -> tuple[Attachment, ...]:
    """The leading pictures, then those placed in the body."""
    read = converter.get_structure_hook(tuple[Attachment, ...])
    found: list[Attachment] = []
    for key in _LISTS:
        found.extend(read(cursor.key(key), tuple[Attachment, ...]) or ())
    return tuple(found)


def attachments_settle(record: Mapping[str, Json], attachments: tuple[Attachment, ...]) -> Mapping[str, Raw] | None:
    """The lists that are empty, where every item of the others is a picture."""
    lists = {key: record[key] for key in record if key in _LISTS}
    if any(each.__class__ is not list for each in lists.values()):
        return None
    whole = sum(map(len, cast("Iterable[list[Json]]", lists.values()))) == len(attachments)
    return {f"/{key}": Raw([]) for key, items in lists.items() if not items} if whole else None


def write_attachments(article: Article, writer: RecordWriter) -> dict[str, Json]:
    """The pictures placed in the body under a key of their own."""
    written: dict[str, list[Json]] = {}
    for each in article.attachments:
        by_kind = "inline_attachments" if each.kind is AttachmentKind.INLINE_IMAGE else "attachments"
        key = each.pointer.split("/")[1] if each.pointer else by_kind
        written.setdefault(key, []).append(writer.record(each))
    return dict(written)


def kind_at_once(record: Mapping[str, Json], _converter: Converter) -> tuple[AttachmentKind, Mapping[str, Raw]] | None:
    """Read a type that is known, or none."""
    said: Any = record.get("type")
    if said.__class__ is str and said in _KINDS:
        return _KINDS[said]
    return _NO_KIND if "type" not in record else None


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
    not_said: tuple[None, Mapping[str, Raw]] = (None, {f"/{name}": Raw(None, fingerprints(0), present=False)})

    def at_once(record: Mapping[str, Json], _converter: Converter) -> tuple[int | None, Mapping[str, Raw]] | None:
        said = record.get(name)
        if type(said) is int and said >= 0:
            return said or None, _NOTHING
        return None if name in record else not_said

    def read(cursor: Cursor, _converter: Converter) -> int | None:
        return read_natural(cursor.key(name)) or None

    def write(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
        return {name: getattr(attachment, name) or 0}

    return Gathered(read, frozenset({name}), write=write, at_once=at_once)


def focal_point_at_once(record: Mapping[str, Json], _converter: Converter) -> _Focal | None:
    """Read two percentages that are written as they would be written here, or none."""
    said = record.get("focal")
    if isinstance(said, str):
        return _usual_point(said) if type(said) is str and len(said) <= _LONGEST_KEPT else None
    return _NO_POINT if "focal" not in record else None


def read_focal_point(cursor: Cursor, _converter: Converter) -> FocalPoint | None:
    """Read the point that stays in sight when a picture is cut, given as two percentages."""
    place = cursor.key("focal")
    point = _point(place.value) if type(place.value) is str else None
    if point is None and read_text(place):
        place.reject("two percentages up to 100, such as '50% 33.3%'")
    return point


def _point(text: str) -> FocalPoint | None:
    found = _FOCAL.fullmatch(text)
    point = FocalPoint(float(found[1]), float(found[2])) if found else None
    return point if point is not None and max(point.x, point.y) <= 100 else None


@lru_cache(maxsize=256)  # most points are the middle
def _usual_point(text: str) -> _Focal | None:
    point = _point(text)
    return (point, _NOTHING) if point is not None and _said(point) == text else None


def write_focal_point(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    """Write the point in the same two percentages."""
    point = attachment.focal_point
    return {"focal": _said(point)} if point else {}


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


def _said(point: FocalPoint) -> str:
    return f"{_percent(point.x)}% {_percent(point.y)}%"


@lru_cache(maxsize=256)  # most points are the middle
def _percent(number: float) -> str:
    """Write a number with all its digits and without an exponent, which no focal point has."""
    text = f"{Decimal(repr(float(number))):f}"
    return text.removesuffix(".0")
