"""Lists and their items."""

import re

from attrs import evolve

from ..element import Element
from ..nodes import Block, List, ListItem
from ..parts import LooseItem, Part, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

_START = re.compile(r"\s*([+-]?[0-9]{1,9})")

_LEVEL = re.compile(r"ql-indent-([1-9])")


def _list(element: Element, _run: Run) -> Nodes:
    """A list of the items in it; what stands between two items belongs to the one before."""
    parts = element.parts()
    ordered = element.tag == "ol"
    if any(isinstance(part, LooseItem) for part in parts):
        return _levelled(parts, ordered=ordered)
    items: list[ListItem] = []
    for part in parts:
        if isinstance(part, ListItem):
            items.append(part)
        elif items:
            items[-1] = evolve(items[-1], blocks=(*items[-1].blocks, *dissolve((part,))))
        else:
            items.append(ListItem(dissolve((part,))))
    items = [item for item in items if item.blocks]
    if not items:
        return ()
    start = _START.match(element.attributes.get("start") or "") if ordered else None
    down = ordered and "reversed" in element.attributes
    first = int(start[1]) if start else len(items) if down else 1
    return List(tuple(items), ordered=ordered, start=first, reversed=down)


def _levelled(parts: list[Block | Part], *, ordered: bool) -> Nodes:
    """The lists of items that name their level and their kind, as Quill writes them."""
    loose: list[LooseItem] = []
    for part in parts:
        if isinstance(part, LooseItem):
            loose.append(evolve(part, ordered=ordered if part.ordered is None else part.ordered))
        elif isinstance(part, ListItem):
            loose.append(LooseItem(0, part.blocks, ordered))
        else:
            loose.append(LooseItem(loose[-1].level if loose else 0, dissolve((part,)), ordered))
    return dissolve(item for item in loose if item.blocks)


def _item(element: Element, _run: Run) -> Nodes:
    level = next((found for name in element.classes if (found := _LEVEL.fullmatch(name))), None)
    kind = element.attributes.get("data-list")
    if level is None and kind is None:
        return ListItem(element.blocks())
    return LooseItem(int(level[1]) if level else 0, element.blocks(), kind == "ordered" if kind else None)


LISTS: tuple[Rule, ...] = (rule("list", "ul, ol, menu, dir", _list), rule("list-item", "li", _item))
