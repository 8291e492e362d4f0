"""Lists and their items."""

import re

from attrs import evolve

from ..element import Element
from ..nodes import List, ListItem
from ..parts import dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

_START = re.compile(r"\s*([+-]?[0-9]{1,9})")


def _list(element: Element, _run: Run) -> Nodes:
    """A list of the items in it; what stands between two items belongs to the one before."""
    items: list[ListItem] = []
    for part in element.parts():
        if isinstance(part, ListItem):
            items.append(part)
        elif items:
            items[-1] = evolve(items[-1], blocks=(*items[-1].blocks, *dissolve((part,))))
        else:
            items.append(ListItem(dissolve((part,))))
    items = [item for item in items if item.blocks]
    if not items:
        return ()
    ordered = element.tag == "ol"
    start = _START.match(element.attributes.get("start") or "") if ordered else None
    down = ordered and "reversed" in element.attributes
    first = int(start[1]) if start else len(items) if down else 1
    return List(tuple(items), ordered=ordered, start=first, reversed=down)


def _item(element: Element, _run: Run) -> Nodes:
    return ListItem(element.blocks())


LISTS: tuple[Rule, ...] = (rule("list", "ul, ol, menu, dir", _list), rule("list-item", "li", _item))
