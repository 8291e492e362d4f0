"""An inspection as a report for people: aligned plain text."""

from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix
from textwrap import wrap

from ..plural import plural
from ..problems import CODES
from .figures import percent
from .inspection import Inspection, PathSeen
from .paths import is_item
from .tally import Occurrences

NARROWEST = 60
_GAP = "  "
_INDENT = "  "
Row = Sequence[str]


def report(inspection: Inspection, width: int) -> str:
    """Write the report in lines of no more than so many characters, but for the name of a folder."""
    return "\n".join(line.rstrip() for line in _Report(inspection, max(width, NARROWEST)).lines())


class _Report:
    def __init__(self, inspection: Inspection, width: int) -> None:
        self._inspection = inspection
        self._width = width
        self._folder = _folder(_places(inspection))

    def lines(self) -> Iterator[str]:
        found = self._inspection
        yield from self._heading()
        yield from self._names("records that are no articles", found.errors)
        yield from self._unknown()
        yield from self._problems()
        yield from self._names("shortcodes", found.shortcodes)
        yield from self._names("embeds", found.providers)
        yield from self._names("inline styles", found.styles, most=20)
        yield from self._dates()
        yield from self._paths()

    def _heading(self) -> Iterator[str]:
        found = self._inspection
        failed = f", {found.failed:,} no articles" if found.failed else ""
        yield f"{plural(found.records, 'record')}: {plural(found.articles, 'article')}{failed}"
        for title in ("dialects", "profiles", "completeness"):
            names: Occurrences = getattr(found, title)
            if names.names:
                told = ", ".join(f"{each.name} ({each.count:,})" for each in names.names)
                yield from wrap(f"{title + ':':<14}{told}", self._width, subsequent_indent=" " * 14)
        if self._folder:
            yield f"{'folder:':<14}{self._folder}"

    def _unknown(self) -> Iterator[str]:
        unknown = self._inspection.unknown_keys
        rows = [(each.path, f"{each.unknown:,}", self._place(each.first_unknown)) for each in unknown]
        yield from self._table("keys that no field claims", (("", "times", "first in"), *rows))

    def _problems(self) -> Iterator[str]:
        rows = [
            (each.name, _severity(each.name), *_figures(each.count, each.records), self._place(each.first))
            for each in self._inspection.problems.names
        ]
        yield from self._table("problems", (("", "", "times", "records", "first in"), *rows))

    def _names(self, title: str, found: Occurrences, *, most: int = 40) -> Iterator[str]:
        shown = found.names[:most]
        rows = [(each.name, *_figures(each.count, each.records), self._place(each.first)) for each in shown]
        yield from self._table(title, (("", "times", "records", "first in"), *rows))
        if len(found.names) > most:
            yield f"{_INDENT}and {len(found.names) - most:,} more"
        if found.others:
            yield f"{_INDENT}and {found.others:,} of others; up to {found.missed:,} of any one are not counted"

    def _dates(self) -> Iterator[str]:
        rows = [
            (each.path if place == 0 else "", shape.name, f"{shape.count:,}", self._place(shape.first))
            for each in self._inspection.paths
            for place, shape in enumerate(each.dates.names)
        ]
        yield from self._table("shapes of dates", (("", "", "times", "first in"), *rows))

    def _paths(self) -> Iterator[str]:
        rows = [
            (each.path, _present(each), _share(each.null_rate), _share(each.empty_rate), _types(each))
            for each in self._inspection.paths
            if each.path
        ]
        yield from self._table("paths", (("", "present", "null", "empty", "types"), *rows))
        if self._inspection.values_left_out:
            yield f"{_INDENT}and {self._inspection.values_left_out:,} values at paths that were not kept"

    def _place(self, place: str | None) -> str:
        return (place or "").removeprefix(self._folder)

    def _table(self, title: str, rows: Iterable[Row]) -> Iterator[str]:
        return _table(title, rows, self._width)


def _places(inspection: Inspection) -> Iterator[str]:
    """Give the places that the report names."""
    tallies = (inspection.errors, inspection.problems, inspection.shortcodes, inspection.providers, inspection.styles)
    for tally in (*tallies, *(each.dates for each in inspection.paths)):
        yield from (each.first for each in tally.names)
    yield from filter(None, (each.first_unknown for each in inspection.paths))


def _folder(places: Iterable[str]) -> str:
    """Give the folder that all places that are in one are in, with the slash at its end, or `""`."""
    folders = [place[: place.rfind("/") + 1] for place in places if "/" in place]
    common = commonprefix(folders)  # noqa: RUF071 - cut back to a slash below; places are not all paths
    return common[: common.rfind("/") + 1]


def _severity(code: str) -> str:
    return CODES[code].severity if code in CODES else ""


def _present(seen: PathSeen) -> str:
    return f"{seen.present:.1f} each" if is_item(seen.path) else _share(seen.present)


def _types(seen: PathSeen) -> str:
    """Name the types but null, which has its own column, unless there is no other; the rarer ones with a share."""
    kinds = [each for each in seen.types.names if each.name != "null"] or list(seen.types.names)
    return ", ".join(
        each.name if place == 0 else f"{each.name} {_share(each.count / seen.seen)}" for place, each in enumerate(kinds)
    )


def _share(share: float) -> str:
    """Write a share so that what is ordinary does not catch the eye."""
    return percent(share) if 0 < share < 1 else "all" if share else ""


def _figures(*numbers: int) -> Iterator[str]:
    return (f"{number:,}" for number in numbers)


def _table(title: str, rows: Iterable[Row], width: int) -> Iterator[str]:
    """Write rows under a title, the first one being the heads of the columns; nothing when there are no others."""
    head, *body = [list(row) for row in rows]
    if not body:
        return
    head[0] = title
    widths = _widths([head, *([_INDENT + row[0], *row[1:]] for row in body)], width)
    yield ""
    yield _line(head, widths, head)
    for row in body:
        yield _line([_INDENT + row[0], *row[1:]], widths, head)


def _widths(rows: list[list[str]], width: int) -> list[int]:
    """Give each column what it needs; where that is too much, the first and the last one share what is left."""
    wanted = [max(map(len, column)) for column in zip(*rows, strict=True)]
    spare = width - len(_GAP) * (len(wanted) - 1) - sum(wanted[1:-1])
    if wanted[0] + wanted[-1] > spare:
        last = max(min(wanted[-1], max(spare // 3, spare - wanted[0])), 10)
        wanted[0], wanted[-1] = max(spare - last, 10), last
    return wanted


def _line(row: list[str], widths: list[int], head: list[str]) -> str:
    return _GAP.join(map(_cell, row, widths, head))


def _cell(text: str, width: int, head: str) -> str:
    """Put a text into a column; figures stand on its right."""
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
    if len(shown) > width:
        ends = head == _PLACE or shown.lstrip().startswith("/")  # of places and paths the end says more
        shown = "…" + shown[len(shown) - width + 1 :] if ends else shown[: width - 1] + "…"
    return f"{shown:>{width}}" if head in _FIGURES else f"{shown:<{width}}"


_PLACE = "first in"
_FIGURES = frozenset(("times", "records", "present", "null", "empty"))
