"""Lists that word processors break apart: nested lists in items of their own, one list in many pieces."""

from itertools import chain, pairwise

from attrs import evolve

from ..nodes import Block, Cell, List, ListItem, Node, Quote
from ..nodes.kinds import ways_to
from ..placed import where, with_placed
from ..rewrite import rewrite
from ..run import Run
from ..step import Step

_LISTS = ways_to(List)
_WAYS = ways_to(List, ListItem, Quote, Cell)


def _lists(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    tidied: dict[int, Block] = {}
    for place, block in where(blocks, _LISTS, run):
        if not _is_flat(block):
            (tidied[place],) = rewrite((block,), _tidy, _WAYS)
    return _merged(with_placed(blocks, tidied))


def _is_flat(block: Block) -> bool:
    """Tell whether a block is a list in whose items no list can stand, as most are: nothing in it is broken apart."""
    if not isinstance(block, List):
        return False
    below = chain.from_iterable([item.blocks for item in block.items])
    return all(_LISTS[kind] is None for kind in {*map(type, below)})


def _tidy(node: Node) -> Node:
    if isinstance(node, List):
        items = _without_wrappers(node)
        return node if items == node.items else evolve(node, items=items)
    if isinstance(node, (ListItem, Quote, Cell)):
        merged = _merged(node.blocks)
        return node if merged is node.blocks else evolve(node, blocks=merged)
    return node


def _without_wrappers(whole: List) -> tuple[ListItem, ...]:
    """Move a list that is all of an item into the item before it, to which it belongs; at the start, out of it."""
    items: list[ListItem] = []
    for item in whole.items:
        only = item.blocks[0] if len(item.blocks) == 1 else None
        if not isinstance(only, List):
            items.append(item)
        elif items:
            items[-1] = evolve(items[-1], blocks=_merged((*items[-1].blocks, only)))
        else:
            items.extend(only.items)
    return tuple(items)


def _merged(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Join lists of a kind that follow each other with nothing between, where the numbers go on."""
    kinds = [*map(type, blocks)]
    if List not in kinds or (List, List) not in pairwise(kinds):
        return blocks
    merged: list[list[Block]] = []
    counts: list[int] = []
    for block in blocks:
        last = merged[-1][0] if merged else None
        if isinstance(block, List) and isinstance(last, List) and _goes_on(last, counts[-1], block):
            merged[-1].append(block)
            counts[-1] += len(block.items)
        else:
            merged.append([block])
            counts.append(len(block.items) if isinstance(block, List) else 0)
    return tuple(_joined(each) for each in merged)


def _joined(pieces: list[Block]) -> Block:
    first = pieces[0]
    if len(pieces) == 1 or not isinstance(first, List):
        return first
    return evolve(first, items=tuple(item for each in pieces if isinstance(each, List) for item in each.items))


def _goes_on(first: List, count: int, second: List) -> bool:
    """Whether a list goes on from the items that the first one has by now."""
    if not first.ordered:  # a list that somebody made has more than one item
        return not second.ordered and len(second.items) == 1
    return second.ordered and not first.reversed and not second.reversed and second.start == first.start + count > 1


LISTS = Step("lists", _lists)
