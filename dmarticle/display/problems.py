"""Problems: what a careful reader of a payload wants to know, the worst first."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from ..jsontypes import Json
from ..problems import CODES, Problem, Severity
from .frame import chip, rows
from .markup import Content, Markup, element, join

KINDS = {Severity.ERROR: "dm-error", Severity.WARNING: "dm-warning", Severity.INFO: "dm-info"}
"""The class of each severity, the worst first."""

LONGEST = 120
"""Characters shown of a value."""


def severities(problems: Iterable[Problem]) -> list[Markup]:
    """Count problems by their severity, the worst first; none for none."""
    counts = Counter(each.severity for each in problems)
    return [chip(f"{counts[each]:,} {each}", kind) for each, kind in KINDS.items() if counts[each]]


def worst(problems: Iterable[Problem]) -> Severity | None:
    """Give the worst severity there is."""
    there = {each.severity for each in problems}
    return next((each for each in KINDS if each in there), None)


def problem_table(problems: Sequence[Problem]) -> Markup:
    """Show problems in a table, the worst first, those of one kind together."""
    order = list(KINDS)
    codes = list(dict.fromkeys(each.code for each in problems))
    found = sorted(problems, key=lambda each: (order.index(each.severity), codes.index(each.code)))
    return rows(("severity", "code", "where", "what was found"), map(_row, found))


def _row(problem: Problem) -> Markup:
    meaning = CODES[problem.code].meaning if problem.code in CODES else None
    return element(
        "tr",
        element("td", chip(str(problem.severity), KINDS[problem.severity]), kind="dm-tight"),
        element("td", element("code", problem.code), title=meaning),
        element("td", element("code", problem.path or "the whole")),
        element("td", element("bdi", problem.detail), _values(problem)),
    )


def _values(problem: Problem) -> Content:
    """Show the value that stood there, and the one used instead."""
    if problem.raw is None and problem.used is None:
        return None
    used: Content = None if problem.used is None else (" → ", element("code", short(problem.used)))
    return element("div", join(element("code", short(problem.raw)), used), kind="dm-muted")


def short(value: Json) -> str:
    """Write a value of JSON as JSON, or its beginning."""
    try:
        told = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:  # as deep as a payload may be nested, JSON cannot be written any more
        told = "deeply nested data"
    return told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"
