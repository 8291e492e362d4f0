"""Which direction a whole list, table or quotation has: its marks and borders stand where its text begins."""

from collections.abc import Iterator
from typing import cast

from ..inlines import Piece, flatten
from ..nodes import Inline, Node, Span
from ..nodes.kinds import names_of, ways_to
from ..rewrite import holds

_SPANS = ways_to(Span)


def shared(line: tuple[Inline, ...]) -> Span | None:
    """Give the language and direction that stand on the element of a line, without children, or None.

    That is what holds over all of it; of a line with text in both directions, from right to left.
    """
    if not holds(line, _SPANS):
        return None
    words = (piece for piece in flatten(line) if isinstance(piece.content, str) and piece.content.strip(" "))
    spans = {_span_of(piece) for piece in words}
    if len(spans) == 1:
        return spans.pop()
    if any(span is None or span.dir is None for span in spans):
        return None
    languages = {span.lang for span in spans if span}
    return Span(lang=languages.pop() if len(languages) == 1 else None, dir="rtl")


def _span_of(piece: Piece) -> Span | None:
    return next((mark for mark in piece.marks if type(mark) is Span), None)


def right_to_left(node: Node) -> Span | None:
    """Give what holds over all text in a node, without children, if that runs from right to left; else None."""
    languages: set[str | None] = set()
    for line in _lines(node):
        span = shared(line)
        if span is None or span.dir != "rtl":
            return None
        languages.add(span.lang)
    if not languages:
        return None
    return Span(lang=languages.pop() if len(languages) == 1 else None, dir="rtl")


def _lines(node: Node) -> Iterator[tuple[Inline, ...]]:
    """Give each line of inlines in and below a node."""
    for name in names_of(type(node)):
        value: object = getattr(node, name)
        if isinstance(value, Node):
            yield from _lines(value)
        elif isinstance(value, tuple) and value:
            yield from _lines_among(cast("tuple[object, ...]", value))


def _lines_among(values: tuple[object, ...]) -> Iterator[tuple[Inline, ...]]:
    if isinstance(values[0], Inline):
        yield cast("tuple[Inline, ...]", values)
        return
    for value in values:
        if isinstance(value, Node):
            yield from _lines(value)
        elif isinstance(value, tuple) and value:  # terms
            yield from _lines_among(cast("tuple[object, ...]", value))
