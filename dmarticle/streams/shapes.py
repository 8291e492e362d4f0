"""Shapes: a source is cut into records as its layout asks for."""

import codecs
from collections.abc import Iterable, Iterator

from attrs import evolve

from ..decoding import encoding_of
from .documents import split_documents
from .layouts import Layout, layout_of
from .lines import split_lines, too_long
from .naming import is_lines
from .piece import Cut
from .preambles import is_rest, preamble
from .recoding import as_utf8
from .window import Window


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
        for cut in _split(Window(as_utf8(window, encoding)), name, limit):
            yield evolve(cut, byte=None, encoding="utf-8")
    elif window.data.startswith(codecs.BOM_UTF8):
        window.drop(len(codecs.BOM_UTF8))
        for cut in _split(window, name, limit):
            yield evolve(cut, encoding="utf-8")
    else:
        yield from _split(window, name, limit)


def _split(window: Window, name: str, limit: int) -> Iterator[Cut]:
    layout = layout_of(window, name)
    if layout is Layout.EMPTY and is_lines(name):
        fault = window.take_fault()
        yield from (Cut(byte=window.offset, fault=each) for each in (fault,) if each)
    elif layout is Layout.LINES:
        yield from split_lines(window, limit, first=window.passed_lines + 1)
    elif layout is Layout.DOCUMENTS:
        yield from split_documents(window, limit)
    elif layout is Layout.BEHIND_TEXT and (text := preamble(window)):
        yield from _split_behind(text, window, name, limit)
    else:
        yield _whole(window, limit)


def _split_behind(text: bytes, window: Window, name: str, limit: int) -> Iterator[Cut]:
    """Cut what stands behind text, which the first document is told with; rests of records are faults by themselves."""
    start, line = window.offset, window.passed_lines
    window.drop(len(text))
    window.passed_lines += text.count(b"\n")
    if is_rest(text):
        for cut in split_lines(Window([text]), limit, first=line + 1):
            yield evolve(cut, byte=start + (cut.byte or 0))
        yield from _split(window, name, limit)
    elif layout_of(window, name) is Layout.LINES:
        for number, cut in enumerate(split_lines(window, limit, first=window.passed_lines + 1)):
            yield cut if number else evolve(cut, before=text)
    else:
        yield from split_documents(window, limit, before=text)


def _whole(window: Window, limit: int) -> Cut:
    """Give all that is left as one record."""
    start = window.offset
    while len(window.data) <= limit and window.grow():
        pass
    if len(window.data) > limit:
        return Cut(byte=start, fault=too_long(limit))
    return Cut(bytes(window.data), byte=start, fault=window.take_fault())
