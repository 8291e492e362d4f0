"""What follows from a vocabulary for the reading of words: by what each form is compared.

Languages are read together, so their words meet. A word with two meanings has none here: it is compared as it is
written. And a negation, a number or a measure of one language stays what it is, whatever another one makes of it:
what is unlike is never made alike by a language that is joined.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import TypeVar

from attrs import frozen

from ..vocabularies import Vocabulary
from .folding import fold_word

_Meaning = TypeVar("_Meaning", int, str)

CURRENCY_SIGNS = {"$": "dollar", "US$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
_SIGNS = {**CURRENCY_SIGNS, "%": "percent", "٪": "percent", "&": "and", "° C": "celsius", "° F": "fahrenheit"}
"""Signs that mean the same in all languages."""
_APOSTROPHE = "'"
_WORDS_BESIDE = (
    "sayings", "according", "telling", "participles", "auxiliaries", "told_with", "binding", "articles", "pointing",
    "small_words", "persons", "conjunctions", "beginnings", "genitives", "before_a_day", "within_dates", "in_a_place",
    "places", "places_with", "pronouns", "not_verbs",
)  # fmt: skip
"""Fields with words that are no numbers and no money."""


@frozen(eq=False, kw_only=True)
class Forms:
    """Tables from folded words, and from forms as they are written, to what they mean."""

    numbers: Mapping[str, str]
    """Digits, of an ordinal with `th` behind them."""
    scales: Mapping[str, int]
    hundreds: frozenset[str]
    within_numbers: frozenset[str]
    minus: frozenset[str]
    numbered: Mapping[str, str]
    """The stop behind each, or `""`."""
    days: Mapping[str, int]
    short_days: Mapping[str, int]
    months: Mapping[str, int]
    ambiguous_months: frozenset[str]
    capital_months: frozenset[str]
    within_dates: frozenset[str]
    keys: Mapping[str, str]
    """The key of each form of one word: as it is written where it is short or in capitals, else in lower case."""
    pairs: Mapping[tuple[str, str], str]
    """The key of each form of two words, in lower case."""
    with_capitals: frozenset[str]
    """The keys of those that need a capital on each word."""
    with_stop: Mapping[str, str]
    """The key of each form that is a word and a full stop."""
    pronouns: frozenset[str]
    short_verbs: Mapping[str, str]
    not_verbs: frozenset[str]
    short_nots: Mapping[str, str]
    short_stems: Mapping[str, str]

    def key_of(self, word: str) -> str | None:
        """Give the key of a form of one word, or None for a word that is none."""
        return self.keys.get(word) or (None if word.isupper() else self.keys.get(word.casefold()))

    def starts(self) -> frozenset[str]:
        """Give the words at which a run may begin that is compared as one, folded."""
        return frozenset({
            *(name.split()[0] for name in self.months), *self.short_days, *self.not_verbs, *self.pronouns,
            *(fold_word(form).rstrip(".") for form in self.with_stop), *self.numbers, *self.minus,
            *map(fold_word, self.numbered), *(fold_word(first) for first, _ in self.pairs),
            *(f"{pronoun}{short}" for pronoun in self.pronouns for short in self.short_verbs),
        })  # fmt: skip


def forms_of(vocabulary: Vocabulary) -> Forms:
    """Work out by what the forms of a vocabulary are compared."""
    v, taken = vocabulary, _Taken.of(vocabulary)
    keys = _keys(v, taken)
    singles = {form: key for form, key in keys.items() if " " not in form}
    others = taken.noes | taken.counted | taken.amounts
    numberless = others | taken.beside | taken.named
    return Forms(
        numbers=_without(_numbers(v), taken.noes | taken.amounts | taken.beside | taken.named),
        scales=_without(_meant(v.scales), numberless - (taken.measures | taken.units)),  # `million` is a unit, too
        hundreds=_folded(v.hundreds) - (numberless - taken.measures),
        within_numbers=_folded(v.within_numbers) - (numberless - _folded(v.conjunctions)),  # `and` is both
        minus=_folded(v.minus) - numberless,
        numbered=_numbered(v, numberless),
        days=_without(_meant(v.days), others | _words_in(v.months)),
        short_days=_without(_meant(v.short_days), others),
        months=_months(v, taken.counted | _words_in(v.days), taken.noes | taken.amounts),
        ambiguous_months=_folded(v.ambiguous_months),
        capital_months=frozenset(v.capital_months),
        within_dates=_folded(v.within_dates) - others,
        keys=singles,
        pairs={_pair(form): key for form, key in keys.items() if " " in form},
        with_capitals=frozenset(f"={meaning}" for _, meaning in v.names),
        with_stop={form: key for form, key in _with_stop(v) if _read_as(form) in singles},
        pronouns=_folded(v.pronouns) - others,
        short_verbs=_endings(v.short_verbs, ()),
        not_verbs=_folded(v.not_verbs) - (others - taken.units),  # `am` is a time of day, too
        short_nots=_endings(v.short_nots, [ending for ending, _ in v.short_verbs]),
        short_stems=_without(_meant(v.short_stems), others),
    )


@frozen(eq=False, kw_only=True)
class _Taken:
    """Words that a language says something with, folded: another one makes nothing else of them that weighs."""

    noes: frozenset[str]
    counted: frozenset[str]
    """Numbers."""
    measures: frozenset[str]
    units: frozenset[str]
    amounts: frozenset[str]
    """Both, and money."""
    named: frozenset[str]
    """Full names of days and months; a short one may be a number by itself, as French `sept` is."""
    beside: frozenset[str]

    @classmethod
    def of(cls, v: Vocabulary) -> "_Taken":
        measures, units = _folded(v.measures), _words_in(v.units)
        return cls(
            noes=_folded((*v.negations, *v.lacking)),
            counted=_words_in((*v.numbers, *v.ordinals)),
            measures=measures,
            units=units,
            amounts=measures | units | _words_in(v.currencies),
            named=_words_in((*v.days, *v.months)),
            beside=_folded(chain.from_iterable(getattr(v, name) for name in _WORDS_BESIDE)),
        )


def _words_in(pairs: Iterable[tuple[str, object]]) -> frozenset[str]:
    return _folded(word for word, _ in pairs)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_word, words))


def _meant(pairs: Iterable[tuple[str, _Meaning]]) -> dict[str, _Meaning]:
    """Give what each word means, folded, without those that mean two things."""
    return _once((fold_word(word), meaning) for word, meaning in pairs)


def _once(pairs: Iterable[tuple[str, _Meaning]]) -> dict[str, _Meaning]:
    found: dict[str, set[_Meaning]] = {}
    for word, meaning in pairs:
        found.setdefault(word, set()).add(meaning)
    return {word: meanings.pop() for word, meanings in found.items() if len(meanings) == 1}


def _without(table: Mapping[str, _Meaning], words: Collection[str]) -> dict[str, _Meaning]:
    return {word: meaning for word, meaning in table.items() if word not in words}


def _numbers(vocabulary: Vocabulary) -> dict[str, str]:
    counted = ((word, str(number)) for word, number in vocabulary.numbers)
    in_a_row = ((word, f"{number}th") for word, number in vocabulary.ordinals)
    return _meant((*counted, *in_a_row))


def _months(vocabulary: Vocabulary, named: Collection[str], taken: Collection[str]) -> dict[str, int]:
    """Give the months; a short form may be a number by itself."""
    months = ((word, number) for word, number in vocabulary.months if fold_word(word) not in named)
    return _without(_meant((*months, *vocabulary.short_months)), taken)


def _numbered(vocabulary: Vocabulary, taken: Collection[str]) -> dict[str, str]:
    """Give the stop behind each word before the number of a thing; `no.` with its stop denies nothing."""
    words = {word.casefold().removesuffix("."): "." * word.endswith(".") for word in vocabulary.numbered}
    return {word: stop for word, stop in words.items() if stop or word not in taken}


def _endings(endings: Iterable[tuple[str, str]], taken: Collection[str]) -> dict[str, str]:
    return {each: whole for each, whole in _without(_meant(endings), taken).items() if _APOSTROPHE in each}


def _forms(vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    """Give all forms with what they mean; a phrase of two words that has no other meaning means itself."""
    tables = (vocabulary.units, vocabulary.currencies, vocabulary.short_forms, vocabulary.names, vocabulary.courtesy)
    told = (*_SIGNS.items(), *chain.from_iterable(tables))
    known = {_read_as(form) for form, _ in told}
    listed = {word for name in ("negations", "measures", *_WORDS_BESIDE) for word in getattr(vocabulary, name)}
    phrases = (word for word in listed if " " in word and _read_as(word) not in known)
    return (*told, *((word, word.replace(" ", "-")) for word in phrases))


def _read_as(form: str) -> str:
    """Give a form as it is looked up."""
    return form if " " not in form and (form.isupper() or len(form) < 3) else form.casefold()


def _keys(vocabulary: Vocabulary, taken: _Taken) -> dict[str, str]:
    """Give the key of each form, without words that say something else where they stand alone."""
    meant = _once((_read_as(form), meaning) for form, meaning in _forms(vocabulary))
    money = {meaning for _, meaning in (*vocabulary.currencies, *CURRENCY_SIGNS.items())}
    weighty = taken.noes | taken.counted | taken.named
    return {
        form: f"={meaning}"
        for form, meaning in meant.items()
        if fold_word(form) not in (weighty | taken.beside if meaning in money else weighty)
        and (fold_word(form) not in taken.measures or fold_word(form) == meaning)
    }


def _pair(form: str) -> tuple[str, str]:
    first, second = form.split()
    return first, second


def _with_stop(vocabulary: Vocabulary) -> Iterable[tuple[str, str]]:
    forms = ((form, f"={meaning}") for form, meaning in _forms(vocabulary))
    return ((form, key) for form, key in forms if form.endswith(".") and "." not in form[:-1] and " " not in form)
