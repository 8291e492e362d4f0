"""Blocks as markup in one component of text."""

from html import escape

from ...body.nodes import Block, List, Paragraph, Preformatted
from ..report import Place
from ..story.lines import Apart, Line, broken, lines_of
from .writing import News


def flow(w: News, blocks: tuple[Block, ...], place: Place, others: list[Apart]) -> str:
    """Give blocks as markup: paragraphs, lists and preformatted text, and all else as paragraphs.

    Args:
        w: The writing.
        blocks: The blocks.
        place: Where they stand, below the present place of the report.
        others: Where what is no text is put.
    """
    return "".join([_block(w, block, (*place, number), others) for number, block in enumerate(blocks)])


def _block(w: News, block: Block, place: Place, others: list[Apart]) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{w.html(block.children)}</p>"
    if isinstance(block, List):
        return listed(w, block, place, others)
    if isinstance(block, Preformatted):
        return preformatted(w, block, *place)
    w.report.simplified("a block that cannot stand in another", "paragraphs, or what is no text behind it", *place)
    found = ""
    for each in lines_of(w.report, block, *place):
        if isinstance(each, Apart):
            others.append(each)
        else:
            found += f"<p>{w.html(each)}</p>"
    return found


def preformatted(w: News, node: Preformatted, *place: str | int) -> str:
    """Give a text whose spaces are meant."""
    if node.language:
        w.report.lost("the language of code", *place, "language", raw=node.language)
    text = escape(node.value, quote=False)
    return f"<pre><code>{text}</code></pre>" if node.code else f"<pre>{text}</pre>"


def listed(w: News, node: List, place: Place, others: list[Apart]) -> str:
    """Give a list; its numbers count upwards from one, since attributes are not read."""
    if node.ordered and (node.start != 1 or node.reversed):
        w.report.simplified("a list that does not count upwards from one", "one that does", *place)
    name = "ol" if node.ordered else "ul"
    items = [_item(w, item.blocks, (*place, "items", number), others) for number, item in enumerate(node.items)]
    return f"<{name}>{''.join(items)}</{name}>"


def _item(w: News, blocks: tuple[Block, ...], place: Place, others: list[Apart]) -> str:
    """Give an item as lines, and lists in it behind them."""
    if blocks and not (isinstance(blocks[0], Paragraph) and all(isinstance(each, List) for each in blocks[1:])):
        w.report.simplified("an item of several blocks", "lines, and what is no text behind the list", *place)
    lists = ""
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        here = (*place, "blocks", number)
        if isinstance(block, List):
            lists += listed(w, block, here, others)
            continue
        for each in lines_of(w.report, block, *here):
            if isinstance(each, Apart):
                others.append(each)
            else:
                lines.append(each)
    return f"<li>{w.html(broken(lines))}{lists}</li>"
