# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
"""What a text is taken apart into, to be held against others: shingles, words, names and numbers."""

import re
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

import numpy as np
from attrs import field, frozen

from .columns import Hashes
from .facts import names_of, numbers_of
from .folding import folded_words
from .shingles import shingles_of_words

_ANY_WORD = re.compile(r"\w+")
"""What a text of little words alone is known by."""
_WORDS_KEPT, _LONGEST_KEPT = 1 << 16, 40


@frozen
class Parts:
    """What is known of a text; each number once, in the order in which they come in it."""

    shingles: Hashes = field(eq=False)
    """Its runs of letters, which tell what stands word for word in another text."""
    words: Hashes = field(eq=False)
    """Its longer words, folded, which are left where one between two others was changed."""
    names: Hashes = field(eq=False)
    """Words of the names in it: with the numbers they tell two reports from one template apart."""
    numbers: Hashes = field(eq=False)
    """The numbers in it."""


NOTHING = Parts(*(np.empty(0, np.uint32) for _ in range(4)))
"""What is known of an article of which only the fingerprint is at hand."""


def parts_of(text: str) -> Parts:
    """Take a text apart; the parts of one that says nothing are empty."""
    words = words_of(text)
    return Parts(shingles_of_words(words), _numbered(words), _numbered(names_of(text)), _numbered(numbers_of(text)))


def words_of(text: str) -> list[str]:
    """Give the words that a text is compared by, in their order."""
    return folded_words(text) or _ANY_WORD.findall(text.casefold())


def _numbered(words: Iterable[str]) -> Hashes:
    different = dict.fromkeys(words)
    numbers = [_kept_number(word) if len(word) <= _LONGEST_KEPT else _number(word) for word in different]
    return np.array(list(dict.fromkeys(numbers)), np.uint32)


def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


_kept_number = lru_cache(maxsize=_WORDS_KEPT)(_number)
