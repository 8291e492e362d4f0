"""What Markdown cannot say of a body, told block by block; what nothing is told of is read back as it was."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...body.nodes import (
    Abbreviation,
    Anchor,
    Appeal,
    Block,
    Caption,
    Cell,
    Code,
    DefinitionList,
    Embed,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    LineBreak,
    List,
    Mark,
    Media,
    Note,
    Paragraph,
    Preformatted,
    Quotation,
    Quote,
    RelatedLink,
    Row,
    Signoff,
    Small,
    Span,
    Subscript,
    Superscript,
    Table,
    Underline,
    only_text,
)
from ..report import Report
from ..story.addresses import tell_of_addresses
from ..story.walking import every_node, placed_nodes

PLAIN: Mapping[type, tuple[str, str]] = {
    Underline: ("underlined text", "plain text"),
    Subscript: ("text below the line", "plain text"),
    Superscript: ("text above the line", "plain text"),
    Small: ("small print", "plain text"),
    Mark: ("highlighted text", "plain text"),
    Quotation: ("a quotation in a line", "plain text"),
    Abbreviation: ("a short form", "plain text"),
    Span: ("the language or direction of a text", "plain text"),
    Caption: ("a caption", "a paragraph"),
    DefinitionList: ("a list of definitions", "paragraphs"),
    KeyPoints: ("a box of key points", "the blocks in it"),
    Gallery: ("a gallery", "its pictures, one by one"),
    Embed: ("a piece of another site", "a link"),
    Media: ("a recording or a document", "a link"),
    RelatedLink: ("a promotion of another story", "a paragraph"),
    Note: ("a note", "a paragraph"),
    Appeal: ("an appeal", "a paragraph"),
    Signoff: ("a sign-off", "a paragraph"),
}
"""Kinds of nodes whose words alone are written, and as what."""

LEFT_OUT: Mapping[type, Mapping[str, str]] = {
    Abbreviation: {"title": "what a short form stands for"},
    Figure: {
        "width": "the width of a picture", "height": "the height of a picture",
        "attachment_id": "the number of a picture",
    },
    Embed: {"width": "the width of an embed", "height": "the height of an embed"},
    Media: {"poster": "the picture before a video"},
    Quote: {"cite": "the address of a source"},
}  # fmt: skip
"""Fields of nodes that are not written, and what they are."""

_kind_of: Callable[[object], type[object]] = type
_LAST_NUMBER = 999_999_999  # https://spec.commonmark.org/0.31.2/#ordered-list-marker
_LANGUAGE_LENGTH = 40


KEPT_APART = (Note, RelatedLink, Appeal, Signoff)
"""Kinds of blocks that the header knows by names of their own, where they were taken out of the story."""


def report_blocks(blocks: Iterable[Block], report: Report, *place: str) -> None:
    """Tell what Markdown cannot say of blocks and of all in them, with its place."""
    _report_all((*blocks,), report, *place)


def report_asides(asides: Iterable[Block], report: Report, *place: str) -> None:
    """Tell what the header cannot say of what was taken out of the story."""
    for number, block in enumerate(asides):
        with report.at(*place, number):
            _report_all(block.children if isinstance(block, Note | Appeal) else (), report, "children")
            if isinstance(block, RelatedLink) and only_text(block.children) is None:
                report.simplified("a title with more than words in it", "plain text")
            if not isinstance(block, KEPT_APART):
                report.simplified("what was taken out of the story", "a note of no kind")
                _report_all(block, report)


def _report_all(value: object, report: Report, *place: str) -> None:
    for node, where in placed_nodes(value, place):
        with report.at(*where):
            _report(node, report)


def _report(node: Any, report: Report) -> None:
    kind = _kind_of(node)
    if kind in PLAIN:
        report.simplified(*PLAIN[kind])
    for name, what in LEFT_OUT.get(kind, {}).items():
        if getattr(node, name):
            report.lost(what, name, raw=getattr(node, name))
    tell_of_addresses(node, report)
    if kind in _LIMITS:
        _LIMITS[kind](node, report)


def _heading(node: Heading, report: Report) -> None:
    if any(isinstance(each, LineBreak) for each in every_node(node.children)):
        report.simplified("a line break in a heading", "a space")


def _list(node: List, report: Report) -> None:
    if node.ordered and node.reversed:
        report.lost("the counting down of a list")
    elif node.ordered and (node.start < 0 or node.start + len(node.items) > _LAST_NUMBER):
        report.lost("the number that a list begins with", raw=node.start)
    if not all(item.blocks for item in node.items):
        report.lost("an item that holds nothing")


def _quote(node: Quote, report: Report) -> None:
    if node.pull:
        report.simplified("a pull quote", "a quotation")
    if node.attribution:
        report.simplified("who is quoted", "a paragraph of the quotation")


def _preformatted(node: Preformatted, report: Report) -> None:
    if not node.code:
        report.simplified("a text whose spaces are meant", "code")
    if node.language and (len(node.language) > _LANGUAGE_LENGTH or not _is_word(node.language)):
        report.lost("a language of code that is no plain word", raw=node.language)


def _is_word(language: str) -> bool:
    return language.isascii() and all(each.isalnum() or each in "_+#.-" for each in language)


def _figure(node: Figure, report: Report) -> None:
    if node.credit:
        report.simplified("the credit of a picture", "a paragraph")


def _table(node: Table, report: Report) -> None:
    if not node.rows or not any(row.cells for row in node.rows):
        report.lost("a table that holds nothing")
        return
    first, *others = [row for row in node.rows if row.cells]
    if not (first.header and all(cell.header for cell in first.cells)):
        report.simplified("a table without a head", "one whose head is empty or marked as one")
    if any(row.header or any(cell.header for cell in row.cells) for row in others):
        report.simplified("a header cell below the head of a table", "a cell like any other")
    if len({len(row.cells) for row in node.rows}) > 1:
        report.simplified("a row shorter than others", "one with empty cells")


def _row(node: Row, report: Report) -> None:
    if not node.cells:
        report.lost("a row that holds nothing")


def _cell(node: Cell, report: Report) -> None:
    if node.colspan != 1 or node.rowspan != 1:
        report.simplified("a cell over several columns or rows", "a single one")
    if any(not isinstance(block, Paragraph) for block in node.blocks) or len(node.blocks) > 1:
        report.simplified("the blocks in a cell", "one line")
    if any(isinstance(each, LineBreak) for each in every_node(node.blocks)):
        report.simplified("a line break in a cell", "a space")
    if any(isinstance(each, Code) and "|" in each.text for each in every_node(node.blocks)):
        report.simplified("code with a bar in a cell", "plain text")
    if any(isinstance(each, Figure) for each in every_node(node.blocks)):
        report.simplified("a picture in a cell", "one in a line")
    for each, where in placed_nodes(node.blocks, ("blocks",)):
        if isinstance(each, Preformatted) and each.language:
            report.lost("the language of code in a cell", *where, "language", raw=each.language)


def _anchor(_node: Anchor, report: Report) -> None:
    report.lost("a place that links of the story lead to")


_LIMITS: Mapping[type, Callable[[Any, Report], None]] = {
    Heading: _heading, List: _list, Quote: _quote, Preformatted: _preformatted, Figure: _figure, Table: _table,
    Row: _row, Cell: _cell, Anchor: _anchor,
}  # fmt: skip
"""What depends on how a node is used."""
