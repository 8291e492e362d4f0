"""What is new, gone or changed from one inspection to the next."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from ..problems import ConfigurationError
from .inspection import Inspection, PathSeen
from .paths import is_item, parent_of
from .tally import Occurrence, Occurrences


class Turn(StrEnum):
    """Which way something went."""

    NEW = "new"
    """It was not there before."""
    GONE = "gone"
    """It is not there any more."""
    CHANGED = "changed"
    """A rate moved."""


@frozen(kw_only=True)
class Difference:
    """One thing that is not as it was."""

    subject: str
    """What it is: `key`, `type`, `nulls`, `problem`, `shortcode` ...; see `SUBJECTS`."""
    turn: Turn
    """Which way it went."""
    path: str | None = None
    """The path it is about, or None where it is about none."""
    name: str | None = None
    """The name it is about, such as a type or a shortcode, or None where it is about none."""
    before: float = 0
    """How often it was before: the share for a rate, else the number."""
    after: float = 0
    """How often it is now."""
    first: str | None = None
    """The first record that has what is new; None for all else."""
    below: int = 0
    """Paths below that are new or gone with it; they are not listed by themselves."""

    def __str__(self) -> str:
        about = " ".join(filter(None, (self.path, self.name)))
        if self.turn is Turn.CHANGED:
            return f"{about}: {_percent(self.before)} -> {_percent(self.after)}"
        count = self.before if self.turn is Turn.GONE else self.after
        times = "once" if count == 1 else f"{count:,.0f} times"
        inside = f", with {self.below} paths in it" if self.below > 1 else ", with 1 path in it" if self.below else ""
        where = f"first in {self.first}" if self.first else ""
        return f"{about} ({', '.join(filter(None, (times, where)))}{inside})"


SUBJECTS = {
    "key": "keys",
    "type": "types",
    "presence": "share of objects that have a key",
    "nulls": "share of nulls",
    "empties": "share of empty values",
    "date shape": "shapes of dates",
    "unknown key": "keys that no field claims",
    "problem": "problems",
    "error": "errors",
    "shortcode": "shortcodes",
    "provider": "embeds",
    "style": "properties of inline styles",
    "completeness": "completeness",
    "dialect": "dialects",
    "profile": "profiles",
}
"""What may differ, and its heading."""


@frozen(kw_only=True)
class Comparison:
    """What is not as it was in an earlier inspection. As text, a report for people; false when nothing is."""

    differences: tuple[Difference, ...] = ()
    """By subject, what is new first."""
    records: int = 0
    """Records of this inspection."""
    earlier_records: int = 0
    """Records of the earlier one."""
    uncertain: tuple[str, ...] = field(default=())
    """What could not be compared, or not surely, because an inspection did not keep all of it."""

    def __bool__(self) -> bool:
        return bool(self.differences)

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def as_dict(self) -> dict[str, Any]:
        """Give plain JSON-ready data."""
        from .plain import converter  # it is built on the inspection

        data: dict[str, Any] = converter().unstructure(self)
        return data

    def _lines(self) -> Iterator[str]:
        yield f"{self.records:,} records, compared with {self.earlier_records:,} earlier ones"
        yield from (f"not sure: {each}" for each in self.uncertain)
        if not self.differences:
            yield "no differences"
        for subject, heading in SUBJECTS.items():
            found = [each for each in self.differences if each.subject == subject]
            if found:
                yield f"\n{heading}"
                yield from (f"  {each.turn:<8}{each}" for each in found)


def compare(now: Inspection, earlier: Inspection, moved: float) -> Comparison:
    """Compare two inspections; see `Inspection.compare`."""
    if not isinstance(earlier, Inspection):
        raise ConfigurationError(f"an inspection is compared with an Inspection; found {type(earlier).__name__}")
    if not 0 <= moved <= 1:
        raise ConfigurationError(f"moved is a share from 0 to 1; found {moved!r}")
    found = [*_keys(now, earlier), *_at_paths(now, earlier, moved), *_names(now, earlier)]
    subjects, turns = list(SUBJECTS), list(Turn)
    found.sort(key=lambda each: (subjects.index(each.subject), turns.index(each.turn)))
    return Comparison(
        differences=tuple(found),
        records=now.records,
        earlier_records=earlier.records,
        uncertain=tuple(_uncertain(now, earlier)),
    )


def _keys(now: Inspection, earlier: Inspection) -> Iterator[Difference]:
    for turn, there, other in ((Turn.NEW, now, earlier), (Turn.GONE, earlier, now)):
        only = {each.path: each for each in there.paths if other.at(each.path) is None}
        for path, seen in only.items():
            if parent_of(path) not in only and not is_item(path):
                below = sum(each.startswith(path + "/") for each in only)
                yield _turned("key", turn, seen.seen, seen.first, path=path, below=below)


def _at_paths(now: Inspection, earlier: Inspection, moved: float) -> Iterator[Difference]:
    """Compare the paths that both have."""
    for seen in now.paths:
        before = earlier.at(seen.path)
        if before is not None:
            yield from _turns("type", seen.types, before.types, seen.path)
            yield from _turns("date shape", seen.dates, before.dates, seen.path)
            yield from _rates(seen, before, moved)
            if seen.unknown and not before.unknown:
                yield _turned("unknown key", Turn.NEW, seen.unknown, seen.first_unknown, path=seen.path)


def _rates(seen: PathSeen, before: PathSeen, moved: float) -> Iterator[Difference]:
    rates = [("nulls", before.null_rate, seen.null_rate), ("empties", before.empty_rate, seen.empty_rate)]
    if not is_item(seen.path):
        rates.append(("presence", before.present, seen.present))
    for subject, then, today in rates:
        if abs(today - then) > moved:
            yield Difference(subject=subject, turn=Turn.CHANGED, path=seen.path, before=then, after=today)


def _names(now: Inspection, earlier: Inspection) -> Iterator[Difference]:
    yield from _turns("problem", now.problems, earlier.problems)
    yield from _turns("error", now.errors, earlier.errors)
    yield from _turns("shortcode", now.shortcodes, earlier.shortcodes)
    yield from _turns("provider", now.providers, earlier.providers)
    yield from _turns("style", _properties(now.styles), _properties(earlier.styles))
    yield from _turns("completeness", now.completeness, earlier.completeness)
    yield from _turns("dialect", now.dialects, earlier.dialects)
    yield from _turns("profile", now.profiles, earlier.profiles)


def _turns(subject: str, now: Occurrences, earlier: Occurrences, path: str | None = None) -> Iterator[Difference]:
    """Give the names that only one side has, as far as the other side kept all of its own."""
    for turn, there, other in ((Turn.NEW, now, earlier), (Turn.GONE, earlier, now)):
        for each in there.names if other.complete else ():
            if other.get(each.name) is None:
                yield _turned(subject, turn, each.count, each.first, path=path, name=each.name)


def _turned(
    subject: str,
    turn: Turn,
    count: int,
    first: str | None,
    *,
    path: str | None = None,
    name: str | None = None,
    below: int = 0,
) -> Difference:
    if turn is Turn.NEW:
        return Difference(subject=subject, turn=turn, path=path, name=name, after=count, first=first, below=below)
    return Difference(subject=subject, turn=turn, path=path, name=name, before=count, below=below)


def _properties(styles: Occurrences) -> Occurrences:
    """Give the properties alone, for values are many and say little; the first record of each is kept."""
    found: dict[str, Occurrence] = {}
    for each in styles.names:
        name = each.name.partition(":")[0]
        known = found.get(name)
        count = each.count + (known.count if known else 0)
        found[name] = Occurrence(name, count, each.records, known.first if known else each.first)
    return Occurrences(tuple(found.values()), styles.others, styles.missed)


def _uncertain(now: Inspection, earlier: Inspection) -> Iterator[str]:
    for which, inspection in (("this", now), ("the earlier", earlier)):
        if inspection.values_left_out:
            yield f"{which} inspection did not keep all paths, so a key may be called new or gone that is not"
        for name in ("errors", "shortcodes", "providers", "styles"):
            if not getattr(inspection, name).complete:
                yield f"{which} inspection did not keep all {name}, so those it does not have are not compared"


def _percent(share: float) -> str:
    return f"{share:.1%}"
