"""Zip archives: by their directory where they can be seeked and are whole, else from beginning to end."""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import chain
from typing import IO, Any

from ..problems import SourceError
from .chunks import Count, read_chunks, uncounted
from .compression import Decompressor, raw_deflate
from .naming import counts
from .tars import Member
from .window import CHUNK, Window

_LOCAL = struct.Struct("<4s5HIIIHH")
"""Signature, version, flags, method, time, date, checksum, size in the archive, size, lengths of name and extra."""
_SIGNATURE, _DIRECTORY = b"PK\3\4", (b"PK\1\2", b"PK\5\6", b"PK\6\6")
_HEADER = re.compile(rb"PK(?:\x03\x04|\x01\x02|\x05\x06|\x06\x06)")
_BEHIND = re.compile(rb"PK(?:\x07\x08|\x03\x04|\x01\x02)")
"""What stands behind a member whose size was not known before: the mark of its sizes, or where that was left out,
behind them, the next header."""
_SIZES = (struct.Struct("<III"), struct.Struct("<IQQ"))
"""Checksum, size in the archive and size, behind a member; the second one is that of Zip64."""
_ENCRYPTED, _SIZES_FOLLOW, _UTF8 = 1, 8, 0x800
_STORED, _DEFLATED = 0, 8
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
        for member in archive.infolist():
            count(member.compress_size)
            if not member.is_dir() and counts(member.filename):
                yield member.filename, unpacked(_content(archive, member))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    if member.flag_bits & _ENCRYPTED:
        raise SourceError("this member of the zip archive is encrypted")
    with archive.open(member) as file:
        yield from read_chunks(file, uncounted)


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
    except (SourceError, zlib.error):
        pass  # a member that nobody asked for; if the archive cannot be read on, that is said


def _local_member(window: Window) -> tuple[str, Iterator[bytes]]:
    fields = _LOCAL.unpack_from(window.data)
    flags, method, checksum, packed, names, extras = fields[2], fields[3], fields[6], fields[7], fields[9], fields[10]
    while len(window.data) < _LOCAL.size + names + extras and window.grow():
        pass
    end = _LOCAL.size + names
    name = bytes(window.data[_LOCAL.size : end]).decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    long = packed == _IN_EXTRA
    if long:
        packed = _packed_size(bytes(window.data[end : end + extras]))
    window.drop(end + extras)
    if flags & _ENCRYPTED:
        return name, _failing("this member of the zip archive is encrypted", _stored(window, packed))
    if method == _DEFLATED:
        return name, _checked(_deflated(window, flags, long=long), checksum, follows=bool(flags & _SIZES_FOLLOW))
    if method == _STORED and not flags & _SIZES_FOLLOW:
        return name, _checked(_stored(window, packed), checksum, follows=False)
    if method == _STORED:
        return name, _stored_before_sizes(window)
    return name, _failing(
        f"compression {method} cannot be read without the zip archive's directory", _stored(window, packed)
    )


def _packed_size(extra: bytes) -> int:
    """Find the size in the archive in the field of Zip64, where it stands behind the other size."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        if kind == 1 and length >= 16:
            return int(struct.unpack_from("<Q", extra, 12)[0])
        extra = extra[4 + length :]
    return _IN_EXTRA


def _failing(message: str, passed: Iterator[bytes]) -> Iterator[bytes]:
    for _ in passed:
        pass
    raise SourceError(message)
    yield b""


def _checked(content: Iterator[bytes], checksum: int, *, follows: bool) -> Iterator[bytes]:
    found = 0
    for chunk in content:
        found = zlib.crc32(chunk, found)
        yield chunk
    if not follows and found != checksum:
        raise SourceError("the checksum of this member of the zip archive is wrong")


def _stored(window: Window, left: int) -> Iterator[bytes]:
    while left:
        if not window.data and not window.grow():
            raise window.take_fault() or SourceError("the zip archive is cut off in this member")
        chunk = bytes(window.data[: min(left, CHUNK)])
        window.drop(len(chunk))
        left -= len(chunk)
        yield chunk


def _stored_before_sizes(window: Window) -> Iterator[bytes]:
    """Give a stored member whose size stands behind it: up to where a checksum and sizes are those of what was read.

    What looks like a header before that is one of an archive inside this member.
    """
    passed = checksum = searched = 0
    while True:
        found = _BEHIND.search(window.data, searched)
        searched = found.start() if found else max(len(window.data) - 3, 0)
        end = max(searched - _SIZES[1].size, 0)
        if chunk := bytes(window.data[:end]):
            window.drop(end)
            passed, checksum, searched = passed + end, zlib.crc32(chunk, checksum), searched - end
            yield chunk
        if found and (place := _sizes_around(window, searched, passed, checksum)):
            yield bytes(window.data[: place[0]])
            window.drop(place[1])
            return
        searched += found is not None
        if not found and not window.grow():
            yield bytes(window.data)
            window.drop(len(window.data))
            raise window.take_fault() or SourceError("the zip archive is cut off in this member, or has no size for it")


def _sizes_around(window: Window, mark: int, passed: int, checksum: int) -> tuple[int, int] | None:
    """Tell where a member ends and where its sizes do, if those that belong to a mark are right."""
    while len(window.data) < mark + 4 + _SIZES[1].size and window.grow():
        pass
    for sizes in _SIZES:
        end, place = (mark, mark + 4) if window.data.startswith(b"PK\7\10", mark) else (mark - sizes.size,) * 2
        if place < 0 or len(window.data) < place + sizes.size:
            continue
        expected, packed, size = sizes.unpack_from(window.data, place)
        if packed == size == passed + end and expected == zlib.crc32(window.data[:end], checksum):
            return end, place + sizes.size
    return None


def _deflated(window: Window, flags: int, *, long: bool) -> Iterator[bytes]:
    decompressor: Decompressor = raw_deflate()
    while not decompressor.eof:
        data = b""
        if decompressor.needs_input:
            if not window.data and not window.grow():
                raise window.take_fault() or SourceError("the zip archive is cut off in this member")
            data = bytes(window.data)
            window.drop(len(data))
        if given := decompressor.decompress(data, CHUNK):
            yield given
    window.unread(decompressor.unused_data)
    if flags & _SIZES_FOLLOW:
        _drop_descriptor(window, 8 if long else 4)


def _drop_descriptor(window: Window, width: int) -> None:
    """Pass the checksum and the two sizes that follow a member, before which a signature may stand."""
    while len(window.data) < 24 and window.grow():
        pass
    window.drop((4 if window.data.startswith(b"PK\7\10") else 0) + 4 + 2 * width)
