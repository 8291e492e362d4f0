"""What plain text cannot say of a body, told block by block."""

from collections.abc import Iterable, Mapping

from ...body.nodes import (
    Abbreviation,
    Anchor,
    Appeal,
    Block,
    Cell,
    Code,
    Embed,
    Emphasis,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    Link,
    Mark,
    Media,
    Note,
    Preformatted,
    Quote,
    Signoff,
    Small,
    Span,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Underline,
)
from ..report import Report
from ..story.walking import placed_nodes

PLAIN: Mapping[type, tuple[str, str]] = {
    Strong: ("strong text", "plain text"),
    Emphasis: ("stressed text", "plain text"),
    Underline: ("underlined text", "plain text"),
    Strikeout: ("text that no longer holds", "plain text"),
    Subscript: ("text below the line", "plain text"),
    Superscript: ("text above the line", "plain text"),
    Code: ("code in a line", "plain text"),
    Small: ("small print", "plain text"),
    Mark: ("highlighted text", "plain text"),
    Abbreviation: ("a short form", "plain text"),
    Span: ("the language or direction of a text", "plain text"),
    Heading: ("the level of a heading", "a line with a line below it"),
    Figure: ("a picture", "a line with its address"),
    Gallery: ("a gallery", "lines with its pictures"),
    Embed: ("a piece of another site", "a line with its address"),
    Media: ("a recording or a document", "a line with its address"),
    Table: ("a table", "lines with columns"),
    KeyPoints: ("a box of key points", "the blocks in it"),
    Note: ("a note", "a paragraph"),
    Appeal: ("an appeal", "a paragraph"),
    Signoff: ("a sign-off", "a paragraph"),
}
"""Kinds of nodes whose words alone are written, and as what."""

LEFT_OUT: Mapping[type, Mapping[str, str]] = {
    Abbreviation: {"title": "what a short form stands for"},
    Link: {"title": "the title of a link"},
    Figure: {
        "width": "the width of a picture", "height": "the height of a picture",
        "attachment_id": "the number of a picture",
    },
    Embed: {"width": "the width of an embed", "height": "the height of an embed"},
    Media: {"poster": "the picture before a video"},
    Preformatted: {"language": "the language of code"},
}  # fmt: skip
"""Fields of nodes that are not written, and what they are."""


def report_blocks(blocks: Iterable[Block], report: Report, *place: str) -> None:
    """Tell what plain text cannot say of blocks and of all in them, with its place."""
    for node, where in placed_nodes((*blocks,), place):
        with report.at(*where):
            _report(node, report)


def _report(node: object, report: Report) -> None:
    kind = type(node)
    if kind in PLAIN:
        report.simplified(*PLAIN[kind])
    for name, what in LEFT_OUT.get(kind, {}).items():
        if getattr(node, name):
            report.lost(what, name, raw=getattr(node, name))
    if isinstance(node, Anchor):
        report.lost("a place that links of the story lead to")
    if isinstance(node, Quote) and node.pull:
        report.simplified("a pull quote", "a quotation")
    if isinstance(node, Preformatted):
        report.simplified("code" if node.code else "a text whose spaces are meant", "lines as they are")
    if isinstance(node, Cell) and (node.colspan != 1 or node.rowspan != 1):
        report.simplified("a cell over several columns or rows", "a single one")
