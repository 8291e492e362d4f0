"""What blocks are compared by: their words and pairs of words that follow each other, the rare ones weighing more."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log
from sys import intern

from .units import Unit


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
