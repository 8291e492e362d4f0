"""One change at the nodes of a body, told in which of its blocks each stands."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import compress
from typing import cast

from .nodes import Block, Node, Paragraph
from .nodes.kinds import Ways
from .rewrite import rewrite
from .run import Run, holds_in


def rewrite_placed(
    blocks: tuple[Block, ...], change: Callable[[int, Node], Node], ways: Ways, run: Run
) -> tuple[Block, ...]:
    """Do as `rewrite` does, and tell `change` also the place of the block, counted from 0, that the node is in."""
    new: dict[int, Block] = {}
    for place, block in where(blocks, ways, run):
        changed = _rewritten(block, partial(change, place), ways)
        if changed is not block:
            new[place] = changed
    return with_placed(blocks, new)


def with_placed(blocks: tuple[Block, ...], new: Mapping[int, Block]) -> tuple[Block, ...]:
    """Give blocks with others in some places; the very same where there are none, as a step mostly finds none."""
    return tuple([new.get(place, block) for place, block in enumerate(blocks)]) if new else blocks


def _rewritten(block: Block, change: Callable[[Node], Node], ways: Ways) -> Block:
    """Give one block as `rewrite` does: that of a line has nothing else to be walked, and most others stand alone."""
    if isinstance(block, Paragraph) and Paragraph not in ways.wanted:
        line = rewrite(block.children, change, ways)
        return block if line is block.children else Paragraph(line)
    if not ways[type(block)]:
        return cast("Block", change(block))
    (changed,) = rewrite((block,), change, ways)
    return changed


def where(blocks: tuple[Block, ...], ways: Ways, run: Run) -> list[tuple[int, Block]]:
    """Find the blocks, with their places, in or below which a node of some kinds may stand.

    A paragraph of nothing but text, as most are, is passed over at a glance.
    """
    found: list[tuple[int, Block]] = []
    led = {kind for kind in {*map(type, blocks)} if ways[kind] is not None}
    for place, block in compress(enumerate(blocks), map(led.__contains__, map(type, blocks))) if led else ():
        if isinstance(block, Paragraph) and Paragraph not in ways.wanted:
            for each in block.children:
                if ways[type(each)] is not None:
                    break
            else:
                continue
        elif not holds_in(run, block, ways):
            continue
        found.append((place, block))
    return found
