"""Finds what is new, gone or changed from one inspection to the next."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from ..problems import ConfigurationError
from .drift import SUBJECTS, Drift, DriftChange, Turn
from .inspection import Inspection, PathSeen
from .paths import ITEM, is_item, parent_of
from .stats import NUMBERED
from .tally import Occurrence, Occurrences

_ARRAYS = ("array", NUMBERED)
_KINDS_AROUND = {False: ("object",), True: _ARRAYS}
"""What a key stands in, and what an item does."""


def compare(now: Inspection, earlier: Inspection, moved: float) -> Drift:
    """Compare two inspections; see `Inspection.compare`."""
    if not isinstance(earlier, Inspection):
        raise ConfigurationError(f"an inspection is compared with an Inspection; found {type(earlier).__name__}")
    if not 0 <= moved <= 1:
        raise ConfigurationError(f"moved is a share from 0 to 1; found {moved!r}")
    found = [*_keys(now, earlier), *_at_paths(now, earlier, moved), *_names(now, earlier)]
    subjects, turns = list(SUBJECTS), list(Turn)
    found.sort(key=lambda each: (subjects.index(each.subject), turns.index(each.turn)))
    return Drift(
        differences=tuple(found),
        records=now.records,
        earlier_records=earlier.records,
        uncertain=tuple(_uncertain(now, earlier)),
    )


def _keys(now: Inspection, earlier: Inspection) -> Iterator[DriftChange]:
    """Give the keys that only one side has; not those in what the other side never had as an object or array."""
    for turn, there, other in ((Turn.NEW, now, earlier), (Turn.GONE, earlier, now)):
        only = _only(there, other)
        for path, seen in only.items():
            around = other.at(parent_of(path))
            if around is not None and any(map(around.count_of, _KINDS_AROUND[is_item(path)])):
                unclaimed = turn is Turn.NEW and bool(seen.unknown)
                below = _below(path, only)
                yield _turned("key", turn, seen.seen, seen.first, path=path, below=below, unclaimed=unclaimed)


def _only(there: Inspection, other: Inspection) -> dict[str, PathSeen]:
    return {each.path: each for each in there.paths if other.at(each.path) is None}


def _below(path: str, paths: Iterable[str]) -> int:
    return sum(each.startswith(path + "/") for each in paths)


def _types(now: PathSeen, earlier: PathSeen, only: Mapping[Turn, Iterable[str]]) -> Iterator[DriftChange]:
    """Compare the types at a path; what new or former objects and arrays hold is not listed by itself."""
    for each in _turns("type", now.types, earlier.types, now.path):
        inside = [path for path in only[each.turn] if path.startswith(now.path + "/")]
        item = f"{now.path}/{ITEM}"
        items = [path for path in inside if path == item or path.startswith(item + "/")]
        held = len(inside) - len(items) if each.name == "object" else len(items) if each.name in _ARRAYS else 0
        yield evolve(each, below=held)


def _at_paths(now: Inspection, earlier: Inspection, moved: float) -> Iterator[DriftChange]:
    """Compare the paths that both have."""
    only = {Turn.NEW: _only(now, earlier), Turn.GONE: _only(earlier, now)}
    for seen in now.paths:
        before = earlier.at(seen.path)
        if before is not None:
            yield from _types(seen, before, only)
            yield from _turns("date shape", seen.dates, before.dates, seen.path)
            yield from _rates(seen, before, moved)
            if seen.unknown and not before.unknown:
                yield _turned("unknown key", Turn.NEW, seen.unknown, seen.first_unknown, path=seen.path)


def _rates(seen: PathSeen, before: PathSeen, moved: float) -> Iterator[DriftChange]:
    rates = [("nulls", before.null_rate, seen.null_rate), ("empties", before.empty_rate, seen.empty_rate)]
    if not is_item(seen.path):
        rates.append(("presence", before.present, seen.present))
    for subject, then, today in rates:
        if abs(today - then) > moved:
            yield DriftChange(subject=subject, turn=Turn.CHANGED, path=seen.path, before=then, after=today)


def _names(now: Inspection, earlier: Inspection) -> Iterator[DriftChange]:
    yield from _turns("problem", now.problems, earlier.problems)
    yield from _turns("error", now.errors, earlier.errors)
    yield from _turns("shortcode", now.shortcodes, earlier.shortcodes)
    yield from _turns("provider", now.providers, earlier.providers)
    yield from _turns("style", _properties(now.styles), _properties(earlier.styles))
    yield from _turns("completeness", now.completeness, earlier.completeness)
    yield from _turns("dialect", now.dialects, earlier.dialects)
    yield from _turns("profile", now.profiles, earlier.profiles)


def _turns(subject: str, now: Occurrences, earlier: Occurrences, path: str | None = None) -> Iterator[DriftChange]:
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
    unclaimed: bool = False,
) -> DriftChange:
    made = DriftChange(subject=subject, turn=turn, path=path, name=name, below=below, unclaimed=unclaimed)
    return evolve(made, after=count, first=first) if turn is Turn.NEW else evolve(made, before=count)


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
