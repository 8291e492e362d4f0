"""Taking blocks out of a tree, at whatever depth they stand."""

from collections.abc import Callable
from typing import Any, cast

from attrs import evolve

from .nodes import (
    Block,
    Cell,
    Definition,
    DefinitionList,
    KeyPoints,
    List,
    ListItem,
    Node,
    Quote,
    Row,
    Table,
)

_HOLDS: dict[type[Node], str] = {
    Quote: "blocks", KeyPoints: "blocks", List: "items", ListItem: "blocks", DefinitionList: "items",
    Definition: "blocks", Table: "rows", Row: "cells", Cell: "blocks",
}  # fmt: skip
"""What blocks stand in, by the field they stand in. A gallery is one thing: its pictures stand in no story."""

_NOTHING_ALONE = (Quote, KeyPoints, List, ListItem)
"""What is nothing without what stood in it. A quotation that tells who said it leaves as a whole then."""


def sift(node: Block, leaves: Callable[[Node], bool]) -> tuple[Block | None, list[Block]]:
    """Take some blocks out of a block.

    Args:
        node: The block.
        leaves: Tells whether a block is to be taken out, with all that is in it.

    Returns:
        What remains of the block, None where nothing does, and what was taken out of it, in order.
    """
    rest, taken = _sifted(node, leaves)
    return cast("Block | None", rest), taken


def _sifted(node: Node, leaves: Callable[[Node], bool]) -> tuple[Node | None, list[Block]]:
    if leaves(node):
        return None, [cast("Block", node)]
    held = _HOLDS.get(type(node))
    sifted = [_sifted(child, leaves) for child in getattr(node, held)] if held else []
    taken = [block for _, blocks in sifted for block in blocks]
    if held is None or not taken:
        return node, []
    kept = tuple(rest for rest, _ in sifted if rest is not None)
    if not kept and isinstance(node, Quote) and node.attribution:
        return None, [node]
    if not kept and isinstance(node, _NOTHING_ALONE):
        return None, taken
    return cast("Node", evolve(cast("Any", node), **{held: kept})), taken
