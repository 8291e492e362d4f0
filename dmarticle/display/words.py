"""Edits of words, marked as edits: with a line under what was added and through what was removed, colours aside."""

from collections.abc import Sequence

from ..differences import DiffKind, WordEdit
from .markup import Markup, element, join

AROUND = 140
"""Characters of unchanged words shown beside an edit."""


def edited(edits: Sequence[WordEdit], *, whole: bool = False, without: DiffKind | None = None) -> Markup:
    """Write a text with its edits.

    Args:
        edits: Runs of words in order.
        whole: Whether all words are shown, however many did not change.
        without: Edits of this kind are left out: so a text is shown as it was, or as it is.
    """
    shown = [each for each in edits if each.kind is not without]
    return join(*(_run(each, place, len(shown), whole=whole) for place, each in enumerate(shown)))


def _run(edit: WordEdit, place: int, runs: int, *, whole: bool) -> Markup:
    if edit.kind is DiffKind.ADDED:
        return element("ins", edit.text)
    if edit.kind is DiffKind.REMOVED:
        return element("del", edit.text)
    return join(edit.text if whole else _around(edit.text, first=place == 0, last=place == runs - 1))


def _around(text: str, *, first: bool, last: bool) -> str:
    """Leave out the middle of a long text between edits, or its far end."""
    if len(text) <= 2 * AROUND:
        return text
    head = "" if first else text[:AROUND].rpartition(" ")[0]
    tail = "" if last else text[-AROUND:].partition(" ")[2]
    return f"{head} … {tail}"
