"""Which direction a whole list, table or quotation has: its marks and borders stand where its text begins."""

from collections.abc import Iterator
from typing import cast

from attrs import evolve

from ..nodes import Inline, Node, Span
from ..rewrite import names_of


def right_to_left(node: Node) -> Span | None:
    """Give what holds over all text in a node, without children, if that runs from right to left; else None."""
    shared: Span | None = None
    for line in _lines(node):
        only = line[0] if len(line) == 1 else None
        if type(only) is not Span or not only.rtl:
            return None
        span = evolve(only, children=())
        if shared is not None and span != shared:
            return None
        shared = span
    return shared


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
