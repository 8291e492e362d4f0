"""Words that are one in another house: `3 January` for `Jan. 3`, `did not` for `didn't`, `United States` for `US`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .amounts import amount_at, years_at
from .calendar import DAY_NUMBERS, MONTH_NUMBERS, MONTHS, SHORT_DAYS
from .folding import fold_word
from .phrases import ALIASES, NOT_VERBS, NUMBERED, NUMERALS, PRONOUNS, SHORT_VERBS, WITH_CAPITALS
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
        return _day_and_month(words, place) or _day_in_digits(words, place) or _number(words, place)
    return next(filter(None, (read(words, place) for read in _READERS)), None)


@lru_cache(maxsize=1 << 16)
def may_begin(word: str) -> bool:
    """Tell whether a run may begin with a word."""
    return word[0].isdigit() or fold_word(word) in _STARTS


def _day_and_month(words: Sequence[str], place: int) -> Joined | None:
    day = _day(words[place])
    after = place + 1 + (day is not None and _word(words, place + 1) in _OF)
    month, length = _month(words, after) or (0, 0)
    if day is None or not month:
        return None
    stop = after + length + _has_stop(words, after)
    comma = stop + 1 < len(words) and words[stop] == ","
    year = _year(words, stop + comma)
    return Joined(stop + (1 + comma if year else 0) - place, TokenKind.DATE, f"{year}-{month:02}-{day:02}")


def _day_in_digits(words: Sequence[str], place: int) -> Joined | None:
    """Give `2024-01-03`."""
    year, dash, month, other_dash, day = (*words[place : place + 5], *[""] * 5)[:5]
    if dash != "-" or other_dash != "-" or not _year(words, place) or not month.isdecimal() or len(month + day) != 4:
        return None
    number = _day(day)
    if number is None or not 0 < int(month) <= len(MONTHS["english"]):
        return None
    return Joined(5, TokenKind.DATE, f"{int(year)}-{int(month):02}-{number:02}")


def _number(words: Sequence[str], place: int) -> Joined | None:
    amount = years_at(words, place) or amount_at(words, place)
    return Joined(amount.length, TokenKind.NUMBER, amount.key) if amount else None


def _month_and_day(words: Sequence[str], place: int) -> Joined | None:
    month, length = _month(words, place) or (0, 0)
    after = place + length + _has_stop(words, place)
    day = _day(words[after]) if month and after < len(words) else None
    if day is None:
        return _month_alone(words, place, month, after)
    comma = after + 1 < len(words) and words[after + 1] == ","
    year = _year(words, after + 1 + comma)
    return Joined(after + 1 + (1 + comma if year else 0) - place, TokenKind.DATE, f"{year}-{month:02}-{day:02}")


def _month_alone(words: Sequence[str], place: int, month: int, after: int) -> Joined | None:
    """Give a month in two words, or a short form with its full stop; other words for months are read by themselves."""
    is_short = after == place + 2 and words[place + 1] == "." and words[place][0].isupper()
    is_two_words = after > place + 1 and words[place + 1] != "."
    return Joined(after - place, TokenKind.WORD, f"=month-{month}") if month and (is_short or is_two_words) else None


def _short_day(words: Sequence[str], place: int) -> Joined | None:
    """Give a day of the week in short, with its full stop: without, `Sun` and `Sat` are other words."""
    word = words[place].casefold()
    if word not in SHORT_DAYS or not words[place][0].isupper() or not _has_stop(words, place):
        return None
    return Joined(2, TokenKind.WEEKDAY, f"weekday-{DAY_NUMBERS[word]}")


def _two_words(words: Sequence[str], place: int) -> Joined | None:
    first, second = _word(words, place), _word(words, place + 1)
    if first in _NOT_VERBS and second == "not":
        return Joined(2, TokenKind.WORD, fold_word(first + second))
    alias = _SEVERAL.get((first, second))
    if alias in WITH_CAPITALS and not (words[place][0].isupper() and words[place + 1][0].isupper()):
        return None
    return Joined(2, TokenKind.WORD, alias) if alias else None


def _number_of_a_thing(words: Sequence[str], place: int) -> Joined | None:
    """Give `No.` and `number` before a number, which deny nothing."""
    stop = NUMBERED.get(_word(words, place))
    if stop is None or (stop and not words[place][0].isupper()):
        return None
    has_stop = bool(stop) and _word(words, place + 1) == stop
    if stop and not has_stop and (place == 0 or not words[place - 1][0].isalnum()):
        return None
    after = place + 1 + has_stop
    is_number = _word(words, after)[:1].isdigit()
    return Joined(1 + has_stop, TokenKind.WORD, "=number-of-a-thing") if is_number else None


def _pronoun_and_verb(words: Sequence[str], place: int) -> Joined | None:
    """Give `they are`, `they are not`, `they aren't` and `they're not` as one."""
    said: list[str] = []
    length = 0
    for word in words[place : place + 3]:
        parts = _parts(word)
        if len(said) + len(parts) > len(_PATTERN) or not all(
            part in _PATTERN[at] for at, part in enumerate(parts, len(said))
        ):
            break
        said += parts
        length += 1
    return Joined(length, TokenKind.WORD, "".join(said)) if length > 1 else None


def _parts(word: str) -> list[str]:
    """Give what a shortened word stands for: `they are` for `they're`, `will not` for `won't`."""
    folded = fold_word(word)
    if folded.endswith("n't"):
        return [{"wo": "will", "ca": "can", "sha": "shall"}.get(folded[:-3], folded[:-3]), "not"]
    pronoun, apostrophe, verb = folded.partition("'")
    whole = SHORT_VERBS.get(apostrophe + verb)
    return [pronoun, whole] if whole else [folded]


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


def _month(words: Sequence[str], place: int) -> tuple[int, int] | None:
    """Give the number of a month and the words of its name; `may` and `mar` without a capital are other words."""
    if place >= len(words) or words[place] in ("may", "mar", "sep", "dec"):
        return None
    first = fold_word(words[place])
    for length, name in ((2, f"{first} {fold_word(_word(words, place + 1))}"), (1, first)):
        if name in MONTH_NUMBERS:
            return MONTH_NUMBERS[name], length
    return None


def _below_zero(words: Sequence[str], place: int) -> Joined | None:
    number = words[place + 1] if _word(words, place) == "minus" and place + 1 < len(words) else ""
    return Joined(2, TokenKind.NUMBER, f"#-{number_key(number)[1:]}") if number[:1].isdigit() else None


def _year(words: Sequence[str], place: int) -> str:
    word = words[place] if place < len(words) else ""
    return number_key(word)[1:] if len(word) == 4 and word.isdecimal() and 1500 <= int(word) < 2100 else ""


_NOT_VERBS = frozenset(NOT_VERBS)
_PATTERN = (frozenset(PRONOUNS), frozenset(SHORT_VERBS.values()), frozenset(("not",)))
"""A pronoun, a verb that is joined to it, and what is joined to the verb."""
_READERS = (
    _month_and_day,
    _short_day,
    _number_of_a_thing,
    _pronoun_and_verb,
    _two_words,
    _with_stop,
    _below_zero,
    _number,
)
"""What reads a run, in the order in which they are asked."""
_STARTS = frozenset(
    {
        *(name.split()[0] for name in MONTH_NUMBERS), *SHORT_DAYS, *_NOT_VERBS, *PRONOUNS, *_WITH_STOP, *NUMERALS,
        "minus", *NUMBERED,
        *(words[0] for words in _SEVERAL),
        *(f"{pronoun}{short}" for pronoun in PRONOUNS for short in SHORT_VERBS),
    }
)  # fmt: skip
"""Words at which a run may begin, folded."""
