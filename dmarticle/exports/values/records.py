"""Records of JSON without what says nothing, and the numbers in them."""

import json
from collections.abc import Iterable, Mapping
from typing import TypeVar

from ...jsontypes import Json
from ..report import Report

_Record = TypeVar("_Record", bound=Mapping[str, Json])

_NOTHING: tuple[Json, ...] = (None, "", [], {})


def stated(record: Mapping[str, Json]) -> dict[str, Json]:
    """Give a record without the keys whose value is None or empty; False and 0 say something."""
    return {key: value for key, value in record.items() if value not in _NOTHING}


def once(records: Iterable[_Record]) -> list[_Record]:
    """Give records in their order, those that say the same once."""
    found: dict[str, _Record] = {}
    for each in records:
        found.setdefault(json.dumps(each, sort_keys=True), each)
    return [*found.values()]


def count(report: Report, number: int | None, *place: str | int) -> int | None:
    """Give how many there are of something; None, and a problem, where that is less than none.

    Args:
        report: Is told.
        number: How many.
        place: Where it stands, below the report's place.
    """
    if number is None or number >= 0:
        return number
    report.lost("a number below zero of what is counted", *place, raw=number)
    return None


def pixels(report: Report, size: int | None, *place: str | int) -> int | None:
    """Give a size of a picture where it is one; None, and a problem, where it is not.

    Args:
        report: Is told.
        size: The size.
        place: Where it stands, below the report's place.
    """
    if size is None or size > 0:
        return size
    report.lost("a size that no picture has", *place, raw=size)
    return None
