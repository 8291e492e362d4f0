"""Problems: what a careful reader of a payload wants to know, the worst first."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ..differences.lines import told_json
from ..plural import plural
from ..problems import CODES, Problem, Severity
from .frame import STACKED, chip, rows
from .markup import Content, Markup, element, join

KINDS = {Severity.ERROR: "dm-error", Severity.WARNING: "dm-warning", Severity.INFO: "dm-info"}
"""The class of each severity, the worst first."""

FOLDED = 3
"""Problems of one code from which on they are folded."""

LONGEST = 120
"""Characters shown of a value."""


def severities(problems: Iterable[Problem]) -> list[Markup]:
    """Count problems by their severity, the worst first; none for none."""
    counts = Counter(each.severity for each in problems)
    return [chip(_counted(counts[each], each), kind) for each, kind in KINDS.items() if counts[each]]


def _counted(count: int, severity: Severity) -> str:
    return f"{count:,} {severity}" if severity is Severity.INFO else plural(count, str(severity))


def worst(problems: Iterable[Problem]) -> Severity | None:
    """Give the worst severity there is."""
    there = {each.severity for each in problems}
    return next((each for each in KINDS if each in there), None)


def problem_table(problems: Sequence[Problem]) -> Markup:
    """Show problems in a table, the worst first, those of one code together."""
    order = list(KINDS)
    by_code: dict[str, list[Problem]] = {}
    for each in problems:
        by_code.setdefault(each.code, []).append(each)
    groups = sorted(by_code.values(), key=lambda group: order.index(group[0].severity))
    return rows(("severity", "code", "what was found, and where"), map(_group, groups), kind=STACKED)


def _group(problems: Sequence[Problem]) -> Markup:
    """Show the problems of one code: many of them folded."""
    first = problems[0]
    found = [
        element("div", element("code", each.path or "the whole"), " ", _found(each), kind="dm-item")
        for each in problems
    ]
    meaning = CODES[first.code].meaning if first.code in CODES else first.detail
    summary = element("summary", f"{len(problems):,} × ", element("bdi", meaning), kind="dm-many")
    return element(
        "tr",
        element("td", chip(str(first.severity), KINDS[first.severity]), kind="dm-tight"),
        element("td", element("code", first.code), title=meaning, kind="dm-tight"),
        element("td", element("details", summary, found) if len(problems) > FOLDED else found),
    )


def _found(problem: Problem) -> Markup:
    return join(element("bdi", problem.detail), _values(problem))


def _values(problem: Problem) -> Content:
    """Show the value that stood there, and the one used instead."""
    if problem.raw is None and problem.used is None:
        return None
    used: Content = None if problem.used is None else (" → ", element("code", told_json(problem.used, LONGEST)))
    return element("div", join(element("code", told_json(problem.raw, LONGEST)), used), kind="dm-muted")
