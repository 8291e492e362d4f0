"""The blocks of a body made fit for a page of their own: each address in full, nothing that HTML calls a mistake."""

from collections.abc import Callable
from typing import Any, cast

from attrs import evolve

from ... import urls
from ...body.nodes import (
    Block,
    Caption,
    Cell,
    Definition,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    KeyPoints,
    LineBreak,
    Node,
    Paragraph,
    Preformatted,
    Quote,
    Table,
    Text,
)
from ...body.nodes.kinds import ways_everywhere
from ...body.rewrite import rewrite
from ...body.tags import CODE_LANGUAGE
from ...models import Article
from ...problems import StepError
from ..report import Report
from ..story.addresses import addresses_of
from ..story.walking import every_node
from ..values.addresses import valid_url
from .outline import Outline

_MOST_COLUMNS, _MOST_ROWS = (
    1000,
    65534,
)  # https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements

_NOT_IN_HEADERS = (Heading, Quote, KeyPoints)
_kind_of: Callable[[object], type[object]] = type


def mended(block: Block, article: Article, report: Report, schemes: frozenset[str], outline: Outline) -> Block:
    """Give a block as a page can hold it; what that costs is told.

    Args:
        block: A block of the article.
        article: The article, which knows more of its pictures than its body, and by whose URL addresses are read.
        report: Is told what the page cannot say; it stands at the place of the block.
        schemes: The schemes that the policy of the page allows.
        outline: The headings before it.

    Raises:
        StepError: If a node holds what it cannot hold.
    """

    def change(node: Node) -> Node:
        node = _addressed(node, article.url, report, schemes)
        if isinstance(node, Heading):
            return _heading(node, report, outline)
        mend = _MENDS.get(type(node))
        return mend(node, report) if mend else node

    try:
        (made,) = rewrite(cast("tuple[Node, ...]", (block,)), change, ways_everywhere())
    except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
        raise StepError(f"a node of the body holds what it cannot hold: {error}") from error
    return cast("Block", made)


def _addressed(node: Any, base: str | None, report: Report, schemes: frozenset[str]) -> Any:
    """Give a node with addresses as a page states them.

    One that must not be followed is told, and left to the writer, which leaves it out.
    """
    changed: dict[str, str] = {}
    for name, allowed in addresses_of(_kind_of(node)).items():
        value = getattr(node, name)
        judged = report.url(value, schemes=allowed & schemes)
        if judged and (full := valid_url(judged, base)) != value:
            changed[name] = full
    return evolve(node, **changed) if changed else node


def _heading(node: Heading, report: Report, outline: Outline) -> Heading:
    """The headline is the one heading of the first level, and none below it is skipped."""
    level = outline.level(node.level)
    if level != node.level:
        report.simplified(f"a heading of level {node.level} where level {level} comes next", "one of that level")
    return evolve(node, level=level)


def _cell(node: Cell, report: Report) -> Cell:
    """Spans that a table can have; and no header with a heading, a quotation or a box in it, which HTML forbids."""
    header = node.header and not any(isinstance(each, _NOT_IN_HEADERS) for each in every_node(node.blocks))
    if header != node.header:
        report.simplified("a header cell with more than text in it", "a cell like any other")
    colspan, rowspan = min(max(node.colspan, 1), _MOST_COLUMNS), min(max(node.rowspan, 0), _MOST_ROWS)
    return evolve(node, header=header, colspan=colspan, rowspan=rowspan)


def _table(node: Table, _report: Report) -> Table:
    """A row without cells says nothing."""
    return evolve(node, rows=tuple(row for row in node.rows if row.cells))


def _definition(node: Definition, _report: Report) -> Definition:
    """Terms of which nothing is said still need an element for it."""
    return node if node.blocks else evolve(node, blocks=(Paragraph(()),))


def _preformatted(node: Preformatted, report: Report) -> Preformatted:
    if node.language and not (node.code and CODE_LANGUAGE.fullmatch(node.language)):
        report.lost("a language of code that is no plain word", raw=node.language)
    return node


def _embed(node: Embed, _report: Report) -> Embed:
    return evolve(node, width=_size(node.width), height=_size(node.height))


def _figure(node: Figure, report: Report) -> Figure | Paragraph:
    """A picture whose address must not be loaded leaves its words behind."""
    number = node.attachment_id if (node.attachment_id or "").isdecimal() else None
    if number != node.attachment_id:
        report.lost("the number of a picture that is none", raw=node.attachment_id)
    node = evolve(node, width=_size(node.width), height=_size(node.height), attachment_id=number)
    if urls.judge(node.url, urls.MEDIA_SCHEMES):
        return node
    report.simplified("a picture without an address", "a paragraph")
    return Paragraph(_words(node))


def _words(node: Figure) -> tuple[Inline, ...]:
    alt = (Text(node.alt),) if node.alt else ()
    credit = (Text(f"({node.credit})"),) if node.credit else ()
    return _lines((alt, node.caption.children if node.caption else (), credit))


def _gallery(node: Gallery, _report: Report) -> Gallery | Paragraph:
    """What became of pictures without an address stands in the caption."""
    figures = tuple(each for each in node.figures if isinstance(each, Figure))
    if len(figures) == len(node.figures):
        return node
    left = [cast("Paragraph", each).children for each in node.figures if not isinstance(each, Figure)]
    said = _lines((*left, node.caption.children if node.caption else ()))
    return Gallery(figures, Caption(said)) if figures else Paragraph(said)


def _lines(parts: "tuple[tuple[Inline, ...], ...]") -> tuple[Inline, ...]:
    first, *others = [part for part in parts if part] or [()]
    return (*first, *(each for other in others for each in (LineBreak(), *other)))


def _size(pixels: int | None) -> int | None:
    return pixels if pixels is not None and pixels > 0 else None


_MENDS: dict[type, Callable[[Any, Report], Node]] = {
    Cell: _cell, Embed: _embed, Figure: _figure, Gallery: _gallery,
    Preformatted: _preformatted, Table: _table, Definition: _definition,
}  # fmt: skip
