"""Inlines -> one paragraph, heading or cell of Markdown."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, TypeAlias

from ... import urls
from ..inlines import Marks, Pair, assemble, settle, settled_text, with_mark
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
    holding,
)
from . import markdown_escape as escape
from .markdown_apart import written_apart
from .unknown import unknown

Place: TypeAlias = Literal["block", "line", "cell"]
"""Where something stands: on lines of its own, in a heading, in a cell of a table."""

_OTHER_LINE_ENDS = re.compile("[\x0b\x1c-\x1f\x85\u2028\u2029]")  # to some readers of text, not to Markdown


def write_line(inlines: Iterable[Inline], place: Place) -> str:
    """Write inlines from their canonical tree, in which no two of a kind touch and code is innermost."""
    inlines = tuple(inlines)
    words = _only_words(inlines)
    line = _marked(inlines, place) if words is None else write_words(words)
    return escape.line_starts(line) if place == "block" else line


def write_words(words: str) -> str:
    """Write a text that is all of a line: its spaces are all there is to settle."""
    return escape.text(settled_text(_on_one_line(words)))


def _only_words(inlines: tuple[Inline, ...]) -> str | None:
    """Give the words of a line that is nothing but text, as most are; None for any other."""
    texts = [inline.value for inline in inlines if type(inline) is Text and type(inline.value) is str]
    return "".join(texts) if len(texts) == len(inlines) else None


def _on_one_line(words: str) -> str:
    """Give a space for each other line end; `splitlines` knows all but one, and soon finds that there is none."""
    if type(words) is str and "\x1f" not in words and words.splitlines() == [words]:
        return words
    return _OTHER_LINE_ENDS.sub(" ", words)


def _marked(inlines: tuple[Inline, ...], place: Place) -> str:
    pieces = _pieces(inlines, (), place)
    line = written_apart(pieces)
    return _reaching(pieces) if line is None else line


def _reaching(pieces: list[Pair]) -> str:
    """Write a line whose marks may reach into each other, or touch."""
    if any(type(mark) is Code for _, marks in pieces for mark in marks):
        pieces = _numbered(settle(pieces))
    return escape.join(_tokens(assemble(pieces)))


def _numbered(pieces: Iterable[Pair]) -> list[Pair]:
    """Make the code over each piece unlike all others, so that it holds over this piece alone."""
    numbered: list[Pair] = []
    for number, (content, marks) in enumerate(pieces):
        only = Code((Text(str(number)),))
        numbered.append((content, tuple(only if type(mark) is Code else mark for mark in marks)))
    return numbered


def _pieces(inlines: Iterable[Any], marks: Marks, place: Place) -> list[Pair]:
    """Take a tree of inlines apart, and leave out the marks that cannot be said."""
    pieces: list[Pair] = []
    for inline in inlines:
        if type(inline) is Text:
            pieces.append((_on_one_line(inline.value), _sayable(inline.value, marks, place)))
        elif type(inline) is LineBreak:
            pieces.append((inline if place == "block" else " ", marks))
        elif type(inline) is Anchor:
            continue
        elif type(inline) in _MARKS:
            mark = _MARKS[type(inline)](inline)
            pieces += _pieces(inline.children, with_mark(marks, mark) if mark else marks, place)
        else:
            raise unknown(inline, (Text, LineBreak, *_MARKS))
    return pieces


def _sayable(value: str, marks: Marks, place: Place) -> Marks:
    unsayable = place == "cell" and "|" in value
    return tuple(mark for mark in marks if type(mark) is not Code) if unsayable else marks


def _kept(node: InlineContainer) -> InlineContainer:
    return holding(node, ())


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
