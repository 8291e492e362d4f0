"""Small words around names, one table a language: by them, names are told from each other and from prose.

A language that is missing is a table of a few lines; a profile takes as many as its newsroom writes in:

    MINE = Profile(name="my-paper", wording=ENGLISH | Wording(conjunctions=("und",), by=("von",)))
"""

import re
from collections.abc import Iterable

from attrs import field, fields, frozen

from .brief import Brief
from .problems import ConfigurationError


def _words(words: Iterable[str]) -> tuple[str, ...]:
    if isinstance(words, str | bytes) or not isinstance(words, Iterable):
        raise ConfigurationError(f"a wording lists words in a tuple, such as ('and', 'with'); found {words!r}")
    listed = tuple(dict.fromkeys(words))
    for word in listed:
        if not isinstance(word, str) or not word.strip():
            raise ConfigurationError(f"a wording lists words; found {word!r} among them")
    return listed


@frozen(kw_only=True, cache_hash=True, repr=False)
class Wording(Brief):
    """The small words of one language, or with `|` of several; all in lower case."""

    conjunctions: tuple[str, ...] = field(default=(), converter=_words)
    """Between two names: `A. Smith and B. Jones`."""
    by: tuple[str, ...] = field(default=(), converter=_words)
    """Before who made something: `by A. Smith`."""
    behalf: tuple[str, ...] = field(default=(), converter=_words)
    """Between a name and the agency it works for: `A. Smith for Reuters`."""
    courtesy: tuple[str, ...] = field(default=(), converter=_words)
    """Before who lent a picture: `courtesy of A. Smith`."""
    particles: tuple[str, ...] = field(default=(), converter=_words)
    """In lower case inside a name: `Ludwig van Beethoven`."""
    suffixes: tuple[str, ...] = field(default=(), converter=_words)
    """Behind a name and a comma, part of the name: `A. Smith, Jr`."""
    titles: tuple[str, ...] = field(default=(), converter=_words)
    """Before a name and part of it, without the full stop of a short form: `Dr. A. Smith`."""
    places: tuple[str, ...] = field(default=(), converter=_words)
    """Between a name and where it was: `A. Smith in Beirut`."""
    verbs: tuple[str, ...] = field(default=(), converter=_words)
    """Behind a name, where it is told who that is: `A. Smith is a reporter`."""
    pictures: tuple[str, ...] = field(default=(), converter=_words)
    """What only a picture is called, so that a name may follow without a colon: `Photo A. Smith`."""

    def __or__(self, other: "Wording") -> "Wording":
        """Give the words of both."""
        if not isinstance(other, Wording):
            raise ConfigurationError(f"a Wording is joined with a Wording; found {other!r}")
        names = [each.name for each in fields(Wording)]
        return Wording(**{name: (*getattr(self, name), *getattr(other, name)) for name in names})


ENGLISH = Wording(
    conjunctions=("and", "with"),
    by=("by",),
    behalf=("for",),
    courtesy=("courtesy of",),
    particles=("of", "the"),
    suffixes=("jr", "sr", "ii", "iii", "iv", "phd", "md"),
    titles=("dr", "mr", "mrs", "ms", "prof", "professor", "rev", "st", "sir", "capt", "col", "gen", "lt", "sgt"),
    places=("in", "at"),
    verbs=(
        "is", "are", "was", "were", "has", "have", "works", "work", "worked", "writes", "write", "wrote", "reports",
        "report", "covers", "cover", "teaches", "teach", "lectures", "lives", "live", "serves", "served", "studies",
        "studied", "researches", "leads", "heads", "holds", "edits", "runs", "keeps", "makes", "directs", "manages",
        "chairs", "hosts", "practises", "practices", "specialises", "specializes", "joined", "founded", "trained",
    ),
    pictures=("photo", "photos", "photograph", "photo credit"),
)  # fmt: skip
"""The small words of English."""

FRENCH = Wording(
    conjunctions=("et", "avec"),
    by=("par",),
    behalf=("pour",),
    courtesy=("avec l'aimable autorisation de", "avec l’aimable autorisation de"),
    particles=("de", "du", "la", "le", "des"),
    titles=("m", "mm", "mme", "mlle", "dr", "pr", "me", "st", "ste"),
    places=("à", "au", "aux", "en"),
    verbs=(
        "est", "sont", "était", "étaient", "a", "ont", "travaille", "écrit", "enseigne", "vit", "couvre", "dirige",
        "collabore",
    ),
    pictures=("photo", "photos"),
)  # fmt: skip
"""The small words of French."""

AFRIKAANS = Wording(
    conjunctions=("en", "met"),
    by=("deur",),
    behalf=("vir",),
    courtesy=("met vergunning van",),
    particles=("van", "von", "der", "den", "de", "ter", "ten", "te"),
    titles=("dr", "mnr", "mev", "mej", "me", "prof", "ds", "adv", "st"),
    places=("in",),
    verbs=("is", "was", "het", "werk", "skryf", "woon", "doseer", "lei"),
    pictures=("foto",),
)  # fmt: skip
"""The small words of Afrikaans."""

ARABIC = Wording(
    conjunctions=("و",),
    by=("بقلم",),
    titles=("د",),
    places=("في",),
    verbs=(
        "هو", "هي", "يعمل", "تعمل", "يكتب", "تكتب", "كاتب", "كاتبة", "صحافي", "صحافية", "صحفي", "صحفية", "مراسل",
        "مراسلة",
    ),
    particles=("al", "el", "bin", "ben", "bint", "ibn", "abu"),
)  # fmt: skip
"""Names as they are transliterated, other words as they are written; where Arabic says who somebody is, what they
are may stand right behind the name, without a verb."""

ROMANCE = Wording(particles=("da", "del", "della", "di", "dos", "st", "ka", "y"))
"""Particles in names from Italy, Spain, Portugal and elsewhere, as newsrooms of all languages write them."""

WORDING = ENGLISH | FRENCH | AFRIKAANS | ARABIC | ROMANCE
"""The words of every profile that names no others."""


def one_of(words: Iterable[str]) -> str:
    """Give the pattern of one of some words, the longer ones first; one that matches nothing without words."""
    return rf"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True)) or '(?!)'})"
