"""Compression: known by the first bytes, undone in chunks, as far as the data goes."""

import bz2
import lzma
import re
from collections.abc import Callable, Generator, Iterator
from functools import partial
from importlib import import_module

from attrs import frozen

from ..problems import MissingExtraError, SourceError
from .decompressors import Decompressor, Inflater, Scouted
from .window import CHUNK

MOST_MEMORY = 1 << 28
"""Bytes that a decompressor may ask for."""


def _zstd() -> Decompressor:
    for module in ("compression.zstd", "backports.zstd"):
        try:
            made: Decompressor = import_module(module).ZstdDecompressor()
        except ImportError:
            continue
        return made
    raise MissingExtraError("reading .zst before Python 3.14 needs the extra zst: pip install 'dmarticle[zst]'")


def _xz() -> Decompressor:
    return lzma.LZMADecompressor(memlimit=MOST_MEMORY)


def _lzma() -> Decompressor:
    return lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=MOST_MEMORY)


@frozen
class Compression:
    """One way to compress."""

    name: str
    magic: re.Pattern[bytes]
    """What the data begins with."""
    start: Callable[[], Decompressor]
    """Makes a decompressor for one stream; several may follow one another."""


COMPRESSIONS = (
    Compression("gzip", re.compile(rb"\x1f\x8b\x08"), Inflater),
    Compression("bzip2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), partial(Scouted, bz2.BZ2Decompressor)),
    Compression("xz", re.compile(rb"\xfd7zXZ\0"), partial(Scouted, _xz)),
    Compression("zstd", re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), partial(Scouted, _zstd)),
)
"""The ways that are known. Zstandard may begin with a frame to be skipped (RFC 8878, section 3.1.2)."""


DEFLATED, LZMA = 8, 14
IN_ZIP: dict[int, Callable[[], Decompressor]] = {
    DEFLATED: partial(Inflater, -15),
    12: partial(Scouted, bz2.BZ2Decompressor),
    LZMA: partial(Scouted, _lzma),
    93: partial(Scouted, _zstd),
}
"""What undoes the compressions of a zip archive, by their numbers there (APPNOTE.TXT, section 4.4.5)."""


def compression_of(head: bytes) -> Compression | None:
    """Tell how data is compressed, by its first bytes; None if it is not."""
    return next((each for each in COMPRESSIONS if each.magic.match(head)), None)


def decompressed(chunks: Iterator[bytes], compression: Compression) -> Iterator[bytes]:
    """Give what compressed chunks hold, never much at once.

    Raises:
        SourceError: Behind all that could be had, if the data ends early. What a module of compression raises where
            the data is damaged comes behind all that stands before the damage too.
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
