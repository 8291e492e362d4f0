"""JSON Lines: one record on each line."""

from collections.abc import Iterator

from ..problems import LimitError
from .piece import Cut
from .window import Window


def split_lines(window: Window, limit: int, *, first: int | None = 1) -> Iterator[Cut]:
    """Cut a source at its line ends; blank lines are passed over.

    Args:
        window: The source.
        limit: Bytes of a line that are kept; a longer one becomes a fault.
        first: The number of the first line, or None where it is not known.
    """
    number, searched = first, 0
    while True:
        end = window.data.find(b"\n", searched)
        if end < 0 and len(window.data) > limit:
            yield Cut(byte=window.offset, line=number, fault=too_long(limit))
            _drop_line(window)
        elif end < 0:
            searched = len(window.data)
            if window.grow():
                continue
            yield from _cut(window, searched, number)
            return
        else:
            yield from _cut(window, end, number, limit=limit)
            window.drop(1)
        number, searched = None if number is None else number + 1, 0


def too_long(limit: int) -> LimitError:
    """Make the error for a record over the limit."""
    return LimitError(f"a record of more than {limit:,} bytes; see Limits.record")


def _cut(window: Window, end: int, number: int | None, *, limit: int | None = None) -> Iterator[Cut]:
    """Give the line before `end` and forget it; at the end of the source, with what cut it off."""
    line = bytes(window.data[:end]).strip(b" \t\r\n\x1e").removesuffix(b",")
    # 1E begins a record of RFC 7464; a comma ends one of an array that has been taken apart
    fault = window.take_fault() if limit is None else None
    if limit is not None and len(line) > limit:
        yield Cut(byte=window.offset, line=number, fault=too_long(limit))
    elif line or fault:
        yield Cut(line or None, byte=window.offset, line=number, fault=fault)
    window.drop(end)


def _drop_line(window: Window) -> None:
    """Forget the rest of a line, and the end of it."""
    while (end := window.data.find(b"\n")) < 0:
        window.drop(len(window.data))
        if not window.grow():
            return
    window.drop(end + 1)
