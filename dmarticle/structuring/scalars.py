"""Strict readers for text, numbers and flags.

Each takes a cursor and gives the value, or None: quietly where there is nothing, with a problem where there
is something else. What a CMS is known to write (numbers and flags inside strings) is read without a word;
anything else that can be read without loss is noted as coerced; the rest is left out.
"""

import json
import re
from math import isfinite

from ..bounds import is_deeper, may_have_long_number, short_integer
from ..finite import number_of
from ..jsontypes import Json
from .cursor import Cursor

MAX_DIGITS = 18
"""Digits of a whole number inside a string; more is no count, size or identifier."""

MAX_DEPTH = 64
"""Objects and arrays inside each other in JSON that stands in a string."""

_WHOLE = re.compile(rf"[+-]?[0-9]{{1,{MAX_DIGITS}}}")
_DECIMAL = re.compile(rf"[+-]?[0-9]{{1,{MAX_DIGITS}}}(?:\.[0-9]{{1,{MAX_DIGITS}}})?")
_FLAGS: dict[Json, bool] = {"0": False, "1": True, 0: False, 1: True}


def read_text(cursor: Cursor) -> str | None:
    """Read a string, without spaces and line ends around it. A number is coerced, with a note."""
    value = cursor.value
    if cursor.absent:
        return None
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**MAX_DIGITS:
        cursor.note("value.coerced", "expected a string, found a number", used=str(value))
        return str(value)
    cursor.reject("a string")
    return None


def read_integer(cursor: Cursor) -> int | None:
    """Read a whole number, also one inside a string."""
    value = cursor.value
    if cursor.absent:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        cursor.note("value.coerced", "expected a whole number, found one with a decimal point", used=int(value))
        return int(value)
    cursor.reject("a whole number")
    return None


def read_natural(cursor: Cursor) -> int | None:
    """Read a whole number that is not negative: a count, a length, a size."""
    number = read_integer(cursor)
    if number is not None and number < 0:
        cursor.reject("a whole number that is not negative")
        return None
    return number


def read_number(cursor: Cursor) -> float | None:
    """Read a number, also one inside a string."""
    value = cursor.value
    if cursor.absent:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 2**53:
        return float(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value.strip()):
        return float(value)
    cursor.reject("a number")
    return None


def read_flag(cursor: Cursor) -> bool | None:
    """Read true, false, 0, 1, `"0"` or `"1"`."""
    value = cursor.value
    if cursor.absent:
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, str | int) and value in _FLAGS:
        return _FLAGS[value]
    cursor.reject("true, false, 0, 1, '0' or '1'")
    return None


def read_json_in_string(cursor: Cursor) -> Cursor:
    """Decode JSON that stands inside a string; a value that is no string is taken as it is."""
    value = cursor.value
    if not isinstance(value, str) or cursor.absent:
        return cursor
    try:
        if is_deeper(value, MAX_DEPTH):
            raise ValueError("nested too deep")
        parse_int = short_integer if may_have_long_number(value) else None
        return cursor.decoded(json.loads(value, parse_int=parse_int, parse_float=_finite, parse_constant=_finite))
    except (ValueError, RecursionError):
        cursor.reject("JSON inside the string", "value.json")
        return cursor.decoded(None)


def _finite(written: str) -> float:
    """Refuse the numbers that JSON does not have; the string is kept as it is then."""
    number = number_of(written)
    if not isfinite(number):
        raise ValueError(f"{written} is no number of JSON")
    return number
