"""Layouts: how the records of a source stand in it, by what it begins with and by its name.

The first rule of `_RULES` that fits decides, for whoever cuts a source and for whoever tells what it is.
"""

import json
import re
from collections.abc import Callable, Iterator
from enum import Enum

from ..pages import is_page
from .naming import is_lines
from .preambles import MOST as _HEAD
from .preambles import is_log, is_rest, preamble
from .window import Window

_LINES = 8
"""Lines behind the first that are looked at where the first leaves a bracket open."""
_MOST_LINES = 100
"""The same with blank ones among them."""
_MAY_BE_LOG = re.compile(rb"\[[^\[\]{}\"\n]{0,200}+(?:\]\s*+)?\Z")
_SURE_PAGE = re.compile(rb"<(?:!doctype|html|\?xml)\b|[^\0]*<astro-island[\s/>]", re.IGNORECASE)
"""What is a web page, even if it looks as though a line were cut off in it."""
_OPEN_LINE = re.compile(rb"[{\[](?:[^\n]*[:,\[{])?[ \t\r]*\n")
"""A first line that leaves a bracket open, as JSON on several lines does."""
_TWO_LINES = re.compile(
    rb"^\x1e?\{[^\n]*[^\s:,\[{][ \t\r]*\n(?:[ \t\r]*\n)*(?:\x1e?[ \t]*+\{|\[\s*+[{\[\]])", re.MULTILINE
)
"""A line that begins like an object and ends, and the next one again."""


class Layout(Enum):
    """How records stand in a source."""

    EMPTY = "empty"
    WHOLE = "whole"
    """All of it is one record: a web page, or what cannot be parted."""
    LINES = "lines"
    """A record on each line."""
    DOCUMENTS = "documents"
    """JSON documents after one another: arrays and pages by their items, text between them or not."""
    BEHIND_TEXT = "behind text"
    """One of the others behind text that is none of it."""


def layout_of(window: Window, name: str) -> Layout:
    """Tell the layout of what is left of a source; white space before it is passed."""
    if not window.drop_space():
        return Layout.EMPTY
    _read_head(window)
    return next(layout for layout, fits in _RULES if fits(window, name))


def _is_web_page(window: Window, name: str) -> bool:
    """Tell whether it begins as a web page does, and not with the rest of a line.

    What a page may have of JSON on a line by itself does not stand behind the rest of a record.
    """
    if window.first != b"<" or is_lines(name):
        return False
    head = bytes(window.data[:_HEAD])
    if _SURE_PAGE.match(head):
        return True
    at_end = len(window.data) <= _HEAD and not window.grow()
    torn = is_rest(preamble(window) or b"") or _has_whole_line(head, at_end=at_end)
    return not torn and is_page(head.decode("utf-8", "replace"))


def _is_array(window: Window, name: str) -> bool:
    if window.first != b"[" or is_log(window.data):
        return False
    return not (is_lines(name) and _has_whole_line(bytes(window.data[:_HEAD]), at_end=True))


def _are_lines(window: Window, name: str) -> bool:
    head = bytes(window.data[:_HEAD])
    if head.startswith((b"{", b"[")) and _OPEN_LINE.match(head) and not _has_whole_line(head, at_end=is_lines(name)):
        return False
    return is_lines(name) or (head.startswith(b"{") and _TWO_LINES.search(head) is not None)


def _is_object(window: Window, _: str) -> bool:
    return window.first == b"{"


def _is_text(window: Window, _: str) -> bool:
    return preamble(window) is not None


def _is_anything(_: Window, __: str) -> bool:
    return True


_RULES: tuple[tuple[Layout, Callable[[Window, str], bool]], ...] = (
    (Layout.WHOLE, _is_web_page),
    (Layout.DOCUMENTS, _is_array),
    (Layout.LINES, _are_lines),
    (Layout.DOCUMENTS, _is_object),
    (Layout.BEHIND_TEXT, _is_text),
    (Layout.WHOLE, _is_anything),
)


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


def _has_whole_line(head: bytes, *, at_end: bool) -> bool:
    """Tell whether one of the lines behind the first is an object by itself, as behind some that are cut off.

    In JSON on several lines a comma or a bracket follows it, in a web page a tag.

    Args:
        head: What the source begins with.
        at_end: Whether the last line counts too, behind which nothing stands.
    """
    return any(
        _is_between(line, behind) or (at_end and not behind and _is_whole(line)) for line, behind in _lines_behind(head)
    )


def _lines_behind(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the lines behind the first that are not blank, each with some of what stands behind it."""
    lines = (line.strip() for line in head.split(b"\n", _MOST_LINES)[1:])
    full = [line for line in lines if line]
    yield from zip(full[:_LINES], [*full[1:], b""], strict=False)


def _is_between(line: bytes, behind: bytes) -> bool:
    return behind.startswith(b"{") and _is_whole(line)


def _is_whole(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
