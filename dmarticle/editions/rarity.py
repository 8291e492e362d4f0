# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""How much a word, a name or a number says: the less, the more articles of the archive have it."""

import numpy as np
import numpy.typing as npt

from .columns import Column, Hashes

Weights = npt.NDArray[np.float32]

SMALL = 20
"""Articles that are added to those of the archive: in one of three, nothing is common."""
LEAST = np.float32(0.5)
"""What that says which all articles have: they may all be editions of one story."""
_FEWEST, _MOST = 1 << 10, 1 << 24
"""Counters, at least and at most: 64 MB."""


class Counts:
    """In how many articles a number stands, or one of those that it shares its counter with."""

    def __init__(self, column: Column) -> None:
        size = 1 << int(2 * column.written).bit_length()
        self._mask = np.uint32(min(max(size, _FEWEST), _MOST) - 1)
        self._articles: npt.NDArray[np.uint32] = np.zeros(int(self._mask) + 1, np.uint32)
        for some in column.all():
            np.add.at(self._articles, some & self._mask, 1)

    def of(self, numbers: Hashes) -> Weights:
        """Give the count of each number."""
        counted: Weights = self._articles[numbers & self._mask].astype(np.float32)
        return counted


class Rarity:
    """How much a word or a fact says: the more, the fewer articles have it."""

    def __init__(self, column: Column, *, rarest: int) -> None:
        """Count an archive.

        Args:
            column: What the articles say.
            rarest: What one article in so many says weighs as much as what one alone says.
        """
        self._counts = Counts(column)
        self._articles = np.float32(len(column) + SMALL)
        self._most = np.log(np.float32(rarest))

    def weights(self, numbers: Hashes) -> Weights:
        """Give what each number says, more than 0."""
        weights: Weights = np.clip(np.log(self._articles / self._counts.of(numbers)), LEAST, self._most)
        return weights

    def told(self, of: Hashes, other: Hashes) -> tuple[float, float]:
        """Give what of one article another one says too, and what it says altogether."""
        both = shared(of, other)
        return float(self.weights(both).sum()), float(self.weights(of).sum())

    def share(self, of: Hashes, other: Hashes) -> float:
        """Give how much of what one article says another one says too, 0 to 1; 1 of nothing."""
        return share_of(self.told(of, other))


def shared(one: Hashes, other: Hashes) -> Hashes:
    """Give the numbers that both rows have."""
    found: Hashes = np.intersect1d(one, other, assume_unique=True)
    return found


def share_of(told: tuple[float, float]) -> float:
    """Give a part of something as a share, 0 to 1; 1 of nothing."""
    part, whole = told
    return part / whole if whole else 1.0
