# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""Clusters from pairs: each around one article that is most like its neighbours, and that every other was held against.

Chains are not followed: that a resembles b and b resembles c brings a and c together only where both resemble the one
in the middle and are no strangers to each other, as two stories in a digest of the day are.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .candidates import Numbers, Pairs
from .overlaps import Overlap

Compare: TypeAlias = Callable[[int, int], Overlap]
"""Gives what two articles have in common."""

_PATIENCE = 32
"""Neighbours that may fail one after the other before the rest, which seem less alike, are not looked at."""
_WITNESSES = 8
"""Members that a new one may not be a stranger to."""
_STRANGE = 0.25
"""Share of the threshold below which two members are strangers."""
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
    taken = bytearray(len(copies))
    for middle in np.lexsort((-lengths, -neighbours.weights)).tolist():
        if not taken[middle]:
            free = (each for each in neighbours.of(middle) if not taken[each])
            cluster = _around(middle, free, compare, threshold)
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


def _around(middle: int, neighbours: Iterator[int], compare: Compare, threshold: float) -> list[int]:
    cluster, missed = [middle], 0
    for each in neighbours:
        if _resembles(compare(middle, each), threshold) and _is_known(each, cluster, compare, threshold):
            cluster.append(each)
            missed = 0
        else:
            missed += 1
            if missed == _PATIENCE:
                break
    return cluster


def _resembles(overlap: Overlap, threshold: float) -> bool:
    return overlap.containment >= threshold and overlap.shared >= _LEAST_SHARED


def _is_known(number: int, cluster: Sequence[int], compare: Compare, threshold: float) -> bool:
    """Tell whether one that resembles the middle is no stranger to others that do."""
    witnesses = cluster[1 : _WITNESSES + 1]
    return all(compare(each, number).containment >= _STRANGE * threshold for each in witnesses)
