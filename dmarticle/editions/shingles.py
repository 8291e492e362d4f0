# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
"""Shingles: three words that follow each other, as numbers of 32 bits."""

import re
from typing import TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

from .folding import folded_words

Shingles: TypeAlias = npt.NDArray[np.uint32]
"""Shingles of a text, each once, in the order in which they come in it."""

Hashes: TypeAlias = npt.NDArray[np.uint64]
"""Words as numbers of 32 bits."""

WIDTH = 3
"""Words in a shingle. One would find stories of the same topic, five lose a third of what an edit leaves."""

LEAST_WORDS = 20
"""Folded words that a text needs to be taken apart; a shorter one is one shingle, and like nothing but its equal."""

LEAD = 24
"""Folded words of a lead: some 40 words, one long paragraph or two short ones."""

_ANY_WORD = re.compile(r"\w+")
"""What a text of little words alone is known by."""

_MIX = tuple(np.uint64(each) for each in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_HALF = np.uint64(32)


def shingles_of(text: str) -> Shingles:
    """Give the shingles of a text; none where it says nothing."""
    return taken_apart(text)[0]


def taken_apart(text: str) -> tuple[Shingles, Hashes]:
    """Give the shingles of a text and the words it begins with; none of a text too short to be taken apart."""
    words = folded_words(text) or _ANY_WORD.findall(text.casefold())
    if len(words) < LEAST_WORDS:
        whole = [_hash(" ".join(words))] if words else []
        return np.array(whole, np.uint32), np.empty(0, np.uint64)
    hashed = np.fromiter(map(_hash, words), np.uint64, len(words))
    return _each_once(mixed(hashed)), hashed[:LEAD]


def mixed(hashes: Hashes) -> Shingles:
    """Give the shingles of some words, in their order."""
    made = np.zeros(len(hashes) - WIDTH + 1, np.uint64)
    for place in range(WIDTH):
        made = (made + hashes[place : len(hashes) - WIDTH + 1 + place]) * _MIX[place]
        made ^= made >> _HALF
    return (made & np.uint64(0xFFFFFFFF)).astype(np.uint32)


def _each_once(shingles: Shingles) -> Shingles:
    _, firsts = np.unique(shingles, return_index=True)
    return shingles[np.sort(firsts)]


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
