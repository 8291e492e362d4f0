"""Blocks as lines of text, for the places of a format that hold text alone: items, cells, quotations.

Of a block as lines its words are left; whoever asks for them says so. What is no word of it, such as the address that a
quotation was taken from, is told here.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from attrs import frozen

from ...body.nodes import (
    Appeal,
    Block,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    KeyPoints,
    LineBreak,
    Link,
    List,
    Media,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Row,
    Signoff,
    Strong,
    Table,
    Text,
)
from ...body.writers.unknown import unknown
from ..report import Place, Report

Line: TypeAlias = tuple[Inline, ...]
"""What stands in one line of text."""


@frozen
class Apart:
    """A block among others that is no text, such as a picture in an item: it has to stand elsewhere."""

    place: Place
    """Where it is, below the node that holds the blocks."""
    block: Block


def lines_in(report: Report, blocks: tuple[Block, ...], *place: str | int) -> Iterator[Line | Apart]:
    """Give blocks as lines, in order, and between them what is no text.

    Args:
        report: Is told what is no word of them.
        blocks: What stands in one place.
        place: The field that holds them, below the report's place.

    Raises:
        StepError: If there is something in them that is no block.
    """
    for number, block in enumerate(blocks):
        yield from lines_of(report, block, *place, number)


def lines_of(report: Report, block: Block, *place: str | int) -> Iterator[Line | Apart]:
    """Give one block as `lines_in` gives several.

    Args:
        report: Is told what is no word of it.
        block: The block.
        place: Where it stands, below the report's place.

    Raises:
        StepError: If it is no block, or there is something in it that is none.
    """
    give = _LINES.get(type(block))
    if give is None:
        raise unknown(block, _LINES)
    yield from give(report, block, place)


def broken(lines: Iterable[Line]) -> Line:
    """Give lines as one, with breaks between them."""
    joined: list[Inline] = []
    for line in lines:
        joined += (LineBreak(), *line) if joined else line
    return tuple(joined)


def preformatted(node: Preformatted) -> Line:
    """Give a text whose line ends are meant as a line with breaks in it."""
    return broken((Text(line),) for line in node.value.split("\n"))


def related(node: RelatedLink) -> Line:
    """Give the promotion of another story as a line with a link in it."""
    label = (Text(f"{node.label} "),) if node.label else ()
    return (*label, Link(node.url, node.children))


def _of_children(_report: Report, node: Any, _place: Place) -> Iterator[Line]:
    yield node.children


def _of_related(_report: Report, node: RelatedLink, _place: Place) -> Iterator[Line]:
    yield related(node)


def _of_signoff(_report: Report, node: Signoff, _place: Place) -> Iterator[Line]:
    yield (Text(node.value),)


def _of_preformatted(report: Report, node: Preformatted, place: Place) -> Iterator[Line]:
    if node.language:
        report.lost("the name of a computer language", *place, "language", raw=node.language)
    yield preformatted(node)


def _of_list(report: Report, node: List, place: Place) -> Iterator[Line | Apart]:
    for number, item in enumerate(node.items):
        yield from lines_in(report, item.blocks, *place, "items", number, "blocks")


def _of_definitions(report: Report, node: DefinitionList, place: Place) -> Iterator[Line | Apart]:
    for number, item in enumerate(node.items):
        yield from terms(item)
        yield from lines_in(report, item.blocks, *place, "items", number, "blocks")


def terms(item: Definition) -> Iterator[Line]:
    """Give the terms of a definition as lines of their own."""
    for term in item.terms:
        yield (Strong(term),)


def _of_quote(report: Report, node: Quote, place: Place) -> Iterator[Line | Apart]:
    if node.cite:
        report.lost("the source of a quotation", *place, "cite", raw=node.cite)
    yield from lines_in(report, node.blocks, *place, "blocks")
    if node.attribution:
        yield node.attribution


def _of_key_points(report: Report, node: KeyPoints, place: Place) -> Iterator[Line | Apart]:
    yield from lines_in(report, node.blocks, *place, "blocks")


def _of_table(report: Report, node: Table, place: Place) -> Iterator[Line | Apart]:
    if node.caption:
        yield node.caption.children
    for number, row in enumerate(node.rows):
        yield from _of_row(report, row, (*place, "rows", number))


def _of_row(report: Report, row: Row, place: Place) -> Iterator[Line | Apart]:
    for number, cell in enumerate(row.cells):
        yield from lines_in(report, cell.blocks, *place, "cells", number, "blocks")


def _apart(_report: Report, node: Block, place: Place) -> Iterator[Apart]:
    yield Apart(place, node)


_LINES: dict[type, Callable[[Report, Any, Place], Iterator[Line | Apart]]] = {
    Paragraph: _of_children, Heading: _of_children, Note: _of_children, Appeal: _of_children,
    RelatedLink: _of_related, Signoff: _of_signoff, Preformatted: _of_preformatted, List: _of_list,
    DefinitionList: _of_definitions, Quote: _of_quote, KeyPoints: _of_key_points, Table: _of_table,
    Divider: _apart, Figure: _apart, Gallery: _apart, Embed: _apart, Media: _apart,
}  # fmt: skip
