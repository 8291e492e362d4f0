"""Headers of zip archives: what stands before a member, and what data begins with (APPNOTE.TXT, section 4.3.7)."""

import re
import struct

from attrs import frozen

from .compression import IN_ZIP
from .naming import counts
from .window import Window
from .zipped import STORED, Packed

LOCAL = b"PK\3\4"
DIRECTORY = (b"PK\1\2", b"PK\5\6", b"PK\6\6")
"""What the directory, and what follows it, begins with."""
FIXED = struct.Struct("<4s5HIIIHH")
"""Signature, version, flags, method, time, date, checksum, size in the archive, size, lengths of name and extra."""
_NEWEST, _LONGEST_NAME = 100, 1 << 12
_SIZES_FOLLOW, _UTF8 = 8, 0x800
_IN_EXTRA = 0xFFFFFFFF
_HEAD = 512


@frozen
class Local:
    """The header of a member."""

    name: str
    length: int
    """Bytes of the header."""
    packed: Packed

    @property
    def end(self) -> int | None:
        """Bytes of the header and of what the member holds; None where only what is behind it tells its size."""
        return None if self.packed.packed is None else self.length + self.packed.packed


def is_zip(head: bytes) -> bool:
    """Tell whether data is a zip archive, by its first bytes."""
    return head.startswith((LOCAL, b"PK\5\6"))


def is_broken_zip(head: bytes, name: str = "") -> bool:
    """Tell whether data is a zip archive whose first bytes are damaged, or which stands behind a few other bytes.

    A header close by says so, or the rest of the first one, or the name, if the data is no text.
    """
    if LOCAL in head[:_HEAD] or _is_rest(head):
        return True
    return name.lower().endswith(".zip") and any(byte < 9 for byte in head[:_HEAD])


def _is_rest(head: bytes) -> bool:
    if len(head) < FIXED.size:
        return False
    _, version, _, method, *_, names, _ = FIXED.unpack_from(head)
    known = version < _NEWEST and (method == STORED or method in IN_ZIP) and 0 < names < _LONGEST_NAME
    return known and counts(head[FIXED.size : FIXED.size + names].decode("utf-8", "replace"))


def local_at(window: Window, place: int = 0) -> Local | None:
    """Read the header of a member; None if there is none, or the source ends in it."""
    if not _reaches(window, place + FIXED.size) or not window.data.startswith(LOCAL, place):
        return None
    _, _, flags, method, _, _, checksum, packed, size, names, extras = FIXED.unpack_from(window.data, place)
    start, length = place + FIXED.size, FIXED.size + names + extras
    if not _reaches(window, place + length):
        return None
    name = bytes(window.data[start : start + names]).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    long = packed == _IN_EXTRA
    if long:
        size, packed = _long_sizes(bytes(window.data[start + names : place + length]))
    follows = bool(flags & _SIZES_FOLLOW)
    return Local(
        name,
        length,
        Packed(
            method,
            flags,
            None if follows else checksum,
            None if follows else packed,
            size,
            descriptor=(8 if long else 4) if follows else 0,
        ),
    )


def _reaches(window: Window, end: int) -> bool:
    while len(window.data) < end:
        if not window.grow():
            return False
    return True


def _long_sizes(extra: bytes) -> tuple[int, int]:
    """Find both sizes, the one in the archive last, in the field of Zip64."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == 1 and length >= 16 and len(extra) >= 20:
            size, packed = struct.unpack_from("<QQ", extra, 4)
            return size, packed
        extra = extra[4 + length :]
    return _IN_EXTRA, _IN_EXTRA


def headers_in(data: bytearray, start: int, end: int) -> list[int]:
    """Tell where headers of members may begin between two places."""
    return [found.start() for found in re.compile(re.escape(LOCAL)).finditer(data, start, end + len(LOCAL) - 1)]
