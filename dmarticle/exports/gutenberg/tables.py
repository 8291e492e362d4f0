"""How tables are written: rich text in cells, in rows, in a head and a body."""

from ...body.nodes import Cell, Paragraph, Row, Table
from ...body.writers.writing import number
from .media import caption
from .writing import Writing, delimited, lines


def write_table(w: Writing, node: Table) -> str:
    """Write a table."""
    if not any(row.cells for row in node.rows) or not all(map(_is_simple, node.rows)):
        return w.as_html(node, "a table with more than text in its cells")
    end = next((place for place, row in enumerate(node.rows) if not row.header), len(node.rows))
    for place, row in enumerate(node.rows):
        with w.report.at("rows", place):
            _tell(w, row, below=place > end)
    html = _section("thead", node.rows[:end]) + _section("tbody", node.rows[end:])
    html = f'<figure class="wp-block-table"><table>{html}</table>{caption(node.caption)}</figure>'
    return delimited("table", html, hasFixedLayout=False)


def _is_simple(row: Row) -> bool:
    return all(isinstance(block, Paragraph) for cell in row.cells for block in cell.blocks)


def _tell(w: Writing, row: Row, *, below: bool) -> None:
    if row.header and below:
        w.report.simplified("a row of the head that stands below other rows", "one of these")
    for place, cell in enumerate(row.cells):
        if len(cell.blocks) > 1:
            w.report.simplified("a cell of several paragraphs", "one with empty lines", "cells", place)


def _section(name: str, rows: tuple[Row, ...]) -> str:
    written = ["".join(map(_cell, row.cells)) for row in rows]
    return f"<{name}>{''.join(f'<tr>{cells}</tr>' for cells in written)}</{name}>" if rows else ""


def _cell(cell: Cell) -> str:
    name = "th" if cell.header else "td"
    spans = number("colspan", cell.colspan if cell.colspan != 1 else None)
    spans += number("rowspan", cell.rowspan if cell.rowspan != 1 else None)
    text = lines(block.children for block in cell.blocks if isinstance(block, Paragraph))
    return f"<{name}{spans}>{text}</{name}>"
