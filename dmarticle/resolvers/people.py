"""Authors: several people in one name become several authors, and each name is judged for its kind.

A name is only taken apart when every part of it is a name by itself: two words or more, or a name the
profile knows. So `A. Smith, B. Jones and Reuters` is three authors, `Smith & Sons` is one.
"""

import re

from attrs import evolve

from ..models import Author, AuthorKind
from ..profiles import Profile
from .context import Context

_BETWEEN = re.compile(
    r"\s*[,;]\s*(?:(?:and|et|en|&)\s+)?|\s+(?:and|et|en|&|with|avec)\s+|\s*[/|]\s*|\s*،\s*|\s+و\s*(?=\S{2})"
)
_PARTICLES = "van von der den de du del della di da dos la le el al bin ben bint ibn abu ter ten te st".split()
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
_WORD = re.compile(r"[^\W\d_][\w.’'ʼ-]*")


def resolve_authors(authors: tuple[Author, ...], context: Context) -> tuple[Author, ...]:
    """Give one author for each name, with its kind."""
    found: list[Author] = []
    for author in authors:
        names = split_names(author.name, context.profile)
        if len(names) > 1:
            pointer = f"{author.pointer}/{context.key(Author, 'name')}"
            context.note("author.split", pointer, used=list(names))
        for name in names:
            whole = author.name if len(names) > 1 else None
            found.append(evolve(author, name=name, kind=kind_of(name, context.profile), source_name=whole))
    return tuple(found)


def split_names(text: str, profile: Profile) -> tuple[str, ...]:
    """Take a line of names apart, or give it whole where a part of it is no name by itself."""
    if kind_of(text, profile) in (AuthorKind.AGENCY, AuthorKind.STAFF):
        return (text,)
    names: list[str] = []
    for part in filter(None, _BETWEEN.split(text)):
        if names and part.lower().strip(".") in _SUFFIXES:
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    whole = all(kind_of(name, profile) is not AuthorKind.UNKNOWN for name in names)
    return tuple(names) if names and whole else (text,)


def kind_of(name: str, profile: Profile) -> AuthorKind:
    """Judge what stands behind a name.

    Agencies and the newsroom itself are known by the profile. A person is two to six words that each begin
    with a capital, or with a letter of a script without capitals, among them particles such as `van`.
    """
    folded = name.casefold().strip()
    if folded in {agency.casefold() for agency in profile.agencies}:
        return AuthorKind.AGENCY
    if folded in {staff.casefold() for staff in profile.staff}:
        return AuthorKind.STAFF
    words = [word for word in name.split() if word.lower() not in _PARTICLES]
    named = all(_WORD.fullmatch(word.strip(",")) and not word[0].islower() for word in words)
    return AuthorKind.PERSON if named and 2 <= len(words) <= 6 else AuthorKind.UNKNOWN
