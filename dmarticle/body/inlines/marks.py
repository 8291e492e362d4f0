"""Marks: what holds over a piece of text, in one order."""

from collections.abc import Iterable
from typing import TypeAlias, get_args

from ..nodes import InlineContainer, Span

Marks: TypeAlias = tuple[InlineContainer, ...]
"""Containers without children, in the order of `nodes.InlineContainer`, at most one of a type."""

_RANK: dict[type[object], int] = {kind: rank for rank, kind in enumerate(get_args(InlineContainer))}
_PLAIN = Span()


def with_mark(marks: Marks, mark: InlineContainer) -> Marks:
    """Give the marks with one more, in whose favour one of the same type goes; a `Span` that says nothing ends one."""
    if not marks and type(mark) is not Span:
        return (mark,)
    place = 0
    for old in marks:
        if _RANK[type(old)] >= _RANK[type(mark)]:
            break
        place += 1
    behind = place + 1 if marks[place:] and type(marks[place]) is type(mark) else place
    said = () if type(mark) is Span and mark == _PLAIN else (mark,)
    return (*marks[:place], *said, *marks[behind:])


def with_marks(marks: Marks, more: Iterable[InlineContainer]) -> Marks:
    """Give the marks with others, one after the other."""
    for mark in more:
        marks = with_mark(marks, mark)
    return marks


def shared(first: Marks, second: Marks) -> Marks:
    """Give the marks that hold over both of two pieces."""
    return tuple([mark for mark in first if mark in second]) if first and second else ()


def less(marks: Marks, mark: InlineContainer) -> Marks:
    """Give the marks without one of them."""
    return () if len(marks) == 1 else tuple([each for each in marks if each != mark])
