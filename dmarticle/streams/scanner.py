"""Finds where a JSON value ends, in bytes, without decoding it and however it is cut into chunks."""

import re
from bisect import bisect_left
from enum import Enum

from .window import CHUNK, Window

_PLAIN = re.compile(
    rb"(?:[\s:,]++|\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"|[-+.0-9][-+.0-9eE]*+"
    rb"|true|false|null|NaN|Infinity|undefined|None|True|False)*+",
    re.DOTALL,
)
"""What stands between brackets, and some words that others than JSON write: which of it is wrong, decoding says."""
_CUT_OFF = re.compile(rb"(?:\"(?:[^\"\\\n]++|\\.)*+\\?|[A-Za-z]{1,8})\Z", re.DOTALL)
"""A string or a word at whose end the bytes that are read end too."""
_STRING = re.compile(rb"(?:[^\"\\\n]++|\\.)*+", re.DOTALL)
_BEFORE_VALUE = {ord("}"): b":", ord("]"): b"[,"}
"""What stands before a bracket that opens, by the bracket that closes what it stands in."""
_CLOSER = {ord("{"): ord("}"), ord("["): ord("]")}
_DEEPEST = 100_000


class Stop(Enum):
    """Where a scan came to stand."""

    OPENED = "opened"
    """Behind a bracket that opens."""
    CLOSED = "closed"
    """Behind a bracket that closes."""
    WRONG = "wrong"
    """Before something that JSON does not have there."""
    END = "end"
    """At the end of the source."""
    LONG = "long"
    """Too far from where it began."""


class Scan:
    """A walk from bracket to bracket."""

    def __init__(self, window: Window, *, start: int = 0, limit: int, inside: bytes = b"") -> None:
        self.window = window
        self.place: int = start
        """Where the walk stands, in the data of the window."""
        self.run: int = start
        """Where what lies between the last bracket and the place begins."""
        self.reached: int = window.offset + start
        """The same in the source, whatever the window forgets."""
        self.closers: bytearray = bytearray(inside)
        """The brackets that are to close, the innermost last."""
        self._opened = [-1] * len(inside)
        """Where in the source what they close was opened."""
        self._most = start + limit

    def go_on_within(self, start: int, limit: int) -> "Scan | None":
        """Give the scan of a value that this one passed the beginning of and not the end, as far as this one came.

        None if no such value begins there. So what is passed by many unfinished scans is walked through once.
        """
        place = self.window.offset + start
        level = bisect_left(self._opened, place)
        if self._opened[level : level + 1] != [place]:
            return None
        scan = Scan(self.window, start=start, limit=limit)
        scan.place = scan.run = self.reached - self.window.offset
        scan.closers, scan._opened = self.closers[level:], self._opened[level:]
        return scan

    def step(self) -> Stop:
        """Go to the next bracket and past it."""
        data = self.window.data
        self.run = self.place
        self.reached = self.window.offset + self.place
        while True:
            found = _PLAIN.match(data, self.place)
            self.place = found.end() if found else self.place
            if self.place > self._most:
                return Stop.LONG
            if self.place < len(data):
                if data[self.place] in b"{}[]":
                    return self._bracket(data[self.place])
                if not _CUT_OFF.match(data, self.place):
                    return Stop.WRONG
                if len(data) > self._most:
                    return Stop.LONG
            if not self.window.grow(max(CHUNK, len(data) - self.place)):
                return Stop.END

    def to_the_end(self) -> Stop:
        """Go on until all is closed, or there is a reason to stop."""
        while (stop := self.step()) is Stop.OPENED or (stop is Stop.CLOSED and self.closers):
            pass
        return stop

    def pass_by(self) -> Stop:
        """Go on like `to_the_end`, however far it is, and forget what lies behind."""
        self._most = CHUNK
        self._forget()
        while True:
            stop = self.step()
            self._forget()
            if stop is Stop.LONG:
                if self.window.first == b'"' and not self._pass_by_string():
                    return Stop.END
            elif stop is not Stop.OPENED and (stop is not Stop.CLOSED or not self.closers):
                return stop

    def _forget(self) -> None:
        self.window.drop(self.place)
        self.place = 0

    def _bracket(self, byte: int) -> Stop:
        if byte not in _CLOSER:
            if not self.closers or self.closers[-1] != byte or self._before() == ord(":"):
                return Stop.WRONG
            self.closers.pop()
            self._opened.pop()
            self.place += 1
            return Stop.CLOSED
        if len(self.closers) >= _DEEPEST or not self._may_open():
            return Stop.WRONG
        self.closers.append(_CLOSER[byte])
        self._opened.append(self.window.offset + self.place)
        self.place += 1
        return Stop.OPENED

    def _may_open(self) -> bool:
        """Tell whether a value may begin here; a key without a value or a value without a key is no place for one."""
        before = self._before()
        return not self.closers or before is None or before in _BEFORE_VALUE[self.closers[-1]]

    def _before(self) -> int | None:
        """Give what stands before the place, past white space; None where it is forgotten."""
        before, data = self.place - 1, self.window.data
        while before >= 0 and data[before] in b" \t\r\n":
            before -= 1
        return data[before] if before >= 0 else None

    def _pass_by_string(self) -> bool:
        """Forget a string that is too long to be kept; tell whether it ends."""
        window = self.window
        window.drop(1)
        while True:
            found = _STRING.match(window.data)
            window.drop(found.end() if found else 0)
            if window.first not in (b"", b"\\"):
                window.drop(window.first == b'"')
                return True
            if not window.grow():
                return False
