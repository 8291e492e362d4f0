"""Numbers in several words, and years from one to another: `1.2 million`, `two hundred`, `1939-45`."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from attrs import frozen

from .folding import fold_word
from .forms import Forms
from .reading import DASHES, number_key

LONGEST = 15
"""Digits and signs of a number that is counted with; a longer one is compared as it is written."""
_HUNDRED = 100
_CENTURY = 100


class Amount(NamedTuple):
    """A number in several words."""

    length: int
    """How many words and signs."""
    key: str
    """What it is compared by: that of its digits."""


@frozen(eq=False)
class Amounts:
    """Reads numbers in several words by the forms that are known."""

    forms: Forms

    def at(self, words: Sequence[str], place: int) -> Amount | None:
        """Give the number that begins at a place, or None where there is none, or one in a word.

        Args:
            words: The words and signs of a text, in order.
            place: Where to look.
        """
        value = self._value(words[place])
        if value is None:
            return None
        end, value = self._hundreds(words, place + 1, value)
        scales = self.forms.scales
        at = end + (_word(words, end) == "-" and _word(words, end + 1) in scales)
        scale = scales.get(_word(words, at))
        if scale:
            end, value = at + 1, value * scale
        return Amount(end - place, f"#{_plain(value)}") if end > place + 1 else None

    def _value(self, word: str) -> Decimal | None:
        """Give the number that a word is, in digits or in letters; None for `first`, `1990s` and other words."""
        number = _digits(word) if word[0].isdigit() else self.forms.numbers.get(fold_word(word))
        try:
            return Decimal(number) if number else None
        except InvalidOperation:
            return None

    def _hundreds(self, words: Sequence[str], end: int, value: Decimal) -> tuple[int, Decimal]:
        """Read on: `two` by `two hundred`, `two hundred and fifty`."""
        if _word(words, end) not in self.forms.hundreds:
            return end, value
        end, value = end + 1, value * _HUNDRED
        at = end + (_word(words, end) in self.forms.within_numbers)
        rest = self._value(words[at]) if at < len(words) and words[at].islower() else None
        return (at + 1, value + rest) if rest is not None and rest < _HUNDRED else (end, value)


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


def _word(words: Sequence[str], place: int) -> str:
    return fold_word(words[place]) if place < len(words) else ""


def _digits(word: str) -> str | None:
    return number_key(word)[1:] if len(word) <= LONGEST else None


def _plain(value: Decimal) -> str:
    return str(int(value)) if value == int(value) else f"{value.normalize():f}"
