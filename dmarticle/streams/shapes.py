"""Shapes: whether a source is JSON Lines, JSON documents or one whole, by what it begins with and by its name."""

import codecs
import json
import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from ..decoding import encoding_of
from .documents import is_list, split_documents
from .lines import split_lines, too_long
from .naming import is_lines
from .piece import Cut
from .window import CHUNK, Window

_HEAD = 4 * CHUNK
"""Bytes by which a source is judged at most."""
_LINES = 8
"""Lines behind the first that are looked at where the first leaves a bracket open."""
_MOST_LINES = 100
"""The same with blank ones among them."""
_AT_ONCE = 1 << 12
"""Bytes that are decoded at once: what is behind one that cannot be is looked at again."""
_ORDERS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOG = re.compile(rb"\[[^\[\]{}\"\n]*[^\s\[\]{}\"][ \t]*+\]\s*+[^\s]")
"""`[2024-07-19]` or the like at the head of a log or a dump, and no array."""
_MAY_BE_LOG = re.compile(rb"\[[^\[\]{}\"\n]{0,200}+(?:\]\s*+)?\Z")
_PAGE = re.compile(rb"<(?:!doctype|html|\?xml)\b", re.IGNORECASE)
"""What no rest of a line begins like."""
_START = re.compile(rb"^[ \t]*+(?=\{\s*+\"|\[\s*+[{\[])", re.MULTILINE)
"""A line at which JSON may begin, behind lines that are none."""
_OPEN_LINE = re.compile(rb"[{\[](?:[^\n]*[:,\[{])?[ \t\r]*\n")
"""A first line that leaves a bracket open, as JSON on several lines does."""
_TWO_LINES = re.compile(rb"^\{[^\n]*[^\s:,\[{][ \t\r]*\n(?:[ \t\r]*\n)*[{\[]", re.MULTILINE)
"""A line that begins like an object and ends, and the next one again."""


def split(chunks: Iterable[bytes], name: str, limit: int) -> Iterator[Cut]:
    """Cut a source into records.

    Args:
        chunks: The bytes of the source, uncompressed.
        name: The name of the file, without what tells its compression; "" where there is none.
        limit: Bytes of a record that are kept; a longer one becomes a fault.
    """
    window = Window(chunks)
    while len(window.data) < 4 and window.grow():
        pass
    encoding = encoding_of(bytes(window.data[:4]))
    if encoding.startswith(("utf-16", "utf-32")):
        for cut in _split(Window(_as_utf8(window, encoding)), name, limit):
            yield evolve(cut, byte=None, encoding="utf-8")
    elif window.data.startswith(codecs.BOM_UTF8):
        window.drop(len(codecs.BOM_UTF8))
        for cut in _split(window, name, limit):
            yield evolve(cut, encoding="utf-8")
    else:
        yield from _split(window, name, limit)


def _split(window: Window, name: str, limit: int) -> Iterator[Cut]:
    blank = not window.drop_space()
    if blank and is_lines(name):
        fault = window.take_fault()
        yield from (Cut(byte=window.offset, fault=each) for each in (fault,) if each)
    elif blank:
        yield _whole(window, limit)
    else:
        _read_head(window)
        if window.first == b"<" and not is_lines(name) and not _is_torn_line(window):
            yield _whole(window, limit)
        elif window.first == b"[" and not _LOG.match(window.data) and not _lost_a_beginning(window, name):
            yield from split_documents(window, limit)
        elif _are_lines(window, name) or window.first == b"<":
            yield from split_lines(window, limit, first=window.passed_lines + 1)
        elif window.first == b"{":
            yield from split_documents(window, limit)
        else:
            yield from _split_behind_lines(window, limit)


def _read_head(window: Window) -> None:
    """Read until the head tells the shape; a source that is still being written does not have to be at its end."""
    while len(window.data) < _HEAD and not _tells(window.data) and window.grow():
        pass


def _tells(data: bytearray) -> bool:
    if data.startswith(b"["):
        return _MAY_BE_LOG.match(data) is None
    end = data.find(b"\n") if data.startswith(b"{") else -1
    told = end >= 0 and bool(data[end:].strip())
    if told and _OPEN_LINE.match(data):
        lines = list(_lines_behind(bytes(data)))
        return len(lines) == _LINES or any(
            not line.startswith(b"{") or _is_between(line, behind) for line, behind in lines
        )
    return told or _TWO_LINES.search(data) is not None


def _are_lines(window: Window, name: str) -> bool:
    head = bytes(window.data[:_HEAD])
    if head.startswith((b"{", b"[")) and _OPEN_LINE.match(head) and not _has_whole_line(head, name):
        return False
    return is_lines(name) or _TWO_LINES.search(head) is not None


def _is_torn_line(window: Window) -> bool:
    """Tell whether what begins like a tag is the rest of a line, and whole lines follow, and it is no web page.

    What a page may have of JSON on a line by itself stands between tags.
    """
    head = bytes(window.data[:_HEAD])
    at_end = len(window.data) <= _HEAD and not window.grow()
    return not _PAGE.match(head) and any(
        _is_between(line, behind) or (at_end and not behind and _is_object(line))
        for line, behind in _lines_behind(head)
    )


def _lost_a_beginning(window: Window, name: str) -> bool:
    """Tell whether what begins like an array is the rest of a line, and whole lines follow."""
    return is_lines(name) and _has_whole_line(bytes(window.data[:_HEAD]), name)


def _has_whole_line(head: bytes, name: str) -> bool:
    """Tell whether one of the lines behind the first is an object by itself, as behind some that are cut off.

    In JSON on several lines a comma or a bracket follows it; in a source that ends there, the name decides.
    """
    return any(
        _is_between(line, behind) or (is_lines(name) and not behind and _is_object(line))
        for line, behind in _lines_behind(head)
    )


def _lines_behind(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the lines behind the first that are not blank, each with some of what stands behind it."""
    lines = (line.strip() for line in head.split(b"\n", _MOST_LINES)[1:])
    full = [line for line in lines if line]
    yield from zip(full[:_LINES], [*full[1:], b""], strict=False)


def _is_between(line: bytes, behind: bytes) -> bool:
    return behind.startswith(b"{") and _is_object(line)


def _is_object(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _split_behind_lines(window: Window, limit: int) -> Iterator[Cut]:
    """Cut the array or the page that stands behind the lines of a dump; give anything else whole."""
    found = _START.search(window.data, 0, _HEAD)
    if found:
        before = bytes(window.data[: found.end()])
        window.drop(len(before))
        if is_list(window, limit):
            for cut in split_documents(window, limit):
                yield evolve(cut, before=before)
            return
        window.unread(before)
    yield _whole(window, limit)


def _whole(window: Window, limit: int) -> Cut:
    """Give all that is left as one record."""
    start = window.offset
    while len(window.data) <= limit and window.grow():
        pass
    if len(window.data) > limit:
        return Cut(byte=start, fault=too_long(limit))
    return Cut(bytes(window.data), byte=start, fault=window.take_fault())


def _as_utf8(window: Window, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(_with_order(encoding, window))("surrogatepass")
    while window.data or window.grow():
        data = bytes(window.data[:_AT_ONCE])
        window.drop(len(data))
        yield from _decoded(decoder, data)
    fault = window.take_fault()
    if fault:
        raise fault
    yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")


def _with_order(encoding: str, window: Window) -> str:
    """Name an encoding with the order of its bytes, and forget the mark that tells it."""
    for mark, name in _ORDERS:
        if name.startswith(encoding) and window.data.startswith(mark):
            window.drop(len(mark))
            return name
    return encoding


def _decoded(decoder: codecs.IncrementalDecoder, data: bytes) -> Iterator[bytes]:
    """Decode into UTF-8; what cannot be decoded becomes a byte that is none, so that it hurts its record alone."""
    while True:
        try:
            yield decoder.decode(data).encode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            decoder.reset()
            yield decoder.decode(error.object[: error.start]).encode("utf-8", "surrogatepass") + b"\xff"
            data = error.object[error.end :]
        else:
            return
