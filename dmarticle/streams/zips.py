"""Zip archives: by their directory where they can be seeked and are whole, else from beginning to end."""

import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from itertools import chain
from typing import IO, Any

from ..problems import SourceError
from .chunks import Count
from .naming import counts
from .tars import Member
from .window import CHUNK, Window
from .zipped import Packed, content_of

_LOCAL = struct.Struct("<4s5HIIIHH")
"""Signature, version, flags, method, time, date, checksum, size in the archive, size, lengths of name and extra."""
_SIGNATURE, _DIRECTORY = b"PK\3\4", (b"PK\1\2", b"PK\5\6", b"PK\6\6")
_HEADER = re.compile(rb"PK(?:\x03\x04|\x01\x02|\x05\x06|\x06\x06)")
_SIZES_FOLLOW, _UTF8 = 8, 0x800
_IN_EXTRA = 0xFFFFFFFF

Watch = Callable[[Iterator[bytes]], Iterator[bytes]]
"""Is given chunks, and gives the same ones as long as they are not too many."""


def is_zip(head: bytes) -> bool:
    """Tell whether data is a zip archive, by its first bytes."""
    return head.startswith((_SIGNATURE, b"PK\5\6"))


def zip_members(file: IO[Any], count: Count, unpacked: Watch) -> Iterator[Member | Exception]:
    """Give the members of a zip archive that count, in the order of its directory.

    Args:
        file: The archive.
        count: Is told the packed size of each member.
        unpacked: Is given what a member unpacks to, and gives it on.

    Raises:
        zipfile.BadZipFile: If it has no directory, before anything is given.
    """
    with zipfile.ZipFile(file) as archive:
        members = archive.infolist()
    starts = sorted(member.header_offset for member in members)
    behind = dict(zip(starts, [*starts[1:], None], strict=True))
    for member in members:
        count(member.compress_size)
        if not member.is_dir() and counts(member.filename):
            yield member.filename, unpacked(_content(file, member, behind[member.header_offset]))


def _content(file: IO[Any], member: zipfile.ZipInfo, behind: int | None) -> Iterator[bytes]:
    """Give what a member holds. Not by the module's own file, which gives nothing of the last bytes before a fault.

    Args:
        file: The archive.
        member: What the directory says of it.
        behind: Where the next member begins.
    """
    packed = Packed(
        member.compress_type, member.flag_bits, member.CRC, member.compress_size, member.file_size, descriptor=0
    )
    yield from content_of(Window(_bytes_of(file, member, behind)), packed)


def _bytes_of(file: IO[Any], member: zipfile.ZipInfo, behind: int | None) -> Iterator[bytes]:
    file.seek(member.header_offset)
    header = file.read(_LOCAL.size)
    if not header.startswith(_SIGNATURE) or len(header) < _LOCAL.size:
        raise SourceError("the header of this member of the zip archive is broken")
    names, extras = _LOCAL.unpack(header)[-2:]
    place = member.header_offset + _LOCAL.size + names + extras
    file.seek(place)
    left = member.compress_size
    if behind is not None and place + left > behind:
        raise SourceError("this member of the zip archive lies over another one")  # so that bombs are made
    while left and (chunk := file.read(min(left, CHUNK))):
        left -= len(chunk)
        yield chunk


def zip_members_in_order(chunks: Iterator[bytes], unpacked: Watch) -> Iterator[Member | Exception]:
    """Give the members of a zip archive that has lost its directory, or cannot be seeked, as they lie there."""
    window = Window(chunks)
    while True:
        while len(window.data) < _LOCAL.size and window.grow():
            pass
        if window.data.startswith(_DIRECTORY):
            return
        if not window.data.startswith(_SIGNATURE) or len(window.data) < _LOCAL.size:
            fault = window.take_fault()
            if fault or not _pass_to_next(window):
                yield fault or SourceError("the zip archive has no end; it is cut off or broken")
                return
            yield SourceError("a header of the zip archive is broken; what it stood for was passed over")
            continue
        name, content = _local_member(window)
        content = unpacked(content)
        if counts(name):
            yield name, chain(content)  # which has no `close`: who leaves it early would end what is drained here
        _drain(content)


def _pass_to_next(window: Window) -> bool:
    """Forget what comes before the next header; tell whether there is one."""
    window.drop(1)  # it may be a header that is cut off
    while (found := _HEADER.search(window.data)) is None:
        window.drop(max(len(window.data) - 3, 0))
        if not window.grow():
            return False
    window.drop(found.start())
    return True


def _drain(content: Iterator[bytes]) -> None:
    """Pass what the reader of a member left, to come to the next one."""
    try:
        for _ in content:
            pass
    except Exception:  # noqa: S110 - a member that nobody asked for; if the archive cannot be read on, that is said
        pass


def _local_member(window: Window) -> tuple[str, Iterator[bytes]]:
    _, _, flags, method, _, _, checksum, packed, size, names, extras = _LOCAL.unpack_from(window.data)
    while len(window.data) < _LOCAL.size + names + extras and window.grow():
        pass
    end = _LOCAL.size + names
    name = bytes(window.data[_LOCAL.size : end]).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    long = packed == _IN_EXTRA
    if long:
        size, packed = _long_sizes(bytes(window.data[end : end + extras]))
    window.drop(end + extras)
    follows = bool(flags & _SIZES_FOLLOW)
    descriptor = (8 if long else 4) if follows else 0
    return name, content_of(
        window,
        Packed(method, flags, None if follows else checksum, None if follows else packed, size, descriptor=descriptor),
    )


def _long_sizes(extra: bytes) -> tuple[int, int]:
    """Find both sizes, the one in the archive last, in the field of Zip64."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == 1 and length >= 16 and len(extra) >= 20:
            size, packed = struct.unpack_from("<QQ", extra, 4)
            return size, packed
        extra = extra[4 + length :]
    return _IN_EXTRA, _IN_EXTRA
