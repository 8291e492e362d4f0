"""Tar archives, read from beginning to end."""

import tarfile
from collections.abc import Iterator
from typing import IO, Any

from ..problems import SourceError
from .chunks import ChunkFile, read_chunks, uncounted
from .naming import counts, is_tar_name
from .window import CHUNK

MOST_HEADER = 1 << 20
"""Bytes of a header that tells the name of a member, which is read at once."""
MOST_SEARCHED = 1 << 20
"""Bytes in which a later header is looked for, where the first one is broken."""
_tarfile: Any = tarfile
_Invalid: type[Exception] = _tarfile.InvalidHeaderError  # neither of them is in the documentation
_End: type[Exception] = _tarfile.EOFHeaderError
_NAMING = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)

Member = tuple[str, Iterator[bytes]]
"""Name and content; the content is to be read before the next member."""


class _Header(tarfile.TarInfo):
    """A header that tells how the archive ended, which the module keeps to itself."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> "_Header":
        header = super().frombuf(buf, encoding, errors)
        if header.type in _NAMING and header.size > MOST_HEADER:
            raise _Invalid(f"a header of {header.size:,} bytes")
        return header

    @classmethod
    def fromtarfile(cls, tarfile: Any) -> "_Header":
        try:
            header = super().fromtarfile(tarfile)
        except Exception as error:  # whatever ends the archive is noted, and raised as it is
            tarfile.note(error)
            raise
        tarfile.ignore_zeros = False
        return header


class _Archive(tarfile.TarFile):
    """An archive that goes on behind a header that is broken, and says so."""

    tarinfo = _Header
    members: list[tarfile.TarInfo]
    broken: Exception | None = None
    ended: Exception | None = None

    def note(self, error: Exception) -> None:
        self.ended = error
        if isinstance(error, _Invalid):
            self.broken = self.broken or error
            self.ignore_zeros = True


def is_tar(head: bytes) -> bool:
    """Tell whether data is a tar archive, by the sum in its first header."""
    try:
        tarfile.TarInfo.frombuf(head[:512], "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError):
        return False
    return True


def is_broken_tar(head: bytes, name: str = "") -> bool:
    """Tell whether data is a tar archive whose first header is broken.

    A later header says so, or, where there is none at hand, the name together with the padding of the first. One of
    nothing but zeros is an end mark, behind which nothing is read.
    """
    if not head[:512].strip(b"\0"):
        return False
    places = range(512, min(len(head), MOST_SEARCHED), 512)
    if any(head.startswith(b"ustar", place + 257) and is_tar(head[place : place + 512]) for place in places):
        return True
    return is_tar_name(name) and len(head) >= 512 and bytes(8) in head[:512]


def tar_members(chunks: Iterator[bytes]) -> Iterator[Member | Exception]:
    """Give the members of a tar archive that count, and the faults between them."""
    source = ChunkFile(chunks)
    with _Archive.open(fileobj=source, mode="r|", bufsize=1 << 16) as archive:
        while (member := archive.next()) is not None:
            archive.members.clear()  # would grow with the archive
            if archive.broken:
                yield SourceError("a header of the tar archive is broken; what it stood for was passed over")
                archive.broken = None
            file = archive.extractfile(member) if member.isreg() and counts(member.name) else None
            if file:
                yield member.name, _content(file, member, source)
        while source.read(CHUNK):
            pass  # behind the end mark, where checksums of what is around the archive are
        if source.fault:
            raise source.fault
        if archive.broken or not isinstance(archive.ended, _End):
            yield SourceError("the tar archive has no end mark; it is cut off or broken")


def _content(file: IO[bytes], member: tarfile.TarInfo, source: ChunkFile) -> Iterator[bytes]:
    """Give what a member holds; where the archive ends in it, all that is there, and then why it ends."""
    given = 0
    try:
        for chunk in read_chunks(file, uncounted):
            given += len(chunk)
            yield chunk
    except tarfile.ReadError as error:
        raise source.fault or SourceError("the tar archive is cut off in this member") from error
    if given < member.size:
        raise source.fault or SourceError("the tar archive is cut off in this member")
