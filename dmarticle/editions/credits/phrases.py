"""The patterns of the words around names in a line of credit, made of the tables of roles and of a profile."""

import re
from functools import lru_cache
from typing import NamedTuple

from ...profiles import Profile
from ...wording import one_of
from .roles import ROLES, Roles

_NAMES_FOLLOW = r"(?=[‘’'ʼ]?[^\W\d_a-z]|(?:the|bin|al|el|de|du|van|von|der|agencies)\b)"
_AND = r"(?:\s+(?:and|et|en|&)\s+)"


class Phrases(NamedTuple):
    """What stands around names."""

    before: re.Pattern[str]
    """Words for what was done, at the start of a clause or behind a comma or `and`; the groups
    `role`, `by` and `beside`; `like` where the words are none that are known."""
    behind: re.Pattern[str]
    """A clause that ends with them; the groups `names`, `role`, `rest`."""
    after: re.Pattern[str]
    """What says nothing, at the end."""
    over: re.Pattern[str]
    """What says nothing, before what was done: `This story was` before `written by`."""


@lru_cache(maxsize=32)
def phrases(profile: Profile) -> Phrases:
    """Give the patterns for a profile."""
    by = one_of((*profile.wording.by, *(each for roles in ROLES for each in roles.by)))
    known = "|".join(_of_language(roles) for roles in ROLES)
    own = one_of(profile.notes.get("credit", ()))
    word = r"[^\W\d_]+"
    like = rf"(?:{word}\s+(?:and\s+)?)?{word}(?:ing|ed)(?=\s+{by}\s)|(?<=^)(?:{word}\s+){{0,2}}{word}(?=\s+by\s)"
    beside = one_of(each for roles in ROLES for each in roles.beside)
    start = r"(?:(?<=^)|(?<=[.,،]\s)|(?<=\band\s)|(?<=\bet\s)|(?<=\ben\s))"
    behind = one_of(each for roles in ROLES for each in roles.behind)
    somewhere = one_of(each for roles in ROLES for each in roles.somewhere)
    return Phrases(
        re.compile(
            rf"{start}(?i:(?P<role>{own}|{known}|(?P<like>{like}))(?:\s+(?P<by>{by}))?|(?<=^)(?P<beside>{beside}))(?:\s*:\s*|\s+|(?<=[’']))"
            + _NAMES_FOLLOW
        ),
        re.compile(
            rf"(?P<names>[^\W\d_a-z].{{0,1000}}?)\s+(?:(?P<role>{behind})(?P<rest>\s+from\s.+)?|(?P<there>{somewhere})"
            r"(?P<from>\s+from\s.+))"
        ),
        re.compile(rf"\s+{one_of(each for roles in ROLES for each in roles.after)}\s*$"),
        _over(by),
    )


def _over(by: str) -> re.Pattern[str]:
    over = one_of(each for roles in ROLES for each in roles.over)
    done = one_of(each for roles in ROLES for each in roles.done)
    return re.compile(rf"(?i:{over}\s+(?={done}\s+{by}\s))")


def _of_language(roles: Roles) -> str:
    """Give the pattern of the words for what was done, in one language; what follows them is part of it."""
    work, done, by = one_of(roles.work), one_of(roles.done), one_of(roles.by)
    works = rf"(?:{one_of(roles.before)}\s+)?{work}(?:{_AND}{work})?"
    follows = rf"(?=\s+{by}\s|\s+d[’']|\s*:)"
    return rf"{works}{follows}|(?:{done}){_AND}{done}{follows}|{done}{follows}|{one_of(roles.bare)}(?=\s)"


def role_of(phrase: str, profile: Profile) -> str:
    """Give a role in lower case and without the word for `by`: `Editing by` is `editing`."""
    words = phrase.strip(" :").casefold().split()
    by = (*profile.wording.by, *(each for roles in ROLES for each in roles.by))
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in by else words)
