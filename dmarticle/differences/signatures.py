"""What two values are compared by: a text that is the same for the same value, and only for it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, TypeGuard, cast

from attrs import fields, has

from ..jsontypes import Json
from ..models import Article, Attachment
from ..pointers import name_of_part
from ..residue import Raw

LEFT_OUT: dict[tuple[type, str], str] = {
    (Article, "body"): "compared block by block",
    (Article, "introduction"): "compared block by block",
    (Article, "problems"): "how the payload was read; counted by code",
    (Article, "completeness"): "follows from the body and `content_length`; a bad verdict is a problem's code",
    (Article, "publication"): "the publication of the first section that has one, and compared there",
    (Attachment, "evidence"): "how the caption was found; the caption itself is compared",
}
"""The fields of models that no change of a field is told of, and the reason. Attributes that are no part of
a model's own value (`pointer`) are left out too, and of `residue` all that is the same value in another notation."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_Token: TypeAlias = tuple[bool, object]
"""Whether it is written as it is, and what it is."""


def signature(value: object) -> str:
    """Give the text that stands for a value.

    Dates stand for their instant, whatever the zone they are written in; 1 and 1.0 are one number, and no
    number is a truth value. Works without recursion: a value of unknown shape may be nested at any depth.
    """
    parts: list[str] = []
    waiting: list[_Token] = [(False, value)]
    while waiting:
        written, token = waiting.pop()
        if written:
            parts.append(str(token))
        elif is_mapping(token) or is_sequence(token) or has(type(token)):
            waiting += reversed(list(_inside(token)))
        else:
            parts.append(_scalar(token))
    return "".join(parts)


def compared(value: object) -> tuple[str, ...]:
    """Give the names of the fields by which a model or a node is compared."""
    return _compared(cast("Any", type(value)))


def unread(model: object) -> dict[str, Json]:
    """Give what only the residue of a model tells, by its entries: values of the payload that no field was read from.

    Left out is what holds nothing, and what the CMS says a second time.
    """
    residue: Mapping[str, Raw] = getattr(model, "residue", {})
    found = {
        entry: raw.value for entry, raw in residue.items() if raw.present and not raw.given and not _hollow(raw.value)
    }
    said = [value for name in compared(model) if is_mapping(value := getattr(model, name))] if found else []
    return {
        entry: value
        for entry, value in found.items()
        if not any(_holds(mapping, name_of_part(entry[1:]), value) for mapping in said)
    }


def _holds(mapping: Mapping[str, object], key: str, value: object) -> bool:
    return key in mapping and signature(mapping[key]) == signature(value)


def _hollow(value: object) -> bool:
    """Tell whether there is no value in a value: null, a blank text, or an array or object of nothing else."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if is_mapping(each):
            waiting += each.values()
        elif is_sequence(each):
            waiting += each
        elif each is not None and not (isinstance(each, str) and not each.strip()):
            return False
    return True


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    """Tell whether a value of unknown shape is an object of JSON."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether a value of unknown shape is a list, or a field that holds several."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


@cache
def _compared(model: type[Any]) -> tuple[str, ...]:
    return tuple(
        each.name for each in fields(model) if each.eq and each.name != "residue" and (model, each.name) not in LEFT_OUT
    )


def _inside(value: object) -> Iterator[_Token]:
    if is_mapping(value):
        yield True, "{"
        for key in sorted(value, key=repr):
            yield from ((True, f"{key!r}:"), (False, value[key]), (True, ","))
        yield True, "}"
    elif has(type(value)):
        yield True, f"{type(value).__name__}("
        for name in compared(value):
            yield from ((False, getattr(value, name)), (True, ","))
        yield from ((False, unread(value)), (True, ")"))
    elif is_sequence(value):
        yield True, "["
        for each in value:
            yield from ((False, each), (True, ","))
        yield True, "]"


def _scalar(value: object) -> str:
    if isinstance(value, datetime):
        return f"<{value - _EPOCH if value.tzinfo else value}>"
    if isinstance(value, Enum):
        return repr(value.value)
    if isinstance(value, float) and value.is_integer():
        return repr(int(value))
    return repr(value)
