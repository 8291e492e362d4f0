"""Tables, their rows and cells."""

from typing import cast

from attrs import evolve

from ..element import Element
from ..nodes import Block, Caption, Cell, Row, Table
from ..parts import Legend, Part, dissolve
from ..promises import Gathering, Holding, Made
from ..rule import Nodes, Rule, rule
from ..run import Run

_SPANS = frozenset({"colspan", "rowspan"})

MAX_SPAN = 1000
"""Columns or rows a cell may span, as in the HTML Standard."""


def _table(element: Element, _run: Run) -> tuple[Block, ...]:
    """A table of the rows in it; what is no row stands before it."""
    rows: list[Row] = []
    before: list[Block | Part] = []
    caption: Caption | None = None
    for part in element.parts():
        if isinstance(part, Row):
            rows.append(part)
        elif isinstance(part, Cell):
            rows.append(Row((part,)))
        elif isinstance(part, Legend) and caption is None:
            caption = part.caption
        else:
            before.append(part)
    if not any(cell.blocks for row in rows for cell in row.cells):
        return dissolve([*before, *([Legend(caption.children)] if caption else [])])
    return (*dissolve(before), Table(tuple(rows), caption))


def _row(parts: list[Block | Part]) -> Row:
    """A row of the cells in it; what is no cell is a cell of its own."""
    if {*map(type, parts)} == {Cell}:
        return Row(cast("tuple[Cell, ...]", tuple(parts)))
    return Row(tuple(part if isinstance(part, Cell) else Cell(dissolve((part,))) for part in parts))


def _head(element: Element, _run: Run) -> Nodes:
    """The rows of a table's head."""
    return tuple(evolve(part, header=True) if isinstance(part, Row) else part for part in element.parts())


def _heading_cell(blocks: tuple[Block, ...]) -> Cell:
    return Cell(blocks, header=True)


def _cell_by(tag: str) -> Made:
    return _heading_cell if tag == "th" else Cell


def _spanning(element: Element, _run: Run) -> Nodes:
    spans = [min(element.integer(name) or 1, MAX_SPAN) for name in ("colspan", "rowspan")]
    return Cell(element.blocks(), element.tag == "th", *spans)


def _caption(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    return (Legend(children), *others)


TABLES: tuple[Rule, ...] = (
    rule("table", "table", _table),
    rule("table-head", "thead", _head),
    rule("table-row", "tr", Gathering(_row)),
    rule("table-cell", "td, th", Holding(_cell_by, _SPANS, _spanning)),
    rule("table-caption", "caption", _caption),
)
