"""Zip archives that can be seeked and are whole: by their directory, which is held against what it tells of."""

import struct
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import IO, Any

from attrs import frozen

from ..problems import SourceError
from .chunks import Count
from .naming import may_count
from .tars import Member
from .window import CHUNK, Window
from .zipheaders import FIXED, LOCAL, Local, is_zip, local_at
from .zipped import Packed, content_of
from .zips import Watch

_END, _LONG_END = struct.Struct("<4s4H2IH"), struct.Struct("<4sQ2H2I4Q")
"""The records behind the directory: the fourth value of one, and the seventh of that of Zip64, count the members."""
_MOST_COMMENT = (1 << 16) + 200
"""Bytes behind the end record and between both."""
_IN_LONG_END = 0xFFFF


@frozen
class _Entry:
    """A member, as the directory and its own header tell of it."""

    listed: zipfile.ZipInfo
    local: Local
    behind: int | None
    """Where the next member begins."""

    @property
    def name(self) -> str:
        """The name; that of the header where the other one does not count, as after damage."""
        return self.listed.filename if may_count(self.listed.filename) else self.local.name

    @property
    def start(self) -> int:
        """Where what it holds begins."""
        return self.listed.header_offset + self.local.length

    @property
    def packed(self) -> Packed:
        """What to go by: the directory, unless only the header leads to the next member."""
        told = self.local.packed
        if (
            told.packed is not None
            and self.start + told.packed == self.behind != self.start + self.listed.compress_size
        ):
            return told
        listed = self.listed
        return Packed(
            listed.compress_type, listed.flag_bits, listed.CRC, listed.compress_size, listed.file_size, descriptor=0
        )


def zip_members(file: IO[Any], count: Count, unpacked: Watch) -> Iterator[Member | Exception]:
    """Give the members of a zip archive that count, in the order of its directory.

    Args:
        file: The archive.
        count: Is told the packed size of each member.
        unpacked: Is given what a member unpacks to, and gives it on.

    Raises:
        zipfile.BadZipFile: If it has no directory, or it does not fit the archive, before anything is given.
    """
    start = file.tell()
    members = _listed(file)
    if len(members) != _counted(file):
        raise zipfile.BadZipFile("the directory lists another number of members than its end tells")
    file.seek(start)
    if members and start < min(member.header_offset for member in members) and is_zip(file.read(len(LOCAL))):
        raise zipfile.BadZipFile("an archive that the directory does not list stands before it")
    entries = _entries(file, members)
    for entry in entries:
        count(entry.listed.compress_size)
        if not entry.listed.is_dir() and may_count(entry.name):
            yield entry.name, unpacked(_content(file, entry))


def _listed(file: IO[Any]) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.infolist()
    except Exception as error:  # a damaged directory raises whatever its numbers lead to
        raise zipfile.BadZipFile(str(error)) from error


def _counted(file: IO[Any]) -> int | None:
    """Tell how many members the end of the directory counts; None if it cannot be found."""
    size = file.seek(0, 2)
    file.seek(max(size - _MOST_COMMENT, 0))
    tail = file.read(_MOST_COMMENT)
    place, long = tail.rfind(b"PK\5\6"), tail.rfind(b"PK\6\6")
    if place < 0 or len(tail) < place + _END.size:
        return None
    number: int = _END.unpack_from(tail, place)[4]
    if number == _IN_LONG_END and 0 <= long <= len(tail) - _LONG_END.size:
        number = _LONG_END.unpack_from(tail, long)[7]
    return number


def _entries(file: IO[Any], members: list[zipfile.ZipInfo]) -> list[_Entry]:
    starts = [*sorted({member.header_offset for member in members}), None]
    behind = {start: end for start, end in pairwise(starts) if start is not None}
    return [_Entry(member, _local(file, member), behind[member.header_offset]) for member in members]


def _local(file: IO[Any], member: zipfile.ZipInfo) -> Local:
    if member.header_offset >= 0:
        file.seek(member.header_offset)
        window = Window(iter(lambda: file.read(FIXED.size + len(member.filename) + len(member.extra)), b""))
        if local := local_at(window):
            return local
    raise zipfile.BadZipFile(f"the header of {member.filename!r} is not where the directory says")


def _content(file: IO[Any], entry: _Entry) -> Iterator[bytes]:
    """Give what a member holds. Not by the module's own file, which gives nothing of the last bytes before a fault."""
    yield from content_of(Window(_bytes_of(file, entry)), entry.packed)


def _bytes_of(file: IO[Any], entry: _Entry) -> Iterator[bytes]:
    left = entry.packed.packed or 0
    if entry.behind is not None and entry.start + left > entry.behind:
        raise SourceError("this member of the zip archive lies over another one")  # so that bombs are made
    file.seek(entry.start)
    while left and (chunk := file.read(min(left, CHUNK))):
        left -= len(chunk)
        yield chunk
