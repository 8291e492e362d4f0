"""Which blocks of two editions may belong together: those that share what few others have.

Every pair is not looked at, since a long text has millions. Blocks are found by their words and pairs of words, the
rare ones first: what stands in many blocks tells nothing and is passed over.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest

from ...differences.sequences import Pair
from .features import Weights

COMMON = 12
"""In how many blocks of one edition a word or a pair of words may stand and still lead to them."""
REACH = 2
"""How many places around it are looked at for a block that has no rare words at all."""
MOST = 8
"""How many blocks of the other edition are looked at for each block, those that share most first."""


def likely_pairs(left: Sequence[Mapping[str, int]], right: Sequence[Mapping[str, int]], weights: Weights) -> list[Pair]:
    """Give the pairs of places of blocks that may belong together, by the features of both sides.

    Blocks without features are in none. Both sides are asked: of a long paragraph that was cut into twenty, each finds
    it, which is not able to find them all.
    """
    there = set(_found(left, right, weights))
    back = {(place, other) for other, place in _found(right, left, weights)}
    return sorted(there | back)


def _found(
    blocks: Sequence[Mapping[str, int]], others: Sequence[Mapping[str, int]], weights: Weights
) -> Iterator[Pair]:
    """Give the blocks that share most with each of some blocks."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, features in enumerate(others):
        for feature in features:
            if len(postings[feature]) <= COMMON:
                postings[feature].append(place)
    for place, features in enumerate(blocks):
        shared: defaultdict[int, float] = defaultdict(float)
        for feature in features:
            places = postings.get(feature, ())
            if len(places) <= COMMON:
                weight = weights.of(feature)
                for other in places:
                    shared[other] += weight
        nearby = _near(place, len(blocks), len(others)) if features and not shared else ()
        for other in (*nlargest(MOST, shared, key=shared.__getitem__), *nearby):
            yield place, other


def _near(place: int, blocks: int, others: int) -> range:
    """Give the places around where a block would be if all went on evenly: it has nothing that others have not."""
    even = place * others // blocks
    return range(max(even - REACH, 0), min(even + REACH + 1, others))
