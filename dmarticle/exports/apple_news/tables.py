"""Tables, in the markup for tables that Apple News knows.

Follows https://developer.apple.com/documentation/applenews/adding-an-html-table.
"""

from ...body.nodes import Cell, Paragraph, Row, Table
from ..report import Place
from ..story.lines import Apart, broken, lines_in
from .writing import Component, News


def table(w: News, node: Table, others: list[Apart]) -> list[Component]:
    """Give a table; what is no text in its cells is put among the others."""
    cells = [cell for row in node.rows for cell in row.cells]
    if any(cell.colspan != 1 or cell.rowspan != 1 for cell in cells):
        w.report.simplified("a cell over several columns or rows", "a cell")
    if not all(not cell.blocks or _is_text(cell) for cell in cells):
        w.report.simplified("a cell of several blocks", "lines, and what is no text behind the table")
    first = next((number for number, row in enumerate(node.rows) if not row.header), len(node.rows))
    rows = [_row(w, row, ("rows", number), others) for number, row in enumerate(node.rows)]
    caption = f"<caption>{w.html(node.caption.children)}</caption>" if node.caption else ""
    sections = _section("thead", rows[:first]) + _section("tbody", rows[first:])
    return [{"role": "htmltable", "html": f"<table>{caption}{sections}</table>"}]


def _is_text(cell: Cell) -> bool:
    return len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph)


def _section(name: str, rows: list[str]) -> str:
    return f"<{name}>{''.join(rows)}</{name}>" if rows else ""


def _row(w: News, row: Row, place: Place, others: list[Apart]) -> str:
    cells = (_cell(w, cell, (*place, "cells", number, "blocks"), others) for number, cell in enumerate(row.cells))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(w: News, cell: Cell, place: Place, others: list[Apart]) -> str:
    found = [*lines_in(w.report, cell.blocks, *place)]
    others += [each for each in found if isinstance(each, Apart)]
    name = "th" if cell.header else "td"
    return f"<{name}>{w.html(broken(each for each in found if not isinstance(each, Apart)))}</{name}>"
