"""A difference as plain data, ready for JSON."""

from datetime import datetime
from enum import Enum
from typing import cast

from attrs import asdict, has

from ..jsontypes import Json
from .block_changes import BlockChange
from .difference import Difference
from .fields import FieldChange
from .kinds import DiffKind
from .signatures import compared
from .spoken import name_of


def plain_difference(difference: Difference) -> dict[str, Json]:
    """Give a difference as dicts, lists, strings, numbers, booleans and None."""
    return {
        "changed": bool(difference),
        "title": difference.title,
        "fields": [_field(each) for each in difference.fields],
        "introduction": [_block(each) for each in difference.introduction],
        "blocks": [_block(each) for each in difference.blocks],
        "asides": [_block(each) for each in difference.asides],
        "problems": [asdict(each) for each in difference.problems],
        "cleaning": [asdict(each) for each in difference.cleaning],
        "notes": list(difference.notes),
    }


def _field(change: FieldChange) -> dict[str, Json]:
    return {
        "kind": change.kind.value,
        "path_before": change.path_before,
        "path": change.path,
        "before": _value(change.before),
        "after": _value(change.after),
    }


def _block(change: BlockChange) -> dict[str, Json]:
    places: dict[str, Json] = {
        "kind": change.kind.value,
        "position_before": change.position_before,
        "position": change.position,
    }
    if change.kind is DiffKind.EQUAL:
        return places
    return {
        **places,
        "type": name_of(change.block),
        "words": [{"kind": each.kind.value, "text": each.text} for each in change.words],
        "markup": [asdict(each) for each in change.markup],
        "coarse": change.coarse,
    }


def _value(value: object) -> Json:
    """Give a value of a model as plain data; what came from JSON is plain already."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return cast("Json", value.value)
    if has(type(value)):
        return {name: _value(getattr(value, name)) for name in compared(value)}
    if isinstance(value, tuple):
        return [_value(each) for each in cast("tuple[object, ...]", value)]
    return cast("Json", value)
