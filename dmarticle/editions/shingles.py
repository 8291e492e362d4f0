# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
"""Shingles: three words that follow each other, as numbers of 32 bits."""

from collections.abc import Sequence
from typing import TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

from .folding import folded_words

Shingles: TypeAlias = npt.NDArray[np.uint32]
"""A set of shingles, in order."""

WIDTH = 3
"""Words in a shingle. One would find stories of the same topic, five lose a third of what an edit leaves."""

LEAST_WORDS = 20
"""Folded words that a text needs to be taken apart; a shorter one is one shingle, and like nothing but its equal."""

_MIX = tuple(np.uint64(each) for each in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_HALF = np.uint64(32)


def shingles_of(text: str) -> Shingles:
    """Give the set of shingles of a text; an empty one where it says nothing."""
    return _shingles(folded_words(text))


def _shingles(words: Sequence[str]) -> Shingles:
    if not words:
        return np.empty(0, np.uint32)
    if len(words) < LEAST_WORDS:
        return np.array([crc32(" ".join(words).encode("utf-8", "surrogatepass"))], np.uint32)
    hashed = np.fromiter((crc32(word.encode("utf-8", "surrogatepass")) for word in words), np.uint64, len(words))
    mixed = np.zeros(len(words) - WIDTH + 1, np.uint64)
    for place in range(WIDTH):
        mixed = (mixed + hashed[place : len(hashed) - WIDTH + 1 + place]) * _MIX[place]
        mixed ^= mixed >> _HALF
    return np.unique((mixed & np.uint64(0xFFFFFFFF)).astype(np.uint32))
