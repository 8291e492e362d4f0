"""Tables, whose cells are texts in ANS."""

from ...body.nodes import Cell, Paragraph, Row, Table
from ...jsontypes import Json
from ..story.lines import Apart, broken, lines_in
from .writing import Ans, Record


def table(w: Ans, node: Table) -> list[Record]:
    """Give a table: one head, and rows of texts. Its caption stands before it, what is no text behind it."""
    head = node.rows[0] if node.rows and node.rows[0].header else None
    _tell(w, node, head, node.rows[1:] if head else node.rows)
    others: list[Apart] = []
    rows: list[Json] = [_texts(w, row, number, others) for number, row in enumerate(node.rows)]
    header: Json = rows.pop(0) if head else []
    caption = [w.text(node.caption.children, subtype="table-caption")] if node.caption else []
    return [*caption, {"type": "table", "header": header, "rows": rows}, *_behind(w, others)]


def _tell(w: Ans, node: Table, head: Row | None, rest: tuple[Row, ...]) -> None:
    """Tell what a table of ANS has no place for."""
    if node.caption:
        w.report.simplified("the caption of a table", "text before it", "caption")
    if any(row.header for row in rest) or any(cell.header for row in rest for cell in row.cells):
        w.report.simplified("a heading in a table beside those of its first row", "a cell")
    if head and not all(cell.header for cell in head.cells):
        w.report.simplified("a plain cell in the head of a table", "a heading")
    cells = [cell for row in node.rows for cell in row.cells]
    if any(cell.colspan != 1 or cell.rowspan != 1 for cell in cells):
        w.report.simplified("a cell over several columns or rows", "a cell")
    if not all(_is_text(cell) for cell in cells):
        w.report.simplified("a cell of several blocks", "one text, and what is none behind the table")


def _is_text(cell: Cell) -> bool:
    return not cell.blocks or (len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph))


def _texts(w: Ans, row: Row, number: int, others: list[Apart]) -> list[Json]:
    return [_text(w, cell, ("rows", number, "cells", place), others) for place, cell in enumerate(row.cells)]


def _text(w: Ans, cell: Cell, place: tuple[str | int, ...], others: list[Apart]) -> Json:
    found = [*lines_in(w.report, cell.blocks, *place, "blocks")]
    others += [each for each in found if isinstance(each, Apart)]
    return w.text(broken(each for each in found if not isinstance(each, Apart)))


def _behind(w: Ans, others: list[Apart]) -> list[Record]:
    from .elements import apart  # a table is one of the elements

    return apart(w, others)
