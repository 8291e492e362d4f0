# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""How much two articles have in common, counted shingle by shingle."""

from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .shelf import Shelf
from .shingles import Shingles

_FEWEST, _MOST = 1 << 10, 1 << 24
"""Counters, at least and at most: 64 MB."""


@frozen
class Overlap:
    """What two articles have in common."""

    containment: float
    """How much of the shorter one the other has too, 0 to 1."""
    similarity: float
    """How much of both together they share, 0 to 1."""
    shared: int
    """How many shingles they share."""


class Commonness:
    """How much a shingle says: all, as long as no more than some articles have it, and then the less the more do."""

    def __init__(self, shelf: Shelf, common: int) -> None:
        size = 1 << int(2 * shelf.written).bit_length()
        self._mask = np.uint32(min(max(size, _FEWEST), _MOST) - 1)
        self._common = np.float32(common)
        self._articles: npt.NDArray[np.uint32] = np.zeros(int(self._mask) + 1, np.uint32)
        """In how many articles a shingle stands, or one of those that it shares its counter with."""
        for some in shelf.all_shingles():
            np.add.at(self._articles, some & self._mask, 1)

    def weight(self, shingles: Shingles) -> float:
        """Give the weight of some shingles together."""
        times = np.maximum(self._articles[shingles & self._mask] / self._common, 1)
        return float((1 / (1 + np.log2(times))).sum())


def overlap(left: Shingles, right: Shingles, commonness: Commonness) -> Overlap:
    """Compare two sets of shingles, each in order."""
    both: Any = np.intersect1d(left, right, assume_unique=True)
    shared, mine, theirs = (commonness.weight(each) for each in (both, left, right))
    together = mine + theirs - shared
    return Overlap(shared / min(mine, theirs), shared / together, len(both)) if len(both) else Overlap(0.0, 0.0, 0)
