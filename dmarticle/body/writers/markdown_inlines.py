"""Inlines -> one paragraph, heading or cell of Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeAlias

from attrs import evolve

from ... import urls
from ..inlines import Marks, Piece, assemble, settle, with_mark
from ..nodes import (
    Abbreviation,
    Anchor,
    Code,
    Emphasis,
    Inline,
    InlineContainer,
    LineBreak,
    Link,
    Mark,
    Quotation,
    Small,
    Span,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
    Underline,
)
from . import markdown_escape as escape
from .unknown import unknown

Place: TypeAlias = Literal["block", "line", "cell"]
"""Where something stands: on lines of its own, in a heading, in a cell of a table."""

_OTHER_LINE_ENDS = re.compile("[\x0b\x1c-\x1f\x85\u2028\u2029]")  # to some readers of text, not to Markdown


def write_line(inlines: Iterable[Inline], place: Place) -> str:
    """Write inlines from their canonical tree, in which no two of a kind touch and code is innermost."""
    pieces: list[Piece] = []
    for number, (content, marks) in enumerate(settle(_pieces(inlines, (), place))):
        only = Code((Text(str(number)),))  # unlike all others, so it holds over this piece alone
        pieces.append(Piece(content, tuple(only if type(mark) is Code else mark for mark in marks)))
    line = escape.join(_tokens(assemble(pieces)))
    return escape.line_starts(line) if place == "block" else line


def _pieces(inlines: Iterable[Any], marks: Marks, place: Place) -> Iterator[Piece]:
    """Take a tree of inlines apart, and leave out the marks that cannot be said."""
    for inline in inlines:
        if type(inline) is Text:
            yield Piece(_OTHER_LINE_ENDS.sub(" ", inline.value), _sayable(inline.value, marks, place))
        elif type(inline) is LineBreak:
            yield Piece(inline if place == "block" else " ", marks)
        elif type(inline) is Anchor:
            continue
        elif type(inline) in _MARKS:
            mark = _MARKS[type(inline)](inline)
            yield from _pieces(inline.children, with_mark(marks, mark) if mark else marks, place)
        else:
            raise unknown(inline, (Text, LineBreak, *_MARKS))


def _sayable(value: str, marks: Marks, place: Place) -> Marks:
    unsayable = place == "cell" and "|" in value
    return tuple(mark for mark in marks if type(mark) is not Code) if unsayable else marks


def _kept(node: InlineContainer) -> InlineContainer:
    return evolve(node, children=())


def _plain(_node: InlineContainer) -> None:
    return None


def _judged(node: Link) -> Link | None:
    url = urls.judge(node.url)
    return Link(url, title=node.title) if url else None


_MARKS: dict[type, Callable[[Any], InlineContainer | None]] = {
    Link: _judged, Strong: _kept, Emphasis: _kept, Strikeout: _kept, Code: _kept,
    Quotation: _plain, Abbreviation: _plain, Span: _plain,
    Underline: _plain, Subscript: _plain, Superscript: _plain, Small: _plain, Mark: _plain,
}  # fmt: skip


def _tokens(inlines: Iterable[Inline]) -> Iterator[escape.Token]:
    for inline in inlines:
        yield from _TOKENS[type(inline)](inline)


def _text(node: Text) -> Iterator[escape.Token]:
    yield escape.text(node.value)


def _line_break(_node: LineBreak) -> Iterator[escape.Token]:
    yield "\\\n"


def _code(node: Code) -> Iterator[escape.Token]:
    yield escape.code_span(node.text)


def _link(node: Link) -> Iterator[escape.Token]:
    yield "["
    yield from _tokens(node.children)
    yield "]" + escape.destination(node.url, node.title)


def _between(sign: str) -> Callable[[Any], Iterator[escape.Token]]:
    def write(node: Any) -> Iterator[escape.Token]:
        yield escape.Delimiter(sign, opens=True)
        yield from _tokens(node.children)
        yield escape.Delimiter(sign, opens=False)

    return write


_TOKENS: dict[type, Callable[[Any], Iterator[escape.Token]]] = {
    Text: _text, LineBreak: _line_break, Code: _code, Link: _link,
    Strong: _between("**"), Emphasis: _between("*"), Strikeout: _between("~~"),
}  # fmt: skip
