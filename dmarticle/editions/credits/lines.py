"""A line of credit -> its roles and the names of each.

A line is cut at semicolons, bars and full stops, and before each word for what somebody did. What stands in no such
place is not read, and nobody is named who is not surely somebody.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ...models import AuthorKind
from ...profiles import Profile
from ...wording import one_of
from .contributor import Contributor
from .names import Named, Names, is_desk, name_and_place, read_names
from .phrases import phrases, role_of
from .pictures import picture_credit
from .places import may_be_place

LONGEST = 4000
"""Characters of a line of credit; a longer one is not read."""

_CUT = re.compile(r"\s*[;؛]\s*|\s*(?=\|)|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-z])|\s+[-–—]\s+")
_TRANSLATED = re.compile("transla|tradu|vertaal|vertaling|ترجم")
_FROM_LANGUAGE = re.compile(r"\s+(?:(?:from|uit|du|عن|من)\s|de l[’'])\s*(?:the\s)?[^\s,;]+\s*$")
_BEFORE_PLACES = ("from", "من", "van", "de")
_AROUND = "()[]*_-–— \u00a0"


@frozen
class CreditLine:
    """What a line of credit says."""

    contributors: tuple[Contributor, ...]
    """Who is named, in the order of the line."""
    sure: bool
    """Whether every word of the line was read, and somebody is known for a person, an agency or a desk. A line of which
    less is sure may be a sentence of the story."""


@frozen
class _Clause:
    role: str | None
    """What was done; None where the clause does not say."""
    names: str
    beside: bool = False
    """Whether it says no more than `with`, which many a sentence begins with."""
    sources: bool = False
    """Whether it says `from`, behind which places stand as well as people."""
    known: bool = True
    """Whether the role is one that is known, and no other word before `by`."""
    house: bool = False
    """Whether it stands behind a bar and says no role, as a publication does: `Photo: A. Smith | The Example`."""


def read_line(text: str, profile: Profile) -> CreditLine:
    """Read a line of credit."""
    line = " ".join(text.split()).strip(_AROUND)
    over = phrases(profile).over.match(line)
    line = line[over.end() :] if over else line
    if not line or len(line) > LONGEST:
        return CreditLine((), sure=False)
    groups = _groups([each for clause in _CUT.split(line) if clause for each in _clauses(clause, profile)])
    if len(groups) == 1 and groups[0][0].role is None:  # as nearly every paragraph of a story
        return CreditLine((), sure=False)
    read = [(group, *_read(group, profile)) for group in groups]
    bracketed = text.strip().startswith(("(", "["))
    people = tuple(_contributor(group[0].role or "", each) for group, found, _ in read for each in found)
    sure = all(sure for _, _, sure in read) and any(_is_somebody(each, profile) for each in people)
    marked = bracketed or (line.lower() != line.upper() or len(groups) > 1 or ":" in line)
    return CreditLine(people, sure=sure and marked and (bracketed or groups[0][0].role is not None))


def _clauses(part: str, profile: Profile) -> Iterator[_Clause]:
    """Cut a part of a line before each word for what was done."""
    clause = part.lstrip("| ")
    for each in _read_clauses(clause, profile) if clause else ():
        yield evolve(each, house=part.startswith("|") and each.role is None)


def _read_clauses(clause: str, profile: Profile) -> Iterator[_Clause]:
    bare = clause.strip(_AROUND).rstrip(".")
    picture = picture_credit(clause, profile)
    behind = phrases(profile).behind.fullmatch(bare)
    if picture:
        yield _Clause(picture.role, picture.names)
    elif behind:
        role = behind["role"] or behind["there"]
        names = _without_desk(behind["names"], profile) + (behind["rest"] or behind["from"] or "")
        yield _Clause(role.casefold(), names)
    else:
        yield from _behind_roles(clause, profile)


def _behind_roles(text: str, profile: Profile) -> Iterator[_Clause]:
    found = list(phrases(profile).before.finditer(text))
    first = found[0].start() if found else len(text)
    if first:
        yield _Clause(None, text[:first])
    for each, end in zip(found, [*(each.start() for each in found[1:]), len(text)], strict=False):
        names = phrases(profile).after.sub("", text[each.end() : end])
        role = role_of(each["role"] or each["beside"], profile)
        names = _FROM_LANGUAGE.sub("", names) if _TRANSLATED.search(role) else names
        names = re.sub(rf"[\s,]+{one_of(profile.wording.conjunctions)}\s*$", "", names)
        yield _Clause(
            role,
            names,
            beside=each["role"] is None,
            sources=(each["by"] or "").casefold() in _BEFORE_PLACES,
            known=each["like"] is None,
        )


def _without_desk(names: str, profile: Profile) -> str:
    """Take what people are from before their names: `Associated Press writers A. Smith and B. Jones`."""
    agencies = one_of((*profile.agencies, *profile.signoffs))
    desk = rf"(?:The\s+)?{agencies}(?:\s+[^\W\d_]+){{0,2}}\s+(?:writers?|reporters?|journalists?|correspondents?)\s+"
    return re.sub(rf"^{desk}(?=[^\W\d_a-z])", "", names)


def _groups(clauses: Sequence[_Clause]) -> list[list[_Clause]]:
    """Put a clause that says no role behind the one before it, which it goes on with."""
    groups: list[list[_Clause]] = []
    for clause in clauses:
        if clause.role is None and groups:
            groups[-1].append(clause)
        else:
            groups.append([clause])
    return groups


def _read(group: Sequence[_Clause], profile: Profile) -> tuple[list[Named], bool]:
    """Read the names of one role, and tell whether every word was read."""
    first, *more = group
    if first.role is None:  # who wrote it, perhaps; it does not say
        names = read_names(first.names, profile)
        return [], names.whole and all(each.kind is AuthorKind.PERSON for each in names.found) and not more
    pairs = [pair for each in group if (pair := name_and_place(each.names, profile))]
    if more and len(pairs) == len(group):
        return pairs, True
    read = read_names(first.names, profile)
    found = [each for each in read.found if not (first.sources and _may_be_place(each, profile))]
    sure = _is_sure(first, read) and len(found) == len(read.found)
    for each in more:
        rest, read_whole = _read_rest(each, profile)
        found += rest
        sure = sure and read_whole
    return found, sure


def _read_rest(clause: _Clause, profile: Profile) -> tuple[Sequence[Named], bool]:
    """Read what says no role of its own; and tell whether that is all it says."""
    names = read_names(clause.names, profile)
    found = [_as_house(each) for each in names.found] if clause.house else names.found
    known = names.whole and (clause.house or all(each.kind is not AuthorKind.UNKNOWN for each in found))
    return found if known else (), known


def _as_house(named: Named) -> Named:
    """Give what has the form of a person's name and may be a publication's as a name of no kind."""
    return evolve(named, kind=AuthorKind.UNKNOWN) if named.kind is AuthorKind.PERSON else named


def _may_be_place(named: Named, profile: Profile) -> bool:
    if named.kind is AuthorKind.UNKNOWN:
        return not is_desk(named.name, profile)
    return named.kind is AuthorKind.PERSON and may_be_place(named.name)


def _is_sure(clause: _Clause, names: Names) -> bool:
    desks = (AuthorKind.AGENCY, AuthorKind.STAFF)
    told = not clause.beside or all(each.kind in desks or each.place for each in names.found)
    return names.whole and clause.known and told


def _is_somebody(person: Contributor, profile: Profile) -> bool:
    """Whether somebody is known for what they are: a single word may be anything."""
    named = person.kind is not AuthorKind.UNKNOWN
    return named or (" " in person.name and is_desk(person.name, profile))


def _contributor(role: str, named: Named) -> Contributor:
    return Contributor(name=named.name, role=role, place=named.place, kind=named.kind)
