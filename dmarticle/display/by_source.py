"""What a body was, read from its source: by the rules alone, no step, so that the words are the source's own."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..body.changes import Change, Kind
from ..body.document import Body
from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.rule import Rule
from ..differences import DiffKind
from ..differences.block_changes import BlockChange, compare_blocks
from .known import Known, first_by_address
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
    order = sorted(range(len(passages)), key=lambda place: _rank(passages[place]))
    known = [Known.of(each.before) for each in passages]
    gone = [flat(" ".join(_removed(each))) for each in passages]
    addressed = first_by_address((place, known[place]) for place in order)
    unplaced: list[Change] = []
    for change in body.changes:
        place = (
            addressed.get(change.before)
            if change.kind is Kind.URL
            else _place(change, (Seen(place, passages[place], known[place], gone[place]) for place in order))
        )
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


class Seen(NamedTuple):
    """A passage as entries are compared with it."""

    place: int
    passage: Passage
    known: Known | None
    """What is known of the block that was there before; None for one that is new."""
    gone: str
    """Its words that are not in the story any more."""


def _place(change: Change, seen: Iterable[Seen]) -> int | None:
    """Find the first passage that an entry tells of: one that is gone before one that is changed."""
    tells = _TELLS.get(change.kind)
    if tells is None:
        return None
    return next((each.place for each in seen if tells(change, each)), None)


def _rank(passage: Passage) -> int:
    return 0 if passage.after is None else 1 if passage.edits or passage.markup else 2


def _words(change: Change, seen: Seen) -> bool:
    """Whether the words of an entry are those that left, or those of a block that did."""
    wanted = flat(change.before)
    if not wanted or seen.known is None:
        return False
    return wanted == seen.known.words or (bool(seen.gone) and (wanted in seen.gone or seen.gone in wanted))


def _removed(passage: Passage) -> Iterable[str]:
    if passage.after is None and passage.before is not None:
        return (passage.before.text,)
    return (edit.text for edit in passage.edits if edit.kind is DiffKind.REMOVED)


def _typed(change: Change, seen: Seen) -> bool:
    if change.after == "dateline":
        return seen.known is not None and seen.known.words.startswith(flat(change.before))
    return _words(change, seen)


def _rewritten(change: Change, seen: Seen) -> bool:
    wanted = flat(change.before)
    return bool(wanted) and seen.known is not None and wanted in seen.known.words


def _unwrapped(change: Change, seen: Seen) -> bool:
    untold = all(each.kind is not Kind.UNWRAPPED for each in seen.passage.changes)
    return untold and any(each.name == change.before and each.after is None for each in seen.passage.markup)


_TELLS: dict[Kind, Callable[[Change, Seen], bool]] = {
    Kind.SET_ASIDE: _words,
    Kind.TYPED: _typed,
    Kind.DROPPED: _words,
    Kind.REWRITTEN: _rewritten,
    Kind.UNWRAPPED: _unwrapped,
}
