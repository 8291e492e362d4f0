"""Nodes -> plain text: blocks apart by a blank line, list items by a line end."""

import re
from collections.abc import Callable, Iterable
from textwrap import TextWrapper
from typing import Any, get_args

from ..nodes import (
    Anchor,
    Appeal,
    Caption,
    Cell,
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
    List,
    ListItem,
    Media,
    MediaKind,
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
from .unknown import Writers, too_deep

_LINE_START = re.compile(r"\s*(?:(?:-|\d+\.) )?")


def write_text(nodes: Iterable[Node]) -> str:
    """Write nodes as plain text."""
    try:
        return _blocks(nodes)
    except RecursionError:
        raise too_deep() from None


def _node(node: Node) -> str:
    return _WRITERS[type(node)](node)


def _blocks(nodes: Iterable[Node], between: str = "\n\n") -> str:
    return between.join([text for node in nodes if (text := _WRITERS[type(node)](node))])


def _inlines(node: Any) -> str:
    children: tuple[Inline, ...] = node.children
    if type(children) is tuple and len(children) == 1:  # as in most lines
        only = children[0]
        return only.value if type(only) is Text and type(only.value) is str else _WRITERS[type(only)](only)
    return "".join([child.value if type(child) is Text else _WRITERS[type(child)](child) for child in children])


def _text(node: Text) -> str:
    return node.value


def _line_break(_node: LineBreak) -> str:
    return "\n"


def _anchor(_node: Anchor) -> str:
    return ""


def _list(node: List) -> str:
    lines: list[str] = []
    for place, item in enumerate(node.items):
        number = node.start - place if node.reversed else node.start + place
        mark = f"{number}. " if node.ordered else "- "
        lines.append(mark + _node(item).replace("\n", "\n" + " " * len(mark)))
    return "\n".join(lines)


def _item(node: ListItem) -> str:
    return _blocks(node.blocks, "\n")


def _definitions(node: DefinitionList) -> str:
    return "\n".join(map(_node, node.items))


def _definition(node: Definition) -> str:
    terms = ["".join(map(_node, term)) for term in node.terms]
    return "\n".join([*terms, *("  " + _node(block).replace("\n", "\n  ") for block in node.blocks)])


def _quote(node: Quote) -> str:
    attribution = "".join(map(_node, node.attribution))
    return "\n\n".join(filter(None, (_blocks(node.blocks), attribution)))


def _preformatted(node: Preformatted) -> str:
    return node.value


def _divider(_node: Divider) -> str:
    return ""


def _figure(node: Figure) -> str:
    caption = _node(node.caption) if node.caption else ""
    credit = f"({node.credit})" if node.credit else ""
    return " ".join(filter(None, (caption, credit)))


def _gallery(node: Gallery) -> str:
    return "\n".join(filter(None, (*map(_node, node.figures), _node(node.caption) if node.caption else "")))


def _media(node: Media) -> str:
    """What is said of it; a document to take away is also known by its name."""
    name = node.title if node.title and node.kind == MediaKind.FILE else ""
    return "\n".join(filter(None, (name, _node(node.caption) if node.caption else "")))


def _key_points(node: KeyPoints) -> str:
    return _blocks(node.blocks)


def _embed(node: Embed) -> str:
    caption = _node(node.caption) if node.caption else ""
    return "\n".join(filter(None, ("".join(map(_node, node.fallback)), caption)))


def _table(node: Table) -> str:
    return "\n".join(filter(None, (_node(node.caption) if node.caption else "", *map(_node, node.rows))))


def _row(node: Row) -> str:
    """Write a row; its cells are written here where they are one paragraph, as most are."""
    written: list[str] = []
    for cell in node.cells:
        blocks = cell.blocks if type(cell) is Cell else None
        if type(blocks) is tuple and len(blocks) == 1 and type(blocks[0]) is Paragraph:
            written.append(_inlines(blocks[0]))
        else:
            written.append(_WRITERS[type(cell)](cell))
    return "\t".join(written)


def _cell(node: Cell) -> str:
    return _blocks(node.blocks, "\n")


def _related(node: RelatedLink) -> str:
    return " ".join(filter(None, (node.label, _inlines(node))))


def _signoff(node: Signoff) -> str:
    return node.value


_WRITERS: Writers[Callable[[Any], str]] = Writers({
    Text: _text, LineBreak: _line_break, Anchor: _anchor, **dict.fromkeys(get_args(InlineContainer), _inlines),
    Paragraph: _inlines, Heading: _inlines, List: _list, ListItem: _item, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Caption: _inlines, Figure: _figure,
    DefinitionList: _definitions, Definition: _definition, Gallery: _gallery, Media: _media, Note: _inlines,
    KeyPoints: _key_points, Embed: _embed,
    Table: _table, Row: _row, Cell: _cell, RelatedLink: _related, Appeal: _inlines, Signoff: _signoff,
})  # fmt: skip


def wrap(text: str, width: int) -> str:
    """Break the lines of a plain text so that none is longer than `width` characters, where words allow it."""
    wrapper = TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    lines: list[str] = []
    for line in text.split("\n"):
        wrapper.subsequent_indent = " " * (len(line) - len(_LINE_START.sub("", line, count=1)))
        lines += wrapper.wrap(line) or [""]
    return "\n".join(lines)
