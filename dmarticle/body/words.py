"""Words of a profile as they are compared: without upper case. Each set of them is worked out once and kept.

For words of profiles alone: what a payload says may be of any length, and is not kept.
"""

from functools import lru_cache


@lru_cache(maxsize=256)
def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give words as they are compared where the case of letters says nothing, in their order."""
    return tuple(word.casefold() for word in words)


@lru_cache(maxsize=256)
def known(*words: tuple[str, ...]) -> frozenset[str]:
    """Give the words of several lists as one set, for comparing without regard to case."""
    return frozenset(word for each in words for word in folded(each))
