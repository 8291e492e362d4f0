"""Which direction a whole list, table or quotation has: its marks and borders stand where its text begins."""

from collections.abc import Iterator
from typing import cast

from attrs import evolve

from ..nodes import Inline, LineBreak, Node, Span, Text
from ..rewrite import names_of


def shared(line: tuple[Inline, ...]) -> Span | None:
    """Give the language and direction that stand on the element of a line, without children, or None.

    That is what holds over all of it; of a line with text in both directions, from right to left.
    """
    spans = [each for each in line if type(each) is Span]
    if not spans or len(spans) < sum(not _is_space(each) for each in line):
        return None
    if len(spans) == 1:
        return evolve(spans[0], children=()) if len(line) == 1 else None
    directions = {span.dir for span in spans}
    if not directions <= {"rtl", "ltr"} or "rtl" not in directions:
        return None
    languages = {span.lang for span in spans}
    return Span(lang=languages.pop() if len(languages) == 1 else None, dir="rtl")


def _is_space(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and not inline.value.strip())


def right_to_left(node: Node) -> Span | None:
    """Give what holds over all text in a node, without children, if that runs from right to left; else None."""
    common: Span | None = None
    for line in _lines(node):
        span = shared(line)
        if span is None or span.dir != "rtl" or (common is not None and span != common):
            return None
        common = span
    return common


def _lines(node: Node) -> Iterator[tuple[Inline, ...]]:
    """Give each line of inlines in and below a node."""
    for name in names_of(node):
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
