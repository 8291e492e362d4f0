"""How pictures, embeds, recordings and tables are written: as objects of types of their own."""

from ... import urls
from ...body.nodes import Caption, Cell, Embed, Figure, Gallery, Media, MediaKind, Row, Table
from ...jsontypes import Json
from .writing import Writing


def _caption(w: Writing, caption: Caption | None) -> list[Json]:
    return [w.text(caption.children)] if caption else []


def write_figure(w: Writing, node: Figure) -> list[Json]:
    """Write a picture."""
    return [_figure(w, node)]


def _figure(w: Writing, node: Figure) -> Json:
    return w.object(
        "figure",
        url=urls.judge(node.url, urls.MEDIA_SCHEMES),
        alt=node.alt or None,
        caption=_caption(w, node.caption),
        credit=node.credit,
        width=node.width,
        height=node.height,
        link=urls.judge(node.link),
        attachmentId=node.attachment_id,
    )


def write_gallery(w: Writing, node: Gallery) -> list[Json]:
    """Write pictures that are shown together."""
    figures: list[Json] = [_figure(w, each) for each in node.figures]
    return [w.object("gallery", figures=figures, caption=_caption(w, node.caption))]


def write_embed(w: Writing, node: Embed) -> list[Json]:
    """Write a piece of another site."""
    embed = w.object(
        "embed",
        url=urls.judge(node.url, urls.MEDIA_SCHEMES),
        provider=node.provider,
        title=node.title,
        caption=_caption(w, node.caption),
        width=node.width,
        height=node.height,
        fallback=[w.text(node.fallback)] if node.fallback else None,
    )
    return [embed]


def write_media(w: Writing, node: Media) -> list[Json]:
    """Write a recording, or a file to take away."""
    media = w.object(
        "media",
        kind=str(MediaKind(node.kind)),
        url=urls.judge(node.url, urls.MEDIA_SCHEMES),
        title=node.title,
        poster=urls.judge(node.poster, urls.MEDIA_SCHEMES),
        caption=_caption(w, node.caption),
    )
    return [media]


def write_table(w: Writing, node: Table) -> list[Json]:
    """Write a table; each cell holds blocks."""
    rows: list[Json] = []
    for place, row in enumerate(node.rows):
        with w.report.at("rows", place):
            rows.append(_row(w, row))
    return [w.object("table", caption=_caption(w, node.caption), rows=rows)]


def _row(w: Writing, row: Row) -> Json:
    cells: list[Json] = []
    for place, cell in enumerate(row.cells):
        with w.report.at("cells", place):
            cells.append(_cell(w, cell))
    return w.object("tableRow", header=True if row.header else None, cells=cells)


def _cell(w: Writing, cell: Cell) -> Json:
    return w.object(
        "tableCell",
        content=w.blocks(cell.blocks),
        header=True if cell.header else None,
        colspan=cell.colspan if cell.colspan != 1 else None,
        rowspan=cell.rowspan if cell.rowspan != 1 else None,
    )
