"""An inspection of a corpus: what it is made of, with a bar beside each figure that is a share."""

from collections.abc import Iterable, Iterator

from ..differences.lines import told_json
from ..inspecting.figures import percent
from ..inspecting.inspection import Inspection, PathSeen
from ..inspecting.paths import is_item
from ..inspecting.tally import Occurrence, Occurrences
from ..plural import plural
from ..problems import CODES
from .bars import bar, bar_cell
from .frame import STACKED, chip, fold, framed, number, rows, spaced
from .markup import Content, Markup, element, join
from .problems import KINDS, LONGEST

PARTS = ("card", "bars", "words")
MOST = 40
"""Names of one kind that are shown."""
PATHS = 200
"""Paths that are shown."""

_NAMED = {"shortcodes": "Shortcodes", "providers": "Embeds", "styles": "Inline styles"}


def inspection_view(inspection: Inspection) -> Markup:
    """Show what a corpus is made of."""
    failed = (
        chip(f"{plural(inspection.failed, 'record')} without an article", "dm-error") if inspection.failed else None
    )
    head = (f"{plural(inspection.records, 'record')}, {plural(inspection.articles, 'article')} ", failed)
    return framed(
        element("p", *head, kind="dm-head"),
        _shares(inspection),
        _problems(inspection),
        _unknown(inspection),
        _errors(inspection),
        *_names(inspection),
        _dates(inspection),
        _paths(inspection),
        parts=PARTS,
    )


def _shares(inspection: Inspection) -> Markup:
    """Show of what kinds the articles are, each kind as a share of all."""
    kinds = {"completeness": "Completeness", "dialects": "Dialect", "profiles": "Profile"}
    told = {title: getattr(inspection, name) for name, title in kinds.items()}
    return element("dl", *(_kind(title, found) for title, found in told.items() if found.names), kind="dm-facts")


def _kind(title: str, found: Occurrences) -> Markup:
    total = max(found.total, 1)
    parts = (
        element("span", bar(each.count / total), " ", element("bdi", each.name), f" {each.count:,}", kind="dm-share")
        for each in found.names
    )
    return join(element("dt", title), element("dd", spaced(parts)))


def _problems(inspection: Inspection) -> Markup:
    found = inspection.problems.names
    lines = (_problem(each, max(inspection.articles, 1)) for each in found)
    table = rows(("problem", "severity", "times", "articles", "", "meaning"), lines, kind=STACKED)
    note = plural(inspection.problems.total, "time")
    return fold("Problems", table, note=f"{plural(len(found), 'code')}, {note}", opened=True) if found else join()


def _problem(found: Occurrence, articles: int) -> Markup:
    code = CODES.get(found.name)
    kind = KINDS[code.severity] if code else ""
    return element(
        "tr",
        element("th", element("code", found.name), scope="row"),
        element("td", chip(str(code.severity) if code else "unknown", kind), kind="dm-tight"),
        number(found.count, "times"),
        number(percent(found.records / articles), "articles"),
        bar_cell(found.records / articles, kind=kind if kind != "dm-info" else ""),
        element("td", code.meaning if code else None, kind="dm-muted", title=f"first in {found.first}"),
    )


def _unknown(inspection: Inspection) -> Content:
    lines = [
        element(
            "tr",
            element("th", element("code", each.path), scope="row"),
            number(each.unknown, "times"),
            element("td", _examples(each)),
            _first(each.first_unknown or ""),
        )
        for each in inspection.unknown_keys
    ]
    if not lines:
        return None
    table = rows(("key", "times", "examples", "first in"), lines[:PATHS], kind=STACKED)
    more = _more(len(lines) - PATHS, "unknown_keys")
    return fold("Keys that no field claims", table, more, note=f"{len(lines):,}; they are kept in extra")


def _errors(inspection: Inspection) -> Content:
    if not inspection.errors.names:
        return None
    return fold("Records that are no articles", _tally(inspection.errors, "error"), note=f"{inspection.failed:,}")


def _names(inspection: Inspection) -> Iterator[Content]:
    for name, title in _NAMED.items():
        found: Occurrences = getattr(inspection, name)
        if found.names:
            yield fold(
                title, _tally(found, "name"), note=f"{plural(len(found.names), 'kind')}, {plural(found.total, 'time')}"
            )


def _tally(found: Occurrences, head: str) -> Markup:
    most = max((each.count for each in found.names), default=1)
    lines = [_occurrence(each, most) for each in found.names[:MOST]]
    more = len(found.names) - len(lines)
    return join(
        rows((head, "times", "", "records", "first in"), lines, kind=STACKED),
        element("p", f"and {more:,} more", kind="dm-muted") if more else None,
        element("p", f"and {found.others:,} of others that were not kept", kind="dm-muted") if found.others else None,
    )


def _occurrence(found: Occurrence, most: int) -> Markup:
    return element(
        "tr",
        element("th", element("code", found.name), scope="row"),
        number(found.count, "times"),
        bar_cell(found.count / most),
        number(found.records, "records"),
        _first(found.first),
    )


def _first(place: str) -> Markup:
    """Make a cell of the first record that has it: of a path, the name of the file."""
    named = element("bdi", place.rpartition("/")[2] or place)
    return element("td", named, kind="dm-muted", title=place, head="first in")


def _dates(inspection: Inspection) -> Content:
    lines = [
        element(
            "tr",
            element("th", element("code", seen.path if place == 0 else ""), scope="row"),
            element("td", element("code", shape.name)),
            number(shape.count, "times"),
            bar_cell(shape.count / max(seen.dates.total, 1)),
        )
        for seen in inspection.paths
        for place, shape in enumerate(seen.dates.names)
    ]
    table = rows(("path", "shape", "times", ""), lines[:PATHS], kind=STACKED)
    more = _more(len(lines) - PATHS, "paths")
    return fold("Shapes of dates", table, more, note=f"{len(lines):,}") if lines else None


def _paths(inspection: Inspection) -> Content:
    seen = [each for each in inspection.paths if each.path]
    if not seen:
        return None
    left_out = f", {inspection.values_left_out:,} values at others" if inspection.values_left_out else ""
    heads = ("path", "present", "", "null", "empty", "types", "examples")
    table, more = rows(heads, map(_path, seen[:PATHS]), kind=f"{STACKED} dm-paths"), _more(len(seen) - PATHS, "paths")
    return fold("Paths", table, more, note=f"{len(seen):,}{left_out}")


def _more(left: int, where: str) -> Content:
    """Say how many are not shown, and where they are."""
    told = ("and ", f"{left:,}", " more, in ", element("code", f"inspection.{where}"))
    return element("p", *told, kind="dm-muted") if left > 0 else None


def _path(seen: PathSeen) -> Markup:
    each = is_item(seen.path)
    return element(
        "tr",
        element("th", element("code", seen.path), scope="row"),
        number(f"{seen.present:.1f} each" if each else percent(seen.present), "present"),
        element("td", kind="dm-barcell") if each else bar_cell(min(seen.present, 1)),
        number(percent(seen.null_rate) if seen.null_rate else "", "null"),
        number(percent(seen.empty_rate) if seen.empty_rate else "", "empty"),
        element("td", ", ".join(kind.name for kind in seen.types.names)),
        element("td", _examples(seen)),
    )


def _examples(seen: PathSeen) -> Iterable[Content]:
    return (join(element("code", told_json(each, LONGEST)), " ") for each in seen.examples)
