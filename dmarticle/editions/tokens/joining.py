"""Words that are one in another house: `3 January` for `Jan. 3`, `did not` for `didn't`, `United States` for `US`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .calendar import MONTH_NUMBERS
from .folding import fold_word
from .phrases import ALIASES, NOT_VERBS, PRONOUNS, SHORT_VERBS
from .reading import number_key
from .token import TokenKind

_WITH_STOP = frozenset(
    form.casefold().rstrip(".")
    for forms in ALIASES.values()
    for form in forms
    if form.endswith(".") and "." not in form[:-1]
)
_SEVERAL = {
    tuple(form.casefold().split()): f"={name}" for name, forms in ALIASES.items() for form in forms if " " in form
}
_OF = ("of", "de")
_ORDINALS = ("st", "nd", "rd", "th", "er")


class Joined(NamedTuple):
    """A run of words that is compared as one."""

    length: int
    """How many words and signs."""
    kind: TokenKind
    key: str


def joined_at(words: Sequence[str], place: int) -> Joined | None:
    """Give the run that begins at a place, or None where the word there is one by itself.

    Args:
        words: The words and signs of a text, in order.
        place: Where to look; the word there may begin one.
    """
    if words[place][0].isdigit():
        return _day_and_month(words, place)
    return _month_and_day(words, place) or _two_words(words, place) or _with_stop(words, place)


@lru_cache(maxsize=1 << 16)
def may_begin(word: str) -> bool:
    """Tell whether a run may begin with a word."""
    return word[0].isdigit() or word.casefold() in _STARTS


def _day_and_month(words: Sequence[str], place: int) -> Joined | None:
    day = _day(words[place])
    after = place + 1 + (day is not None and _word(words, place + 1) in _OF)
    month = _month(words, after)
    if day is None or month is None:
        return None
    stop = after + 1 + _has_stop(words, after)
    year = _year(words, stop)
    return Joined(stop + bool(year) - place, TokenKind.DATE, f"{year}-{month:02}-{day:02}")


def _month_and_day(words: Sequence[str], place: int) -> Joined | None:
    month = _month(words, place)
    after = place + 1 + _has_stop(words, place)
    day = _day(words[after]) if after < len(words) else None
    if month is None or day is None:
        return None
    comma = after + 1 < len(words) and words[after + 1] == ","
    year = _year(words, after + 1 + comma)
    return Joined(after + 1 + (1 + comma if year else 0) - place, TokenKind.DATE, f"{year}-{month:02}-{day:02}")


def _two_words(words: Sequence[str], place: int) -> Joined | None:
    first, second = _word(words, place), _word(words, place + 1)
    if (second == "not" and first in _NOT_VERBS) or (first in _PRONOUNS and second in _SHORTENED):
        return Joined(2, TokenKind.WORD, fold_word(first + second))
    alias = _SEVERAL.get((first, second))
    return Joined(2, TokenKind.WORD, alias) if alias else None


def _with_stop(words: Sequence[str], place: int) -> Joined | None:
    if words[place].casefold() not in _WITH_STOP or not _has_stop(words, place) or not words[place][0].isupper():
        return None
    key = next(f"={name}" for name, forms in ALIASES.items() if f"{words[place]}." in forms)
    return Joined(2, TokenKind.WORD, key)


def _word(words: Sequence[str], place: int) -> str:
    return words[place].casefold() if place < len(words) else ""


def _has_stop(words: Sequence[str], place: int) -> bool:
    return _word(words, place + 1) == "." and len(words[place]) < 5


def _day(word: str) -> int | None:
    digits = word.casefold()
    for ending in _ORDINALS:
        digits = digits.removesuffix(ending)
    return int(digits) if digits.isdecimal() and len(digits) < 3 and 0 < int(digits) < 32 else None


def _month(words: Sequence[str], place: int) -> int | None:
    """Give the number of a month; `may` and `mar` without a capital are other words."""
    if place >= len(words) or words[place] in ("may", "mar", "sep", "dec"):
        return None
    return MONTH_NUMBERS.get(words[place].casefold())


def _year(words: Sequence[str], place: int) -> str:
    word = words[place] if place < len(words) else ""
    return number_key(word)[1:] if len(word) == 4 and word.isdecimal() and 1500 <= int(word) < 2100 else ""


_NOT_VERBS, _PRONOUNS, _SHORTENED = frozenset(NOT_VERBS), frozenset(PRONOUNS), frozenset(SHORT_VERBS.values())
_STARTS = frozenset({*MONTH_NUMBERS, *_NOT_VERBS, *_PRONOUNS, *_WITH_STOP, *(words[0] for words in _SEVERAL)})
"""Words at which a run may begin."""
