"""The alignment of the blocks of two bodies: which block of one is which block of the other.

Blocks that are the same are paired first, wherever they stand. Then blocks that are like each other are paired:
those between two pairs that kept their order, and those far apart that are very much like each other. What is
left was added or removed.
"""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from attrs import frozen

from ..body.nodes import Block, Figure
from ..images import identity
from .sequences import Pair, align, heaviest_rising
from .signatures import signature
from .spoken import spoken_text
from .words import words_of

LIKE = 0.5
"""How much of their words two blocks in the same place must share for one to be the other, changed: 0 to 1."""
MUCH_LIKE = 0.7
"""How much of them two blocks must share that stand far apart."""
ANOTHER_KIND = 0.9
"""What likeness is worth between blocks of two kinds, such as a paragraph and a heading."""
REACH = 25
"""How many places from where it would be, if all went on evenly, the partner of a block is looked for."""
FAR = 10_000
"""At how many pairs of blocks far apart a look is taken; where there are more, at none."""
FEW = 8
"""Words a block must have for its partner to be looked for far away."""


@frozen
class BlockPair:
    """The places of one block in two bodies, counted from 0."""

    before: int | None
    """Its place in the earlier body; None when it was added."""
    after: int | None
    """Its place in the later body; None when it was removed."""
    moved: bool = False
    """Whether it stands in another order than the blocks that were not moved."""


@frozen
class BlockAlignment:
    """Which block of one body is which block of another."""

    pairs: tuple[BlockPair, ...]
    """Each block of both bodies once: in the order of the later body, removed ones where they stood."""
    coarse: bool = False
    """Whether there were too many blocks to look at every pair of blocks that might be like each other."""


@frozen
class Sketch:
    """What blocks are compared by."""

    signature: str
    kind: type
    words: Counter[str]
    size: int
    """How many words."""
    shown: str | None
    """What is shown from elsewhere: the picture, or the address; None when the block shows nothing."""


class _Found(NamedTuple):
    """Which blocks belong together."""

    kept: list[Pair]
    """Those of which none crosses another."""
    moved: list[Pair]
    coarse: bool


def align_blocks(earlier: Sequence[Block], later: Sequence[Block]) -> BlockAlignment:
    """Find which block of one body is which block of another.

    The order in which the bodies are given makes no difference: what is added one way is removed the other way,
    and all else is paired alike.
    """
    old, new = list(map(sketch, earlier)), list(map(sketch, later))
    turned = [each.signature for each in new] < [each.signature for each in old]
    found = _found(new, old) if turned else _found(old, new)
    kept, moved = (_turned(found.kept), _turned(found.moved)) if turned else (found.kept, found.moved)
    return BlockAlignment(tuple(_ordered(sorted(kept), moved, len(old), len(new))), found.coarse)


def sketch(block: Block) -> Sketch:
    """Give what a block is compared by."""
    words = Counter(words_of(spoken_text(block).casefold()))
    url: str | None = getattr(block, "url", None)
    shown = identity(url) if url and isinstance(block, Figure) else url
    return Sketch(signature(block), type(block), words, words.total(), shown)


def likeness(one: Sketch, other: Sketch) -> float:
    """Tell how much of their words two blocks share, 0 to 1; 1 when they show the same thing from elsewhere."""
    same_kind = one.kind is other.kind
    if same_kind and one.shown is not None and one.shown == other.shown:
        return 1.0
    size = one.size + other.size
    if 2 * min(one.size, other.size) < max(LIKE * size, 1):
        return 0.0
    fewer, more = (one.words, other.words) if len(one.words) <= len(other.words) else (other.words, one.words)
    shared = sum(min(count, more[word]) for word, count in fewer.items() if word in more)
    return 2 * shared / size * (1.0 if same_kind else ANOTHER_KIND)


def _found(old: Sequence[Sketch], new: Sequence[Sketch]) -> _Found:
    pairs = _same(old, new)
    kept = _in_one_order(old, new, pairs)
    alike, coarse = _between(old, new, pairs, kept)
    pairs, kept = pairs + alike, kept + alike
    far, too_many = _far_apart(old, new, pairs)
    if far:  # one long block that was edited may outweigh many that are the same
        pairs += far
        kept = _in_one_order(old, new, pairs)
        alike, _ = _between(old, new, pairs, kept)
        pairs, kept = pairs + alike, kept + alike
    return _Found(kept, sorted(set(pairs) - set(kept)), coarse or too_many)


def _in_one_order(old: Sequence[Sketch], new: Sequence[Sketch], pairs: Iterable[Pair]) -> list[Pair]:
    """Choose the pairs that are said to have kept their order, so that as few words as can be have moved."""
    return heaviest_rising({pair: old[pair[0]].size + new[pair[1]].size + 1 for pair in pairs})


def _same(old: Sequence[Sketch], new: Sequence[Sketch]) -> list[Pair]:
    """Pair blocks that are the same: those in one order, then all others, each with the first one that is left."""
    pairs = list(align([each.signature for each in old], [each.signature for each in new]).pairs)
    free_old, free_new = _free(pairs, len(old), len(new))
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for place in free_new:
        waiting[new[place].signature].append(place)
    return pairs + [
        (place, waiting[old[place].signature].popleft()) for place in free_old if waiting[old[place].signature]
    ]


def _free(pairs: Sequence[Pair], old: int, new: int) -> tuple[list[int], list[int]]:
    """Give the places of both bodies that are in no pair."""
    taken_old, taken_new = {place for place, _ in pairs}, {place for _, place in pairs}
    return [place for place in range(old) if place not in taken_old], [
        place for place in range(new) if place not in taken_new
    ]


def _between(
    old: Sequence[Sketch], new: Sequence[Sketch], pairs: Sequence[Pair], kept: Sequence[Pair]
) -> tuple[list[Pair], bool]:
    """Pair free blocks that are like each other between those kept; and tell whether not all were looked at."""
    free_old, free_new = _free(pairs, len(old), len(new))
    found: list[Pair] = []
    coarse = False
    for gap_old, gap_new in _gaps(sorted(kept), free_old, free_new):
        alike = _in_order(old, new, gap_old, gap_new)
        found += alike
        coarse = coarse or REACH < min(len(gap_old), len(gap_new)) > len(alike)
    return found, coarse


def _gaps(
    kept: Sequence[Pair], old: Sequence[int], new: Sequence[int]
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Give the free places of both bodies between the pairs that kept their order."""
    start = later_start = 0
    ends = [(bisect_left(old, place), bisect_left(new, later_place)) for place, later_place in kept]
    for end, later_end in [*ends, (len(old), len(new))]:
        if start < end and later_start < later_end:
            yield old[start:end], new[later_start:later_end]
        start, later_start = end, later_end


def _in_order(
    old: Sequence[Sketch], new: Sequence[Sketch], gap_old: Sequence[int], gap_new: Sequence[int]
) -> list[Pair]:
    """Pair blocks of a gap that are like each other, those most alike first, and no pair crossing another."""
    chosen: list[Pair] = []
    for pair in _most_alike(old, new, _near(gap_old, gap_new), LIKE):
        at = bisect_left(chosen, pair)
        neighbours = chosen[max(at - 1, 0) : at + 1]
        if all((pair[0] - each[0]) * (pair[1] - each[1]) > 0 for each in neighbours):
            chosen.insert(at, pair)
    return chosen


def _near(old: Sequence[int], new: Sequence[int]) -> Iterator[Pair]:
    """Give the pairs of places in a gap that are within reach."""
    longest = max(len(old), len(new))
    for at, place in enumerate(old):
        middle = at * len(new) // len(old)
        reach = REACH * longest // len(old)
        for later_at in range(max(0, middle - reach), min(len(new), middle + reach + 1)):
            yield place, new[later_at]


def _far_apart(old: Sequence[Sketch], new: Sequence[Sketch], pairs: Sequence[Pair]) -> tuple[list[Pair], bool]:
    """Pair free blocks that are very much like each other anywhere; and tell whether they were too many to look."""
    free_old, free_new = _free(pairs, len(old), len(new))
    long_old = [place for place in free_old if old[place].size >= FEW]
    long_new = [place for place in free_new if new[place].size >= FEW]
    if len(long_old) * len(long_new) > FAR:
        return [], True
    chosen: dict[int, int] = {}
    for place, later_place in _most_alike(old, new, product(long_old, long_new), MUCH_LIKE):
        if place not in chosen and later_place not in chosen.values():
            chosen[place] = later_place
    return list(chosen.items()), False


def _most_alike(old: Sequence[Sketch], new: Sequence[Sketch], pairs: Iterable[Pair], least: float) -> list[Pair]:
    """Give the pairs of blocks that are like each other, those most alike first."""
    rated = [(-likeness(old[place], new[later_place]), (place, later_place)) for place, later_place in pairs]
    alike = [each for each in rated if -each[0] >= least]
    return [pair for _, pair in sorted(alike)]


def _turned(pairs: Iterable[Pair]) -> list[Pair]:
    return [(old, new) for new, old in pairs]


def _ordered(kept: Sequence[Pair], moved: Iterable[Pair], old: int, new: int) -> Iterator[BlockPair]:
    """Give each place of both bodies once: before each pair that kept its order, what was removed and added."""
    moved_to = {later_place: place for place, later_place in moved}
    gone = sorted(set(range(old)) - {place for place, _ in kept} - set(moved_to.values()))
    start = later_start = 0
    for place, later_place in [*kept, (old, new)]:
        end = bisect_left(gone, place)
        yield from (BlockPair(each, None) for each in gone[start:end])
        for each in range(later_start, later_place):
            yield BlockPair(moved_to.get(each), each, moved=each in moved_to)
        if place < old:
            yield BlockPair(place, later_place)
        start, later_start = end, later_place + 1
