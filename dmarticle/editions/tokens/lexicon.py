"""What follows from a vocabulary for telling what differs: sets of keys, each word as it is compared."""

from collections.abc import Iterable
from itertools import chain
from typing import TypeAlias

from attrs import frozen

from ..vocabularies import Vocabulary
from .folding import fold_word
from .forms import CURRENCY_SIGNS, Forms
from .spelling import plain_key

Keys: TypeAlias = frozenset[str]

NUMBER_OF_A_THING = "=number-of-a-thing"
"""The key of `No.` before a number."""
_DEGREES = "°"


@frozen(eq=False, kw_only=True)
class Lexicon:
    """Words by what they do in a sentence. One that weighs (it says no, or how much) is in no set of lighter ones."""

    sayings: Keys
    """All that say who says something."""
    speaking: Keys
    """Those that have a speaker of their own."""
    according: Keys
    telling: Keys
    auxiliaries: Keys
    told_with: Keys
    small_words: Keys
    said_or_small: Keys
    """Sayings and small words."""
    articles: Keys
    pointing: Keys
    courtesy: Keys
    left_out: Keys
    """Articles and titles, which one house puts and the other leaves out."""
    before_a_name: Keys
    """Articles, and what stands behind a saying before to whom."""
    nameless: Keys
    """Have a capital and are no names."""
    persons: Keys
    conjunctions: Keys
    links: Keys
    """Around which others may change places: conjunctions, small words, sayings."""
    beginnings: Keys
    genitives: Keys
    before_a_day: Keys
    before_a_day_alone: Keys
    """Those that stand before no place."""
    in_a_place: Keys
    places: Keys
    places_with: Keys
    negations: Keys
    """All that say no, joined to a verb too."""
    negating: tuple[str, ...]
    whole: Keys
    """Negations and articles, which are no half of another word."""
    standing: Keys
    """Never move alone: what binds, and small words."""
    currencies: Keys
    measures: Keys
    bodies: Keys


class _Keys:
    """Gives the keys of words, as they are read."""

    def __init__(self, vocabulary: Vocabulary, forms: Forms) -> None:
        self._forms = forms
        noes = self.of((*vocabulary.negations, *vocabulary.lacking))
        counted = self.of(dict((*vocabulary.numbers, *vocabulary.ordinals)))
        self.currencies = self._meaning((*vocabulary.currencies, *CURRENCY_SIGNS.items()))
        amounts = self.of((*vocabulary.measures, *vocabulary.minus)) | self._meaning(vocabulary.units)
        self.measures = amounts | self.currencies | {_DEGREES}
        self.noes = noes
        self._weighty = noes | counted | self.measures | self.of(dict(vocabulary.currencies))

    def of(self, words: Iterable[str]) -> frozenset[str]:
        """Give the keys of some words: each as it is, and of a form what it means."""
        return frozenset(chain.from_iterable(map(self._of_one, words)))

    def light(self, *fields: Iterable[str]) -> frozenset[str]:
        """Give the keys of words that may be style, without those that weigh."""
        return self.of(chain.from_iterable(fields)) - self._weighty

    def plain(self, words: Iterable[str]) -> frozenset[str]:
        """Give the same by their letters alone: `St` is a street or a saint, so it is no place for `street`."""
        return frozenset(plain_key(fold_word(word)) for word in words) - self._weighty

    def titles(self, vocabulary: Vocabulary) -> frozenset[str]:
        """Give the keys of titles that some houses give to everybody."""
        return self._meaning(vocabulary.courtesy) - self._weighty

    def _of_one(self, word: str) -> Iterable[str]:
        folded = fold_word(word)
        first, _, second = word.casefold().partition(" ")
        form = self._forms.pairs.get((first, second)) if second else self._forms.key_of(word.casefold())
        return filter(None, (plain_key(folded), form))

    @staticmethod
    def _meaning(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
        return frozenset(f"={meaning}" for _, meaning in pairs)


def lexicon_of(vocabulary: Vocabulary, forms: Forms) -> Lexicon:
    """Work out the keys of the words of a vocabulary."""
    v, keys = vocabulary, _Keys(vocabulary, forms)
    sayings = keys.light(v.sayings, v.according, v.telling, v.participles)
    small, articles, courtesy = keys.light(v.small_words), keys.light(v.articles, v.pointing), keys.titles(v)
    conjunctions, told_with = keys.light(v.conjunctions), keys.light(v.told_with)
    before_a_day, in_a_place = keys.light(v.before_a_day), keys.light(v.in_a_place)
    return Lexicon(
        sayings=sayings,
        speaking=sayings - keys.of(v.participles),
        according=keys.light(v.according),
        telling=keys.light(v.telling),
        auxiliaries=keys.light(v.auxiliaries),
        told_with=told_with,
        small_words=small,
        said_or_small=sayings | small,
        articles=articles,
        pointing=keys.light(v.pointing),
        courtesy=courtesy,
        left_out=articles | courtesy,
        before_a_name=articles | told_with,
        nameless=courtesy | {NUMBER_OF_A_THING},
        persons=keys.light(v.persons),
        conjunctions=conjunctions,
        links=conjunctions | small | sayings,
        beginnings=keys.of(v.beginnings),
        genitives=keys.light(v.genitives),
        before_a_day=before_a_day,
        before_a_day_alone=before_a_day - in_a_place,
        in_a_place=in_a_place,
        places=keys.plain(v.places),
        places_with=keys.light(v.places_with),
        negations=keys.noes | _joined_noes(forms),
        negating=tuple(map(fold_word, v.negating)),
        whole=keys.noes | articles,
        standing=keys.of(v.negations) | keys.of(v.binding) | small,
        currencies=keys.currencies,
        measures=keys.measures,
        bodies=keys.of(v.bodies),
    )


def _joined_noes(forms: Forms) -> frozenset[str]:
    """Give the keys of verbs that are joined to a negation, with a pronoun before them or without."""
    verbs = (*forms.not_verbs, *forms.short_verbs.values())
    noes = set(forms.short_nots.values())
    return frozenset(f"{first}{verb}{no}" for verb in verbs for first in ("", *forms.pronouns) for no in noes)
