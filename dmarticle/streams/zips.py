"""Zip archives that have lost their directory, or cannot be seeked: from beginning to end."""

import re
from collections.abc import Callable, Iterator
from itertools import chain

from ..problems import SourceError
from .chunks import noted
from .naming import counts, may_count
from .tars import Member
from .trail import Trail
from .window import Window
from .zipheaders import DIRECTORY, FIXED, headers_in, local_at
from .zipped import content_of

_ANY = re.compile(rb"PK(?:\x03\x04|\x01\x02|\x05\x06|\x06\x06)")
_LOCAL = re.compile(rb"PK\x03\x04")
_BROKEN = "a header of the zip archive is broken; what it stood for was passed over"
_NO_END = "the zip archive has no end; it is cut off or broken"

Watch = Callable[[Iterator[bytes]], Iterator[bytes]]
"""Is given chunks, and gives the same ones as long as they are not too many."""


def zip_members_in_order(chunks: Iterator[bytes], unpacked: Watch) -> Iterator[Member | Exception]:
    """Give the members of a zip archive as they lie there; an archive that follows another one is read too."""
    window = Trail(chunks)
    member, faults = 0, list[Exception]()  # where the last one begins, and what was wrong with it
    while True:
        while len(window.data) < FIXED.size and window.grow():
            pass
        if window.data.startswith(DIRECTORY):
            if not _pass_to(_LOCAL, window):
                yield from (each for each in (window.take_fault(),) if each)
                return
        elif local := local_at(window):
            window.drop(local.length)
            member, faults = window.offset, list[Exception]()
            content = unpacked(noted(content_of(window, local.packed), faults))
            if may_count(local.name):
                yield local.name, chain(content)  # which has no `close`: who leaves it early would end what is drained
            left = _drain(content)
            if left and counts(local.name):
                yield left
        elif _go_back(window, member, damaged=bool(faults)) or _pass_to(_ANY, window):
            yield SourceError(_BROKEN)
            member = window.offset
        else:
            yield window.take_fault() or SourceError(_NO_END)
            return


def _drain(content: Iterator[bytes]) -> Exception | None:
    """Pass what the reader of a member left, to come to the next one; give the fault that it did not come to."""
    try:
        for _ in content:
            pass
    except Exception as error:  # whatever the member ends with, the next one is read
        return error
    return None


def _pass_to(mark: re.Pattern[bytes], window: Window) -> bool:
    """Forget what comes before the next header; tell whether there is one."""
    window.drop(1)  # it may be a header that is cut off
    while (found := mark.search(window.data)) is None:
        window.drop(max(len(window.data) - 3, 0))
        if not window.grow():
            return False
    window.drop(found.start())
    return True


def _go_back(window: Trail, member: int, *, damaged: bool) -> bool:
    """Go back to a header that was passed as a part of the member before it, which has lost bytes.

    A member may be an archive itself. What is in it does not go on behind it, so where nothing else is wrong with the
    member, a header counts only if it and those behind it lead to a place behind the member.
    """
    back = window.go_back(member)
    dead = set[int]()
    for place in headers_in(window.data, 0, back):
        if _leads_past(window, place, back, dead, damaged=damaged):
            window.drop(place)
            return True
    window.drop(back)
    return False


def _leads_past(window: Window, place: int, end: int, dead: set[int], *, damaged: bool) -> bool:
    """Tell whether a header and those behind it lead to a place behind an end, or at least to a directory."""
    while place < end and place not in dead:
        dead.add(place)
        local = local_at(window, place)
        if local is None:
            return damaged and window.data.startswith(DIRECTORY, place)
        if local.end is None:
            return damaged
        place += local.end
    return place > end
