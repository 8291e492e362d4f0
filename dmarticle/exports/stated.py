"""Records of JSON without the keys that say nothing."""

from collections.abc import Mapping

from ..jsontypes import Json

_NOTHING: tuple[Json, ...] = (None, "", [], {})


def stated(record: Mapping[str, Json]) -> dict[str, Json]:
    """Give a record without the keys whose value is None or empty; False and 0 say something."""
    return {key: value for key, value in record.items() if value not in _NOTHING}


def positive(number: int | None) -> int | None:
    """Give a number of pixels, or None for one that is none."""
    return number if number is not None and number > 0 else None
