"""One change at the nodes of a body, told in which of its blocks each stands."""

from collections.abc import Callable
from functools import partial

from .nodes import Block, Node
from .nodes.kinds import Ways
from .rewrite import rewrite
from .run import Run


def rewrite_placed(
    blocks: tuple[Block, ...], change: Callable[[Node, int], Node], ways: Ways, run: Run
) -> tuple[Block, ...]:
    """Do as `rewrite` does, and tell `change` also the place of the block, counted from 0, that the node is in."""
    new: list[Block] | None = None
    for place, block in enumerate(blocks):
        if run.holds(block, ways):
            (changed,) = rewrite((block,), partial(_at, change, place), ways)
            if changed is not block:
                new = new or list(blocks)
                new[place] = changed
    return blocks if new is None else tuple(new)


def _at(change: Callable[[Node, int], Node], place: int, node: Node) -> Node:
    return change(node, place)
