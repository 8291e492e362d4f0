"""Notations: the same value as a record may write it, so that an edit is written as the old value was."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import cast

from ..jsontypes import Json
from .date_notation import date_like, usual_date

SINGLE = frozenset({str, int, float, bool, type(None)})
"""Types of values that hold no others."""


def default_notation(value: "Json | datetime", zone_name: str) -> Json:
    """Write a value where no record tells how: a date as the clock of the publication shows it."""
    return usual_date(value, zone_name) if isinstance(value, datetime) else value


def in_notation_of(raw: Json, value: "Json | datetime", zone_name: str) -> Json:
    """Write an edited value as the record wrote the old one: a number in a string, a date with a `T`."""
    if isinstance(value, datetime):
        return date_like(raw, value, zone_name) if isinstance(raw, str) else usual_date(value, zone_name)
    if isinstance(value, list) and isinstance(raw, Mapping):
        return _items_like(raw, value)
    return scalar_like(raw, value)


def scalar_like(raw: Json, value: Json) -> Json:
    """Write a text, a number or a flag as the old one was written, where that can be read as the same."""
    if isinstance(value, float) and value.is_integer() and not isinstance(raw, float):
        value = int(value)
    if isinstance(raw, str) and isinstance(value, bool | int | float):
        return str(int(value)) if isinstance(value, bool) else str(value)
    if isinstance(raw, int) and not isinstance(raw, bool):
        if isinstance(value, bool):
            return int(value)
        if isinstance(value, str) and value.isascii() and value.isdecimal() and str(int(value)) == value:
            return int(value)
    return value


def json_like(raw: Json, value: Json) -> Json:
    """Write a value as JSON inside a string, or outside one as the record has it."""
    if isinstance(raw, list | Mapping):
        return own(value)
    compact = isinstance(raw, str) and len(raw) > len("[]") and not any(each in raw for each in (", ", ": "))
    separators = (",", ":") if compact else None
    return json.dumps(value, ensure_ascii=isinstance(raw, str) and "\\u" in raw, separators=separators)


def _items_like(raw: Mapping[str, Json], items: list[Json]) -> Json:
    """Write a list as the record wrote it: a record alone, or an object with numbers for keys."""
    if len(raw) == len(items) and all(key.isdecimal() for key in raw):
        return dict(zip(raw, items, strict=True))
    return items[0] if len(items) == 1 and not any(key.isdecimal() for key in raw) else list(items)


def same(first: Json, second: Json) -> bool:
    """Tell whether two values of JSON are the same, types included: `1`, `1.0`, `"1"` and `true` are four."""
    if first.__class__ in SINGLE:
        return type(first) is type(second) and first == second
    if first.__class__ is dict and second.__class__ is dict:
        return _same_objects(cast("dict[str, Json]", first), cast("dict[str, Json]", second))
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        return len(first) == len(second) and all(map(same, first, second))
    return type(first) is type(second) and first == second


def _same_objects(first: dict[str, Json], second: dict[str, Json]) -> bool:
    """Compare two objects: by all of it at once where all keys come in one order and nothing goes deeper."""
    kinds = [*map(type, first.values())]
    if SINGLE.issuperset(kinds) and [*first] == [*second]:
        return kinds == [*map(type, second.values())] and first == second
    return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)


def own(value: Json) -> Json:
    """Give a value that shares no object or array with the one it was made of."""
    if value.__class__ in SINGLE:
        return value
    if value.__class__ is dict and SINGLE.issuperset(map(type, cast("dict[str, Json]", value).values())):
        return cast("dict[str, Json]", value).copy()
    if isinstance(value, list | tuple):
        return [own(each) for each in value]
    return {key: own(each) for key, each in value.items()} if isinstance(value, Mapping) else value
