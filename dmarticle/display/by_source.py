"""What a body was, read from its source: by the rules alone, no step, so that the words are the source's own."""

from collections.abc import Callable, Iterable

from ..body.changes import Change, Kind
from ..body.document import Body
from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.rule import Rule
from ..differences import DiffKind
from ..differences.block_changes import BlockChange, compare_blocks
from .by_ledger import addresses
from .sides import Passage, Sides, flat

RULES_ALONE = Pipeline(tuple(each for each in NEWS.steps if isinstance(each, Rule)))
"""Reads a body and changes nothing in it that a rule does not change."""

_SHOWN_ELSEWHERE = frozenset((Kind.UNWRAPPED, Kind.URL))


def by_source(body: Body, source: str) -> Sides:
    """Put a body beside its source.

    Raises:
        LimitError: If the source is larger than the limits.
    """
    before = RULES_ALONE.run(source)
    passages = [_passage(each) for each in compare_blocks(before.blocks, body.blocks).changes]
    unplaced: list[Change] = []
    for change in body.changes:
        place = _place(change, passages)
        if place is not None:
            passages[place] = passages[place].told(change)
        elif change.kind not in _SHOWN_ELSEWHERE:
            unplaced.append(change)
    return Sides(passages=tuple(passages), unplaced=tuple(unplaced), from_source=True)


def _passage(change: BlockChange) -> Passage:
    return Passage(
        before=change.before,
        after=change.after,
        edits=change.words if change.reworded else (),
        markup=change.markup,
    )


def _place(change: Change, passages: list[Passage]) -> int | None:
    """Find the first passage that an entry tells of: one that is gone before one that is changed."""
    tells = _TELLS.get(change.kind)
    if tells is None:
        return None
    by_rank = sorted(range(len(passages)), key=lambda place: _rank(passages[place]))
    return next((place for place in by_rank if tells(change, passages[place])), None)


def _rank(passage: Passage) -> int:
    return 0 if passage.after is None else 1 if passage.edits or passage.markup else 2


def _words(change: Change, passage: Passage) -> bool:
    """Whether the words of an entry are those that left, or those of a block that did."""
    wanted = flat(change.before)
    if not wanted or passage.before is None:
        return False
    gone = flat(" ".join(_removed(passage)))
    return wanted == flat(passage.before.text) or (bool(gone) and (wanted in gone or gone in wanted))


def _removed(passage: Passage) -> Iterable[str]:
    if passage.after is None and passage.before is not None:
        return (passage.before.text,)
    return (edit.text for edit in passage.edits if edit.kind is DiffKind.REMOVED)


def _typed(change: Change, passage: Passage) -> bool:
    if change.after == "dateline":
        return passage.before is not None and flat(passage.before.text).startswith(flat(change.before))
    return _words(change, passage)


def _rewritten(change: Change, passage: Passage) -> bool:
    wanted = flat(change.before)
    return bool(wanted) and passage.before is not None and wanted in flat(passage.before.text)


def _addressed(change: Change, passage: Passage) -> bool:
    return passage.before is not None and change.before in addresses(passage.before)


def _unwrapped(change: Change, passage: Passage) -> bool:
    untold = all(each.kind is not Kind.UNWRAPPED for each in passage.changes)
    return untold and any(each.name == change.before and each.after is None for each in passage.markup)


_TELLS: dict[Kind, Callable[[Change, Passage], bool]] = {
    Kind.SET_ASIDE: _words,
    Kind.TYPED: _typed,
    Kind.DROPPED: _words,
    Kind.REWRITTEN: _rewritten,
    Kind.URL: _addressed,
    Kind.UNWRAPPED: _unwrapped,
}
