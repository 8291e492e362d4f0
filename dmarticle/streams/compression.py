"""Compression: known by the first bytes, undone in chunks, as far as the data goes."""

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Generator, Iterator
from importlib import import_module
from typing import Protocol

from attrs import frozen

from ..problems import MissingExtraError, SourceError
from .window import CHUNK

MOST_MEMORY = 1 << 28
"""Bytes that a decompressor may ask for."""


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


class _Gzip:
    """zlib's decompressor, made like the others; and where data is wrong, what comes before it is not lost."""

    def __init__(self, bits: int = 31) -> None:
        self._zlib = zlib.decompressobj(wbits=bits)
        self._wrong: memoryview | None = None
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
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


def _zstd() -> Decompressor:
    for module in ("compression.zstd", "backports.zstd"):
        try:
            made: Decompressor = import_module(module).ZstdDecompressor()
        except ImportError:
            continue
        return made
    raise MissingExtraError("reading .zst before Python 3.14 needs the extra zst: pip install 'dmarticle[zst]'")


@frozen
class Compression:
    """One way to compress."""

    name: str
    magic: re.Pattern[bytes]
    """What the data begins with."""
    start: Callable[[], Decompressor]
    """Makes a decompressor for one stream; several may follow one another."""


COMPRESSIONS = (
    Compression("gzip", re.compile(rb"\x1f\x8b\x08"), _Gzip),
    Compression("bzip2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), bz2.BZ2Decompressor),
    Compression("xz", re.compile(rb"\xfd7zXZ\0"), lambda: lzma.LZMADecompressor(memlimit=MOST_MEMORY)),
    Compression("zstd", re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), _zstd),
)
"""The ways that are known. Zstandard may begin with a frame to be skipped (RFC 8878, section 3.1.2)."""


def raw_deflate() -> Decompressor:
    """Make a decompressor for deflated data without a header, as it is in zip archives."""
    return _Gzip(-15)


def compression_of(head: bytes) -> Compression | None:
    """Tell how data is compressed, by its first bytes; None if it is not."""
    return next((each for each in COMPRESSIONS if each.magic.match(head)), None)


def decompressed(chunks: Iterator[bytes], compression: Compression) -> Iterator[bytes]:
    """Give what compressed chunks hold, never much at once.

    Raises:
        SourceError: Behind all that could be had, if the data ends early.
    """
    rest = next(chunks, b"")
    while rest:
        decompressor = compression.start()
        rest = yield from _one_stream(decompressor, rest, chunks)
        if not decompressor.eof:
            raise SourceError(f"the {compression.name} data ends early; the file is cut off")
        while not rest.strip(b"\0"):  # padding, as on tapes
            rest = next(chunks, b"")
            if not rest:
                return
        rest = rest.lstrip(b"\0")
        while len(rest) < 10 and (more := next(chunks, b"")):
            rest += more
        if not compression.magic.match(rest):
            raise SourceError(f"something that is not {compression.name} follows the {compression.name} data")


def _one_stream(decompressor: Decompressor, data: bytes, chunks: Iterator[bytes]) -> Generator[bytes, None, bytes]:
    """Give what one stream holds.

    Returns:
        What follows it.
    """
    while not decompressor.eof:
        if given := decompressor.decompress(data, CHUNK):
            yield given
        data = b""
        if decompressor.needs_input and not decompressor.eof:
            data = next(chunks, b"")
            if not data:
                return b""
    return decompressor.unused_data
