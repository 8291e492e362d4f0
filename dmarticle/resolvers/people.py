"""Authors: several people in one name become several authors, and each name is judged for its kind.

A name is only taken apart when every part of it is a name by itself: two words or more, or a name the
profile knows. So `A. Smith, B. Jones and Reuters` is three authors, `Smith & Sons` is one.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from ..models import Author, AuthorKind
from ..profiles import Profile
from ..wording import Wording, one_of
from .context import Context

_WORD = re.compile(r"[^\W\d_][\w.’'ʼ-]*")


def resolve_authors(authors: tuple[Author, ...], context: Context) -> tuple[Author, ...]:
    """Give one author for each name, with its kind."""
    found: list[Author] = []
    for author in authors:
        names = split_names(author.name, context.profile)
        if names != (author.name,):
            pointer = f"{author.pointer}/{context.key(Author, 'name')}"
            context.note("author.split", pointer, used=list(names))
        for name in names:
            whole = author.name if names != (author.name,) else None
            found.append(evolve(author, name=name, kind=kind_of(name, context.profile), source_name=whole))
    return tuple(found)


class _Patterns(NamedTuple):
    """What stands around names, in the words of a profile."""

    between: re.Pattern[str]
    before_agency: re.Pattern[str]
    before_names: re.Pattern[str]


@lru_cache(maxsize=32)
def _patterns(wording: Wording) -> _Patterns:
    conjunction = one_of((*wording.conjunctions, "&"))
    return _Patterns(
        re.compile(rf"\s*[,;،]\s*(?:{conjunction}\s+)?|\s+{conjunction}\s+|\s*[/|]\s*", re.IGNORECASE),
        re.compile(rf"\s+{one_of((*wording.behalf, '-', '–'))}\s+(?=\S)|\s*\((?=[^()]+\)$)"),
        re.compile(rf"^{one_of(wording.by)}\s+(?=\S)", re.IGNORECASE),
    )


def split_names(text: str, profile: Profile) -> tuple[str, ...]:
    """Take a line of names apart, or give it whole where a part of it is no name by itself."""
    if _is_known(text, profile):
        return (text,)
    names: list[str] = []
    patterns = _patterns(profile.wording)
    for part in filter(None, patterns.between.split(patterns.before_names.sub("", text))):
        if names and (part.lower().strip(".") in profile.wording.suffixes or _is_role(part, profile)):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.extend(_from_agency(part, profile))
    whole = all(kind_of(name, profile) is not AuthorKind.UNKNOWN for name in names)
    return tuple(names) if names and whole else (text,)


def _is_role(text: str, profile: Profile) -> bool:
    """Whether a text is what somebody is, such as `Associate Editor`, and no desk that the profile knows."""
    words = _folded(text.split()) & _folded(profile.staff_words)
    return bool(words) and text.casefold() not in _folded(profile.staff)


def _from_agency(text: str, profile: Profile) -> tuple[str, ...]:
    """Take an agency from behind a name (`A. Smith for Reuters`, `A. Smith (AFP)`)."""
    name, _, agency = _patterns(profile.wording).before_agency.sub("\0", text, count=1).partition("\0")
    agency = agency.rstrip(")")
    return (name, agency) if _is_known(agency, profile) else (text,)


def _is_known(name: str, profile: Profile) -> bool:
    return kind_of(name, profile) in (AuthorKind.AGENCY, AuthorKind.STAFF)


def kind_of(name: str, profile: Profile) -> AuthorKind:
    """Judge what stands behind a name.

    Agencies and the newsroom itself are known by the profile. A person is two to six words that each begin
    with a capital, or with a letter of a script without capitals, among them particles such as `van`. An
    Arabic word after the first that begins with `و` may be another name's `and`, so it is not judged.
    """
    (folded,) = _folded((name.strip(),))
    words = name.split()
    if folded in _folded(profile.staff):
        return AuthorKind.STAFF
    if folded in _folded((*profile.agencies, *profile.signoffs)):
        return AuthorKind.AGENCY
    if "," in name:  # a role, not a second name
        return kind_of(name.partition(",")[0], profile)
    if _folded(words) & _folded(profile.staff_words):
        return AuthorKind.STAFF
    if _folded(words) & _folded(profile.organization_words) or any(word.startswith("و") for word in words[1:]):
        return AuthorKind.UNKNOWN
    words = [word for word in words if word.lower() not in profile.wording.particles]
    named = all(_WORD.fullmatch(word) and not word[0].islower() for word in words)
    return AuthorKind.PERSON if named and 2 <= len(words) <= 6 else AuthorKind.UNKNOWN


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold().removeprefix("the ") for name in names}
