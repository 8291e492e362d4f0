"""How lists are written: each item is a block, with rich text and then lists in it."""

from itertools import takewhile

from ...body.nodes import Block, List, ListItem, Paragraph
from ...body.writers.writing import number
from .writing import Writing, delimited, lines


def write_list(w: Writing, node: List) -> str:
    """Write a list."""
    if not _is_simple(node):
        return w.as_html(node, "a list with more than text and lists in it")
    return _list(w, node)


def _is_simple(node: List) -> bool:
    """Whether in each item there is text, and then perhaps lists of that kind."""
    return all(
        isinstance(block, List) and _is_simple(block)
        for item in node.items
        for block in item.blocks[len(_text_of(item)) :]
    )


def _text_of(item: ListItem) -> tuple[Paragraph, ...]:
    paragraphs: tuple[Block, ...] = tuple(takewhile(lambda block: isinstance(block, Paragraph), item.blocks))
    return tuple(block for block in paragraphs if isinstance(block, Paragraph))


def _list(w: Writing, node: List) -> str:
    if not node.ordered:
        return delimited("list", f'<ul class="wp-block-list">{_items(w, node)}</ul>')
    start = node.start if node.start != 1 or node.reversed else None
    down = " reversed" if node.reversed else ""
    html = f'<ol{down}{number("start", start)} class="wp-block-list">{_items(w, node)}</ol>'
    return delimited("list", html, ordered=True, start=start, reversed=node.reversed or None)


def _items(w: Writing, node: List) -> str:
    written: list[str] = []
    for place, item in enumerate(node.items):
        with w.report.at("items", place):
            written.append(delimited("list-item", _item(w, item)))
    return "\n\n".join(written)


def _item(w: Writing, item: ListItem) -> str:
    paragraphs = _text_of(item)
    if len(paragraphs) > 1:
        w.report.simplified("an item of several paragraphs", "one with empty lines")
    inner: list[str] = []
    for place, block in enumerate(item.blocks):
        if isinstance(block, List):
            with w.report.at("blocks", place):
                inner.append(_list(w, block))
    return f"<li>{lines(each.children for each in paragraphs)}{chr(10).join(inner)}</li>"
