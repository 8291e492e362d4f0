"""Notations: the same value as a record may write it, so that an edit is written as the old value was."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from dateutil import tz

from ..jsontypes import Json
from ..zones import zone

_OFFSET = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


def default_notation(value: "Json | datetime", zone_name: str) -> Json:
    """Write a value where no record tells how: a date as the clock of the publication shows it."""
    if not isinstance(value, datetime):
        return value
    local = value.astimezone(zone(zone_name))
    naive = local.replace(tzinfo=None)
    if tz.datetime_ambiguous(naive, zone(zone_name)):
        return local.isoformat(" ")  # the clock shows it twice, so the offset must tell
    return naive.isoformat(" ")


def in_notation_of(raw: Json, value: "Json | datetime", zone_name: str) -> Json:
    """Write an edited value as the record wrote the old one: a number in a string, a date with a `T`."""
    if isinstance(value, datetime):
        return _date_like(raw, value, zone_name)
    if isinstance(value, list) and isinstance(raw, Mapping | list):
        return _items_like(raw, value, zone_name)
    if isinstance(value, Mapping) and isinstance(raw, Mapping):
        return {**raw, **{key: in_notation_of(raw.get(key), each, zone_name) for key, each in value.items()}}
    if isinstance(value, str) and isinstance(raw, list) and value.startswith("["):
        return cast("Json", json.loads(value))  # a list that other records have inside a string
    return _scalar_like(raw, value)


def _scalar_like(raw: Json, value: Json) -> Json:
    if isinstance(value, float) and value.is_integer() and not isinstance(raw, float):
        value = int(value)
    if isinstance(raw, str) and isinstance(value, bool | int | float):
        return str(int(value)) if isinstance(value, bool) else str(value)
    if isinstance(raw, int) and not isinstance(raw, bool):
        if isinstance(value, bool):
            return int(value)
        if isinstance(value, str) and value.isdecimal():
            return int(value)
    return value


def _date_like(raw: Json, value: datetime, zone_name: str) -> Json:
    if not isinstance(raw, str):
        return default_notation(value, zone_name)
    between = "T" if "T" in raw else " "
    if _OFFSET.search(raw):
        return value.astimezone(zone(zone_name)).isoformat(between)
    return str(default_notation(value, zone_name)).replace(" ", between, 1)


def _items_like(raw: "Mapping[str, Json] | Sequence[Json]", items: list[Json], zone_name: str) -> Json:
    """Write a list as the record wrote it: a record alone, an object with numbers for keys, or an array."""
    if isinstance(raw, Mapping):
        if len(raw) == len(items) and all(key.isdecimal() for key in raw):
            return dict(zip(raw, _each_like(list(raw.values()), items, zone_name), strict=True))
        return items[0] if len(items) == 1 and not any(key.isdecimal() for key in raw) else list(items)
    return _each_like(list(raw), items, zone_name)


def _each_like(raw: list[Json], items: list[Json], zone_name: str) -> list[Json]:
    """Write each item like the one at its place where there are as many, or else like the one with its address."""
    by_url: dict[Any, Json] = {each.get("url"): each for each in raw if isinstance(each, Mapping) and "id" not in each}
    partners = raw if len(raw) == len(items) else [by_url.get(_url(item)) for item in items]
    return [_item_like(old, new, zone_name) for old, new in zip(partners, items, strict=True)]


def _url(item: Json) -> Json:
    return item.get("url") if isinstance(item, Mapping) else None


def _item_like(old: Json, new: Json, zone_name: str) -> Json:
    """Records of models are in the notation of their own residue already; only plain objects are told like others."""
    if isinstance(old, Mapping) and isinstance(new, Mapping) and "id" not in new and "url" in new:
        return in_notation_of(old, new, zone_name)
    return new


def same(first: Json, second: Json) -> bool:
    """Tell whether two values of JSON are the same, types included: `1`, `1.0`, `"1"` and `true` are four."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        return len(first) == len(second) and all(map(same, first, second))
    return type(first) is type(second) and first == second


def own(value: Json) -> Json:
    """Give a value that shares no object or array with the one it was made of."""
    if isinstance(value, Mapping):
        return {key: own(each) for key, each in value.items()}
    return [own(each) for each in value] if isinstance(value, list | tuple) else value
