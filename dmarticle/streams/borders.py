"""Borders: where, behind a broken element of an array, the next one begins.

A quote or a bracket too few turns all that follows inside out. So the next element is known by what the
elements of this array begin like, their first key and the space before it, and it has to be whole.
"""

import re

from .levels import follows, inside_until, keys_of
from .scanner import Scan, Stop
from .window import CHUNK, Window

_BEGINNING = re.compile(rb"\{\s*+\"[^\"]*+\"")
_ANY_BEGINNING = rb"\{\s*+\"[^\"]*\"\s*+:"
MOST_TRIES = 1_000
"""Places behind one broken element that are tried."""
TIMES_LOOKED_AT, LEAST_LOOKED_AT = 4, 1 << 14
"""How far it is looked for what tells that an object lies inside an element: times the longest, and in bytes."""
MOST_LOOKED_AT = 200
"""Places that are looked at to see what an element is like, where none has been seen."""


class Borders:
    """What the elements of one array begin like; the array may be that of a page."""

    def __init__(self, *, page: bool = False) -> None:
        self.sure: bool = False
        """Whether what comes next is an element and lies in none, as behind a whole one."""
        self._page = page
        self._previous = b""
        self._longest = 0
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
        """Look at an element that has an end, and the space before it; a poorer one that begins otherwise is none."""
        self.sure = True
        found = _BEGINNING.match(element)
        if found and self._beginning not in (None, found[0]) and len(keys_of(element)) < self._half():
            return
        self._previous = element
        self._longest = max(self._longest, len(element))
        if found:
            self._beginning = found[0]
            if b"," in space or b"\n" in space:
                self._space = space.rpartition(b",")[2]

    def _half(self) -> float:
        """Tell how many keys half of those of the element before are."""
        return len(keys_of(self._previous)) / 2

    def inside_until(self, window: Window, start: int, end: int, limit: int, *, in_array: bool = False) -> int | None:
        """Tell how far the inside of an element goes on behind an object; None if it may be an element itself."""
        most = min(max(TIMES_LOOKED_AT * self._longest, LEAST_LOOKED_AT), limit) if self._longest else CHUNK
        return inside_until(window, start, end, page=self._page, most=most, in_array=in_array)

    def is_poorer(self, window: Window, end: int, border: int | None, limit: int) -> bool:
        """Tell whether what stands before `end` lacks a key of the element behind a border, or of the one before."""
        keys = {*keys_of(window.data[:end])}
        if border is None:
            return not keys >= {*keys_of(self._previous)}
        found = self._pattern().match(window.data, border)
        start = found.end() if found else border
        scan, _ = self.scan(window, start, limit)
        return not keys >= {*keys_of(window.data[start : scan.place])}

    def find(self, window: Window, start: int, limit: int) -> int | None:
        """Find the comma before the next element; None where the source or the limit comes first."""
        pattern = self._pattern()
        least, tries = self._least(window, pattern, start, limit), 0
        while True:
            found = pattern.search(window.data, start)
            if found and tries < MOST_TRIES:
                tries, start = tries + 1, found.start() + 1
                keys, end = self._keys_at(window, found.end(), limit)
                if len(keys) >= least:  # a part of an element is poorer
                    inside = self.inside_until(window, found.end(), end, limit, in_array=True)
                    if inside is None:
                        return found.start()
                    start = inside
            else:
                start = max(start, len(window.data) - CHUNK)
                if len(window.data) > limit or not window.grow():
                    return None

    def find_swallowed(self, window: Window, end: int, limit: int) -> int | None:
        """Find a border inside an element that ends before `end`, where the array has no end behind it.

        The end that it has may be that of the array and its page, if its own is missing; all behind it seems to lie
        in it then. Where the element before it holds what looks like elements, this one may do so too, if it has
        all the keys of that one.
        """
        if self._beginning is None or not self._pattern().search(window.data, 1, end):
            return None
        if follows(window, end, b",]") or window.fault:
            return None
        keys = {*keys_of(window.data[:end])}
        if keys and keys >= {*keys_of(self._previous)} and self._holds_some(limit):
            return None
        border = self.find(window, 1, limit)
        return border if border is not None and border < end else None

    def _holds_some(self, limit: int) -> bool:
        """Tell whether the element before holds what looks like elements."""
        alone = Borders(page=self._page)
        alone.learn(self._space or b"", self._previous)
        return alone.find(Window([self._previous]), 1, limit) is not None

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
        if half := self._half():
            return half
        window.grow(limit // 8)
        places = [
            found.end() for _, found in zip(range(MOST_LOOKED_AT), pattern.finditer(window.data, start), strict=False)
        ]
        return max([1, *(len(self._keys_at(window, place, limit)[0]) / 2 for place in places)])

    def _keys_at(self, window: Window, start: int, limit: int) -> tuple[tuple[str, ...], int]:
        """Give the keys of the object that stands here, and tell where it ends; none where there is no whole one."""
        scan, stop = self.scan(window, start, limit)
        keys = keys_of(window.data[start : scan.place]) if stop is Stop.CLOSED else ()
        return keys, scan.place if keys else start
