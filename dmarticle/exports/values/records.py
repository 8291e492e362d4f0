"""Records of JSON without what says nothing, and the numbers in them."""

from collections.abc import Mapping

from ...jsontypes import Json
from ..report import Report

_NOTHING: tuple[Json, ...] = (None, "", [], {})


def stated(record: Mapping[str, Json]) -> dict[str, Json]:
    """Give a record without the keys whose value is None or empty; False and 0 say something."""
    return {key: value for key, value in record.items() if value not in _NOTHING}


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
