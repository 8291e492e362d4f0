"""What `compare` knows of a language: the words by which house style is told from what changes what is said.

A language that is missing is a table of a dozen lines, joined to those that there are:

    SPANISH = Vocabulary(sayings=("dijo", "según"), negations=("no", "nunca"), articles=("el", "la", "los"))
    compare(ours, theirs, vocabulary=VOCABULARY | SPANISH)
"""

from attrs import field, fields, frozen

from ...brief import Brief, brief
from ...problems import ConfigurationError
from ...wording import Wording
from .words import (
    Forms,
    Numbers,
    Words,
    days_of,
    endings_of,
    forms_of,
    months_of,
    numbers_of,
    single_words_of,
    words_of,
)


@frozen(kw_only=True, cache_hash=True, repr=False)
class Vocabulary(Brief):
    """What is known of the words of one language, or with `|` of several; an empty field makes nothing style.

    Case and accents make no difference. A word that weighs in one language (a negation, a number, a measure) is no
    small word for the sake of another one, and one that means two things in two languages means neither. A field that
    says what words mean takes a table, such as `{"seven": 7}`, and has it as pairs. A field in which two words would be
    read as none takes single words.
    """

    sayings: Words = field(default=(), converter=words_of)
    """Say who says something, and no more: `said`, not `claimed`. Without any, no attribution moves as style."""
    according: Words = field(default=(), converter=words_of)
    """The same, before who says it, of one word or two: `according to`."""
    telling: Words = field(default=(), converter=words_of)
    """Say who says something and to whom: `told`."""
    participles: Words = field(default=(), converter=words_of)
    """The same without a speaker of their own: `adding`."""
    auxiliaries: Words = field(default=(), converter=words_of)
    """Verbs before a saying that say nothing of their own there: `has said`."""
    told_with: Words = field(default=(), converter=words_of)
    """Behind a saying, before to whom, when and where: `said to`."""

    negations: Words = field(default=(), converter=single_words_of)
    """Turn what is said into its opposite: `not`, `never`. Without any, a `no` that is left out is told as a cut."""
    lacking: Words = field(default=(), converter=single_words_of)
    """Deny no more than what stands behind them, wherever that stands: `without`."""
    negating: Words = field(default=(), converter=single_words_of)
    """Beginnings of words that say no: `n'` of `n'est`."""
    binding: Words = field(default=(), converter=words_of)
    """Say something of what stands beside them, so that they never move as style: `only`, `almost`."""

    articles: Words = field(default=(), converter=words_of)
    """Which a house leaves out or puts in by habit. Without any, each one is told as a cut."""
    pointing: Words = field(default=(), converter=words_of)
    """The same, which may also point at somebody: `that man` is not `the man`."""
    small_words: Words = field(default=(), converter=words_of)
    """May come and go beside an attribution that moves, and say nothing alone: `who`, `been`."""
    persons: Words = field(default=(), converter=words_of)
    """For whom it is about: another one is about another person, `he said` and `she said`."""
    conjunctions: Words = field(default=(), converter=words_of)
    """On whose sides two others may change places: `and`."""
    beginnings: Words = field(default=(), converter=words_of)
    """Begin a part of a sentence that stands before or behind the rest: `after`, `while`."""
    genitives: Words = field(default=(), converter=words_of)
    """Between two words that stand the other way round without them: `Department of State`."""

    days: Numbers = field(default=(), converter=days_of)
    """Days of the week: 0 is Monday, 6 is Sunday."""
    short_days: Numbers = field(default=(), converter=days_of)
    """Days with a capital and before a full stop alone: `Sun.`."""
    before_a_day: Words = field(default=(), converter=words_of)
    """Which one house puts before a day and the other leaves out: `on`."""
    months: Numbers = field(default=(), converter=months_of)
    """Months, of one word or two: 1 is January. Without them, a date in words is told by its words."""
    short_months: Numbers = field(default=(), converter=months_of)
    """Short forms of months, without their full stop: `sept`."""
    ambiguous_months: Words = field(default=(), converter=single_words_of)
    """Those of both that are other words too: months only with a capital or beside a day, `march`."""
    capital_months: Words = field(default=(), converter=single_words_of)
    """Those that are months only with a capital, beside a day even: `may`."""
    within_dates: Words = field(default=(), converter=single_words_of)
    """Between a day and its month: `3rd of January`."""

    in_a_place: Words = field(default=(), converter=words_of)
    """Before a place; a day may stand before or behind both: `in`."""
    places: Words = field(default=(), converter=single_words_of)
    """Places where nothing happens on a day of its own: `port`, `court`."""
    places_with: Words = field(default=(), converter=words_of)
    """Between these and a place: `the`, `old`."""

    numbers: Numbers = field(default=(), converter=numbers_of)
    """Numbers that some houses write as words: `seven`. Without them, `siete` is another number than `7`."""
    ordinals: Numbers = field(default=(), converter=numbers_of)
    """The same in a row: `seventh`."""
    scales: Numbers = field(default=(), converter=numbers_of)
    """By what they multiply the number before them: `million`."""
    hundreds: Words = field(default=(), converter=single_words_of)
    """The same for a hundred, behind which the rest may stand: `two hundred and fifty`."""
    within_numbers: Words = field(default=(), converter=single_words_of)
    """Between these and the rest: `and`."""
    minus: Words = field(default=(), converter=single_words_of)
    """Before a number below zero."""
    numbered: Words = field(default=(), converter=single_words_of)
    """Before the number of a thing, where they deny nothing; with their full stop, if they have one: `no.`."""

    measures: Words = field(default=(), converter=single_words_of)
    """Say how much, beside the numbers: another one is another number. `miles`, `half`."""
    units: Forms = field(default=(), converter=forms_of)
    """The same, by what they mean where there are several forms, of one word or two: `km` and `kilometres`."""
    currencies: Forms = field(default=(), converter=forms_of)
    """The same for money, which stands before or behind its number."""

    short_forms: Forms = field(default=(), converter=forms_of)
    """What some houses shorten and others write out, of one word or two, by what it means: `UK`, `United Kingdom`. A
    form in capitals means it only in capitals; a form with a full stop only with it."""
    names: Forms = field(default=(), converter=forms_of)
    """The same for two words that mean it only with a capital on each: `War Two`."""
    courtesy: Forms = field(default=(), converter=forms_of)
    """Titles that some houses give to everybody and others to nobody: `Mr`, `Mister`."""
    bodies: Words = field(default=(), converter=single_words_of)
    """In names of bodies and offices, which have no spelling of their own as people have: `Centre`."""

    pronouns: Words = field(default=(), converter=single_words_of)
    """To which a verb is joined: `they` of `they're`."""
    short_verbs: Forms = field(default=(), converter=endings_of)
    """Ends of words that are joined to one of these, and what they stand for: `'re`."""
    not_verbs: Words = field(default=(), converter=single_words_of)
    """Verbs to which a negation is joined, or stands behind as a word: `did` of `didn't` and `did not`."""
    short_nots: Forms = field(default=(), converter=endings_of)
    """Ends of words that are joined to one of these: `n't`."""
    short_stems: Forms = field(default=(), converter=endings_of)
    """What is left of some of these verbs before it: `wo` of `won't`."""

    def __or__(self, other: "Vocabulary") -> "Vocabulary":
        """Give what is known of the languages of both; the order makes no difference."""
        if not isinstance(other, Vocabulary):
            raise ConfigurationError(f"a Vocabulary is joined with a Vocabulary; found {_found(other)}")
        known = [each.name for each in fields(Vocabulary)]
        return Vocabulary(**{name: (*getattr(self, name), *getattr(other, name)) for name in known})


def check_vocabulary(value: object) -> None:
    """Refuse what is no vocabulary, before it fails deep inside.

    Raises:
        ConfigurationError: If it is none.
    """
    if not isinstance(value, Vocabulary):
        raise ConfigurationError(f"vocabulary is a Vocabulary; found {_found(value)}")


def _found(value: object) -> str:
    """Tell what stands where a vocabulary is expected; `dmarticle.ENGLISH` looks like one."""
    if not isinstance(value, Wording):
        return brief(value)
    return "a Wording, the small words of credits and names; vocabularies are in dmarticle.editions.vocabularies"
