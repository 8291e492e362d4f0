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
    rest = evolve(cast("Any", node), **{held: tuple(rest for rest, _ in sifted if rest is not None)})
    if not _is_emptied(rest):
        return cast("Node", rest), taken
    return None, [_as_block(node)] if _says_something_alone(node) else taken


def _is_emptied(node: Node) -> bool:
    """Whether nothing is left of what stood in a node; a table keeps its shape while anything stands in it."""
    if isinstance(node, Table):
        return not any(cell.blocks for row in node.rows for cell in row.cells)
    return not isinstance(node, Row | Cell) and not getattr(node, _HOLDS[type(node)])


def _says_something_alone(node: Node) -> bool:
    """Whether a node has words beside what stood in it, which mean nothing without it: it leaves as a whole."""
    if isinstance(node, Quote):
        return bool(node.attribution)
    return (isinstance(node, Definition) and bool(node.terms)) or (isinstance(node, Table) and node.caption is not None)


def _as_block(node: Node) -> Block:
    return DefinitionList((node,)) if isinstance(node, Definition) else cast("Block", node)
