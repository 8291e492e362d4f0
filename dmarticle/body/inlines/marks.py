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
    kept = [old for old in marks if type(old) is not type(mark)]
    if type(mark) is Span and mark == _PLAIN:
        return tuple(kept)
    return tuple(sorted([*kept, mark], key=_rank))  # whatever order a rule has brought them in


def _rank(mark: InlineContainer) -> int:
    return _RANK[type(mark)]


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
