# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""Clusters from pairs: each around one article that is most like its neighbours, and that every other was held against.

Chains are not followed: that a resembles b and b resembles c brings a and c together only where both resemble the one
in the middle and are no strangers to each other. A digest of the day, which holds strangers, joins none of them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .candidates import Numbers, Pairs
from .overlaps import Overlap
from .relations import StoryRelation

Compare: TypeAlias = Callable[[int, int], Overlap]
"""Gives what two articles have in common."""

_PATIENCE = 32
"""Neighbours that may fail one after the other before the rest, which seem less alike, are not looked at."""
_WITNESSES = 8
"""Members that a new one may not be a stranger to."""
_STRANGE = 0.25
"""Share of the threshold below which two members are strangers."""
_LONGER = 0.75
"""Below which share of the other's share in it an article holds much else."""
_SEVERAL = 3
"""Neighbours that show what is usual."""
_ASKED = 32
"""Neighbours that are asked for it at most."""
_HALFWAY = 0.66
"""Share of words below which neighbours are no editions of each other."""
_STANDS_OUT = 0.5
"""What an edition may lack of the words, as a share of what is usually lacking."""
_LEAST_SHARED = 10
"""Shingles that different texts have to share: twelve words in a row, or some in several places."""


@frozen
class _Neighbours:
    """All pairs, seen from both ends, those of one article together and the most alike first."""

    ends: Numbers
    starts: Numbers
    """Where the neighbours of each article begin, and behind the last one the end."""
    weights: npt.NDArray[np.float64]
    """How much each article is like all its neighbours together."""

    def of(self, number: int) -> Iterator[int]:
        return map(int, self.ends[self.starts[number] : self.starts[number + 1]])


def stars(pairs: Pairs, copies: Numbers, lengths: Numbers, compare: Compare, threshold: float) -> Iterator[list[int]]:
    """Give the clusters, each with the article in its middle first.

    Args:
        pairs: Pairs that may be editions of one story.
        copies: How many articles stand behind each number, all with the same words.
        lengths: How many shingles each has: of two that are as much like their neighbours, the longer one comes first.
        compare: Compares two for certain.
        threshold: What the containment has to be.
    """
    neighbours = _neighbours(pairs, copies)
    work = _Judging(neighbours, compare, threshold)
    taken = bytearray(len(copies))
    for middle in np.lexsort((-lengths, -neighbours.weights)).tolist():
        if not taken[middle]:
            free = (each for each in neighbours.of(middle) if not taken[each])
            cluster = work.around(middle, free)
            if len(cluster) > 1 or copies[middle] > 1:
                for each in cluster:
                    taken[each] = 1
                yield cluster


def _neighbours(pairs: Pairs, copies: Numbers) -> _Neighbours:
    begins, ends = np.concatenate((pairs.left, pairs.right)), np.concatenate((pairs.right, pairs.left))
    similarity = np.concatenate((pairs.similarity, pairs.similarity))
    order = np.lexsort((ends, -similarity, begins))
    begins, ends, similarity = begins[order], ends[order], similarity[order]
    weights = np.bincount(begins, similarity * copies[ends], minlength=len(copies)) + (copies - 1.0)
    return _Neighbours(ends, np.searchsorted(begins, np.arange(len(copies) + 1)), weights)


class _Judging:
    """Tells which of its neighbours are editions of an article."""

    def __init__(self, neighbours: _Neighbours, compare: Compare, threshold: float) -> None:
        self._neighbours, self._compare, self._threshold = neighbours, compare, threshold
        self._digests: dict[int, bool] = {}
        self._bars: dict[int, float] = {}

    def around(self, middle: int, neighbours: Iterator[int]) -> list[int]:
        """Give an article and those of its neighbours that are editions of it and no strangers to each other."""
        cluster, missed = [middle], 0
        for each in neighbours:
            if self._is_edition(middle, each) and self._is_known(each, cluster):
                cluster.append(each)
                missed = 0
            else:
                missed += 1
                if missed == _PATIENCE:
                    break
        return cluster

    def _is_edition(self, one: int, other: int) -> bool:
        found = self._compare(one, other)
        if found.shared < _LEAST_SHARED or found.relation(self._threshold) is not StoryRelation.EDITION:
            return False
        if found.words < self._bar(one):
            return False
        if min(found.left, found.right) >= _LONGER * max(found.left, found.right):
            return True
        return not self._is_digest(one if found.left < found.right else other)

    def _bar(self, number: int) -> float:
        """Give the share of words that an edition of an article has in common with it, above what is usual there.

        Where most of those that share passages with it share only half of their words, they are reports from one
        template, or have a background in common: an edition has to stand out among them.
        """
        if number not in self._bars:
            self._bars[number] = self._raised(number)
        return self._bars[number]

    def _raised(self, number: int) -> float:
        neighbours = list(self._neighbours.of(number))
        if len(neighbours) < _SEVERAL:
            return 0.0
        asked = neighbours[:: len(neighbours) // _ASKED + 1]
        usual = float(np.median([self._compare(number, each).words for each in asked]))
        return 1 - (1 - usual) * _STANDS_OUT if usual < _HALFWAY else 0.0

    def _is_known(self, number: int, cluster: Sequence[int]) -> bool:
        """Tell whether one that resembles the middle is no stranger to others that do."""
        return not any(self._are_strangers(each, number) for each in cluster[1 : _WITNESSES + 1])

    def _are_strangers(self, one: int, other: int) -> bool:
        return self._compare(one, other).containment < _STRANGE * self._threshold

    def _is_digest(self, number: int) -> bool:
        """Tell whether an article holds two stories that are strangers to each other."""
        if number not in self._digests:
            self._digests[number] = self._holds_strangers(number)
        return self._digests[number]

    def _holds_strangers(self, number: int) -> bool:
        held: list[int] = []
        for each in islice(self._neighbours.of(number), _PATIENCE):
            if self._is_held(number, each):
                if any(self._are_strangers(other, each) for other in held[:_WITNESSES]):
                    return True
                held.append(each)
        return False

    def _is_held(self, number: int, other: int) -> bool:
        """Tell whether an article holds another one, and much else."""
        found = self._compare(number, other)
        if found.left >= _LONGER * found.right or found.shared < _LEAST_SHARED:
            return False
        return found.relation(self._threshold) in (StoryRelation.HOLDS, StoryRelation.EDITION)
