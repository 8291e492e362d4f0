"""The words of one side of a pair, block by block, with the edits marked: substance by number, house style by a line.

The marks add no words: what is read, copied or searched on a side is what that edition has.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from ...body.nodes import Block
from ...differences.spoken import spoken_line
from ...editions.edits.edit import Edit, EditKind
from ..markup import Markup, element, join
from .numbers import Numbered

LONGEST = 20_000
"""Characters shown of one side of a pair."""

_LONG_WORD = 30
_MOVES = (EditKind.ATTRIBUTION, EditKind.ORDER)
"""What one side has in another place; where it left nothing, no mark tells so."""


class _Piece(NamedTuple):
    """What one block has of an edit."""

    edit: int
    text: str


def cut(words: str, longest: int) -> str:
    """Give the beginning of some words where they are too long, up to the end of a word where one is near."""
    if len(words) <= longest:
        return words
    start, space, last = words[: longest - 1].rpartition(" ")
    return (start if space and len(last) < _LONG_WORD else words[: longest - 1]) + "…"


def sided(blocks: Sequence[Block], edits: Sequence[Numbered], *, right: bool) -> list[Markup]:
    """Write the blocks of one side with their edits.

    Args:
        blocks: The blocks of the side.
        edits: The edits of the pair.
        right: Whether it is the right side.
    """
    texts = [each.edit.right if right else each.edit.left for each in edits]
    written: list[Markup] = []
    for pieces in _by_block([spoken_line(block) for block in blocks], texts):
        shown = [_piece(edits[piece.edit], piece.text, right=right) for piece in _bounded(pieces)]
        cut = sum(len(piece.text) for piece in pieces) > LONGEST
        written.append(join(*shown, element("span", " … the rest is not shown", kind="dm-muted") if cut else None))
    return written


def _by_block(blocks: Sequence[str], texts: Sequence[str]) -> list[list[_Piece]]:
    """Cut the words of edits where one block ends; the space between two blocks is in none."""
    ends = [*accumulate(len(block) + 1 for block in blocks)]
    found: list[list[_Piece]] = [[] for _ in blocks]
    start = _leading(" ".join(blocks)) - _leading(
        "".join(texts)
    )  # edits begin with a word, the first block may be empty
    for place, text in enumerate(texts):
        for block, part in _parts(text, start, ends):
            found[block].append(_Piece(place, part))
        start += len(text)
    return found


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _parts(text: str, start: int, ends: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Give the parts of a text by the blocks that they are in; one that is empty is in the block of its place."""
    last, done = len(ends) - 1, 0
    while True:
        block = min(bisect_right(ends, start + done), last)
        upto = len(text) if block == last else min(ends[block] - start, len(text))
        yield block, text[done : upto - 1 if block < last and start + upto == ends[block] else upto]
        done = upto
        if done >= len(text):
            return


def _bounded(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    room = LONGEST
    for piece in pieces:
        if room <= 0:
            return
        yield piece._replace(text=piece.text[:room])
        room -= len(piece.text) + 1  # an edit of no words takes up room, too


def _piece(numbered: Numbered, text: str, *, right: bool) -> Markup:
    """Mark the words of an edit; the spaces around them are in no mark."""
    edit = numbered.edit
    if edit.kind is EditKind.SAME:
        return join(text)
    core = text.strip()
    if not core and (edit.kind in _MOVES or not edit.kind.is_substance or text):
        return join(text)
    start = text.index(core)
    return join(text[:start], _mark(numbered, core, right=right), text[start + len(core) :])


def _mark(numbered: Numbered, words: str, *, right: bool) -> Markup:
    edit = numbered.edit
    if not edit.kind.is_substance:
        return element("em", words, kind="dm-house", title=told(edit))
    return element(
        "mark",
        words,
        kind="dm-substance" if words else "dm-substance dm-nothing",
        title=told(edit),
        number=numbered.number,
        place=numbered.place if right is not bool(edit.left.strip()) else None,
    )


def told(edit: Edit) -> str:
    """Say what an edit is, for who points at it."""
    left, right = edit.left.strip(), edit.right.strip()
    words = f"{left} → {right}" if left and right else f"{left or right}, on this side alone" if left or right else ""
    if edit.kind in _MOVES and not (left and right):
        words = "in another place, or in other words, on the other side"
    bearing = "may change what is said" if edit.kind.is_substance else "house style"
    said = f"{edit.kind.value} ({bearing})" + (f": {words}" if len(words) <= _LONGEST_TITLE else "")
    return said + (f"; {edit.note}" if edit.note else "")


_LONGEST_TITLE = 200
"""Characters of the words that a title repeats."""
