"""The head of a plain text: the short lines over the story, of which one is its headline and one says who wrote it."""

import re
from collections.abc import Sequence

from attrs import frozen

from ...models import AuthorKind
from ...profiles import Profile
from ..credits.names import read_names
from ..tokens.token import TokenKind
from ..tokens.tokenizing import tokenizer_of
from ..vocabularies import VOCABULARY
from .ends import ends_clause
from .headline import LONGEST, is_title_line, names_of_byline

_MAY_END = ("?", "!", "؟", "’", "”", "»", "'", '"')
LONGEST_DATE = 8
"""Words of a line that says when a story was published."""
LEAST = 4
"""Words of a headline over a subtitle, which may else be a verse, and of one below the name of a section."""
MOST = 6
"""Lines of a head; where more stand over the first sentence, they may be verses or a list."""
LONGEST_LABEL = 2
"""Words of the name of a section over a headline: `World`, `LOCAL NEWS`."""

_MONTHS = (
    "jan feb mar apr may jun jul aug sep oct nov dec janv fév mars avr mai juin juil août déc maart mei junie julie "
    "januarie februarie desember mon tue wed thu fri sat sun lundi mardi mercredi jeudi vendredi samedi dimanche"
).split()
_WHEN = re.compile(
    rf"(?:first published|published|updated|last updated|posted|publié|mis à jour|gepubliseer)\b.*\d|"
    rf"(?:{'|'.join(_MONTHS)})[^\W\d_]*\.?,?\s.*\d|\d{{1,2}}(?:er|st|nd|rd|th)?\s[^\W\d_]+\.?,?\s\d{{4}}\b|\d{{4}}-\d\d-\d\d|"
    r"report(?:ing|ed) from\s",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"(?:by|from|par|de|van|deur)\s(?:our|an?|notre|nos|une?|ons|’n|'n)\s(?:[^\W\d_]+[\s-]){0,3}"
    r"(?:correspond[ae]nte?s?|reporters?|staff|writers?|envoyée?s?|journaliste?s?|korrespondente?|verslaggewers?)\b",
    re.IGNORECASE,
)
"""Who wrote, without a name: `By our correspondent in Paris`."""


@frozen
class Head:
    """What stands over a story."""

    title_place: int | None
    """Which line is the headline; None where none is for sure."""
    byline: str | None
    """The line that says who wrote the story; None where none does."""


def read_head(texts: Sequence[str], profile: Profile) -> Head:
    """Find the headline and the byline over a story."""
    start = 1 if _asks_over_a_byline(texts, profile) else 0
    size = next((place for place, text in enumerate(texts[: MOST + 1]) if ends_clause(text) and place >= start), None)
    lines = texts[: MOST if size is None else size]
    byline = next((line for line in lines if names_of_byline(line, profile) is not None), None)
    place = _title_place(lines, profile) if size else None
    if place is None or size is None or not (start or is_title_line(texts[place], texts[size])):
        return Head(None, byline if texts[:1] == (byline,) else None)
    return Head(place, byline)


def _title_place(lines: Sequence[str], profile: Profile) -> int | None:
    """Tell which line is the headline: the one that says neither who nor when; a section or a subtitle may be there."""
    others = [place for place, line in enumerate(lines) if not _says_who_or_when(line, profile, first=not place)]
    said = len(others) < len(lines)
    if others == [0, 1] and _is_label(lines[0], lines[1], said=said):
        return 1
    if len(others) == 1 and not any(names_of_byline(line, profile) for line in lines[: others[0]]):
        return others[0]
    return 0 if others == [0, 1] and (said or _has_subtitle(lines) or _has_heading(lines)) else None


def _asks_over_a_byline(texts: Sequence[str], profile: Profile) -> bool:
    """Whether the first line ends as a sentence does, and what is right below it says that it is a headline."""
    short = len(texts) > 1 and len(texts[0].split()) <= LONGEST
    return short and texts[0].endswith(_MAY_END) and _says_who_or_when(texts[1], profile, first=False)


def _has_subtitle(lines: Sequence[str]) -> bool:
    """Whether the second of two lines says more of what the first one says."""
    over, below = (len(line.split()) for line in lines[:2])
    return len(lines) == 2 and LEAST <= over < below


def _has_heading(lines: Sequence[str]) -> bool:
    """Whether the second of two lines heads what is below it, and is much shorter than the first: verses are alike."""
    over, below = (len(line.split()) for line in lines[:2])
    return len(lines) == 2 and not lines[1][:1].islower() and over >= LEAST and below * 2 <= over


def _says_who_or_when(line: str, profile: Profile, *, first: bool) -> bool:
    if names_of_byline(line, profile) is not None or _WHEN.match(line) or _SOMEBODY.match(line):
        return True
    if not first and _has_date(line):
        return True
    names = read_names(line.partition(",")[0], profile)
    if {each.kind for each in names.found} == {AuthorKind.AGENCY} and names.whole:  # `Reuters, PARIS` too
        return True
    names = read_names(line, profile)
    kinds = {each.kind for each in names.found}
    return not first and names.whole and AuthorKind.UNKNOWN not in kinds  # a headline may look like a name


def _is_label(line: str, below: str, *, said: bool) -> bool:
    words = line.split()
    return len(words) <= LONGEST_LABEL and (line.isupper() or said) and len(below.split()) >= max(LEAST, len(words) + 1)


def _has_date(line: str) -> bool:
    if len(line.split()) > LONGEST_DATE:
        return False
    return any(token.kind is TokenKind.DATE for token in tokenizer_of(VOCABULARY).tokens_of(line))
