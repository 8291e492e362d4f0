"""Decompressors that lose nothing before a fault: where data is damaged, they stand still at the byte that is wrong.

Those of the standard library raise there and keep to themselves what they had undone before.
"""

import zlib
from collections.abc import Callable
from typing import Protocol

from .window import CHUNK

STEP = 1 << 10
"""Bytes that are tried at once, before they are undone."""


class Decompressor(Protocol):
    """What the standard library's modules for compression have in common."""

    @property
    def eof(self) -> bool:
        """Whether the compressed data has come to its end."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether there is nothing left to give without more data."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What follows the compressed data."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take data and give as much as is asked for."""
        ...


class Inflater:
    """zlib's decompressor, made like the others; and where data is wrong, what comes before it is not lost."""

    def __init__(self, bits: int = 31) -> None:
        self._zlib = zlib.decompressobj(wbits=bits)
        self._wrong: memoryview | None = None
        self.needs_input: bool = True

    @property
    def eof(self) -> bool:
        """See `Decompressor`."""
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        """See `Decompressor`."""
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take data and give what it holds, up to the byte that is wrong; the next call raises then."""
        if self._wrong is not None:
            return self._byte_by_byte(max_length)
        before = self._zlib.copy()
        data = self._zlib.unconsumed_tail + data
        try:
            given = self._zlib.decompress(data, max(max_length, 0))
        except zlib.error:
            self._zlib, self._wrong, self.needs_input = before, memoryview(data), False
            return b""
        self.needs_input = not self._zlib.unconsumed_tail and len(given) < max_length
        return given

    def _byte_by_byte(self, most: int) -> bytes:
        """Go on to the byte that is wrong; it raises where nothing comes before it."""
        given = b""
        while self._wrong and len(given) < most:
            try:
                given += self._zlib.decompress(bytes(self._wrong[:1]))
            except zlib.error:
                if not given:
                    raise
                return given
            self._wrong = self._wrong[1:]
        return given


class Scouted:
    """A decompressor that takes only what another one, which goes ahead, was able to read; damaged data byte by byte.

    For those that cannot be copied. All is undone twice: that costs less than feeding small steps all the time, and
    is exact to the byte.
    """

    def __init__(self, start: Callable[[], Decompressor]) -> None:
        self._scout, self._own = start(), start()
        self._waiting = memoryview(b"")
        self._step = STEP
        self._error: Exception | None = None

    @property
    def eof(self) -> bool:
        """See `Decompressor`."""
        return self._own.eof

    @property
    def needs_input(self) -> bool:
        """See `Decompressor`."""
        return self._own.needs_input and not self._waiting and self._error is None

    @property
    def unused_data(self) -> bytes:
        """See `Decompressor`."""
        return self._own.unused_data + bytes(self._waiting)

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take data and give what it holds, up to the byte that is wrong; a later call raises then."""
        if data:
            self._waiting = memoryview(bytes(self._waiting) + data)
        given = bytearray()  # of many small pieces, as each that is given costs its reader a look at all before it
        while self._error is None and not self.eof and len(given) < max_length:
            try:
                piece = self._next_piece() if self._own.needs_input else b""
                given += self._own.decompress(piece, max_length - len(given))
            except Exception as error:  # each module has errors of its own
                self._error = error
            if self.needs_input:
                break
        if self._error and not given:
            raise self._error
        return bytes(given)

    def _next_piece(self) -> bytes:
        piece = bytes(self._waiting[: self._step])
        if self._step > 1 and not self._can_be_read(piece):
            self._step, piece = 1, piece[:1]
        self._waiting = self._waiting[len(piece) :]
        return piece

    def _can_be_read(self, piece: bytes) -> bool:
        try:
            self._scout.decompress(piece, CHUNK)
            while not (self._scout.needs_input or self._scout.eof):
                self._scout.decompress(b"", CHUNK)
        except Exception:  # each module has errors of its own; the same one is raised where the data is given
            return False
        return True
