"""Words that are one in another house: `3 January` for `Jan. 3`, `did not` for `didn't`, `United States` for `US`."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from attrs import frozen

from .amounts import Amounts, years_at
from .folding import fold_word
from .forms import Forms
from .lexicon import NUMBER_OF_A_THING
from .reading import number_key
from .token import TokenKind

_ORDINALS = ("st", "nd", "rd", "th", "er")
_MONTHS = 12


class Joined(NamedTuple):
    """A run of words that is compared as one."""

    length: int
    """How many words and signs."""
    kind: TokenKind
    key: str


_Read: TypeAlias = Callable[[Sequence[str], int], Joined | None]


@frozen(eq=False, slots=False)
class Joiner:
    """Finds words that are compared as one, by the forms that are known."""

    forms: Forms

    def at(self, words: Sequence[str], place: int) -> Joined | None:
        """Give the run that begins at a place, or None where the word there is one by itself.

        Args:
            words: The words and signs of a text, in order.
            place: Where to look; the word there may begin one.
        """
        if words[place][0].isdigit():
            return self._day_and_month(words, place) or _day_in_digits(words, place) or self._number(words, place)
        return next(filter(None, (read(words, place) for read in self._readers)), None)

    def may_begin(self, word: str) -> bool:
        """Tell whether a run may begin with a word."""
        return word[0].isdigit() or fold_word(word) in self._starts

    @cached_property
    def _starts(self) -> frozenset[str]:
        return self.forms.starts()

    @cached_property
    def _amounts(self) -> Amounts:
        return Amounts(self.forms)

    @cached_property
    def _pronoun_verb_not(self) -> tuple[frozenset[str], ...]:
        """A pronoun, a verb that is joined to it, and what is joined to the verb."""
        forms = self.forms
        return forms.pronouns, frozenset(forms.short_verbs.values()), self._nots

    @cached_property
    def _nots(self) -> frozenset[str]:
        return frozenset(self.forms.short_nots.values())

    @cached_property
    def _readers(self) -> Sequence[_Read]:
        """What reads a run, in the order in which they are asked."""
        return (
            self._month_and_day,
            self._short_day,
            self._number_of_a_thing,
            self._pronoun_and_verb,
            self._two_words,
            self._with_stop,
            self._below_zero,
            self._number,
        )

    def _day_and_month(self, words: Sequence[str], place: int) -> Joined | None:
        day = _day(words[place])
        after = place + 1 + (day is not None and _word(words, place + 1) in self.forms.within_dates)
        month, length = self._month(words, after) or (0, 0)
        if day is None or not month:
            return None
        stop = after + length + _has_stop(words, after)
        comma = stop + 1 < len(words) and words[stop] == ","
        year = _year(words, stop + comma)
        return Joined(stop + (1 + comma if year else 0) - place, TokenKind.DATE, f"{year}-{month:02}-{day:02}")

    def _number(self, words: Sequence[str], place: int) -> Joined | None:
        amount = years_at(words, place) or self._amounts.at(words, place)
        return Joined(amount.length, TokenKind.NUMBER, amount.key) if amount else None

    def _month_and_day(self, words: Sequence[str], place: int) -> Joined | None:
        month, length = self._month(words, place) or (0, 0)
        after = place + length + _has_stop(words, place)
        day = _day(words[after]) if month and after < len(words) else None
        if day is None:
            return _month_alone(words, place, month, after)
        comma = after + 1 < len(words) and words[after + 1] == ","
        year = _year(words, after + 1 + comma)
        return Joined(after + 1 + (1 + comma if year else 0) - place, TokenKind.DATE, f"{year}-{month:02}-{day:02}")

    def _month(self, words: Sequence[str], place: int) -> tuple[int, int] | None:
        """Give the number of a month and the words of its name; some are other words without a capital."""
        if place >= len(words) or words[place] in self.forms.capital_months:
            return None
        months, first = self.forms.months, fold_word(words[place])
        for length, name in ((2, f"{first} {fold_word(_word(words, place + 1))}"), (1, first)):
            if name in months:
                return months[name], length
        return None

    def _short_day(self, words: Sequence[str], place: int) -> Joined | None:
        """Give a day of the week in short, with its full stop: without, `Sun` and `Sat` are other words."""
        day = self.forms.short_days.get(fold_word(words[place]))
        if day is None or not words[place][0].isupper() or not _has_stop(words, place):
            return None
        return Joined(2, TokenKind.WEEKDAY, f"weekday-{day}")

    def _number_of_a_thing(self, words: Sequence[str], place: int) -> Joined | None:
        """Give `No.` and `number` before a number, which deny nothing."""
        stop = self.forms.numbered.get(_word(words, place))
        if stop is None or (stop and not words[place][0].isupper()):
            return None
        has_stop = bool(stop) and _word(words, place + 1) == stop
        if stop and not has_stop and (place == 0 or not words[place - 1][0].isalnum()):
            return None
        after = place + 1 + has_stop
        is_number = _word(words, after)[:1].isdigit()
        return Joined(1 + has_stop, TokenKind.WORD, NUMBER_OF_A_THING) if is_number else None

    def _pronoun_and_verb(self, words: Sequence[str], place: int) -> Joined | None:
        """Give `they are`, `they are not`, `they aren't` and `they're not` as one."""
        pattern, said, length = self._pronoun_verb_not, list[str](), 0
        for word in words[place : place + 3]:
            parts = self._parts(word)
            if len(said) + len(parts) > len(pattern) or not all(
                part in pattern[at] for at, part in enumerate(parts, len(said))
            ):
                break
            said += parts
            length += 1
        return Joined(length, TokenKind.WORD, "".join(said)) if length > 1 else None

    def _parts(self, word: str) -> list[str]:
        """Give what a shortened word stands for: `they are` for `they're`, `will not` for `won't`."""
        forms, folded = self.forms, fold_word(word)
        for short, no in forms.short_nots.items():
            if folded.endswith(short):
                stem = folded[: -len(short)]
                return [forms.short_stems.get(stem, stem), no]
        pronoun, apostrophe, verb = folded.partition("'")
        whole = forms.short_verbs.get(apostrophe + verb)
        return [pronoun, whole] if whole else [folded]

    def _two_words(self, words: Sequence[str], place: int) -> Joined | None:
        first, second = _word(words, place), _word(words, place + 1)
        if second in self._nots and first in self.forms.not_verbs:
            return Joined(2, TokenKind.WORD, fold_word(first + second))
        key = self.forms.pairs.get((first, second))
        if key in self.forms.with_capitals and not (words[place][0].isupper() and words[place + 1][0].isupper()):
            return None
        return Joined(2, TokenKind.WORD, key) if key else None

    def _with_stop(self, words: Sequence[str], place: int) -> Joined | None:
        key = self.forms.with_stop.get(f"{words[place]}.") if _word(words, place + 1) == "." else None
        return Joined(2, TokenKind.WORD, key) if key else None

    def _below_zero(self, words: Sequence[str], place: int) -> Joined | None:
        has_sign = place + 1 < len(words) and fold_word(words[place]) in self.forms.minus
        number = words[place + 1] if has_sign else ""
        return Joined(2, TokenKind.NUMBER, f"#-{number_key(number)[1:]}") if number[:1].isdigit() else None


def _day_in_digits(words: Sequence[str], place: int) -> Joined | None:
    """Give `2024-01-03`."""
    year, dash, month, other_dash, day = (*words[place : place + 5], *[""] * 5)[:5]
    if dash != "-" or other_dash != "-" or not _year(words, place) or not month.isdecimal() or len(month + day) != 4:
        return None
    number = _day(day)
    if number is None or not 0 < int(month) <= _MONTHS:
        return None
    return Joined(5, TokenKind.DATE, f"{int(year)}-{int(month):02}-{number:02}")


def _month_alone(words: Sequence[str], place: int, month: int, after: int) -> Joined | None:
    """Give a month in two words, or a short form with its full stop; other words for months are read by themselves."""
    is_short = after == place + 2 and words[place + 1] == "." and words[place][0].isupper()
    is_two_words = after > place + 1 and words[place + 1] != "."
    return Joined(after - place, TokenKind.WORD, f"=month-{month}") if month and (is_short or is_two_words) else None


def _word(words: Sequence[str], place: int) -> str:
    return words[place].casefold() if place < len(words) else ""


def _has_stop(words: Sequence[str], place: int) -> bool:
    return _word(words, place + 1) == "." and len(words[place]) < 5


def _day(word: str) -> int | None:
    digits = word.casefold()
    for ending in _ORDINALS:
        digits = digits.removesuffix(ending)
    return int(digits) if digits.isdecimal() and len(digits) < 3 and 0 < int(digits) < 32 else None


def _year(words: Sequence[str], place: int) -> str:
    word = words[place] if place < len(words) else ""
    return number_key(word)[1:] if len(word) == 4 and word.isdecimal() and 1500 <= int(word) < 2100 else ""
