"""Facts of a text: its numbers, and the names in it, as far as capitals show them.

Two reports that were made from one template, on two quakes say, have most of their words in common and hardly a fact.
Two editions of one story have other words and the same facts.
"""

import re

from .folding import folded_words

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:]\d+)?")
"""Digits with the signs that part them, which each desk sets as it likes: `1,000`, `1 000`, `4.5`, `4,5`."""
_DIGITS_OF_A_FACT = 2
"""Digits that a number has at least: a smaller one is in most stories, and some desks spell it out."""
_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0370-\u03ff\u0400-\u042f\u1e00-\u1fff"
"""Letters among which capitals are looked for."""
_NAME = re.compile(rf"(?<=[\w,;)’'] )[{_UPPER}][\w’'-]*")
"""A word with a capital within a sentence: the first one has a capital whatever it is."""
_NO_DIGIT = re.compile(r"\D")


def numbers_of(text: str) -> list[str]:
    """Give the numbers of a text as their digits, as often as they come in it."""
    numbers = (_NO_DIGIT.sub("", found) for found in _NUMBER.findall(text))
    return [each for each in numbers if len(each) >= _DIGITS_OF_A_FACT]


def names_of(text: str) -> list[str]:
    """Give the words of the names in a text, folded, as often as they come in it.

    There are none in scripts without capitals; in German each noun counts as one.
    """
    return folded_words(" ".join(found for found in _NAME.findall(text) if found[0].isupper()))
