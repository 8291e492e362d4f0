"""A word kept between two that differ: `Defence Minister` for `Minister of the Armed Forces` is one wording."""

from collections.abc import Iterator, Sequence

from .edit import Edit, EditKind

_OF_WORDS = {EditKind.CUT, EditKind.ADDED, EditKind.NAME}


def as_wordings(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Give edits, those that are one wording as one: words of one side, one of both, words of the other side."""
    place = 0
    while place < len(edits):
        joined = _joined(edits[place : place + 3])
        yield joined or edits[place]
        place += 3 if joined else 1


def _joined(edits: Sequence[Edit]) -> Edit | None:
    if len(edits) < 3:
        return None
    one, kept, other = edits
    if not {one.kind, other.kind} <= _OF_WORDS or kept.kind is not EditKind.SAME or not _is_a_word(kept):
        return None
    if (bool(one.left), bool(one.right)) != (bool(other.right), bool(other.left)) or (one.left and one.right):
        return None
    kind = EditKind.NAME if EditKind.NAME in (one.kind, other.kind) else EditKind.WORDING
    return Edit(kind, one.left + kept.left + other.left, one.right + kept.right + other.right, one.note or other.note)


def _is_a_word(kept: Edit) -> bool:
    return kept.left.strip().isalpha()
