"""An edit with the words around it: what a list shows of each."""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from .edits.edit import Edit

AROUND = 34
"""Characters of the text around an edit that are shown on each side."""
_EDITS = 8
"""Edits on each side that are looked at for them."""


class Context(NamedTuple):
    """An edit in its place."""

    before: str
    """Words before it, as the edition has them that has the edited words."""
    left: str
    """As the left edition has it, without spaces at its ends; `""` where it has nothing here."""
    right: str
    after: str


def context_of(edits: Sequence[Edit], place: int) -> Context:
    """Give an edit with some words around it."""
    edit = edits[place]
    side = attrgetter("left" if edit.left.strip() else "right")
    before = "".join(map(side, edits[max(place - _EDITS, 0) : place]))
    after = "".join(map(side, edits[place + 1 : place + 1 + _EDITS]))
    gap = " " if side(edit).endswith(" ") else ""
    return Context(_end_of(before), edit.left.strip(), edit.right.strip(), gap + _start_of(after))


def _end_of(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return "… " + text[-AROUND:].partition(" ")[2]


def _start_of(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return text[:AROUND].rpartition(" ")[0] + " …"
