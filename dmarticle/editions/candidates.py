# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""Which articles may be editions of one story: those that meet in a key, and whose signatures are alike.

Two slots in the same place of two signatures are a key. All articles are sorted by it, and those with the same key
stand side by side: nothing is kept between keys but the pairs that were found.
"""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .fingerprints import ROWS, SLOTS

Numbers: TypeAlias = npt.NDArray[np.int64]
Signatures: TypeAlias = npt.NDArray[np.uint32]

_NEIGHBOURS = 24
"""Articles behind it in its key that each one is compared with."""
_HUBS = 4
"""First articles of a key that all others of it are compared with, however many they are."""
_AT_ONCE = 1 << 14
"""Pairs whose signatures are compared at once: 18 MB."""


@frozen
class Pairs:
    """Pairs of articles by their numbers, the lower one left."""

    left: Numbers
    right: Numbers
    similarity: npt.NDArray[np.float64]
    """Estimated from the signatures."""


def candidates(numbers: Signatures, counts: Numbers, articles: Numbers, least: float) -> Pairs:
    """Give the pairs of articles that meet in a key, and of which one seems to hold much of the other.

    Where very many articles meet in a key (reports made from a template, say), each is compared with the next ones and
    with the first few: the work grows with the number of articles and not with its square.

    Args:
        numbers: Signatures, one a row.
        counts: How many shingles each of their texts has.
        articles: The rows to compare, in an order that does not depend on that of the input. Pairs number them by it.
        least: What the estimated containment has to be.
    """
    found = np.empty(0, np.int64)
    similarity = np.empty(0)
    lengths = counts[articles]
    for band in range(SLOTS // ROWS):
        met = np.setdiff1d(_met(numbers, articles, band), found, assume_unique=True)
        near = _similarities(numbers, articles, met)
        kept = _contained(near, lengths, met) >= least
        found, similarity = _merged(found, similarity, met[kept], near[kept])
    left, right = np.divmod(found, len(articles))
    return Pairs(left, right, similarity)


def _merged(
    found: Numbers, similarity: npt.NDArray[np.float64], more: Numbers, near: npt.NDArray[np.float64]
) -> tuple[Numbers, npt.NDArray[np.float64]]:
    together = np.concatenate((found, more))
    order = np.argsort(together)
    return together[order], np.concatenate((similarity, near))[order]


def _met(numbers: Signatures, articles: Numbers, band: int) -> Numbers:
    """Give the pairs that meet in a key, each as one number."""
    slots = [numbers[articles, band * ROWS + row].astype(np.uint64) for row in range(ROWS)]
    keys = (slots[0] << np.uint64(32)) | slots[1]
    order = np.argsort(keys, kind="stable")
    pairs = [left * len(articles) + right for left, right in _neighbours(keys[order], order)]
    return np.unique(np.concatenate(pairs))


def _neighbours(keys: npt.NDArray[np.uint64], order: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """Give the pairs in each run of equal keys; what stands further on in a run has a higher number."""
    yield order[:0], order[:0]
    for step in range(1, min(_NEIGHBOURS + 1, len(keys))):
        same = np.flatnonzero(keys[step:] == keys[:-step])
        if not len(same):
            return
        yield order[same], order[same + step]
    starts = np.searchsorted(keys, keys, side="left")
    places = np.arange(len(keys))
    for hub in range(_HUBS):
        far = np.flatnonzero(places - starts - hub > _NEIGHBOURS)
        yield order[starts[far] + hub], order[far]


def _similarities(numbers: Signatures, articles: Numbers, pairs: Numbers) -> npt.NDArray[np.float64]:
    similarity = np.empty(len(pairs))
    for start in range(0, len(pairs), _AT_ONCE):
        left, right = np.divmod(pairs[start : start + _AT_ONCE], len(articles))
        similarity[start : start + _AT_ONCE] = (numbers[articles[left]] == numbers[articles[right]]).mean(axis=1)
    return similarity


def _contained(similarity: npt.NDArray[np.float64], counts: Numbers, pairs: Numbers) -> npt.NDArray[np.float64]:
    left, right = np.divmod(pairs, len(counts))
    shared = similarity * (counts[left] + counts[right]) / (1 + similarity)
    return shared / np.minimum(counts[left], counts[right])
