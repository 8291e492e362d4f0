"""Tar archives, read from beginning to end."""

import tarfile
from collections.abc import Iterator
from itertools import chain

from ..problems import SourceError
from .chunks import ChunkFile, read_chunks, uncounted
from .naming import is_tar_name, may_count
from .tarheaders import BLOCK, Header, block_at, header_at, headers_in
from .trail import Trail
from .window import Window

MOST_SEARCHED = 1 << 20
"""Bytes in which a later header is looked for, where the first one is broken."""
_RECORD = 20 * BLOCK
"""Bytes that archives are filled up to a multiple of, as most programs do; another one may be put behind."""
_ZEROS = bytes(BLOCK)
_BROKEN = "a header of the tar archive is broken; what it stood for was passed over"
_LEFT = "zeros stand in the tar archive where a header is expected; what stood there before is lost"
_OTHER = "something that is no tar archive follows the end mark of the tar archive"
_NOTHING = "the tar archive holds nothing but zeros"
_NO_END = "the tar archive has no end mark; it is cut off or broken"
_CUT_OFF = "the tar archive is cut off in this member"

Member = tuple[str, Iterator[bytes]]
"""Name and content; the content is to be read before the next member."""


def is_tar(head: bytes) -> bool:
    """Tell whether data is a tar archive, by the sum in its first header."""
    return block_at(head, 0) is not None


def is_broken_tar(head: bytes, name: str = "") -> bool:
    """Tell whether data is a tar archive whose first header is broken.

    A later header says so, or, where there is none at hand, the name together with the padding of the first. One of
    nothing but zeros is an end mark, or a header that was overwritten; a name of an archive tells which to look for.
    """
    if not head[:BLOCK].strip(b"\0"):
        return is_tar_name(name) and len(head) >= BLOCK
    if any(head.startswith(b"ustar", place + 257) for place in headers_in(head, 1, min(len(head), MOST_SEARCHED))):
        return True
    return is_tar_name(name) and len(head) >= BLOCK and bytes(8) in head[:BLOCK]


def tar_members(chunks: Iterator[bytes]) -> Iterator[Member | Exception]:
    """Give the members of a tar archive that count, and the faults between them.

    An archive that follows another one is read too. One zero block is no end; two are, unless something follows.
    """
    window = Trail(chunks)
    archive, member = 0, 0  # where both begin
    while True:
        zeros = _pass_zeros(window)
        lost = _where_missed(window, member, zeros)
        header = None if lost else header_at(window)
        if header:
            if zeros and (zeros == 1 or (window.offset - archive) % _RECORD):
                yield SourceError(_LEFT)
            archive, member = window.offset if zeros > 1 else archive, window.offset + header.length
            yield from _member(window, header)
        elif len(window.data) < BLOCK and not lost:
            yield from _end(window, zeros, empty=not member)
            return
        elif lost or _pass_to_next(window):
            window.drop(lost)
            yield SourceError(_BROKEN)
            archive = member = window.offset  # where the archive began is not known any more
        else:
            yield window.take_fault() or SourceError(_OTHER if zeros > 1 else _NO_END)
            return


def _end(window: Window, zeros: int, *, empty: bool) -> Iterator[Exception]:
    fault = window.take_fault()
    if fault or not zeros:
        yield fault or SourceError(_NO_END)
    elif empty:
        yield SourceError(_NOTHING)
    elif window.data.strip(b"\0"):
        yield SourceError(_OTHER)


def _pass_zeros(window: Window) -> int:
    """Pass blocks of zeros; tell how many."""
    count = 0
    while True:
        while len(window.data) < BLOCK and window.grow():
            pass
        if not window.data.startswith(_ZEROS):
            return count
        window.drop(BLOCK)
        count += 1


def _pass_to_next(window: Window) -> bool:
    """Forget what comes before the next header; tell whether there is one."""
    window.drop(1)
    while True:
        last = max(len(window.data) - BLOCK + 1, 0)
        found = next(headers_in(window.data, 0, last), None)
        if found is not None:
            window.drop(found)
            return True
        window.drop(last)
        if not window.grow():
            return False


def _where_missed(window: Trail, member: int, zeros: int) -> int:
    """Go back to a header that was passed as a part of the member before it, which has lost bytes.

    A member may be an archive itself, or hold one. What is in it does not go on behind it; where nothing but zeros
    does, headers at places that are no multiple of 512 are no part of an archive in it.

    Args:
        window: The archive, behind the member and the zeros that follow it.
        member: Where what the member holds begins.
        zeros: How many blocks of them were passed.

    Returns:
        How far the header is away from where the window stands then; 0 if there is none, and it stands where it did.
    """
    if not zeros and header_at(window):
        return 0
    back = window.go_back(member)
    start = window.offset - member
    dead = set[int]()
    for place in headers_in(window.data, 1, back):
        if _leads_past(window, place, back, dead, aligned=(start + place) % BLOCK == 0):
            return place
    window.drop(back)
    return 0


def _leads_past(window: Window, place: int, end: int, dead: set[int], *, aligned: bool) -> bool:
    """Tell whether a header and those behind it lead to a place behind an end."""
    while place < end and place not in dead:
        dead.add(place)
        header = header_at(window, place)
        if header is None:
            return not aligned and not window.data[place:end].strip(b"\0")
        place += header.length + header.filled
    return place > end


def _member(window: Window, header: Header) -> Iterator[Member]:
    """Give a member if it counts, and pass it."""
    blocks = bytes(window.data[: header.length])
    window.drop(header.length)
    end = window.offset + header.filled
    if header.regular and may_count(header.name):
        content = window.pieces(header.size, _CUT_OFF)
        yield header.name, _unfolded(chain([blocks], content)) if header.sparse else content
    while window.offset < end and (window.data or window.grow()):
        window.drop(min(end - window.offset, len(window.data)))


def _unfolded(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Give what a member with holes holds, which the standard library knows how to fill."""
    source = ChunkFile(chunks)
    try:
        with tarfile.open(fileobj=source, mode="r|") as archive:
            member = archive.next()
            file = archive.extractfile(member) if member else None
            yield from read_chunks(file, uncounted) if file else ()
    except tarfile.TarError as error:
        raise source.fault or SourceError(_CUT_OFF) from error
