"""Settling: the spaces, places and directions of a line of pieces."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from ..nodes import Anchor, LineBreak, Span
from .marks import Marks, shared, with_mark
from .pieces import Pair, Piece, joined
from .spaces import folded

_EDGE = " \u00a0"


def settle(pieces: Iterable[Pair]) -> list[Piece]:
    """Settle the spaces: one between words, none at the ends or around a line break.

    A space stands under the marks that both its neighbours share, so that none is left at the edge of
    a link. An anchor stands right before a word; one without a word behind it goes. Neighbours with the same
    marks become one piece.
    """
    settled: list[Piece] = []
    gap: str | LineBreak | None = None  # the space or line break that waits for a word to follow it
    anchors: list[Anchor] = []  # they wait too
    for content, marks in _with_needed_directions(folded(list(pieces))):
        if not isinstance(content, str):
            if isinstance(content, LineBreak):
                gap = content
            else:
                anchors.append(content)
            continue
        at_edge = not settled or isinstance(gap, LineBreak)
        word = content.lstrip(_EDGE if at_edge else " ").rstrip(" ")
        if not word:
            gap = gap or (" " if content else None)
            continue
        if gap is None and content[0] == " ":
            gap = " "
        if gap is not None and settled:
            settled.append(Piece(gap, shared(settled[-1].marks, marks)))
        if anchors:
            settled += [Piece(anchor, marks) for anchor in anchors]
            anchors = []
        settled.append(Piece(word, marks))
        gap = " " if content[-1] == " " else None
    return joined(_without_last_spaces(settled))


def _without_last_spaces(settled: list[Piece]) -> list[Piece]:
    """Take no-break spaces from the end, where they are cruft."""
    while settled:
        content, marks = settled[-1]
        if isinstance(content, str):
            rest = content.rstrip(_EDGE)
            if rest == content:
                break
            settled[-1:] = [Piece(rest, marks)] if rest else []
        else:
            settled.pop()
    return settled


def _with_needed_directions(settled: Sequence[Pair]) -> Sequence[Pair]:
    """Say that text runs from left to right only in a line that runs the other way."""
    for _, marks in settled:
        if marks and type(marks[0]) is Span:
            break
    else:
        return settled
    words = (marks for content, marks in settled if isinstance(content, str) and content.strip(" "))
    directions = {marks[0].dir if marks and type(marks[0]) is Span else None for marks in words}
    if directions == {"rtl", "ltr"} or "ltr" not in directions:
        return settled
    return [(content, _without_direction(marks)) for content, marks in settled]


def _without_direction(marks: Marks) -> Marks:
    if not marks or type(marks[0]) is not Span:
        return marks
    return with_mark(marks[1:], evolve(marks[0], dir=None))
