"""Which blocks of two editions may belong together: those that share what few others have.

Every pair is not looked at, since a long text has millions. Blocks are found by their words and pairs of words, the
rare ones first: what stands in many blocks tells nothing and is passed over.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import pairwise
from math import log
from sys import intern

from ...differences.sequences import Pair
from .units import Unit

COMMON = 12
"""In how many blocks of one edition a word or a pair of words may stand and still lead to them."""
REACH = 2
"""How many places around it are looked at for a block that has no rare words at all."""
MOST = 8
"""How many blocks of the other edition are looked at for each block, those that share most first."""


class Weights:
    """What a word, or a pair of words that follow each other, is worth: the rarer the more."""

    def __init__(self, left: Sequence[Mapping[str, int]], right: Sequence[Mapping[str, int]]) -> None:
        blocks = len(left) + len(right) + 1
        counts: Counter[str] = Counter()
        for features in (*left, *right):
            counts.update(features.keys())
        worth = {count: log(1 + blocks / count) for count in set(counts.values())}
        self._worth = {feature: worth[count] for feature, count in counts.items()}

    def of(self, feature: str) -> float:
        """Give the weight of a word or a pair of words."""
        return self._worth[feature]

    def total(self, features: Mapping[str, int]) -> float:
        """Give the weight of several."""
        worth = self._worth
        return sum([worth[feature] * count for feature, count in features.items()])

    def shared(self, one: Mapping[str, int], other: Mapping[str, int]) -> float:
        """Give the weight of what two have in common."""
        worth = self._worth
        fewer, more = (one, other) if len(one) <= len(other) else (other, one)
        return sum([min(count, more[each]) * worth[each] for each, count in fewer.items() if each in more])


def features_of(unit: Unit) -> Counter[str]:
    """Give the words of a block and the pairs of words that follow each other, with their numbers."""
    return features_in(unit.keys)


def features_in(keys: Sequence[str]) -> Counter[str]:
    """Give some words and the pairs of words that follow each other, with their numbers."""
    return Counter([*keys, *(intern(f"{one} {other}") for one, other in pairwise(keys))])


def candidates(left: Sequence[Mapping[str, int]], right: Sequence[Mapping[str, int]], weights: Weights) -> list[Pair]:
    """Give the pairs of places of blocks that may belong together."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, features in enumerate(right):
        for feature in features:
            if len(postings[feature]) <= COMMON:
                postings[feature].append(place)
    found: list[Pair] = []
    for place, features in enumerate(left):
        shared: defaultdict[int, float] = defaultdict(float)
        for feature in features:
            places = postings.get(feature, ())
            if len(places) <= COMMON:
                weight = weights.of(feature)
                for other in places:
                    shared[other] += weight
        nearby = () if shared else _near(place, len(left), len(right))
        found += [(place, other) for other in (*nlargest(MOST, shared, key=shared.__getitem__), *nearby)]
    return found


def _near(place: int, left: int, right: int) -> range:
    """Give the places around where a block would be if all went on evenly: it has nothing that others have not."""
    even = place * right // left
    return range(max(even - REACH, 0), min(even + REACH + 1, right))
