"""Borders: where, behind a broken element of an array, the next one begins.

A quote or a bracket too few turns all that follows inside out. So the next element is known by what the
elements of this array begin like, their first key and the space before it, and it has to be whole.
"""

import json
import re

from .scanner import Scan, Stop
from .window import CHUNK, Window

_BEGINNING = re.compile(rb"\{\s*+\"[^\"]*+\"")
_ANY_BEGINNING = rb"\{\s*+\"[^\"]*\"\s*+:"
MOST_TRIES = 1_000
"""Places behind one broken element that are tried."""
MOST_LOOKED_AT = 200
"""Places that are looked at to see what an element is like, where none has been seen."""


class Borders:
    """What the elements of one array begin like."""

    def __init__(self) -> None:
        self._previous = b""
        self._space: bytes | None = None
        self._beginning: bytes | None = None
        self._unfinished: Scan | None = None
        self._searched = 0

    def scan(self, window: Window, start: int, limit: int) -> tuple[Scan, Stop]:
        """Look for the end of what begins here; where a scan came through here and found none, go on with that."""
        before = self._unfinished
        scan = (before and before.go_on_within(start, limit)) or Scan(window, start=start, limit=limit)
        stop = scan.to_the_end()
        if stop is not Stop.CLOSED and (before is None or scan.reached > before.reached):
            self._unfinished = scan
        return scan, stop

    def learn(self, space: bytes, element: bytes) -> None:
        """Look at an element that has an end, and at the space before it."""
        self._previous = element
        found = _BEGINNING.match(element)
        if found:
            self._beginning = found[0]
            if b"," in space or b"\n" in space:
                self._space = space.rpartition(b",")[2]

    def find(self, window: Window, start: int, limit: int) -> int | None:
        """Find the comma before the next element; None where the source or the limit comes first."""
        pattern = self._pattern()
        least, tries = self._least(window, pattern, start, limit), 0
        while True:
            found = pattern.search(window.data, start)
            if found and tries < MOST_TRIES:
                tries, start = tries + 1, found.start() + 1
                if self._keys_at(window, found.end(), limit) >= least:  # a part of an element is poorer
                    return found.start()
            else:
                start = max(start, len(window.data) - CHUNK)
                if len(window.data) > limit or not window.grow():
                    return None

    def find_swallowed(self, window: Window, end: int, limit: int) -> int | None:
        """Find a border inside an element that ends before `end`, where the array has no end behind it.

        The end that it has may be that of the array and its page, if its own is missing; all behind it seems to lie
        in it then. Where the element before it holds what looks like elements, this one may do so too.
        """
        if self._beginning is None or not self._pattern().search(window.data, 1, end):
            return None
        if follows(window, end, b",]") or self.find(Window([self._previous]), 1, limit) is not None:
            return None
        border = self.find(window, 1, limit)
        return border if border is not None and border < end else None

    def find_once(self, window: Window, start: int, limit: int) -> int | None:
        """Find a border as `find` does, and not where it was looked for in vain before."""
        if window.offset + start < self._searched:
            return None
        border = self.find(window, start, limit)
        if border is None:
            self._searched = window.offset + len(window.data)
        return border

    def seek(self, window: Window) -> None:
        """Forget what comes before the next element, however much it is."""
        while (border := self.find(window, 0, CHUNK)) is None:
            window.drop(max(len(window.data) - CHUNK, 0))
            if not window.grow():
                window.drop(len(window.data))
                return
        window.drop(border)

    def _pattern(self) -> re.Pattern[bytes]:
        beginning = _ANY_BEGINNING if self._beginning is None else re.escape(self._beginning)
        space = rb"\s*+" if self._space is None else re.escape(self._space)
        return re.compile(rb"," + space + rb"(?=" + beginning + rb")")

    def _least(self, window: Window, pattern: re.Pattern[bytes], start: int, limit: int) -> float:
        """Tell how many keys make an element: half of those of the one before; else of the richest that may be one."""
        try:
            if self._previous:
                return max(len(json.loads(self._previous)) / 2, 1)
        except (ValueError, RecursionError):
            pass
        window.grow(limit // 8)
        places = [
            found.end() for _, found in zip(range(MOST_LOOKED_AT), pattern.finditer(window.data, start), strict=False)
        ]
        return max([1, *(self._keys_at(window, place, limit) / 2 for place in places)])

    def _keys_at(self, window: Window, start: int, limit: int) -> int:
        """Count the keys of the object that stands here; 0 where there is no whole one."""
        scan, stop = self.scan(window, start, limit)
        if stop is not Stop.CLOSED:
            return 0
        try:
            return len(json.loads(window.data[start : scan.place]))
        except (ValueError, RecursionError):
            return 0


def follows(window: Window, end: int, wanted: bytes) -> bool:
    """Tell whether one of some bytes follows a place, past white space; and where the source cannot be read on."""
    while not (rest := window.data[end : end + CHUNK].lstrip()) and window.grow():
        pass
    return (bool(rest) and rest[0] in wanted) or window.fault is not None
