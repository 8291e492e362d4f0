# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""How much a shingle, a word or a fact says: the less, the more articles of the archive have it."""

import numpy as np
import numpy.typing as npt

from .columns import Column, Hashes

Weights = npt.NDArray[np.float32]

FAMILIES = 100
"""Articles that a wire story may have; what more of them have is a template's, or a turn of phrase."""
PASSAGE = 8
"""Shingles in a row that few articles have, which make a passage of an article's own: five words. A word that a desk
changed makes four."""
ALL_THE_SAME = 50
"""What one article in so many has says as much as what one alone has: these may be the editions of one story."""
SMALL = 20
"""Articles that are added to those of the archive: in one of three, nothing is common."""
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


class Commonness:
    """How much a shingle says: all, as long as no more than some articles have it, and then the less the more do."""

    def __init__(self, column: Column, common: int) -> None:
        self._counts = Counts(column)
        self._common = np.float32(common)

    def times(self, shingles: Hashes) -> Weights:
        """Give in how many articles each shingle stands, as a multiple of what is common."""
        times: Weights = self._counts.of(shingles) / self._common
        return times

    def familiar(self, shingles: Hashes) -> float:
        """Give the share of a text that is no passage of its own, nor of a template."""
        times = self.times(shingles)
        own = np.concatenate(([False], (times <= 1) | (times > FAMILIES / self._common), [False]))
        borders = np.flatnonzero(own[1:] != own[:-1])
        lengths = borders[1::2] - borders[::2]
        return 1 - float(lengths[lengths >= PASSAGE].sum()) / len(shingles)


class Rarity:
    """How much a word or a fact says: the more, the fewer articles have it."""

    def __init__(self, column: Column) -> None:
        self._counts = Counts(column)
        self._articles = np.float32(len(column) + SMALL)
        self._most = np.log(np.float32(ALL_THE_SAME))

    def weights(self, numbers: Hashes) -> Weights:
        """Give what each number says, more than 0."""
        weights: Weights = np.minimum(np.log(self._articles / self._counts.of(numbers)), self._most)
        return weights

    def share(self, of: Hashes, other: Hashes) -> float:
        """Give how much of what one article says another one says too, 0 to 1; 1 of nothing."""
        weights = self.weights(of)
        whole = float(weights.sum())
        return float(weights[np.isin(of, other)].sum()) / whole if whole else 1.0
