"""Where sentences begin, in the scripts that newsrooms of this library write in, and where words do."""

import re
from collections.abc import Iterator

from ..wording import WORDING

WORD = re.compile(r"\S+")

_END = re.compile(
    r"[.!?…؟۔][\u00a0\u202f!?…»”’\"')\]]*[ \t\n]+"
    r"|[。！？｡][。！？｡…”’」』）】》\"')\]]*[ \t\n\u3000]*"
    r"|\n+"
)
"""A mark that ends sentences, what closes behind it (in French behind a space that does not break), and a gap; in
Chinese and Japanese without a gap; or the end of a line."""

_CLOSING = "»”)],;:–—-"
_LAST_WORD = re.compile(r"[^\s(«“\"'’]{1,12}$")
_TITLES = frozenset({
    *WORDING.titles, "jr", "sr", "gov", "sen", "rep", "hon", "maj", "brig", "cpl", "cmdr", "supt", "insp", "messrs",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
"""Short forms of titles and months, in lower case; in a text they have a capital, where the script has any."""
_SHORT = frozenset({
    "vs", "cf", "e.g", "i.e", "a.m", "p.m", "al", "inc", "ltd", "co", "corp", "bros", "approx", "art", "env", "av",
    "janv", "févr", "avr", "juil", "juill", "déc", "bv",
})  # fmt: skip
"""Other words before a full stop that may not end a sentence, in lower case: a cut in a sentence is worse than one that
was not made."""
_COUNTED = re.compile(r"[^\W\d_]{1,4}")
"""A word that may be short for what is counted: `No. 5`, `fig. 2`, `vol. 3`."""


def sentence_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places behind `start` where a sentence begins.

    One begins with each line. On a line none begins behind an initial, a title or another short form, nor where a
    lower-case letter follows.
    """
    for found in _END.finditer(text, start, end):
        place = found.end()
        if place < end and ("\n" in found[0] or not _goes_on(text, start, found.start(), place)):
            yield place


def word_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places behind `start` where a word begins."""
    return (found.start() for found in WORD.finditer(text, start, end) if found.start() > start)


def words_with_signs(text: str) -> Iterator[tuple[int, int]]:
    """Give the places of words; what is no word, such as a dash, goes with the one behind it."""
    start = None
    for found in WORD.finditer(text):
        start = found.start() if start is None else start
        if any(map(str.isalnum, found[0])):
            yield start, found.end()
            start = None
    if start is not None:
        yield start, len(text)


def _goes_on(text: str, start: int, mark: int, place: int) -> bool:
    """Tell whether a sentence with a mark in it goes on at a place behind the mark."""
    return text[place] in _CLOSING or text[place].islower() or _is_short(text, start, mark, place)


def _is_short(text: str, start: int, stop: int, place: int) -> bool:
    """Tell whether what stands before a mark is shortened by it."""
    if text[stop] != ".":
        return False
    last = _LAST_WORD.search(text, max(start, stop - 12), stop)
    word = last[0] if last else ""
    initial = len(word.rpartition(".")[2]) == 1 and word[-1:].isupper()
    title = not word[:1].islower() and word.lower() in _TITLES
    counted = text[place].isdigit() and _COUNTED.fullmatch(word) is not None
    return initial or title or counted or word.lower() in _SHORT
