"""The names of authors in a text, and what may stand behind them: more names, or who that is."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..profiles import Profile
from ..wording import Wording, one_of

LONGEST = 16
"""Words of a line that names the authors."""

_DATE = re.compile(r"\b\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]+\.?,?\s+\d{4}\b|\b\d{1,2}[:h]\d{2}\b")
_NO_NAME = re.compile(r"[:?!“”«»\"]|[’']s\b")
_AROUND_WORD = ".,;()[]|/–—-*"


class _Patterns(NamedTuple):
    titles: re.Pattern[str]
    who: re.Pattern[str]


@lru_cache(maxsize=32)
def _patterns(wording: Wording) -> _Patterns:
    name = r"[^\W\d_a-z]\S*(?:\s+\S+){0,4}?"
    return _Patterns(
        re.compile(rf"(?:{one_of(wording.titles)}\.?\s+)*", re.IGNORECASE),
        re.compile(
            rf"(?:\s*\([^()]{{1,80}}\))?(?:(?:\s*,|\s+{one_of(wording.conjunctions)})\s+{name})*?"
            rf"(?:,[^.:;!?]{{1,160}},)?\s+{one_of(wording.verbs)}(?!\w)"
        ),
    )


def behind_author(text: str, authors: Iterable[str], profile: Profile) -> str | None:
    """Give what stands behind the name of an author with which a text begins, or None where it does not.

    Args:
        text: The text; a title may stand before the name.
        authors: The names of the authors. Agencies and desks, and names of one word, are passed over.
        profile: The publication whose agencies, desks and small words are known.
    """
    titles = _patterns(profile.wording).titles
    known = {name.casefold() for name in (*profile.staff, *profile.agencies, *profile.signoffs)}
    start = titles.sub("", text.lstrip(" :\u00a0*"), count=1)
    for author in authors:
        name = titles.sub("", author.partition(",")[0], count=1)
        rest = start[len(name) :]
        if " " in name and name.casefold() not in known and start.startswith(name) and not rest[:1].isalnum():
            return rest
    return None


def names_more(rest: str, profile: Profile) -> bool:
    """Tell whether what stands behind a name is more names, roles, places and dates, and no sentence; or nothing."""
    words = _DATE.sub("", rest).split()
    return (
        len(words) <= LONGEST
        and not _NO_NAME.search(_DATE.sub("", rest))
        and all(_may_stand_in_names(word, profile) for word in words)
    )


def says_who(rest: str, profile: Profile) -> bool:
    """Tell whether what stands behind a name says who that is: a verb follows, perhaps behind more names."""
    return _patterns(profile.wording).who.match(rest) is not None


def _may_stand_in_names(word: str, profile: Profile) -> bool:
    bare = word.strip(_AROUND_WORD)
    wording = profile.wording
    small = {
        *wording.conjunctions, *wording.by, *wording.behalf, *wording.particles, *wording.places, *wording.titles,
        *wording.suffixes, *profile.staff_words, "&",
    }  # fmt: skip
    return not bare or bare[0].isupper() or bare[0].isdigit() or bare.casefold() in small
