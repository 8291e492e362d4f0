"""Tables: figures as Markdown, and written into pages between two marks."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .comparisons import COMPARISONS, Comparison

Medians = Mapping[str, Mapping[str, float]]
"""Seconds by kind of article and name of the contender."""

WANTED, FEW = 2, 5
"""The column of targets, and the columns of a short table beside the last."""


def ratio_table(medians: Medians) -> str:
    """Write the comparisons as a table; a ratio over its target stands in bold."""
    head = ["", "compared with", "target", *medians]
    rows = [
        [f"`{each.ours}`", f"`{each.theirs}`", _wanted(each), *(_ratio(each, of_kind) for of_kind in medians.values())]
        for each in COMPARISONS
    ]
    return table(head, rows)


def median_table(medians: Medians) -> str:
    """Write what each contender took."""
    names = next(iter(medians.values()))
    rows = [[f"`{name}`", *(f"{of_kind[name] * 1e3:.2f}" for of_kind in medians.values())] for name in names]
    return table(["ms for one article", *medians], rows)


def shortened(told: str) -> str:
    """Give of the comparisons those that have a target, for a few kinds of articles: what a first page has room for."""
    first, _, rest = told.partition("\n\n")
    head, rule, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in first.splitlines())
    lines = [head, rule, *(row for row in rows if row[WANTED])]
    few = "\n".join(f"| {' | '.join(cells[:FEW] + cells[FEW:][-1:])} |" for cells in lines)
    made = rest.splitlines()[0]
    return f"{few}\n\n{made}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], *, words: int = 1) -> str:
    """Write a table of Markdown; all columns but the first, or the first few, hold figures or what belongs to them."""
    lines = [head, ["---"] * words + ["---:"] * (len(head) - words), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _ratio(comparison: Comparison, times: Mapping[str, float]) -> str:
    ratio = times[comparison.ours] / times[comparison.theirs]
    over = comparison.target is not None and ratio > comparison.target
    return f"**{ratio:.2f}**" if over else f"{ratio:.2f}"


def _wanted(comparison: Comparison) -> str:
    if comparison.target is None:
        return ""
    return f"≤ {comparison.target:g}" + (f", aim {comparison.aim:g}" if comparison.aim is not None else "")


def has_marks(page: Path, name: str) -> bool:
    """Tell whether a page has a place of this name."""
    return _begin(name) in page.read_text("utf-8")


def _begin(name: str) -> str:
    return f"<!-- {name}: begin -->"


def write_between_marks(page: Path, name: str, text: str) -> None:
    """Put a text into a page between the marks of this name.

    Raises:
        ValueError: If the page has no such marks.
    """
    begin, end = _begin(name), f"<!-- {name}: end -->"
    whole = page.read_text("utf-8")
    before, found, rest = whole.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"{page} has no place for {name!r}; it stands between {begin} and {end}")
    page.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", "utf-8")
