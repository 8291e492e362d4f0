"""Arrays with holes, as PHP writes them: objects with numbers for keys, of which one may be broken."""

import re
from collections.abc import Iterator

from .piece import Cut
from .scanner import Scan, Stop
from .window import Window

BEGINNING = re.compile(rb"\{\s*+\"\d++\"\s*+:\s*+(?=\{)")
"""The beginning of such an array of objects, up to the first of them."""
_NEXT = re.compile(rb",\s*+\"(\d++)\"\s*+:\s*+(?=(\{\s*+\"[^\"\n]*+\"))")
"""What stands before the next item, and what that begins like."""
_END = re.compile(rb"\s*+\}")


def split_numbered(data: bytes, start: int) -> Iterator[Cut]:
    """Cut such an array into its items, each of which costs no other; `start` is where the first begins."""
    window, number, place = Window([data]), -1, start
    window.grow()
    while True:
        end = _end_of(window, place)
        found = _NEXT.match(data, end) if end else None
        last = end is not None and _END.match(data, end) is not None and _after(data, place, number) is None
        if end and (found or last):
            yield Cut(data[place:end], exact=True)
        else:
            found = _after(data, place, number)
            yield Cut(data[place : found.start() if found else len(data)], exact=True)
        if found is None:
            return
        number, place = int(found[1]), found.end()


def _end_of(window: Window, place: int) -> int | None:
    scan = Scan(window, start=place, limit=len(window.data))
    return scan.place if scan.to_the_end() is Stop.CLOSED else None


def _after(data: bytes, place: int, number: int) -> re.Match[bytes] | None:
    """Find the next item behind a broken one: it begins as that does, and its number is a higher one."""
    like = re.match(rb"\{\s*+\"[^\"\n]*+\"", data[place : place + 1000])
    for found in _NEXT.finditer(data, place):
        if int(found[1]) > number and (like is None or found[2] == like[0]):
            return found
    return None
