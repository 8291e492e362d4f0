"""Members of zip archives: what one holds, as far as it can be had, and then what is wrong with it."""

import re
import struct
import zlib
from collections.abc import Callable, Iterator

from attrs import field, frozen

from ..problems import SourceError
from .compression import IN_ZIP, LZMA
from .decompressors import Decompressor
from .window import CHUNK, Window

_MARK = b"PK\7\10"
_BEHIND = re.compile(rb"PK(?:\x07\x08|\x03\x04|\x01\x02)")
"""What stands behind a member whose size was not known before: the mark of its sizes, or where that was left out,
behind them, the next header."""
_NEXT = re.compile(rb"PK(?:\x03\x04|\x01\x02)")
"""What follows the sizes: the next header, or the directory."""
_SIZES = (struct.Struct("<III"), struct.Struct("<IQQ"))
"""Checksum, size in the archive and size, behind a member; the second one is that of Zip64."""
STORED = 0
"""The number of what is not compressed."""
_ENCRYPTED, _LZMA_HAS_END = 1, 2
_UNKNOWN = (1 << 64) - 1
_WRONG_SUM = "the checksum of this member of the zip archive is wrong"
_CUT_OFF = "the zip archive is cut off in this member"


@frozen
class Packed:
    """What a header says of a member."""

    method: int
    """Number of the compression."""
    flags: int
    checksum: int | None
    """None where it stands behind the member, and so do the sizes."""
    packed: int | None
    """Bytes in the archive."""
    size: int
    """Bytes of what it holds; 0 where that is not known."""
    descriptor: int = field(kw_only=True)
    """Bytes of each size that stands behind the member; 0 where none does."""


def content_of(window: Window, member: Packed) -> Iterator[bytes]:
    """Give what a member holds; the window stands behind its header, and in the end behind it.

    Raises:
        SourceError: Behind all that could be had, if it is cut off or its checksum is wrong; and if it cannot be read.
    """
    if member.flags & _ENCRYPTED:
        return _failing("this member of the zip archive is encrypted", window, member)
    if member.method == STORED and member.packed is None:
        return _stored_before_sizes(window)
    if member.method == STORED:
        return _checked(window.pieces(member.packed or 0, _CUT_OFF), member.checksum)
    start = IN_ZIP.get(member.method)
    if start is None:
        return _failing(f"compression {member.method} of this member of the zip archive is not known", window, member)
    if member.packed is None:
        return _undone_before_sizes(window, start, member)
    return _checked(_undone_within(window, start, member, member.packed), member.checksum)


def _failing(message: str, window: Window, member: Packed) -> Iterator[bytes]:
    for _ in window.pieces(member.packed or 0, _CUT_OFF):
        pass
    raise SourceError(message)
    yield b""


def _checked(content: Iterator[bytes], checksum: int | None) -> Iterator[bytes]:
    found = 0
    for chunk in content:
        found = zlib.crc32(chunk, found)
        yield chunk
    if checksum not in (None, found):
        raise SourceError(_WRONG_SUM)


def _stored_before_sizes(window: Window) -> Iterator[bytes]:
    """Give a stored member whose size stands behind it: up to where a checksum and sizes are those of what was read.

    Where sizes stand and the archive goes on behind them, but they or the checksum are others, the member is damaged.
    What looks like a header before that is one of an archive inside this member, and so may sizes be that are less.
    """
    passed = checksum = searched = 0
    archive = False  # whether the member seems to be one
    while True:
        found = _BEHIND.search(window.data, searched)
        searched = found.start() if found else max(len(window.data) - 3, 0)
        end = max(searched - _SIZES[1].size, 0)
        if chunk := bytes(window.data[:end]):
            window.drop(end)
            passed, checksum, searched = passed + end, zlib.crc32(chunk, checksum), searched - end
            yield chunk
        if found and (place := _sizes_around(window, searched, passed, checksum, archive=archive)):
            end, behind, right = place
            yield bytes(window.data[:end])
            window.drop(behind)
            if not right:
                raise SourceError(_WRONG_SUM)
            return
        archive = archive or (found is not None and found[0] != _MARK)
        searched += found is not None
        if not found and not window.grow():
            yield bytes(window.data)
            window.drop(len(window.data))
            raise window.take_fault() or SourceError(f"{_CUT_OFF}, or has no size for it")


def _sizes_around(
    window: Window, mark: int, passed: int, checksum: int, *, archive: bool
) -> tuple[int, int, bool] | None:
    """Tell where a member ends, where its sizes do, and whether its checksum is right, if those at a mark are its."""
    while len(window.data) < mark + 8 + _SIZES[1].size and window.grow():
        pass
    for sizes in _SIZES:
        end, place = (mark, mark + 4) if window.data.startswith(_MARK, mark) else (mark - sizes.size,) * 2
        if place < 0 or len(window.data) < place + sizes.size:
            continue
        expected, packed, size = sizes.unpack_from(window.data, place)
        behind = place + sizes.size
        exact = size == passed + end
        if packed == size and (exact or size > passed + end or not archive):
            right = exact and expected == zlib.crc32(window.data[:end], checksum)
            if right or _NEXT.match(window.data, behind):
                return end, behind, right
    return None


def _undone_within(window: Window, start: Callable[[], Decompressor], member: Packed, packed: int) -> Iterator[bytes]:
    """Undo a member whose size is known, and pass all of it, whatever is wrong with it."""
    bounded = window.pieces(packed, _CUT_OFF)
    try:
        yield from _undone(Window(bounded), start, member)
    except Exception:  # each module of compression has errors of its own
        for _ in bounded:
            pass
        raise
    for _ in bounded:
        pass


def _undone(window: Window, start: Callable[[], Decompressor], member: Packed) -> Iterator[bytes]:
    """Undo a member that tells itself where it ends; where it is damaged, its end is looked for by who reads on."""
    if member.method == LZMA:
        _exchange_lzma_header(window, _UNKNOWN if member.flags & _LZMA_HAS_END else member.size)
    decompressor, last = start(), b""
    while not decompressor.eof:
        data = b""
        if decompressor.needs_input:
            if not window.data and not window.grow():
                raise window.take_fault() or SourceError(_CUT_OFF)
            data = last = bytes(window.data)
            window.drop(len(data))
        try:
            given = decompressor.decompress(data, CHUNK)
        except Exception:  # each module of compression has errors of its own
            window.unread(last)
            raise
        if given:
            yield given
    window.unread(decompressor.unused_data)


def _undone_before_sizes(window: Window, start: Callable[[], Decompressor], member: Packed) -> Iterator[bytes]:
    """Undo a member whose checksum and sizes stand behind it, and hold it against them."""
    size = checksum = 0
    for chunk in _undone(window, start, member):
        size, checksum = size + len(chunk), zlib.crc32(chunk, checksum)
        yield chunk
    if not _drop_sizes(window, member.descriptor, (checksum, size)):
        raise SourceError(_WRONG_SUM)


def _exchange_lzma_header(window: Window, size: int) -> None:
    """Put the header of an .lzma file in the place of what zip archives have (APPNOTE.TXT, section 5.8.8)."""
    while len(window.data) < 9 and window.grow():
        pass
    if bytes(window.data[2:4]) != b"\5\0" or len(window.data) < 9:
        raise SourceError("the header of the LZMA data in this member of the zip archive is broken")
    properties = bytes(window.data[4:9])
    window.drop(9)
    window.unread(properties + struct.pack("<Q", size))


def _drop_sizes(window: Window, width: int, found: tuple[int, int]) -> bool:
    """Pass the checksum and the two sizes that follow a member; tell whether checksum and size are what was found.

    A signature may stand before them, and programs do not agree on when they are those of Zip64; where none of these
    ways is right, the next header tells which it was, or else the one before the member.
    """
    while len(window.data) < 8 + _SIZES[1].size and window.grow():
        pass
    mark = 4 if window.data.startswith(_MARK) else 0
    ways = sorted(_SIZES, key=lambda sizes: sizes.size != 4 + 2 * width)
    fitting = [sizes for sizes in ways if len(window.data) >= mark + sizes.size]
    for sizes in fitting:
        checksum, _, size = sizes.unpack_from(window.data, mark)
        if (checksum, size) == found:
            window.drop(mark + sizes.size)
            return True
    likely = [sizes for sizes in fitting if _NEXT.match(window.data, mark + sizes.size)]
    window.drop(mark + (likely or ways)[0].size)
    return False
