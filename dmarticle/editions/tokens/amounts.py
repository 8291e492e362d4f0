"""Numbers in several words, and years from one to another: `1.2 million`, `two hundred`, `1939-45`."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from .folding import fold, fold_word
from .phrases import NUMERALS
from .reading import DASHES, number_key

SCALES = {
    fold(word): scale
    for scale, words in (
        (10**3, "thousand mille duisend tausend ألف"),
        (10**6, "million millions mn mln miljoen Million Millionen مليون"),
        (10**9, "billion bn bln milliard milliards miljard Milliarde Milliarden مليار"),
        (10**12, "trillion trn"),
    )
    for word in words.split()
}
"""Words that multiply the number before them."""
LONGEST = 15
"""Letters or digits of a number that is counted with; a longer one is compared as it is written."""
_HUNDRED = 100
_CENTURY = 100


class Amount(NamedTuple):
    """A number in several words."""

    length: int
    """How many words and signs."""
    key: str
    """What it is compared by: that of its digits."""


def amount_at(words: Sequence[str], place: int) -> Amount | None:
    """Give the number that begins at a place, or None where there is none, or one in a word.

    Args:
        words: The words and signs of a text, in order.
        place: Where to look.
    """
    value = _value(words[place])
    if value is None:
        return None
    end, value = _hundreds(words, place + 1, value)
    at = end + (_word(words, end) == "-" and _word(words, end + 1) in SCALES)
    scale = SCALES.get(_word(words, at))
    if scale:
        end, value = at + 1, value * scale
    return Amount(end - place, f"#{_plain(value)}") if end > place + 1 else None


def years_at(words: Sequence[str], place: int) -> Amount | None:
    """Give years from one to another: `1939-45` and `1939–1945` are the same."""
    if place + 2 >= len(words) or words[place + 1] not in DASHES or not _is_year(words[place]):
        return None
    first, last = words[place], words[place + 2]
    if len(last) == 2 and last.isdecimal():
        last = f"{int(first) // _CENTURY}{last}"
    return Amount(3, f"#{int(first)}-{int(last)}") if _is_year(last) and int(last) > int(first) else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 < int(word) < 2200


def _value(word: str) -> Decimal | None:
    """Give the number that a word is, in digits or in letters; None for `first`, `1990s` and other words."""
    if len(word) > LONGEST:
        return None
    try:
        return Decimal(number_key(word)[1:] if word[0].isdigit() else NUMERALS[fold_word(word)])
    except (InvalidOperation, KeyError):
        return None


def _hundreds(words: Sequence[str], end: int, value: Decimal) -> tuple[int, Decimal]:
    """Read on: `two` by `two hundred`, `two hundred and fifty`."""
    if _word(words, end) != "hundred":
        return end, value
    end, value = end + 1, value * _HUNDRED
    at = end + (_word(words, end) == "and")
    rest = _value(words[at]) if at < len(words) and words[at].islower() else None
    return (at + 1, value + rest) if rest is not None and rest < _HUNDRED else (end, value)


def _word(words: Sequence[str], place: int) -> str:
    return fold_word(words[place]) if place < len(words) else ""


def _plain(value: Decimal) -> str:
    return str(int(value)) if value == int(value) else f"{value.normalize():f}"
