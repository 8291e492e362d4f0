"""Headers of tar archives: the blocks before a member, which tell its name and its size. What it holds is not read."""

import re
import tarfile
from collections.abc import Iterator

from attrs import frozen

from .window import Window

BLOCK = 512
"""Bytes of a header; what a member holds is filled up to a multiple of them."""
MOST_HEADER = 1 << 20
"""Bytes of a header that tells the name of a member, which is read at once."""
_PAX = (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_NAMING = (*_PAX, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
_WITHOUT_DATA = (
    tarfile.LNKTYPE,
    tarfile.SYMTYPE,
    tarfile.CHRTYPE,
    tarfile.BLKTYPE,
    tarfile.DIRTYPE,
    tarfile.FIFOTYPE,
)
_EXTENDED, _EXTENDED_AGAIN = 482, 504
"""Where old GNU headers, and the blocks behind them, tell that one more follows (GNU tar's manual, Basic Tar)."""
_RECORD = re.compile(rb"(\d{1,9}) ([^=]++)=")
_MARK = re.compile(rb"ustar[\0 ]|[ 0-7]{6}\0 ")
"""What every header has: the magic, or in older ones the sum as it is mostly written."""
_PLACE_OF_MAGIC, _PLACE_OF_SUM = 257, 148


@frozen
class Header:
    """What the blocks before a member say of it."""

    name: str
    length: int
    """Bytes of all these blocks."""
    size: int
    """Bytes in the archive, not filled up."""
    regular: bool
    """Whether it is a file, and no folder, link or device."""
    sparse: bool
    """Whether holes were left out of what it holds."""

    @property
    def filled(self) -> int:
        """Bytes in the archive, filled up."""
        return _filled(self.size)


def _filled(size: int) -> int:
    return -(-size // BLOCK) * BLOCK


def block_at(data: bytes | bytearray, place: int) -> tarfile.TarInfo | None:
    """Read one block as a header, by the sum in it; None if it is none."""
    try:
        found = tarfile.TarInfo.frombuf(bytes(data[place : place + BLOCK]), "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError):
        return None
    return found if found.size >= 0 else None


def header_at(window: Window, place: int = 0) -> Header | None:
    """Read the blocks before a member; None if one of them is no header, or the source ends in them."""
    start, told = place, dict[str, str]()
    while (block := _block(window, place)) and block.type in _NAMING:
        place += BLOCK
        if block.size > MOST_HEADER or place - start > MOST_HEADER or not _reaches(window, place + block.size):
            return None
        told |= _told(block.type, bytes(window.data[place : place + block.size]))
        place += _filled(block.size)
    if block is None:
        return None
    sparse = block.type == tarfile.GNUTYPE_SPARSE
    end = _behind_extended(window, place) if sparse else place + BLOCK
    size = int(told["size"]) if told.get("size", "").isdecimal() else block.size
    return Header(
        told.get("GNU.sparse.name") or told.get("path") or block.name,
        end - start,
        0 if block.type in _WITHOUT_DATA else size,
        block.isreg(),
        sparse or any(key.startswith("GNU.sparse.") for key in told),
    )


def _block(window: Window, place: int) -> tarfile.TarInfo | None:
    return block_at(window.data, place) if _reaches(window, place + BLOCK) else None


def _reaches(window: Window, end: int) -> bool:
    while len(window.data) < end:
        if not window.grow():
            return False
    return True


def _told(kind: bytes, data: bytes) -> dict[str, str]:
    """Read what a header tells of the member behind it; what one tells of the whole archive is no name."""
    if kind == tarfile.GNUTYPE_LONGNAME:
        return {"path": data.partition(b"\0")[0].decode("utf-8", "surrogateescape")}
    return dict(_records(data)) if kind in _PAX else {}


def _records(data: bytes) -> Iterator[tuple[str, str]]:
    """Read `length key=value` lines (POSIX, pax extended header)."""
    place = 0
    while found := _RECORD.match(data, place):
        end = place + int(found[1])
        if end <= found.end():
            return
        yield found[2].decode("utf-8", "replace"), data[found.end() : end - 1].decode("utf-8", "surrogateescape")
        place = end


def _behind_extended(window: Window, place: int) -> int:
    """Tell where the blocks end in which an old GNU header lists what is between holes."""
    flag, place = place + _EXTENDED, place + BLOCK
    while window.data[flag] and _reaches(window, place + BLOCK):
        flag, place = place + _EXTENDED_AGAIN, place + BLOCK
    return place


def headers_in(data: bytes | bytearray, start: int, end: int) -> Iterator[int]:
    """Tell where headers begin between two places, be it at a multiple of 512 or not."""
    last = -1
    for found in _MARK.finditer(data, start, min(end + BLOCK, len(data))):
        place = found.start() - (_PLACE_OF_MAGIC if found[0].startswith(b"ustar") else _PLACE_OF_SUM)
        if start <= place < end and place > last and block_at(data, place):
            last = place
            yield place
