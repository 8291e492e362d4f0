"""Levels: whether what stands behind a fault is an element of the array or lies inside one, by what follows it.

An article inside an element begins like the element and has all that makes an article. What tells it is
the bracket behind it and those beside it: it closes the array of a field, behind which more fields follow,
and not the array that is being read. How far that is looked for is bounded; what is not told by then, or is
hidden by another fault, counts as an element, so that none is lost.
"""

import json
import re
from typing import cast

from .scanner import Scan, Stop
from .window import CHUNK, Window

_SPACE = re.compile(rb"\s*+")
_BETWEEN = re.compile(rb"[\s,]*+")
_STRING = re.compile(rb"\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"", re.DOTALL)
_OTHER = re.compile(rb"[-+.\w]++")


def ends_array(window: Window, place: int, *, page: bool) -> bool:
    """Tell whether the bracket before a place may be the end of the array that is being read.

    The end of a page may have more keys, and nothing goes on behind it. Where a source ends, or is broken, or more
    follows than is looked at, the bracket may be the end.
    """
    if not page:
        return not follows(window, place, b",}]")
    scan = Scan(window, start=place, limit=CHUNK, inside=b"}")
    stop = scan.to_the_end()
    if stop is Stop.CLOSED:
        return not follows(window, scan.place, b",}]")
    return stop is not Stop.WRONG


def inside_until(window: Window, start: int, end: int, *, page: bool, most: int, in_array: bool) -> int | None:
    """Tell how far the inside of an element goes on behind what ends here; None if nothing says that it is inside one.

    Args:
        window: The source.
        start: Where an object or an array begins.
        end: Where it ends.
        page: Whether the array that is being read is that of a page.
        most: Bytes that are looked at.
        in_array: Whether a comma stands before it, so that it is in an array and not under a key.
    """
    last, place = (start, end), end
    while place - end <= most:
        place = window.past(_BETWEEN, place)
        first = bytes(window.data[place : place + 1])
        if first in (b"{", b"["):
            scan = Scan(window, start=place, limit=most)
            if scan.to_the_end() is not Stop.CLOSED:
                return None
            last, place, in_array = (place, scan.place), scan.place, True
        elif first == b"]":
            inner = _goes_on(window, place + 1, page=page, most=most) and _end_alike(window, (start, end), last)
            return place + 1 if inner else None
        elif first == b'"' and (string := _STRING.match(window.data, place)):
            place = string.end()
            if follows(window, place, b":"):
                return None if in_array else place
        elif first == b"}":
            return None if in_array else place + 1
        elif other := _OTHER.match(window.data, place):
            place = other.end()
        else:
            return None
    return None


def _goes_on(window: Window, place: int, *, page: bool, most: int) -> bool:
    """Tell whether an object goes on behind a bracket, ends, and is not the page."""
    scan = Scan(window, start=place, limit=most, inside=b"}")
    if scan.to_the_end() is not Stop.CLOSED:
        return False
    return not page or follows(window, scan.place, b",}]")


def _end_alike(window: Window, *places: tuple[int, int]) -> bool:
    """Tell whether all these have the same last key, as what stands in one array has; a broken one ends early."""
    return len({keys_of(window.data[start:end])[-1:] for start, end in places}) == 1


def keys_of(data: bytes | bytearray) -> tuple[str, ...]:
    """Give the keys of an object, in order; none where it is not whole, or is no object."""
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    return tuple(cast("dict[str, object]", found)) if isinstance(found, dict) else ()


def follows(window: Window, end: int, wanted: bytes) -> bool:
    """Tell whether one of some bytes follows a place, past white space; not where the source ends."""
    place = window.past(_SPACE, end)
    return place < len(window.data) and window.data[place] in wanted
