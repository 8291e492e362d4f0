# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""What Arrow's columns cannot say, as near as they can: U+FFFD for half a character, null for too large a number."""

from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import evolve, fields, has

from ..unreadable import HALF

_MOST = 2**63
_SECOND = timedelta(seconds=1)


def sayable(value: Any) -> Any:
    """Give a value of a model as near as columns can say it; free data in mappings is JSON there, which says all."""
    if isinstance(value, str):
        return HALF.sub("\ufffd", value) if type(value) is str else value
    if isinstance(value, int):
        return value if -_MOST <= value < _MOST else None
    if isinstance(value, datetime):
        return value.astimezone(UTC) if (value.utcoffset() or timedelta()) % _SECOND else value
    if isinstance(value, tuple | list):
        return tuple(map(sayable, value))
    if has(type(value)):
        return evolve(value, **{each.name: sayable(getattr(value, each.name)) for each in fields(type(value))})
    return value
