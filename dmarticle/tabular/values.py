"""Values as columns hold them: the plain types, and nothing that a column of frames and databases cannot say.

Half a character and U+0000, which databases refuse or take for the end, become U+FFFD; a number of more than 64 bits is
None, as in `dmarticle.arrow`.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum
from json import dumps
from typing import TypeAlias

from ..exports.values.sayable import sayable
from ..jsontypes import Json

ColumnValue: TypeAlias = "str | int | float | bool | datetime | list[str] | None"
"""What a column holds."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST = 2**63


def plain(value: str | float | datetime | None) -> ColumnValue:
    """Give a value of a model as a column holds it."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, datetime):
        return moment(value)
    return number(value) if isinstance(value, float) else _whole(value)


def _whole(value: int) -> int | None:
    return int(value) if -_MOST <= value < _MOST else None


def text(value: str) -> str:
    """Give a text that can be written."""
    return sayable(value.value if isinstance(value, Enum) else str.__str__(value)).replace("\x00", "\ufffd")


def json(value: Json) -> str | None:
    """Give free data as JSON; None for nothing."""
    plain = sayable(value)
    return None if plain is None or plain in ({}, []) else dumps(plain, ensure_ascii=False)


def texts(values: Iterable[str | None]) -> list[str]:
    """Give texts that can be written, without what is None."""
    return [text(value) for value in values if value is not None]


def number(value: float | None) -> float | None:
    """Give a number with a point, also where it was a whole one; None for one that is too large."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def moment(value: datetime) -> datetime | None:
    """Give a moment by the clock of UTC; None where its calendar has none."""
    try:
        return _EPOCH + (value - _EPOCH)
    except OverflowError:
        return None


def offset(value: datetime | None) -> int | None:
    """Give what the clock of a moment showed more than UTC, in seconds."""
    ahead = None if value is None else value.utcoffset()
    return None if ahead is None else round(ahead.total_seconds())
