"""Authors: several people in one name become several authors, and each name is judged for its kind.

A name is only taken apart when every part of it is a name by itself: two words or more, or a name the
profile knows. So `A. Smith, B. Jones and Reuters` is three authors, `Smith & Sons` is one.

What stands behind a comma may also be what somebody is (`A. Smith, Associate Editor`) or where they were
(`A. Smith, Tel Aviv`). So two people are only told apart there by a conjunction before the last name or by
several commas; otherwise the line stays whole, with a problem.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from ..models import Author, AuthorKind
from ..profiles import Profile
from ..wording import Wording, one_of
from .context import Context

LONGEST_KEPT = 200
"""Characters. A longer line is judged each time, so that what is kept stays small."""

LONGEST = 2000
"""Characters. No line of names is longer; what is longer is given whole and not judged."""

_WORD = re.compile(r"[^\W\d_][\w.’'ʼ-]*")
_COMMAS = frozenset(",،|")
_ROLE_IN_BRACKETS = re.compile(r"(?:\s*\([^()]*\))+$")
_OF_DESKS = frozenset({AuthorKind.AGENCY, AuthorKind.STAFF})


def resolve_authors(authors: tuple[Author, ...], context: Context) -> tuple[Author, ...]:
    """Give one author for each name, with its kind."""
    found: list[Author] = []
    for author in authors:
        line = author.name
        people = _known_people(line, context.profile) if len(line) <= LONGEST_KEPT else _people(line, context.profile)
        if people.code:
            used = [*people.names] if people.code == "author.split" else line
            context.note(people.code, f"{author.pointer}/{context.key(Author, 'name')}", used=used)
        whole, all_names = (line, people.names) if people.names != (line,) else (None, ())
        for name, kind in zip(people.names, people.kinds, strict=True):
            found.append(evolve(author, name=name, kind=kind, source_name=whole, source_names=all_names))
    return tuple(found)


class _People(NamedTuple):
    """Who stands in a line of names."""

    names: tuple[str, ...]
    kinds: tuple[AuthorKind, ...]
    code: str | None
    """Of the problem that the line is; None where it is none."""


def _people(line: str, profile: Profile) -> _People:
    names = split_names(line, profile)
    code = "author.split" if names != (line,) else "author.ambiguous" if is_ambiguous(line, profile) else None
    return _People(names, tuple(kind_of(name, profile) for name in names), code)


_known_people = lru_cache(maxsize=1024)(_people)
"""The same people write every day."""


class _Patterns(NamedTuple):
    """What stands around names, in the words of a profile."""

    between: re.Pattern[str]
    before_agency: re.Pattern[str]
    before_names: re.Pattern[str]
    place: re.Pattern[str]


@lru_cache(maxsize=32)
def _patterns(wording: Wording) -> _Patterns:
    conjunction = one_of((*wording.conjunctions, "&"))
    return _Patterns(
        re.compile(rf"(\s*[,;،]\s*(?:{conjunction}\s+)?|\s+{conjunction}\s+|\s*[/|]\s*)", re.IGNORECASE),
        re.compile(rf"\s+{one_of((*wording.behalf, '-', '–'))}\s+(?=\S)|\s*\((?=[^()]+\)$)"),
        re.compile(rf"^{one_of(wording.by)}\s+(?=\S)", re.IGNORECASE),
        re.compile(rf"\s+{one_of(wording.places)}\s+(?=[^\W\d_a-z])[^,،]+$"),
    )


class _Part(NamedTuple):
    """A part of a line of names."""

    before: str
    """What joins it to the part before it, `""` at the start."""
    name: str

    @property
    def has_comma(self) -> bool:
        """Whether nothing but a comma joins it, which may join a role or a place as well as a name."""
        return self.before.strip() in _COMMAS


def split_names(text: str, profile: Profile) -> tuple[str, ...]:
    """Take a line of names apart, or give it whole where a part of it is no name by itself."""
    if len(text) > LONGEST or _is_named(text, profile):
        return (text,)
    parts = _parts(text, profile)
    kinds = [kind_of(part.name, profile) for part in parts]
    if AuthorKind.UNKNOWN in kinds or not _names_anybody(parts, profile) or not _tells_apart(parts, profile):
        return (text,)
    return tuple(part.name for part in parts)


def is_ambiguous(text: str, profile: Profile) -> bool:
    """Tell whether a line that stays whole may name more than one person, or a place beside one."""
    parts = [] if len(text) > LONGEST or _is_named(text, profile) else _parts(text, profile)
    comma = any(part.has_comma and not part.name[0].islower() for part in parts)
    return comma and any(kind_of(part.name, profile) is AuthorKind.PERSON for part in parts)


def _parts(text: str, profile: Profile) -> list[_Part]:
    """Give the parts of a line; what somebody is stays with the name before it."""
    patterns = _patterns(profile.wording)
    split = patterns.between.split(patterns.before_names.sub("", text))
    parts: list[_Part] = []
    for before, name in zip(["", *split[1::2]], split[::2], strict=True):
        part = _Part(before if parts else "", name)
        if parts and _belongs(part, parts[-1], profile):
            parts[-1] = _Part(parts[-1].before, parts[-1].name + before + name)
        elif name:
            parts.extend(_from_agency(part, profile))
    return parts


def _belongs(part: _Part, last: _Part, profile: Profile) -> bool:
    """Whether a part says what the name before it is: behind a comma alone, or behind another such part."""
    if not part.has_comma:
        return _is_role(part.name, profile) and "," not in part.before and _is_with_role(last.name, profile)
    if part.name.lower().strip(".") in profile.wording.suffixes:
        return True
    return _is_role(part.name, profile) and not _is_named(last.name, profile)


def _is_role(text: str, profile: Profile) -> bool:
    """Whether a text is what somebody is, such as `Associate Editor`, and no desk that the profile knows."""
    words = _folded(re.findall(r"\w+", text)) & _known(profile.staff_words)
    return bool(words) and text.casefold() not in _known(profile.staff)


def _is_with_role(name: str, profile: Profile) -> bool:
    return _is_role(name.partition(",")[2], profile)


def _from_agency(part: _Part, profile: Profile) -> Iterator[_Part]:
    """Take an agency from behind a name (`A. Smith for Reuters`, `A. Smith (AFP)`)."""
    found = _patterns(profile.wording).before_agency.search(part.name)
    agency = part.name[found.end() :].rstrip(")") if found else ""
    if found and _is_named(agency, profile):
        yield _Part(part.before, part.name[: found.start()])
        yield _Part(found[0], agency)
    else:
        yield part


def _is_named(name: str, profile: Profile) -> bool:
    """Whether a name is one that the profile has, and not only in the form of one."""
    (folded,) = _folded((name.strip(),))
    return folded in _known(profile.staff) or folded in _organizations(profile.agencies, profile.signoffs)


def _names_anybody(parts: list[_Part], profile: Profile) -> bool:
    """Whether a line names more than desks by what they are: `Staff and agencies` does not."""
    return any(kind_of(part.name, profile) not in _OF_DESKS or _is_named(part.name, profile) for part in parts)


def _tells_apart(parts: list[_Part], profile: Profile) -> bool:
    """Whether a line leaves no doubt that the names of people behind commas are names of people.

    It does when a conjunction comes before its last name (`A. Smith, B. Jones and C. Li`), or two commas follow
    each other (`A. Smith, B. Jones, C. Li`).
    """
    people = [kind_of(part.name, profile) is AuthorKind.PERSON for part in parts]
    doubtful = [part.has_comma and all(pair) for part, pair in zip(parts[1:], pairwise(people), strict=True)]
    return not any(doubtful) or not parts[-1].has_comma or any(map(all, pairwise(doubtful)))


def kind_of(name: str, profile: Profile) -> AuthorKind:
    """Judge what stands behind a name.

    Agencies and the newsroom itself are known by the profile. A person is two to six words that each begin
    with a capital, or with a letter of a script without capitals, among them particles such as `van`; a role
    or a place may stand behind them. An Arabic word after the first that begins with `و` may be another name's
    `and`, so it is not judged.
    """
    if len(name) > LONGEST:
        return AuthorKind.UNKNOWN
    (folded,) = _folded((name.strip(),))
    if folded in _known(profile.staff):
        return AuthorKind.STAFF
    if folded in _organizations(profile.agencies, profile.signoffs):
        return AuthorKind.AGENCY
    first, comma, rest = name.partition(",")
    if comma:
        others = [part.name for part in _parts(rest.strip(), profile) if not _is_role(part.name, profile)]
        alone = all(kind_of(other, profile) is AuthorKind.UNKNOWN for other in others)
        return kind_of(first, profile) if alone else AuthorKind.UNKNOWN
    bare = _patterns(profile.wording).place.sub("", _ROLE_IN_BRACKETS.sub("", name))
    return _kind_of_words(name, profile) if bare == name else kind_of(bare, profile)


def _kind_of_words(name: str, profile: Profile) -> AuthorKind:
    words = name.split()
    if _folded(words) & _known(profile.staff_words):
        return AuthorKind.STAFF
    if _folded(words) & _known(profile.organization_words) or any(word.startswith("و") for word in words[1:]):
        return AuthorKind.UNKNOWN
    if _folded(words[:1]) & _known(profile.place_words):
        return AuthorKind.UNKNOWN
    words = [word for word in words if word.lower() not in profile.wording.particles]
    named = all(_WORD.fullmatch(word) and not word[0].islower() for word in words)
    return AuthorKind.PERSON if named and 2 <= len(words) <= 6 else AuthorKind.UNKNOWN


def _folded(names: Iterable[str]) -> set[str]:
    return {name.casefold().removeprefix("the ") for name in names}


@lru_cache(maxsize=256)
def _known(names: tuple[str, ...]) -> frozenset[str]:
    """Fold names of a profile once."""
    return frozenset(_folded(names))


@lru_cache(maxsize=64)
def _organizations(agencies: tuple[str, ...], signoffs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_folded((*agencies, *signoffs)))
