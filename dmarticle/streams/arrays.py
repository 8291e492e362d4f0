"""JSON arrays of any size: one record for each element."""

import re
from collections.abc import Generator

from ..problems import SourceError
from .borders import Borders
from .levels import ends_array, follows
from .lines import too_long
from .piece import Cut
from .scanner import Scan, Stop
from .taking import take
from .window import Window

_BETWEEN = re.compile(rb"[ \t\r\n,]*+")
_LOOSE = re.compile(rb"\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"|[^\s,\[\]{}\"]++|.", re.DOTALL)
"""What stands between elements and has no brackets: a string, a number, or what should not be there."""

_OPEN_STRING = re.compile(rb"\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\\?\Z", re.DOTALL)


def split_array(window: Window, limit: int, *, page: bool = False) -> Generator[Cut, None, bool]:
    """Cut an array into its elements; the window stands before its bracket, and after it in the end.

    Commas too many or too few do no harm. Behind a broken element the next one is looked for.

    Args:
        window: The source.
        limit: Bytes of an element that are kept; a longer one becomes a fault.
        page: Whether it is the array of a page, behind which the page goes on.

    Returns:
        Whether the array has an end.
    """
    window.drop(1)
    borders, cut_off, closed, loose = Borders(page=page), False, False, False
    while True:
        space = _drop_between(window)
        if not window.data:
            if not cut_off and not closed:  # else it is said already
                fault = window.take_fault() or SourceError("the array has no end; it may be cut off")
                yield Cut(byte=window.offset, fault=fault)
            return False
        if window.first == b"]":
            ended, closed, borders.sure = ends_array(window, 1, page=page), True, False
            window.drop(1)
            if ended:
                return True
        elif window.first in (b"{", b"["):
            cut = _element(window, limit, borders, space, in_array=not loose or b"," in space)
            closed = loose = False
            cut_off = cut.fault is not None and not window.data
            yield cut
        else:
            end = _end_without_beginning(window, limit, borders)
            borders.sure, loose = False, True
            yield take(window, end, limit=limit, exact=True)


def _drop_between(window: Window) -> bytes:
    """Forget spaces and commas, and give the last of them."""
    passed = b""
    while True:
        found = _BETWEEN.match(window.data)
        end = found.end() if found else 0
        passed = (passed + window.data[:end])[-1000:]
        window.drop(end)
        if window.data or not window.grow():
            return passed


def _element(window: Window, limit: int, borders: Borders, space: bytes, *, in_array: bool) -> Cut:
    scan, stop = borders.scan(window, 0, limit)
    if stop is Stop.CLOSED:
        swallowed_from = borders.find_swallowed(window, scan.place, limit)
        if swallowed_from is not None:
            return take(window, swallowed_from, limit=limit, exact=True)
        end = scan.place if borders.sure else _end_around(window, scan.place, limit, borders, in_array=in_array)
        if end != scan.place:
            return take(window, end, limit=limit, exact=True)
        cut = take(window, scan.place, limit=limit, exact=True)
        borders.learn(space, cut.data or b"")
        return cut
    # an element without an end may be one with a bracket too few, in which those behind it seem to lie
    swallowed = stop is Stop.LONG or (stop is Stop.END and window.data.rstrip().endswith((b"]", b"}")))
    border = borders.find(window, 0 if swallowed else scan.run, limit)
    borders.sure = border is not None
    if border is not None:
        return take(window, border, limit=limit, exact=True)
    if stop is Stop.LONG or len(window.data) > limit:
        cut = Cut(byte=window.offset, fault=too_long(limit))
        if stop is not Stop.LONG or scan.pass_by() is Stop.WRONG:
            borders.seek(window)
        return cut
    ended = window.take_fault() or SourceError("the array ends within this record, or the record is broken")
    return take(window, len(window.data), limit=limit, fault=ended, exact=True)


def _end_without_beginning(window: Window, limit: int, borders: Borders) -> int:
    """Tell where ends what begins with no bracket.

    A value by itself ends before a comma or a bracket. Where it does not, the beginning of an element is missing, and
    all up to its end or the next one belongs to it: what is nested in it is no element.
    """
    end = _loose_end(window, limit)
    if follows(window, end, b",]{[") or window.fault:
        return end
    in_string = window.data.startswith(b'"', end)  # the first quote is missing too
    scan = Scan(window, start=end + 1 if in_string else 0, limit=limit, inside=b"}")
    if scan.to_the_end() is Stop.CLOSED and (follows(window, scan.place, b",]") or window.fault):
        return scan.place
    border = borders.find_once(window, end, limit)
    return end if border is None else border


def _end_around(window: Window, end: int, limit: int, borders: Borders, *, in_array: bool) -> int:
    """Tell where the element ends in which an object lies, if its beginning is missing; else where the object ends."""
    inside = borders.inside_until(window, 0, end, limit, in_array=in_array)
    if inside is None:
        return end
    border = borders.find_once(window, inside, limit)
    if not borders.is_poorer(window, end, border, limit):
        return end
    if border is not None:
        return border
    scan = Scan(window, start=inside, limit=limit, inside=b"}")
    return scan.place if scan.to_the_end() is Stop.CLOSED else inside


def _loose_end(window: Window, limit: int) -> int:
    found = _LOOSE.match(window.data)
    while found and len(window.data) <= limit and _may_go_on(window, found.end()) and window.grow(len(window.data)):
        found = _LOOSE.match(window.data)
    return found.end() if found else 1


def _may_go_on(window: Window, end: int) -> bool:
    return end == len(window.data) or (end == 1 and _OPEN_STRING.match(window.data) is not None)
