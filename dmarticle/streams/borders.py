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
        least, tries = max(self._keys(window, pattern, start, limit) / 2, 1), 0
        while True:
            found = pattern.search(window.data, start)
            if found and tries < MOST_TRIES:
                tries, start = tries + 1, found.start() + 1
                if _keys_at(window, found.end(), limit) >= least:  # a part of an element is poorer
                    return found.start()
            else:
                start = max(start, len(window.data) - CHUNK)
                if len(window.data) > limit or not window.grow():
                    return None

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

    def _keys(self, window: Window, pattern: re.Pattern[bytes], start: int, limit: int) -> int:
        """Tell how many keys an element has: as many as the one before; else as the richest that may be one."""
        try:
            if self._previous:
                return len(json.loads(self._previous))
        except (ValueError, RecursionError):
            pass
        window.grow(limit // 8)
        places = [
            found.end() for _, found in zip(range(MOST_LOOKED_AT), pattern.finditer(window.data, start), strict=False)
        ]
        return max((_keys_at(window, place, limit) for place in places), default=0)


def _keys_at(window: Window, start: int, limit: int) -> int:
    """Count the keys of the object that stands here; 0 where there is no whole one."""
    scan = Scan(window, start=start, limit=limit)
    if scan.to_the_end() is not Stop.CLOSED:
        return 0
    try:
        return len(json.loads(window.data[start : scan.place]))
    except (ValueError, RecursionError):
        return 0
