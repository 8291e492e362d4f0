"""Compression: known by the first bytes, undone in chunks, as far as the data goes."""

import bz2
import lzma
import re
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from attrs import frozen

from ..problems import MissingExtraError, SourceError
from .chunks import noted
from .decompressors import Decompressor, Inflater, Scouted
from .trail import Trail
from .window import CHUNK, Window

MOST_MEMORY = 1 << 28
"""Bytes that a decompressor may ask for."""
_LONGEST_MAGIC = 10
_FIRST_STEP = 1 << 12
"""Bytes that are given to a decompressor first; a stream that is none fails there, and costs no more."""


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
    again: re.Pattern[bytes]
    """The same for a stream that is looked for among other data: as much as tells it from chance."""
    start: Callable[[], Decompressor]
    """Makes a decompressor for one stream; several may follow one another."""


_GZIP, _GZIP_AGAIN = re.compile(rb"\x1f\x8b\x08"), re.compile(rb"\x1f\x8b\x08[\0-\x1f][\0-\xff]{4}[\0\2\4][\0-\r\xff]")
_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
_XZ = re.compile(rb"\xfd7zXZ\0")
_ZSTD, _ZSTD_AGAIN = re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), re.compile(rb"\x28\xb5\x2f\xfd")
COMPRESSIONS = (
    Compression("gzip", _GZIP, _GZIP_AGAIN, Inflater),
    Compression("bzip2", _BZIP2, _BZIP2, partial(Scouted, bz2.BZ2Decompressor)),
    Compression("xz", _XZ, _XZ, partial(Scouted, _xz)),
    Compression("zstd", _ZSTD, _ZSTD_AGAIN, partial(Scouted, _zstd)),
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


def decompressed(chunks: Iterator[bytes], compression: Compression) -> Iterator[Iterator[bytes]]:
    """Give what compressed chunks hold, never much at once: all in one, and behind each fault what follows it.

    Each is to be read before the next. One that ends early raises a SourceError behind all that could be had; what a
    module of compression raises where the data is damaged comes behind all that stands before the damage too. The next
    one begins where the next stream does, as in files that were put behind one another; it may be a part of what the
    damaged one holds, where that was compressed before.
    """
    window, faults = Trail(chunks), list[Exception]()
    while window.data or window.grow():
        start = window.offset
        yield noted(_streams(window, compression), faults)
        if not faults or isinstance(faults.pop(), MissingExtraError):
            return
        if not _pass_to_next(window, compression, start):
            return


def _streams(window: Window, compression: Compression) -> Iterator[bytes]:
    """Give what the streams hold that follow one another."""
    while window.data or window.grow():
        decompressor = compression.start()
        yield from _one_stream(decompressor, window)
        if not decompressor.eof:
            raise window.take_fault() or SourceError(f"the {compression.name} data ends early; the file is cut off")
        window.unread(decompressor.unused_data)
        _pass_padding(window)
        while len(window.data) < _LONGEST_MAGIC and window.grow():
            pass
        if window.data and not compression.magic.match(window.data):
            raise SourceError(f"something that is not {compression.name} follows the {compression.name} data")
    if fault := window.take_fault():
        raise fault


def _one_stream(decompressor: Decompressor, window: Window) -> Iterator[bytes]:
    """Give what one stream holds, or what there is of it."""
    step = _FIRST_STEP
    while not decompressor.eof:
        data = b""
        if decompressor.needs_input:
            if not window.data and not window.grow():
                return
            data = bytes(window.data[:step])
            window.drop(len(data))
            step = min(2 * step, CHUNK)
        if given := decompressor.decompress(data, CHUNK):
            yield given


def _pass_padding(window: Window) -> None:
    """Pass zeros, as on tapes."""
    while window.data or window.grow():
        padding = len(window.data) - len(window.data.lstrip(b"\0"))
        window.drop(padding)
        if window.data:
            return


def _pass_to_next(window: Trail, compression: Compression, start: int) -> bool:
    """Go to the next stream behind a fault; tell whether there is one.

    What is damaged is noticed late, when the beginning of the next one may have been passed.
    """
    window.go_back(start + 1)
    while (found := compression.again.search(window.data)) is None:
        window.drop(max(len(window.data) - _LONGEST_MAGIC, 0))
        if not window.grow():
            return False
    window.drop(found.start())
    return True
