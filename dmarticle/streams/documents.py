"""JSON documents, one after another: arrays and list pages by their elements, other objects whole."""

import re
from collections.abc import Generator, Iterator

from attrs import evolve

from ..problems import SourceError, problem
from .arrays import split_array
from .borders import Borders
from .lines import split_lines, too_long
from .numbered import BEGINNING, split_numbered
from .piece import Cut
from .preambles import heading, is_log, is_rest, preamble
from .scanner import Scan, Stop
from .taking import take
from .window import CHUNK, Window

_DATA = re.compile(rb"\"data\"\s*+:\s*+\Z")
_DATA_NUMBERED = re.compile(_DATA.pattern.removesuffix(rb"\Z") + BEGINNING.pattern)
_ID = re.compile(rb"\"id\"\s*+:\s*+(?!null\b)")
_NEXT = re.compile(rb"\n(?=[{\[])|\x1e")
"""A line that begins like a document, or the mark before a record of RFC 7464."""
_LONGEST_LINE = 1 << 12
"""Bytes of a line before a document that are looked at again where more is read."""
_SEVERAL_LINES = re.compile(rb"\{[^\n]*[:,\[{][ \t\r]*\n|\{[ \t\r]*\n")
_TWICE = (problem("input.key-twice", "", "the page has the key 'data' more than once; the items of each are given"),)


def split_documents(window: Window, limit: int, *, before: bytes = b"") -> Iterator[Cut]:
    """Cut a source into the records of the JSON documents in it; it may hold any number of them.

    Args:
        window: The source.
        limit: Bytes of a record that are kept; a longer one becomes a fault.
        before: The text before the first document. That between others is found here.
    """
    in_array, head = False, heading(before)
    while window.drop_space():
        if _is_array(window):
            in_array = True
            yield from _behind(before, split_array(window, limit))
        elif window.first == b"{":
            yield from _behind(before, _split_object(window, limit, head))
        elif window.first in (b"]", b"}"):
            yield take(window, 1)
        elif in_array and not _NEXT.search(window.data) and (border := Borders().find(window, 0, limit)):
            yield take(window, border, limit=limit)
        else:
            before = yield from _between(window, limit)
            head = heading(before) or head
            continue
        before = b""
    fault = window.take_fault()
    if fault:
        yield Cut(byte=window.offset, fault=fault)


def _is_array(window: Window) -> bool:
    """Tell whether an array begins here, or goes on that was closed too early: behind a comma."""
    return window.first == b"," or (window.first == b"[" and not is_log(window.data))


def _behind(before: bytes, cuts: Iterator[Cut]) -> Iterator[Cut]:
    yield from (evolve(cut, before=before) for cut in cuts) if before else cuts


def _between(window: Window, limit: int) -> Generator[Cut, None, bytes]:
    """Pass what stands between documents and give it, if it is text; give lines that are left of records as cuts."""
    text, start = preamble(window), window.offset
    if text is None:
        yield from split_lines(window, limit, first=None)
        return b""
    window.drop(len(text))
    if not is_rest(text):
        return text
    for cut in split_lines(Window([text]), limit, first=None):
        yield evolve(cut, byte=start + (cut.byte or 0))
    return b""


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
        if numbered := _numbered(bytes(window.data)):
            return list(split_numbered(bytes(window.data), numbered))
    return []


def _numbered(data: bytes) -> int | None:
    """Find the first item of an array with numbers for keys, which may be that of a page."""
    if found := BEGINNING.match(data):
        return found.end()
    key = _DATA_NUMBERED.search(data)
    before = data[: key.start()] if key else b""
    whole = key is not None and before.count(b"{") == before.count(b"}") + 1 and not _ID.search(before)
    return key.end() if key and whole else None


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


def _split_object(window: Window, limit: int, head: bytes) -> Iterator[Cut]:
    """Cut a page of a list into its items; give another object whole."""
    scan = Scan(window, limit=limit)
    items, stop = _find_items(scan)
    if items is not None:
        window.drop(items)
        if (yield from split_array(window, limit, page=True)):
            yield from _end_of_page(window, limit)
        return
    if stop is Stop.CLOSED:
        yield take(window, scan.place, limit=limit)
    elif stop is Stop.LONG:
        yield Cut(byte=window.offset, fault=too_long(limit))
        if scan.pass_by() is Stop.WRONG:
            _drop_to_next(window)
    else:
        yield _broken(window, scan.run, limit, _next(window, head))


def _holds_items(window: Window, place: int) -> bool:
    """Tell whether an array, and no empty one, begins before this place."""
    while not window.data[place : place + CHUNK].strip() and window.grow():
        pass
    rest = bytes(window.data[place : place + 2 * CHUNK].lstrip())
    return window.data[place - 1] == ord("[") and rest[:1] not in (b"]", b"")


def _end_of_page(window: Window, limit: int) -> Iterator[Cut]:
    """Pass what follows the items of a page; give the items of a further `data`, each with what is strange in it."""
    while (items := _find_items(Scan(window, limit=limit, inside=b"}"))[0]) is not None:
        window.drop(items)
        if not (yield from _noted(split_array(window, limit, page=True))):
            return
    if Scan(window, limit=CHUNK, inside=b"}").pass_by() is not Stop.CLOSED:
        fault = window.take_fault() or SourceError("the page has no end; it may be cut off")
        yield Cut(byte=window.offset, fault=fault)
        _drop_to_next(window)


def _next(window: Window, head: bytes) -> re.Pattern[bytes]:
    """Tell what the next document begins with; in a dump whose documents have many lines, with the line before it."""
    if head and _SEVERAL_LINES.match(window.data):
        return re.compile(rb"\n(?=[ \t]*+" + re.escape(head) + rb"\s)")
    return _NEXT


def _noted(cuts: Generator[Cut, None, bool]) -> Generator[Cut, None, bool]:
    while True:
        try:
            yield evolve(next(cuts), problems=_TWICE)
        except StopIteration as end:
            return bool(end.value)


def _broken(window: Window, start: int, limit: int, pattern: re.Pattern[bytes]) -> Cut:
    """Give an object that has no end, up to where the next begins."""
    while True:
        found = pattern.search(window.data, start)
        if found:
            return take(window, found.start(), limit=limit)
        if len(window.data) > limit:
            cut = Cut(byte=window.offset, fault=too_long(limit))
            _drop_to_next(window)
            return cut
        start = max(start, len(window.data) - _LONGEST_LINE)
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
