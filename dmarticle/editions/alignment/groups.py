"""Blocks of two editions that say the same, in groups: one to one, or several to one where a desk cut or joined them.

Blocks with the same words are paired first, in their order. Then the pair that shares most is taken, what it shares is
used up on both sides, and the next one is judged by what is left. So a paragraph that was joined to another one finds
its part of it, and a paragraph that has found its counterpart finds no second one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from operator import itemgetter

from attrs import frozen

from ...differences.sequences import Pair, align, heaviest_rising
from .candidates import Weights, candidates, features_in, features_of
from .units import PassageKind, Unit

CONTAINED = 0.4
"""Which share of the weight of the smaller of two blocks must be in the other one: words, and pairs of words that
follow each other, rare ones weighing more. Two desks seldom leave less than two thirds; two paragraphs about one matter
share a tenth."""
SHORT = 10
"""Words. Of a block that has no more ..."""
CONTAINED_SHORT = 0.6
"""... so much must be in the other one: a few words are shared by chance."""


SENTENCE = 0.7
"""Which share of the weight of a sentence must be in another paragraph for it to have moved there."""
LEAST_WORDS = 5
"""Words of such a sentence."""
LEAST_MOVED = 8.0
"""Weight of what two blocks must share for their sentences to be looked at."""


@frozen
class Group:
    """Blocks that say the same in two editions."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    moved: bool = False
    """Whether it stands in another order than the groups that were not moved."""


def align_passages(left: Sequence[Unit], right: Sequence[Unit]) -> list[Group]:
    """Find which blocks of one edition are which of the other, each kind by itself, in the order of the left one."""
    groups = [
        group
        for kind in PassageKind
        for group in _groups(
            [unit for unit in left if unit.kind is kind], [unit for unit in right if unit.kind is kind]
        )
    ]
    return _with_moves(sorted(groups, key=lambda group: group.left[0].order))


def _groups(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Group]:
    """Give the groups of blocks of one kind."""
    links = _same(left, right)
    if len(links) < max(len(left), len(right)):
        links += _alike(left, right, links)
    for lefts, rights in _components(links):
        yield Group(tuple(left[place] for place in sorted(lefts)), tuple(right[place] for place in sorted(rights)))


def _same(left: Sequence[Unit], right: Sequence[Unit]) -> list[Pair]:
    """Pair blocks with the same words in the same order; those that stand once on both sides wherever they stand."""
    old, new = (["\x1f".join(unit.keys) or f"\x00{unit.text}" for unit in units] for units in (left, right))
    pairs = list(align(old, new).pairs)
    taken = ({pair[0] for pair in pairs}, {pair[1] for pair in pairs})
    free: dict[str, list[int]] = {}
    for place in range(len(new) - 1, -1, -1):
        if place not in taken[1]:
            free.setdefault(new[place], []).append(place)
    for place, words in enumerate(old):
        if place not in taken[0] and free.get(words):
            pairs.append((place, free[words].pop()))
    return pairs


def _alike(left: Sequence[Unit], right: Sequence[Unit], known: Sequence[Pair]) -> list[Pair]:
    """Link blocks that share much of what they say, those that share most first."""
    whole = [features_of(unit) for unit in left], [features_of(unit) for unit in right]
    weights = Weights(*whole)
    sizes = [[weights.total(features) for features in side] for side in whole]
    for place, other in known:
        whole[0][place], whole[1][other] = Counter(), Counter()
    waiting = [
        (-weights.shared(whole[0][place], whole[1][other]), abs(place - other), place, other)
        for place, other in candidates(*whole, weights)
    ]
    heapify(waiting)
    links: list[Pair] = []
    rest: list[Pair] = []
    while waiting:
        shared, apart, place, other = heappop(waiting)
        now = weights.shared(whole[0][place], whole[1][other])
        smaller = min(sizes[0][place], sizes[1][other])
        least = CONTAINED_SHORT if min(len(left[place].keys), len(right[other].keys)) <= SHORT else CONTAINED
        if now < least * smaller:
            rest.append((place, other))
            continue
        if now < -shared * 0.999:  # another pair has used some of it: it waits for its turn
            heappush(waiting, (-now, apart, place, other))
            continue
        links.append((place, other))
        _use(whole, place, other)
    told = _Sentences(left, weights), _Sentences(right, weights)
    for place, other in rest:
        one, two = whole[0][place], whole[1][other]
        if told[0].moved(place, one, two) or told[1].moved(other, two, one):
            links.append((place, other))
            _use(whole, place, other)
    return links


def _use(whole: tuple[list[Counter[str]], list[Counter[str]]], place: int, other: int) -> None:
    """Use up what two blocks share."""
    used = whole[0][place] & whole[1][other]
    whole[0][place], whole[1][other] = whole[0][place] - used, whole[1][other] - used


class _Sentences:
    """The sentences of some blocks, each with what must be shared for it to have moved."""

    def __init__(self, units: Sequence[Unit], weights: Weights) -> None:
        self._units, self._weights = units, weights
        self._known: dict[int, list[tuple[float, Counter[str]]]] = {}

    def moved(self, place: int, own: Counter[str], other: Counter[str]) -> bool:
        """Tell whether a sentence of a block that has found no counterpart stands in what is left of another one."""
        wanted = self._wanted(place)
        enough = max(LEAST_MOVED, wanted[0][0]) if wanted else None
        if enough is None or self._weights.shared(own, other) < enough:
            return False
        both = own & other
        return any(self._weights.shared(features, both) >= least for least, features in wanted)

    def _wanted(self, place: int) -> list[tuple[float, Counter[str]]]:
        """Give the sentences of a block that are long enough, those first of which least is needed."""
        if place not in self._known:
            told = [features_in(each) for each in self._units[place].sentences if len(each) >= LEAST_WORDS]
            wanted = [(SENTENCE * self._weights.total(features), features) for features in told]
            self._known[place] = sorted(wanted, key=itemgetter(0))
        return self._known[place]


def _components(links: Sequence[Pair]) -> Iterator[tuple[set[int], set[int]]]:
    """Give the blocks that hang together by links."""
    of_left: dict[int, set[int]] = {}
    of_right: dict[int, set[int]] = {}
    for place, other in links:
        of_left.setdefault(place, set()).add(other)
        of_right.setdefault(other, set()).add(place)
    while of_left:
        start = next(iter(of_left))
        lefts, rights, waiting = {start}, set[int](), [start]
        while waiting:
            for other in of_left.pop(waiting.pop()):
                if other not in rights:
                    rights.add(other)
                    new = of_right[other] - lefts
                    lefts |= new
                    waiting += new
        yield lefts, rights


def _with_moves(groups: Sequence[Group]) -> list[Group]:
    """Tell which groups stand in another order, so that as few words as can be have moved."""
    weights = {
        (group.left[0].order, group.right[0].order): 1 + sum(len(unit.keys) for unit in (*group.left, *group.right))
        for group in groups
    }
    kept = set(heaviest_rising(weights))
    return [
        group if (group.left[0].order, group.right[0].order) in kept else Group(group.left, group.right, moved=True)
        for group in groups
    ]
