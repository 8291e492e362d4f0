"""The names of authors in a text, and what may stand behind them: more names, or who that is."""

import re
from collections.abc import Iterable
from functools import lru_cache

from ..profiles import Profile
from ..wording import Wording, one_of
from .words import known

LONGEST = 16
"""Words of a line that names the authors."""

LONGEST_BEFORE_VERB = 30
"""Words between a name and the verb that says who that is."""

_DATE = re.compile(r"\b\d{1,2}(?:er|st|nd|rd|th)?\s+[^\W\d_]+\.?,?\s+\d{4}\b|\b\d{1,2}[:h]\d{2}\b")
_NO_NAME = re.compile(r"[:?!“”«»\"]|[’']s\b")
_BRACKETS = re.compile(r"\([^()]*\)")
_QUESTION = re.compile(r"[?؟]")
_END = re.compile(r"[.:;!]")
_AROUND_WORD = ".,;()[]|/–—-*"


@lru_cache(maxsize=32)
def _titles(wording: Wording) -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(wording.titles)}\.?\s+)*", re.IGNORECASE)


def behind_author(text: str, authors: Iterable[str], profile: Profile) -> str | None:
    """Give what stands behind the name of an author with which a text begins, or None where it does not.

    Args:
        text: The text; a title may stand before the name.
        authors: The names of the authors. Agencies and desks, and names of one word, are passed over.
        profile: The publication whose agencies, desks and small words are known.
    """
    titles = _titles(profile.wording)
    no_persons = known(profile.staff, profile.agencies, profile.signoffs)
    start = titles.sub("", text.lstrip(" :\u00a0*"), count=1)
    for author in authors:
        name = titles.sub("", author.partition(",")[0], count=1)
        rest = start[len(name) :]
        begins = start[: len(name)].casefold() == name.casefold() and not rest[:1].isalnum()
        if begins and " " in name and name.casefold() not in no_persons:
            return rest
    return None


def names_more(rest: str, profile: Profile) -> bool:
    """Tell whether what stands behind a name is more names, roles, places and dates, and no sentence; or nothing."""
    text = _DATE.sub("", rest)
    words = [word.strip(_AROUND_WORD) for word in text.split()]
    if len(words) > LONGEST or _NO_NAME.search(text):
        return False
    following = [*words[1:], ""]
    return all(_may_stand_in_names(word, next_one, profile) for word, next_one in zip(words, following, strict=False))


def says_who(rest: str, profile: Profile) -> bool:
    """Tell whether what stands behind a name says who that is.

    A verb must follow, right behind the name, behind more names, or behind what is told between two commas; and
    nothing may be asked.
    """
    words = _BRACKETS.sub(" ", rest).split()
    verbs = (place for place, word in enumerate(words[:LONGEST_BEFORE_VERB]) if word in profile.wording.verbs)
    return not _QUESTION.search(rest) and any(_names_or_tells(" ".join(words[:place]), profile) for place in verbs)


def _names_or_tells(between: str, profile: Profile) -> bool:
    """Whether a text is nothing, more names, or stands between two commas."""
    if between.endswith(","):
        return between.startswith(",") and len(between) > 1 and not _END.search(between)
    return names_more(between, profile)


def _may_stand_in_names(word: str, following: str, profile: Profile) -> bool:
    """Whether a word is of a name, a number, a small word, or of what somebody is: `special correspondent`."""
    if not word or word[0].isupper() or word[0].isdigit() or word == "&":
        return True
    wording, small = profile.wording, word.casefold()
    return small in profile.staff_words or following.casefold() in profile.staff_words or any(
        small in words
        for words in (
            wording.conjunctions, wording.by, wording.behalf, wording.particles, wording.places, wording.titles,
            wording.suffixes,
        )
    )  # fmt: skip
