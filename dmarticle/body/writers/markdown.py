"""Nodes -> Markdown: CommonMark 0.31 with the tables and the strikeout of GitHub's dialect, and no HTML in it.

What Markdown cannot say is written as the words it holds: underline, subscript, superscript, small print,
mark, quotation, abbreviation and language are plain; a line break in a heading or a cell is a space; the
blocks in a cell are one line, and code with a `|` in it is plain there; cells that span columns or rows are
single ones; header cells are only known in the first row, and a table without any gets an empty first row;
the caption and the credit of a picture, who is quoted, terms and what is said of them, key points, a note,
a related link, an appeal and a sign-off are paragraphs like any other; embeds and recordings are links;
preformatted text is code. Sizes, attachment numbers, the URL of a quotation, list items that hold nothing,
numbers of a list below 0 and lists that count down are not written.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from ... import urls
from ...unreadable import UNREADABLE
from ..nodes import (
    Appeal,
    Caption,
    Cell,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    InlineContainer,
    KeyPoints,
    LineBreak,
    Link,
    List,
    ListItem,
    Media,
    Node,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Row,
    Signoff,
    Table,
    Text,
)
from ..nodes.kinds import one_text
from . import markdown_escape as escape
from .markdown_inlines import Place, write_line, write_words
from .plain import is_readable
from .unknown import too_deep, unknown

_LAST_NUMBER = 999_999_999  # https://spec.commonmark.org/0.31.2/#ordered-list-marker
_LIST_SIGNS = {False: ("-", "+"), True: (".", ")")}  # the second ones keep apart two lists in a row
_LINE_ENDS = re.compile("\r\n?")


def write_markdown(nodes: Iterable[Node]) -> str:
    """Write nodes as Markdown; blocks stand apart by a blank line."""
    try:
        text = _blocks(nodes, "block")
        return text if is_readable(text) else UNREADABLE.sub("\ufffd", text)
    except RecursionError:
        raise too_deep() from None


def _node(node: Node, place: Place) -> str:
    write = _WRITERS.get(type(node))
    if write is None:
        raise unknown(node, _WRITERS)
    return write(node, place)


def _blocks(nodes: Iterable[Node], place: Place, between: str = "\n\n") -> str:
    written: list[str] = []
    last: Node | None = None
    turn = 0
    for node in nodes:
        if type(node) is List:
            turn = 1 - turn if type(last) is List and last.ordered == node.ordered else 0
            text = _list(node, place, turn)
        else:
            text = _node(node, place)
        if text:
            written.append(text)
            last = node
    return (between if place == "block" else " ").join(written)


def _inline(node: Inline, place: Place) -> str:
    return write_line((node,), place)


def _children(node: Paragraph | Appeal | Caption | Note, place: Place) -> str:
    return write_line(node.children, place)


def _heading(node: Heading, place: Place) -> str:
    words = write_line(node.children, "cell" if place == "cell" else "line")
    if not words or place == "cell":
        return words
    if words.endswith("#"):
        words = words[:-1] + r"\#"  # or it would belong to the marker
    return "#" * min(max(int(node.level), 1), 6) + " " + words


def _list(node: List, place: Place, turn: int = 0) -> str:
    between = "\n" if all(map(_is_tight, node.items)) else "\n\n"
    items = [text for item in node.items if (text := _item(item, place, between))]
    if place != "block":
        return " ".join(items)
    sign = _LIST_SIGNS[bool(node.ordered)][turn]
    for index, item in enumerate(items):
        number = str(min(max(int(node.start), 0) + index, _LAST_NUMBER)) if node.ordered else ""
        items[index] = _indented(item, f"{number}{sign} ", " " * (len(number) + 2))
    return between.join(items)


def _item(node: ListItem, place: Place, between: str = "\n\n") -> str:
    if type(node) is not ListItem:
        raise unknown(node, _WRITERS)
    return _blocks(node.blocks, place, between)


def _is_tight(item: Node) -> bool:
    """Whether nothing in an item needs a blank line: a paragraph, perhaps, and lists that may follow one."""
    return isinstance(item, ListItem) and all(
        isinstance(block, List) and (not block.ordered or block.start == 1) if index else isinstance(block, Paragraph)
        for index, block in enumerate(item.blocks)
    )


def _indented(text: str, first: str, other: str) -> str:
    """Put something before each line, without spaces at the end of any."""
    lines = text.split("\n")
    return "\n".join([first + lines[0], *((other + line if line else other.rstrip()) for line in lines[1:])])


def _definition(node: Definition, place: Place) -> str:
    terms = (write_line(term, place) for term in node.terms)
    return _together((*terms, _blocks(node.blocks, place)), place)


def _quote(node: Quote, place: Place) -> str:
    text = _together((_blocks(node.blocks, place), write_line(node.attribution, place)), place)
    return _indented(text, "> ", "> ") if text and place == "block" else text


def _preformatted(node: Preformatted, place: Place) -> str:
    value = _LINE_ENDS.sub("\n", node.value)
    if place != "block" or not value.strip():
        return write_line((Code((Text(value),)),), place)
    return escape.code_block(value, node.language or "")


def _divider(_node: Divider, place: Place) -> str:
    return "***" if place == "block" else ""  # three hyphens may open a header of metadata


def _figure(node: Figure, place: Place) -> str:
    caption = node.caption.children if node.caption else ()
    credit = (LineBreak(), Text(node.credit)) if node.credit else ()
    return _together((_image(node, place), write_line((*caption, *credit), place)), place)


def _image(node: Figure, place: Place) -> str:
    url, link = urls.judge(node.url, urls.MEDIA_SCHEMES), urls.judge(node.link)
    alt = Text(" ".join(node.alt.split()))
    if url is None:
        return write_line((alt,), place)
    image = f"![{write_line((alt,), 'line')}]{escape.destination(url)}"
    return f"[{image}]{escape.destination(link)}" if link else image


def _embed(node: Embed, place: Place) -> str:
    url = urls.judge(node.url, urls.MEDIA_SCHEMES) or ""
    link = write_line((Link(url, (Text(node.title or url),)),), place)
    fallback = write_line(node.fallback, place)
    return _together((link, fallback, _node(node.caption, place) if node.caption else ""), place)


def _gallery(node: Gallery, place: Place) -> str:
    caption = _node(node.caption, place) if node.caption else ""
    return _together((*(_node(figure, place) for figure in node.figures), caption), place)


def _media(node: Media, place: Place) -> str:
    url = urls.judge(node.url, urls.MEDIA_SCHEMES) or ""
    link = write_line((Link(url, (Text(node.title or url),)),), place)
    return _together((link, _node(node.caption, place) if node.caption else ""), place)


def _items(node: DefinitionList, place: Place) -> str:
    return _together((_node(item, place) for item in node.items), place)


def _key_points(node: KeyPoints, place: Place) -> str:
    return _blocks(node.blocks, place)


def _together(parts: Iterable[str], place: Place) -> str:
    return ("\n\n" if place == "block" else " ").join(filter(None, parts))


def _table(node: Table, place: Place) -> str:
    caption = _node(node.caption, place) if node.caption else ""
    rows = [text for row in node.rows if (text := _node(row, place))]
    if not rows or place != "block":
        return _together((caption, *rows), place)
    columns = max(len(row.cells) for row in node.rows)
    first = next(row for row in node.rows if row.cells)
    headed = any(cell.header for cell in first.cells) and all(cell.header or not cell.blocks for cell in first.cells)
    head = rows.pop(0) + "  |" * (columns - len(first.cells)) if headed else "|" + "  |" * columns
    return _together((caption, "\n".join((head, "|" + " --- |" * columns, *rows))), place)


def _row(node: Row, place: Place) -> str:
    cells = [_node(cell, "cell") for cell in node.cells]
    if place != "block":
        return " ".join(filter(None, cells))
    return f"| {' | '.join(cells)} |" if cells else ""


def _cell(node: Cell, _place: Place) -> str:
    alone = one_text(node.blocks)  # as in most cells
    return _blocks(node.blocks, "cell") if alone is None else write_words(alone)


def _related(node: RelatedLink, place: Place) -> str:
    label = (Text(f"{node.label} "),) if node.label else ()
    return write_line((*label, Link(node.url, node.children)), place)


def _signoff(node: Signoff, place: Place) -> str:
    return write_line((Text(node.value),), place)


_WRITERS: dict[type, Callable[[Any, Place], str]] = {
    **dict.fromkeys((Text, LineBreak, *get_args(InlineContainer)), _inline),
    Paragraph: _children, Heading: _heading, List: _list, ListItem: _item, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Caption: _children, Figure: _figure, Embed: _embed,
    Table: _table, Row: _row, Cell: _cell, RelatedLink: _related, Appeal: _children,
    DefinitionList: _items, Definition: _definition, Gallery: _gallery, Media: _media, KeyPoints: _key_points,
    Note: _children, Signoff: _signoff,
}  # fmt: skip
