"""What JSON may ask of its decoder, the same on every Python.

The decoder recurses in C, where how deep it may go is up to the Python, the thread and the program around it; and
reading a long number takes quadratic time, of which a program may have taken away Python's own limit.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, repeat

DEEPEST = 400
"""Objects and arrays inside each other that are decoded. A payload may have far fewer (`envelopes.MAX_DEPTH`); the
JSON in a web page has two for each of its own."""

MOST_DIGITS = 1_000
"""Digits of one whole number."""

_MOST_BITS: int = (10**MOST_DIGITS).bit_length()
_NO_BRACKETS = re.compile(r"\"(?:[^\"\\]++|\\.)*+\"|[^\"\[\]{}]++", re.DOTALL)
_STEPS = {"{": 1, "[": 1, "}": -1, "]": -1}
_LONG_NUMBER = re.compile(rf"[0-9]{{{MOST_DIGITS + 1}}}")
_STRIDE = 100
_STRIDES = re.compile(rf"[0-9]{{{MOST_DIGITS // _STRIDE}}}")
"""What every hundredth character shows of so many digits: at least that many in a row."""


def is_deeper(text: str, allowed: int) -> bool:
    """Tell whether more brackets than that are open at once; those in strings are none."""
    if text.count("{") + text.count("[") <= allowed:
        return False
    open_at_once: Iterator[int] = accumulate(map(_STEPS.get, _NO_BRACKETS.sub("", text), repeat(0)))
    return any(map(allowed.__lt__, open_at_once))


def may_have_long_number(text: str | bytes) -> bool:
    """Tell whether so many digits follow each other anywhere, in a string or out of it."""
    some = text[::_STRIDE]
    if _STRIDES.search(some if isinstance(some, str) else some.decode("latin-1")) is None:
        return False
    return _LONG_NUMBER.search(text if isinstance(text, str) else text.decode("latin-1")) is not None


def is_long(number: int) -> bool:
    """Tell whether a whole number has too many digits, without writing it."""
    return number.bit_length() > _MOST_BITS


def short_integer(written: str) -> int:
    """Read a whole number that is not too long.

    Raises:
        ValueError: If it is.
    """
    if len(written.lstrip("-")) > MOST_DIGITS:
        raise ValueError(f"the number {written[:19]}… of {len(written):,} digits is too long to be read")
    return int(written)
