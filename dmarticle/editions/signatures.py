"""MinHash signatures, made by datasketch (https://ekzhu.com/datasketch/).

Its permutations are asked for by the name of their scheme, which a new version gives as the old one did: signatures and
keys that are kept in tables stay comparable. A test holds the keys of a text.
"""

from functools import cache
from typing import Any

import datasketch  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

from .columns import Hashes
from .fingerprints import SLOTS, Fingerprint
from .parts import words_of
from .shingles import shingles_of_words

_MIN_HASH: Any = datasketch.MinHash
_SEED = 1
_SCHEME = "affine32"
_AT_ONCE = 512
"""Shingles for which all slots are worked out at once: a quarter of a MB, which stays in a cache."""


def fingerprint_of(text: str, article_id: str | None) -> Fingerprint:
    """Give the fingerprint of a text."""
    return of_shingles(shingles_of_words(words_of(text)), article_id)


def of_shingles(shingles: Hashes, article_id: str | None) -> Fingerprint:
    """Give the fingerprint of a set of shingles."""
    sketch: Any = _MIN_HASH(SLOTS, _SEED, hashfunc=int, scheme=_SCHEME, permutations=_permutations())
    for start in range(0, len(shingles), _AT_ONCE):
        sketch.update_batch(shingles[start : start + _AT_ONCE].tolist())
    return Fingerprint(article_id, len(shingles), sketch.hashvalues.astype("<u4").tobytes())


@cache
def _permutations() -> Any:
    return _MIN_HASH(SLOTS, _SEED, scheme=_SCHEME).permutations
