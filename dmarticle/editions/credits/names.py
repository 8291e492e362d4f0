"""Names in a line of credit: people, where they were and whom they worked for."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve, frozen

from ...models import AuthorKind
from ...profiles import Profile
from ...resolvers.people import kind_of
from ...wording import one_of
from ..tokens.folding import fold
from ..tokens.tokenizing import tokenizer_of
from ..vocabularies import VOCABULARY
from .places import may_be_place

_NEAR = ("near", "outside", "aboard", "on", "from", "depuis", "près de", "naby", "buite", "من")
"""Between a name and where somebody was, beside the profile's words; those of `_KEPT` are part of the place."""
_KEPT = ("near", "outside", "aboard", "près de", "naby", "buite")
_ON_DAYS = ("on", "le", "op", "am", "في", "يوم")
_FINAL_STOP = re.compile(r"(?<![A-Z])(?<!\b[JS]r)\.$")
_NAMED = re.compile(r"[‘’'ʼ]?[^\W\d_][\w.’'ʼ-]*")
_SMALL = re.compile(r"[‘’'ʼ]?[a-zà-öø-ÿ](?![^\W\d_]*-[^\W\d_a-z])")
"""The start of a word in lower case; `al-Rahman` is none."""
_OTHER_WORDS = re.compile(r"[:?!“”«»\"\d]")
_NOBODY = frozenset("supplied handout file courtesy archive archives stock verskaf fourni fournie dr".split())
"""Words in the place of a name that name nobody, folded."""
MOST = 100
"""Names of one line that are read."""


@frozen
class Named:
    """A name as a line of credit has it."""

    name: str
    kind: AuthorKind
    place: str | None = None


class Names(NamedTuple):
    """What was read of some names."""

    found: tuple[Named, ...]
    whole: bool
    """Whether every word was read; what was not is nobody's name for sure, and stays in the line."""


class _Part(NamedTuple):
    before: str
    """What joins it to the part before: `,`, `and`; `""` for the first one."""
    text: str

    @property
    def joint(self) -> str:
        """The same with the spaces around it."""
        return f"{self.before} " if self.before.startswith((",", "،", ";", "؛")) else f" {self.before} "


def read_names(text: str, profile: Profile) -> Names:
    """Read names that commas and conjunctions join; a place may stand behind each (`A. Smith in Rome, B. Jones`)."""
    parts = _parts(text, profile)
    if not parts or len(parts) > MOST or _OTHER_WORDS.search(text):
        return Names((), whole=False)
    return _name_place_pairs(parts, profile) or _one_by_one(parts, profile)


def name_and_place(text: str, profile: Profile) -> Named | None:
    """Read `A. Smith, Beijing`, or give None where it is not just this."""
    parts = _parts(text, profile)
    pair = _pairs(parts, profile) if len(parts) == 2 else ()
    return pair[0] if pair else None


def stripped(text: str) -> str:
    """Give names without the signs around them; the stop of a short form stays."""
    return _FINAL_STOP.sub("", text.strip(" ;,،-–—\u00a0")).strip()


@lru_cache(maxsize=32)
def _between(profile: Profile) -> re.Pattern[str]:
    joining = one_of((*profile.wording.conjunctions, "&"))
    return re.compile(rf"(\s*[,;،؛]\s*(?:{joining}\s+)?|\s+{joining}\s+)")


def _parts(text: str, profile: Profile) -> list[_Part]:
    split = _between(profile).split(stripped(text))
    parts: list[_Part] = []
    for before, part in zip(["", *split[1::2]], split[::2], strict=True):
        if parts and part.casefold().rstrip(".") in profile.wording.suffixes:
            parts[-1] = parts[-1]._replace(text=f"{parts[-1].text}, {part}")
        elif part:
            parts.append(_Part(before.strip() if parts else "", part))
    return parts


def _name_place_pairs(parts: Sequence[_Part], profile: Profile) -> Names | None:
    """Read `A. Smith, Beijing, and B. Jones, Tokyo`: each second part is a place, where at least two of them are."""
    pairs = _pairs(parts, profile) if len(parts) >= 4 else ()
    return Names(pairs, whole=True) if pairs else None


def _pairs(parts: Sequence[_Part], profile: Profile) -> tuple[Named, ...]:
    if len(parts) % 2 or any(not part.before.startswith((",", "،")) for part in parts[1::2]):
        return ()
    pairs = [(name.text, place.text) for name, place in zip(parts[::2], parts[1::2], strict=True)]
    people = all(_is_person_alone(name, profile) for name, _ in pairs)
    places = all(_may_be_where(place, profile) for _, place in pairs)
    return tuple(Named(name, AuthorKind.PERSON, place) for name, place in pairs) if people and places else ()


def _may_be_where(text: str, profile: Profile) -> bool:
    known = kind_of(text, profile) in (AuthorKind.AGENCY, AuthorKind.STAFF)
    return not known and _is_named(text, profile) and (may_be_place(text) or not _is_like_person(text, profile))


def _is_person_alone(text: str, profile: Profile) -> bool:
    return kind_of(text, profile) is AuthorKind.PERSON and not _place(profile).search(text)


def _one_by_one(parts: Sequence[_Part], profile: Profile) -> Names:
    found: list[Named] = []
    whole = True
    for part in parts:
        last = found[-1] if found else None
        if last and _goes_on_with_place(part, last, profile):
            found[-1] = evolve(last, place=f"{last.place}{part.joint}{part.text}" if last.place else part.text)
        else:
            people, read = _people(part.text, profile, first=not part.before)
            found.extend(people)
            whole = whole and read
    return Names(tuple(found), whole)


def _goes_on_with_place(part: _Part, last: Named, profile: Profile) -> bool:
    """Whether a part is more of the place before it: `in Paris, London and Rome`, `in Washington, D.C.`."""
    like = _may_be_where(part.text, profile)
    if last.place is None:  # `en` is `and` in one language and `in` in another
        return part.before in profile.wording.places and like and last.kind is AuthorKind.PERSON
    return like and not _place(profile).search(part.text) and not is_desk(part.text, profile)


@lru_cache(maxsize=32)
def _place(profile: Profile) -> re.Pattern[str]:
    words = one_of((*profile.wording.places, *_NEAR))
    return re.compile(rf"\s+(?P<word>{words})\s+(?P<place>(?:(?:the|la|le|die)\s|l[’'])?.+)$")


@lru_cache(maxsize=32)
def _behalf(profile: Profile) -> re.Pattern[str]:
    return re.compile(rf"\s+{one_of(profile.wording.behalf)}\s+(?:the\s)?(?P<agency>[^\W\d_a-z].*)$")


@lru_cache(maxsize=32)
def _leading(profile: Profile) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?:{one_of(profile.wording.by)}|from|the)\s+)+")


def _people(text: str, profile: Profile, *, first: bool) -> tuple[list[Named], bool]:
    """Read one part: a name, perhaps with a place and an agency; and tell whether that is all it says."""
    leading = _leading(profile).match(text)
    text = text[leading.end() :] if leading else text
    behalf = _behalf(profile).search(text)
    bare = _without_day(text[: behalf.start()] if behalf else text)
    found = _place(profile).search(bare)
    name = bare[: found.start()] if found else bare
    place = _told_place(found) if found else None
    agency = list(_agency(behalf["agency"], profile)) if behalf else []
    people = [evolve(each, place=place) for each in _named(name, profile, first=first or found is not None)]
    if people:
        return [*people, *agency], bool(agency) or not behalf
    start = _name_at_start(name, profile)
    return ([Named(start, AuthorKind.PERSON)] if start else []), False


def _without_day(text: str) -> str:
    """Take the day from behind a name or a place: `A. Smith in Rome on Monday`."""
    before, _, last = text.rpartition(" ")
    start, _, joining = before.rpartition(" ")
    return start if joining in _ON_DAYS and _is_day(last) else text


def _is_day(word: str) -> bool:
    """Whether a word is a day of the week, in full: `Sun` is a name as well."""
    return fold(word) in tokenizer_of(VOCABULARY).days


def _told_place(found: re.Match[str]) -> str:
    before, _, last = found["place"].rpartition(" ")
    place = before if before and _is_day(last) else found["place"]
    return f"{found['word']} {place}" if found["word"] in _KEPT else place


def _agency(name: str, profile: Profile) -> Iterator[Named]:
    if kind_of(name, profile) is AuthorKind.AGENCY:
        yield Named(name, AuthorKind.AGENCY)


def _named(name: str, profile: Profile, *, first: bool) -> tuple[Named, ...]:
    """Give the name that a text is, or the names on both sides of a slash; nothing where it is none for sure.

    Args:
        name: The text, without a place.
        profile: The publication whose agencies and desks are known.
        first: Whether a name must stand here, so that a single word is one.
    """
    kind = kind_of(name, profile)
    if kind in (AuthorKind.AGENCY, AuthorKind.STAFF):
        return (Named(name, kind),)
    sides = [each.strip() for each in name.split("/")]
    kinds = [kind_of(side, profile) for side in sides]
    if len(sides) > 1 and (AuthorKind.UNKNOWN not in kinds or _is_person_and_house(sides, kinds, profile)):
        return tuple(Named(side, each) for side, each in zip(sides, kinds, strict=True))
    shaped = _is_named(name, profile) and name.casefold().strip(".") not in _NOBODY
    sure = first or is_desk(name, profile) or _is_like_person(name, profile)
    return (Named(name, kind),) if shaped and sure else ()


def _is_person_and_house(sides: Sequence[str], kinds: Sequence[AuthorKind], profile: Profile) -> bool:
    """Whether a person stands before a slash, and what they work for behind it: `A. Smith/The Example`."""
    return kinds[0] is AuthorKind.PERSON and all(_is_named(side, profile) for side in sides)


def _is_like_person(text: str, profile: Profile) -> bool:
    """Whether a text is the name of a person, or has the form of one: `Mohammed al-Ali` is not known for one."""
    words = text.casefold().split()
    unlike = (*profile.organization_words, *profile.staff_words)
    formed = len(words) > 1 and words[0] not in profile.place_words and not any(word in unlike for word in words)
    return kind_of(text, profile) is AuthorKind.PERSON or (formed and not may_be_place(text))


def is_desk(text: str, profile: Profile) -> bool:
    """Tell whether the last word of a name is that of an organization or a desk."""
    words = text.casefold().split()
    return words[-1] in profile.organization_words or words[-1] in profile.staff_words


def _is_named(text: str, profile: Profile) -> bool:
    """Whether each word is one of a name, and the first and last are no small ones."""
    words = text.replace("/", " / ").replace(",", " ").split()
    small = (*profile.wording.particles, *profile.wording.suffixes, "/", "&", "-", "–")
    shaped = [_NAMED.fullmatch(word) is not None and _SMALL.match(word) is None for word in words]
    desk = [word in profile.organization_words or word in profile.staff_words for word in words]
    known = [a or b or word in small for a, b, word in zip(shaped, desk, words, strict=True)]
    glued = any(word.startswith("و") for word in words[1:])  # `and` is part of the next word in Arabic
    return bool(words) and all(known) and (shaped[-1] or desk[-1]) and len(words) <= 8 and not glued


def _name_at_start(text: str, profile: Profile) -> str | None:
    """Give the name of a person that other words follow: `Pierre Dupont from French`."""
    words = text.split()
    end = next((place for place, word in enumerate(words) if word[0].islower() and not _is_particle(word, profile)), 0)
    name = " ".join(words[:end])
    return name if end and kind_of(name, profile) is AuthorKind.PERSON else None


def _is_particle(word: str, profile: Profile) -> bool:
    return word in profile.wording.particles
