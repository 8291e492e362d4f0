"""Numbers that JSON does not have: NaN and the infinities, which many decoders let in and Python's own writes.

JavaScript writes null for them, and so they are read as null here, with a problem that says what stood there.
"""

from collections.abc import Callable, Mapping
from math import inf, isfinite, nan

from .jsontypes import Json
from .pointers import pointer_part

_WORDS = {"NaN": nan, "Infinity": inf, "-Infinity": -inf}


class TooLarge(float):
    """A number of a text that is beyond all floats, and so an infinity; it knows how it was written."""

    written: str = ""


def number_of(written: str) -> float:
    """Read a number with a point or an exponent, or one of the words for those that JSON does not have."""
    number = _WORDS.get(written)
    if number is None:
        number = float(written)
        if not isfinite(number):
            number = TooLarge(number)
            number.written = written
    return number


def is_no_number(value: Json) -> bool:
    """Tell whether a value is a number that JSON does not have."""
    return isinstance(value, float) and not isfinite(value)


def word_of(number: float) -> str:
    """Write a number that JSON does not have: as the text did, or as scripts do."""
    if isinstance(number, TooLarge):
        return number.written if len(number.written) <= 40 else f"{number.written[:39]}…"
    return next((word for word, each in _WORDS.items() if each == number), "NaN")


def with_nulls(value: Json, note: Callable[[str, float], None] | None = None, place: str = "") -> Json:
    """Give a value with null for each number that JSON does not have.

    Args:
        value: JSON, but for those numbers.
        note: Is told the place of each, a JSON pointer, and the number.
        place: Where the value itself stands.
    """
    if isinstance(value, Mapping):
        return {key: with_nulls(each, note, f"{place}/{pointer_part(key)}") for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [with_nulls(each, note, f"{place}/{number}") for number, each in enumerate(value)]
    if isinstance(value, float) and not isfinite(value):
        if note:
            note(place, value)
        return None
    return value
