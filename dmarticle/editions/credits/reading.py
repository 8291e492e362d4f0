"""Lines of credit -> people, places, roles."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...body.nodes import Note, NoteKind
from ...models import Article, AuthorKind
from ...problems import check_option
from ...profiles import NEUTRAL, Profile
from ...resolvers.people import kind_of
from ...sourcing import check_article
from ...wording import one_of
from .contributor import Contributor
from .pictures import picture_credit

LONGEST = 4000
"""Characters of a line of credit; a longer one is not read."""


def contributors(article: Article, *, profile: Profile = NEUTRAL) -> tuple[Contributor, ...]:
    """Give who worked on a story and its pictures besides its authors, as its lines of credit say, in their order.

    Args:
        article: Any article; its notes of the kind `credit` are read, in the body and beside it.
        profile: The publication whose phrases and small words the lines are read by.
    """
    check_article(article, "contributors")
    check_option("profile", profile, Profile)
    notes = (note for note in article.body.notes if note.kind is NoteKind.CREDIT)
    return tuple(found for note in notes for found in read_credits(note, profile))


def read_credits(note: Note, profile: Profile) -> Iterator[Contributor]:
    """Give the people that one line of credit names."""
    text = " ".join(note.text.split()).strip("()[]* ")
    if len(text) > LONGEST:
        return
    picture = picture_credit(text, profile)
    if picture:
        yield from _people(picture.names, picture.role, profile)
        return
    phrases = list(_phrases(profile).finditer(text))
    ends = [phrase.start() for phrase in phrases[1:]] + [len(text)]
    for phrase, end in zip(phrases, ends, strict=True):
        yield from _people(text[phrase.end() : end], _role(phrase[0], profile), profile)


@lru_cache(maxsize=32)
def _phrases(profile: Profile) -> re.Pattern[str]:
    """Give the pattern of what stands before the names of a role: the profile's phrases, and their like."""
    known = one_of(profile.notes.get("credit", ()))
    like = rf"(?:[^\W\d_]+\s+(?:and\s+)?)?[^\W\d_]+(?:ing|ed)\s+{one_of(profile.wording.by)}"
    return re.compile(rf"(?:(?<=^)|(?<=[;.,،؛–—-]\s)|(?<=\band\s))(?i:{known}|{like})\s*:?\s+(?=[^\W\d_a-z])")


def _role(phrase: str, profile: Profile) -> str:
    """Give what they did, without the word before the names: `by`, `par`, `de`."""
    words = phrase.strip(" :").casefold().split()
    return " ".join(words[:-1] if words[-1] in (*profile.wording.by, "de") else words)


@lru_cache(maxsize=32)
def _between(profile: Profile) -> re.Pattern[str]:
    joining = one_of((*profile.wording.conjunctions, "&"))
    return re.compile(rf"\s*[,;،؛]\s*(?:{joining}\s+)?|\s+{joining}\s+|\s+{joining}\s*$")


@lru_cache(maxsize=32)
def _place(profile: Profile) -> re.Pattern[str]:
    return re.compile(rf"\s+{one_of(profile.wording.places)}\s+(?=[^\W\d_a-z])")


def _people(names: str, role: str, profile: Profile) -> Iterator[Contributor]:
    """Give the people of one role; a word in lower case at the start of a name is not taken for one."""
    for part in _between(profile).split(names.strip(" .;,،؛-–—")):
        name, *place = _place(profile).split(part.strip(" ."), maxsplit=1)
        if name and not name[0].islower():
            kind = kind_of(name, profile)
            yield Contributor(name=name, role=role, place=place[0] if place else None, kind=kind or AuthorKind.UNKNOWN)
