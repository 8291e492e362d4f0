"""JSON documents, one after another: arrays and list pages by their elements, other objects whole."""

import re
from collections.abc import Iterator

from ..problems import SourceError
from .arrays import split_array
from .borders import Borders
from .lines import split_lines, too_long
from .piece import Cut
from .scanner import Scan, Stop
from .taking import take
from .window import CHUNK, Window

_DATA = re.compile(rb"\"data\"\s*+:\s*+\Z")
_ID = re.compile(rb"\"id\"\s*+:\s*+(?!null\b)")
_NEXT = re.compile(rb"\n(?=[{\[])")


def split_documents(window: Window, limit: int) -> Iterator[Cut]:
    """Cut a source into the records of the JSON documents in it; it may hold any number of them."""
    in_array = False
    while window.drop_space():
        if window.first in (b"[", b","):  # after a comma an array goes on that was closed too early
            in_array = True
            yield from split_array(window, limit)
        elif window.first == b"{":
            yield from _split_object(window, limit)
        elif window.first in (b"]", b"}"):
            yield take(window, 1)
        elif in_array and not _NEXT.search(window.data) and (border := Borders().find(window, 0, limit)):
            yield take(window, border, limit=limit)
        else:
            yield from split_lines(window, limit, first=None)
    fault = window.take_fault()
    if fault:
        yield Cut(byte=window.offset, fault=fault)


def is_list(window: Window, limit: int) -> bool:
    """Tell whether an array or a page of a list begins here."""
    return window.first == b"[" or (window.first == b"{" and _find_items(Scan(window, limit=limit))[0] is not None)


def items_in(data: bytes) -> list[Cut]:
    """Cut what may be an array or a page of a list, and is broken, into its items; none where it is neither.

    It has to have its beginning and its end: what is left of an element may begin with an array that lies in it.
    """
    window = Window([data.strip()])
    window.drop_space()
    if window.first == b"[" and window.data.endswith(b"]"):
        return list(split_array(window, len(data)))
    if window.first == b"{" and window.data.endswith(b"}"):
        items, _ = _find_items(Scan(window, limit=len(data)))
        if items is not None:
            window.drop(items)
            return list(split_array(window, len(data), page=True))
    return []


def _find_items(scan: Scan) -> tuple[int | None, Stop]:
    """Find the bracket before the items of a page; None where an object is none, and where the scan came to stand.

    A page is an object with an array that is not empty under `data` and no id before it.
    """
    window, article = scan.window, False
    while (stop := scan.step()) is Stop.OPENED or (stop is Stop.CLOSED and scan.closers):
        if stop is not Stop.OPENED or len(scan.closers) != 2:
            continue
        before = window.data[scan.run : scan.place - 1]
        article = article or _ID.search(before) is not None
        if not article and _DATA.search(before) and _holds_items(window, scan.place):
            return scan.place - 1, stop
    return None, stop


def _split_object(window: Window, limit: int) -> Iterator[Cut]:
    """Cut a page of a list into its items; give another object whole."""
    scan = Scan(window, limit=limit)
    items, stop = _find_items(scan)
    if items is not None:
        window.drop(items)
        if (yield from split_array(window, limit, page=True)):
            yield from _end_of_page(window)
        return
    if stop is Stop.CLOSED:
        yield take(window, scan.place, limit=limit)
    elif stop is Stop.LONG:
        yield Cut(byte=window.offset, fault=too_long(limit))
        if scan.pass_by() is Stop.WRONG:
            _drop_to_next(window)
    else:
        yield _broken(window, scan.run, limit)


def _holds_items(window: Window, place: int) -> bool:
    """Tell whether an array, and no empty one, begins before this place."""
    while not window.data[place : place + CHUNK].strip() and window.grow():
        pass
    rest = bytes(window.data[place : place + 2 * CHUNK].lstrip())
    return window.data[place - 1] == ord("[") and rest[:1] not in (b"]", b"")


def _end_of_page(window: Window) -> Iterator[Cut]:
    """Pass what follows the items of a page."""
    if Scan(window, limit=CHUNK, inside=b"}").pass_by() is not Stop.CLOSED:
        fault = window.take_fault() or SourceError("the page has no end; it may be cut off")
        yield Cut(byte=window.offset, fault=fault)
        _drop_to_next(window)


def _broken(window: Window, start: int, limit: int) -> Cut:
    """Give an object that has no end, up to a line that begins like the next."""
    while True:
        found = _NEXT.search(window.data, start)
        if found:
            return take(window, found.start(), limit=limit)
        if len(window.data) > limit:
            cut = Cut(byte=window.offset, fault=too_long(limit))
            _drop_to_next(window)
            return cut
        start = max(start, len(window.data) - 1)
        if not window.grow():
            return take(window, len(window.data), fault=window.take_fault())


def _drop_to_next(window: Window) -> None:
    """Forget all before a line that begins like an object or an array."""
    while (found := _NEXT.search(window.data)) is None:
        window.drop(max(len(window.data) - 1, 0))
        if not window.grow():
            window.drop(len(window.data))
            return
    window.drop(found.start())
