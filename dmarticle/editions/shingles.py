# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
"""Shingles: runs of letters, as numbers of 32 bits, which take no notice of where one word ends and the next begins.

So `blind spot`, `blind-spot` and `blindspot` are one, as are `1,000` and `1 000`. A run begins at each letter; one of
some runs is kept, chosen by what it says and not by where it stands: two texts keep the same ones of what they share.
"""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
import numpy.typing as npt

from .columns import Hashes

WIDTH = 13
"""Letters in a shingle: two words and more. Sixteen lose a tenth of what a heavy edit leaves; with fewer, reports made
from one template run together."""
EVERY = 5
"""Of so many runs one is kept: about one for each word."""
IDEOGRAPH = 5
"""Letters that an ideograph or a sign of a syllable counts for."""

LEAST_LETTERS = 120
"""Letters of folded words that a text needs to be taken apart; a shorter one is one shingle, and like nothing but its
equal."""

_MIX = tuple(np.uint64(each) for each in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F))
_HALF = np.uint64(32)
_LOWEST_IDEOGRAPH, _HIGHEST_IDEOGRAPH = 0x3040, 0xFAFF
_DIGITS = np.uint32(ord("0")), np.uint32(ord("9"))


def shingles_of_words(words: Sequence[str]) -> Hashes:
    """Give the shingles of a text by its words; none where it says nothing."""
    return _shingles(_letters(words))


def _letters(words: Sequence[str]) -> npt.NDArray[np.uint32]:
    """Give the letters of some words in a row; a letter that is doubled stands once, as in words that are folded."""
    letters = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint32)
    kept = np.ones(len(letters), bool)
    kept[1:] = (letters[1:] != letters[:-1]) | ((letters[1:] >= _DIGITS[0]) & (letters[1:] <= _DIGITS[1]))
    letters = letters[kept]
    wide = (letters >= _LOWEST_IDEOGRAPH) & (letters <= _HIGHEST_IDEOGRAPH)
    return np.repeat(letters, np.where(wide, IDEOGRAPH, 1)) if wide.any() else letters


def _shingles(letters: npt.NDArray[np.uint32]) -> Hashes:
    if not len(letters):
        return np.empty(0, np.uint32)
    if len(letters) < LEAST_LETTERS:
        return np.array([crc32(letters.astype("<u4").tobytes())], np.uint32)
    mixed = np.zeros(len(letters) - WIDTH + 1, np.uint64)
    for place in range(WIDTH):
        mixed = (mixed ^ letters[place : len(letters) - WIDTH + 1 + place]) * _MIX[place % 2]
        mixed ^= mixed >> _HALF
    chosen = mixed[mixed % np.uint64(EVERY) == 0]
    if not len(chosen):  # one word said again and again has few runs
        chosen = mixed.min(keepdims=True)
    return _each_once((chosen >> _HALF).astype(np.uint32))


def _each_once(shingles: Hashes) -> Hashes:
    _, firsts = np.unique(shingles, return_index=True)
    return shingles[np.sort(firsts)]
