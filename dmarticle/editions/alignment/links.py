"""Which block of one edition says what which block of the other one says: links, one or several for each block.

Blocks with the same words are linked first, in their order. Then the pair that shares most is taken, what it shares is
used up on both sides, and the next one is judged by what is left. So a paragraph that was joined to another one finds
its part of it, and a paragraph that has found its counterpart finds no second one. Last come sentences that moved,
blocks so short that only their neighbours can vouch for them, and pictures that have another caption. A block without
words is linked to its equal and to nothing else.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from operator import itemgetter

from ...differences.sequences import Pair, align
from .features import Weights, features_in, features_of
from .likely import likely_pairs
from .units import Unit

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

USED = 0.999
"""What is left of a weight, as a share, where nothing of it was used: sums of floats."""


def links_between(left: Sequence[Unit], right: Sequence[Unit]) -> list[Pair]:
    """Link the blocks of one kind by their places; it makes no difference which edition is the left one."""
    marks = [unit.mark for unit in left], [unit.mark for unit in right]
    if marks[1] < marks[0]:  # where two pairs share as much, which one comes first must not hang on the side
        return [(place, other) for other, place in links_between(right, left)]
    links = _same(*marks)
    if len(links) == len(left) == len(right):
        return links
    rest = _Rest(left, right, links)
    likely = likely_pairs(*rest.features, rest.weights)
    alike, unlike = _alike(likely, rest)
    links += alike
    links += _moved(unlike, rest)
    links += list(_vouched_for(links, rest))
    return [*links, *_shown_again(links, left, right)]


class _Rest:
    """What is left of the blocks of both sides when what was linked is used up."""

    def __init__(self, left: Sequence[Unit], right: Sequence[Unit], known: Sequence[Pair]) -> None:
        self.units = left, right
        self.features = [features_of(unit) for unit in left], [features_of(unit) for unit in right]
        self.weights = Weights(*self.features)
        self._sizes = [[self.weights.total(features) for features in side] for side in self.features]
        for place, other in known:
            self.features[0][place], self.features[1][other] = Counter(), Counter()

    def shared(self, pair: Pair) -> float:
        """Give the weight of what two blocks still share."""
        return self.weights.shared(self.features[0][pair[0]], self.features[1][pair[1]])

    def least(self, pair: Pair) -> float:
        """Give the weight that two blocks must share to be linked."""
        words = min(len(side[place].keys) for side, place in zip(self.units, pair, strict=True))
        return (CONTAINED_SHORT if words <= SHORT else CONTAINED) * min(
            size[place] for size, place in zip(self._sizes, pair, strict=True)
        )

    def is_whole(self, side: int, pair: Pair) -> bool:
        """Tell whether all of one of two blocks is left in both."""
        size = self._sizes[side][pair[side]]
        return size > 0 and self.shared(pair) >= USED * size

    def use(self, pair: Pair) -> Pair:
        """Use up what two blocks share."""
        (left, right), (place, other) = self.features, pair
        used = left[place] & right[other]
        left[place], right[other] = left[place] - used, right[other] - used
        return pair


def _same(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pair blocks that are the same in the same order; those that stand once on both sides wherever they stand."""
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


def _alike(likely: Sequence[Pair], rest: _Rest) -> tuple[list[Pair], list[Pair]]:
    """Link blocks that share much of what they say, those that share most first; give those that do not, too."""
    links: list[Pair] = []
    unlike: list[Pair] = []
    waiting = [(-rest.shared(pair), abs(pair[0] - pair[1]), pair) for pair in likely]
    heapify(waiting)
    while waiting:
        before, apart, pair = heappop(waiting)
        now = rest.shared(pair)
        if not now or now < rest.least(pair):
            unlike.append(pair)
        elif now < -before * USED:  # another pair has used some of it: it waits for its turn
            heappush(waiting, (-now, apart, pair))
        else:
            links.append(rest.use(pair))
    return links, unlike


def _moved(unlike: Sequence[Pair], rest: _Rest) -> Iterator[Pair]:
    """Link blocks of which a sentence stands in what is left of another one."""
    told = [_Sentences(units, rest.weights) for units in rest.units]
    for place, other in unlike:
        one, two = rest.features[0][place], rest.features[1][other]
        if told[0].moved(place, one, two) or told[1].moved(other, two, one):
            yield rest.use((place, other))


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


def _vouched_for(links: Sequence[Pair], rest: _Rest) -> Iterator[Pair]:
    """Link blocks that have found nothing, and of which all is left in the counterpart of a block beside them.

    `How many?` stands in many paragraphs by chance; in the one from which the question before it was cut it is its own.
    """
    for pair in _beside(links, len(rest.units[0])):
        if rest.is_whole(0, pair):
            yield rest.use(pair)
    for other, place in _beside([(other, place) for place, other in links], len(rest.units[1])):
        if rest.is_whole(1, (place, other)):
            yield rest.use((place, other))


def _beside(links: Sequence[Pair], blocks: int) -> Iterator[Pair]:
    """Give the blocks of the first side that have no link, each with the counterparts of the blocks beside it."""
    known: dict[int, list[int]] = {}
    for place, other in links:
        known.setdefault(place, []).append(other)
    for place in range(blocks):
        if place not in known:
            beside = {*known.get(place - 1, ()), *known.get(place + 1, ())}
            yield from ((place, other) for other in sorted(beside))


def _shown_again(links: Sequence[Pair], left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Pair]:
    """Link pictures that have found nothing, and are the same whatever is said under them."""
    taken = {place for place, _ in links}, {other for _, other in links}
    free = {unit.shows: other for other, unit in enumerate(right) if unit.shows and other not in taken[1]}
    for place, unit in enumerate(left):
        if place not in taken[0] and unit.shows in free:
            yield place, free.pop(unit.shows)
