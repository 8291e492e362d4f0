"""How lists are written: a block for each item, which says its level, and no block for the list."""

from itertools import takewhile

from ...body.nodes import Block, Heading, List, ListItem, Paragraph
from ...jsontypes import Json
from .writing import Writing


def write_list(w: Writing, node: List, level: int = 1) -> list[Json]:
    """Write the items of a list, each followed by what stands in it."""
    if node.ordered and (node.start != 1 or node.reversed):
        w.report.lost("where the numbers of a list begin and how they go", "start", raw=node.start)
    written: list[Json] = []
    for place, item in enumerate(node.items):
        with w.report.at("items", place):
            written += _item(w, item, "number" if node.ordered else "bullet", level)
    return written


def _item(w: Writing, item: ListItem, kind: str, level: int) -> list[Json]:
    """The first paragraphs of an item are its text; what follows them stands behind it."""
    first = item.blocks[0] if item.blocks else None
    if isinstance(first, Heading):
        text, behind = w.text(first.children, f"h{first.level}", listItem=kind, level=level), 1
    else:
        paragraphs = tuple(takewhile(lambda block: isinstance(block, Paragraph), item.blocks))
        said = [each.children for each in paragraphs if isinstance(each, Paragraph)]
        if len(said) > 1:
            w.report.simplified("an item of several paragraphs", "one with empty lines")
        text, behind = w.lines(said, listItem=kind, level=level), len(said)
    return [text, *_behind(w, item.blocks, behind, level)]


def _behind(w: Writing, blocks: tuple[Block, ...], start: int, level: int) -> list[Json]:
    written: list[Json] = []
    for place in range(start, len(blocks)):
        block = blocks[place]
        if isinstance(block, List):
            if place > start:
                w.report.simplified("a list behind something else in an item", "items behind that", "blocks", place)
            with w.report.at("blocks", place):
                written += write_list(w, block, level + 1)
        else:
            w.report.simplified("a block in an item of a list", "one behind the item", "blocks", place)
            written += _one(w, blocks, place)
    return written


def _one(w: Writing, blocks: tuple[Block, ...], place: int) -> list[Json]:
    with w.report.at("blocks", place):
        return w.block(blocks[place])
