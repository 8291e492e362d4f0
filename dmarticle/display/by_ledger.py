"""What a body was, as far as its ledger and its asides tell: the source itself is not kept.

Blocks that were set aside are put back where the step found them. What was given other words is known by the words it
has now, an address by the address it is now. All else is listed and not placed: no place is invented.
"""

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from ..body.changes import Change, Kind
from ..body.document import Body
from ..body.nodes import Block
from ..differences.spoken import spoken_line
from ..differences.words import align_words
from .known import Known, first_by_address
from .sides import Passage, Sides, flat

_SHOWN_ELSEWHERE = frozenset((Kind.UNWRAPPED, Kind.URL, Kind.TYPED))
"""Kinds of which no words are missing in the story, so that the list of the ledger is enough."""


def by_ledger(body: Body) -> Sides:
    """Put together what a body was."""
    passages, left = _with_asides(body)
    order = {id(change): place for place, change in enumerate(body.changes)}
    known = tuple(Known.of(each.before) for each in passages)
    addressed = first_by_address(enumerate(known))
    unplaced: list[Change] = []
    for change in left:
        place = addressed.get(change.after) if change.kind is Kind.URL else _place(change, known)
        if place is not None:
            passages[place] = _told(passages[place], change)
        elif change.kind not in _SHOWN_ELSEWHERE:
            unplaced.append(change)
    return Sides(passages=tuple(_in_order(each, order) for each in passages), unplaced=tuple(unplaced))


def _in_order(passage: Passage, order: Mapping[int, int]) -> Passage:
    """Give the passage with its entries in the order of the ledger."""
    return evolve(passage, changes=tuple(sorted(passage.changes, key=lambda change: order[id(change)])))


def _with_asides(body: Body) -> tuple[list[Passage], list[Change]]:
    """Put what was set aside back in its place; give the entries that do not tell of that, too."""
    passages = [Passage(before=block, after=block) for block in body.blocks]
    entries = [change for change in body.changes if change.kind is Kind.SET_ASIDE for _ in range(change.count)]
    found: list[tuple[int, Block, Change | None]] = []
    for block in body.asides:
        entry = next((each for each in entries if _is_of(each, block)), None)
        if entry is not None:
            entries.remove(entry)
        place = len(passages) + len(body.asides) if entry is None or entry.position is None else entry.position
        found.append((place, block, entry))
    together = 0
    last: int | None = None
    for place, block, entry in sorted(found, key=lambda each: each[0]):
        together += place == last  # two that stood in one block were counted as one
        last = place
        passages.insert(place + together, Passage(before=block, after=None, changes=(entry,) if entry else ()))
    others = [change for change in body.changes if change.kind is not Kind.SET_ASIDE]
    return passages, [*others, *entries]


def _is_of(change: Change, block: Block) -> bool:
    return change.after == type(block).__name__ and change.before == block.text


def _place(change: Change, known: Iterable[Known | None]) -> int | None:
    """Find the first passage that an entry can be told of for certain."""
    tells = _TELLS.get(change.kind)
    if tells is None or not (change.before or change.after):
        return None
    return next((place for place, each in enumerate(known) if each and tells(change, each)), None)


def _told(passage: Passage, change: Change) -> Passage:
    edits = align_words(change.before, change.after).edits if _is_whole(change, passage) else passage.edits
    return evolve(passage.told(change), edits=edits)


def _is_whole(change: Change, passage: Passage) -> bool:
    """Whether an entry tells of all words of a passage that is still there."""
    return (
        change.kind is Kind.REWRITTEN
        and passage.after is not None
        and flat(change.after) == spoken_line(passage.after)
        and not passage.edits
    )


def _typed(change: Change, known: Known) -> bool:
    if known.kind == change.after:
        return flat(change.before) == known.words
    return change.after == "dateline" and known.words.startswith(flat(change.before))


def _rewritten(change: Change, known: Known) -> bool:
    wanted = flat(change.after)
    return bool(wanted) and wanted in known.spoken


_TELLS: dict[Kind, Callable[[Change, Known], bool]] = {
    Kind.TYPED: _typed,
    Kind.REWRITTEN: _rewritten,
}
