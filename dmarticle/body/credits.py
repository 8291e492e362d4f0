"""Where a caption ends and the credit of its picture begins.

The forms that are known, all at the end of the text. What stands without brackets or a colon is only taken
behind the end of a sentence, so that the words of a caption are not taken for a name:

- in brackets: `(Photo: Agency/Name)`, `(Photo by Name)`, `(Getty Images)`
- with a label and a colon: `Crédit photo : Name.`
- with a label for pictures alone: `Photo Name`, `Photo by Name for Agency`
- names with a slash between, one of them an agency or in capitals: `AGENCY/NAME`, perhaps `Courtesy of ...`
- an agency alone: `Getty Images`
- with the sign of a copyright: `© Name`
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..profiles import Profile
from ..wording import Wording, one_of
from .words import known

LONGEST = 250
"""Characters. No credit is longer, so no more of a caption is searched."""

MAX_WORDS = 12
"""A credit is a name or a few; longer than this it is a sentence."""

_AFTER_SENTENCE = r"(?:^\s*|(?<![\s.(][^\W\d_])(?<=[.!?…\"”»’\')\]])\s+|\s*\|\s*|\s+[–—-]\s+)"
"""The start, the end of a sentence that is no initial, a bar, or a dash that stands free."""

_CAPITAL = r"[^\W\d_a-z\u0590-\u08ff]"
"""The first letter of a name, in a script that has capitals; Hebrew and Arabic have none."""

_INITIAL = r"[^\W\d_]\.(?:[^\W\d_]\.)*"
_END = r"\s*\.?\s*$"

_AFTER_A_SENTENCE = re.compile(rf"(?={_AFTER_SENTENCE})")
_COPYRIGHT = rf"(?:{_AFTER_SENTENCE}|\s+)©\s*(?P<credit>[^.!?:;]+?){_END}"
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_BEFORE = " \t\n|–—-,"
"""What joins a caption and its credit and belongs to neither."""


class Credited(NamedTuple):
    """A text cut into caption and credit."""

    end: int
    """Where the caption ends: an offset into the text."""
    credit: str
    """Who made or supplied the picture."""


def find_credit(text: str, profile: Profile) -> Credited | None:
    """Find the credit at the end of a caption.

    Args:
        text: The caption as plain text.
        profile: The publication whose labels, agencies and small words it goes by.

    Returns:
        Where the caption ends and what the credit is, or None where there is no credit.
    """
    start = max(len(text) - LONGEST, 0)
    places: list[int] | None = None  # they are looked for where a form needs them
    for form in _forms(profile):
        if form.sign not in text:
            continue
        if form.after_sentence and places is None:
            places = sentence_ends(text, start)
        found = form.found(text, start, places or ())
        if found:
            credit = _whole(found, profile)
            if form.names and not _names_an_agency(credit, profile):
                continue
            if 0 < len(credit.split()) <= MAX_WORDS and any(map(str.isalpha, credit)):
                return Credited(len(text[: found.start()].rstrip(_BEFORE)), credit)
    return None


def sentence_ends(text: str, start: int) -> list[int]:
    """Find the places behind one in a text, itself among them, where a sentence ends or something else sets apart."""
    return [found.start() for found in _AFTER_A_SENTENCE.finditer(text, start)]


def _whole(found: re.Match[str], profile: Profile) -> str:
    """Give the credit that a pattern found, without the full stop of its sentence: that of `Jr.` is part of it."""
    credit = " ".join(found["credit"].split())
    name = credit.rstrip(".")
    if name.rpartition(" ")[2].lower() not in profile.wording.suffixes:
        return name
    stop = found.string[found.end("credit") :].startswith(".") or name != credit
    return f"{name}." if stop else name


def _is_capitals(part: str) -> bool:
    """Whether a name has a word all in capitals."""
    return any(word.isupper() for word in _LETTERS.findall(part))


def _names_an_agency(credit: str, profile: Profile) -> bool:
    """Whether names with a slash between are a credit: a caption may end in `South Africa/New Zealand`."""
    agencies, labels = known(profile.agencies), known(profile.credit_labels)  # `Barcroft Images`
    parts = [part.strip() for part in credit.split("/")]
    return any(
        part.casefold() in agencies or _is_capitals(part) or not labels.isdisjoint(part.casefold().split())
        for part in parts
    )


class _Form(NamedTuple):
    """One way in which credits are written."""

    pattern: re.Pattern[str]
    sign: str
    """What stands in every text that has the form, so that it is not looked for in any other; `""` for nothing."""
    after_sentence: bool
    """Whether it begins where a sentence ends, so that no other place has to be looked at."""
    names: bool
    """Whether it is names with a slash between, which may be other names than those of a credit."""

    def found(self, text: str, start: int, places: Iterable[int]) -> re.Match[str] | None:
        """Find the form in a text behind a place, as a search would, where the ends of sentences are known."""
        if not self.after_sentence:
            return self.pattern.search(text, start)
        return next(filter(None, (self.pattern.match(text, place) for place in places)), None)


@lru_cache(maxsize=32)
def _forms(profile: Profile) -> tuple[_Form, ...]:
    """Make the forms: those that are sure, those with names and a slash, those that are tried last."""
    wording = profile.wording
    name = _name(wording)
    courtesy = rf"(?i:{one_of(wording.courtesy)})"
    slashed = rf"{name}(?:\s*/\s*{name})+"
    with_slash = (
        rf"[(\[]\s*(?P<credit>{slashed})\s*[)\]]{_END}",
        rf"{_AFTER_SENTENCE}(?P<credit>{slashed}(?:\.?\s+{courtesy}\s+[^.]+?)?){_END}",
    )
    lent = rf"{_AFTER_SENTENCE}(?P<credit>{courtesy}\s+[^.!?()]+?){_END}"
    sure = _with_words(profile.credit_labels, profile.agencies, wording, name)
    return (
        *(_form(*each) for each in sure),
        *(_form(each, "/", names=True) for each in with_slash),
        _form(lent),
        _form(_COPYRIGHT, "©"),
    )


def _form(pattern: str, sign: str = "", *, names: bool = False) -> _Form:
    return _Form(re.compile(pattern), sign, pattern.startswith(_AFTER_SENTENCE), names)


def _name(wording: Wording) -> str:
    """Give the pattern of a name; each of its words can be read in one way alone, so the search is quick."""
    word = rf"{_INITIAL}|(?i:{one_of((*wording.titles, *wording.suffixes))})\.|[^\W\d_a-z][\w’\'&-]*"
    return rf"(?>{word})(?:\s+(?>{word}|{one_of((*wording.particles, *wording.conjunctions))}))*"


def _line(wording: Wording) -> str:
    """Give the pattern of characters of one line: a full stop is only in it behind a short form or inside a word."""
    short = "|".join(rf"(?<=\b(?i:{re.escape(word)})\.)" for word in (*wording.titles, *wording.suffixes))
    return rf"(?:[^().!?\[\]]|\.(?>(?<=\b[^\W\d_a-z]\.)|(?=[^\s)\]]){'|' if short else ''}{short}))+?"


def _with_words(
    labels: tuple[str, ...], agencies: tuple[str, ...], wording: Wording, name: str
) -> Iterator[tuple[str, str]]:
    """Give the patterns of the forms that go by labels and agencies, each with its sign."""
    by = rf"(?i:{one_of(wording.by)})"
    names = rf"{name}(?:\s*[/|,]\s*(?:via\s+)?{name})*"
    behalf = rf"\s+(?i:{one_of(wording.behalf)})\s+"
    line = _line(wording)
    if labels:
        label = _one_of(labels)
        named = rf"(?:\s*[:/|]\s*|\s+{by}\s+|\s+(?={_CAPITAL}))(?P<credit>{line})"
        yield rf"[(\[]\s*{label}{named}\s*[)\]]{_END}", ""
        before = rf"(?:{_AFTER_SENTENCE}|\s+(?={_one_of(_several_words(labels))}))"
        yield rf"{before}{label}(?:\s+{by})?\s*:\s*(?P<credit>{line}){_END}", ":"
    alone = tuple(label for label in labels if label.lower() in wording.pictures)
    if alone:
        agency = one_of(agencies)
        yield rf"{_AFTER_SENTENCE}{_one_of(alone)}\s+{by}\s+(?P<credit>{names}(?:{behalf}{name})?){_END}", ""
        yield rf"{_AFTER_SENTENCE}{_one_of(alone)}\s+(?P<credit>{names}(?:{behalf}{agency})?){_END}", ""
    if _several_words(labels):
        yield rf"{_AFTER_SENTENCE}{_one_of(_several_words(labels))}\s+(?P<credit>[^.!?:;,]+){_END}", ""
    if agencies:
        agency = rf"(?P<credit>{_one_of(agencies, any_case=False)})"
        yield rf"[(\[]\s*{agency}\s*[)\]]{_END}", ""
        yield rf"{_AFTER_SENTENCE}{agency}{_END}", ""


def _several_words(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(label for label in labels if " " in label)


def _one_of(words: Iterable[str], *, any_case: bool = True) -> str:
    alternatives = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return rf"(?{'i' if any_case else ''}:{alternatives})(?!\w)"
