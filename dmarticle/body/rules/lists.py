"""Lists and their items."""

import re

from attrs import evolve

from ..element import Element
from ..nodes import Block, List, ListItem
from ..parts import LooseItem, Numbered, Part, dissolve
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
    numbers: dict[int, int] = {}  # by the place of the item that says it
    for part in parts:
        if isinstance(part, Numbered):
            numbers[len(items)] = part.value
        if isinstance(part, ListItem | Numbered):
            items.append(part if isinstance(part, ListItem) else part.item)
        elif items:
            items[-1] = evolve(items[-1], blocks=(*items[-1].blocks, *dissolve((part,))))
        else:
            items.append(ListItem(dissolve((part,))))
    if not ordered:
        kept = tuple(item for item in items if item.blocks)
        return List(kept) if kept else ()
    return _numbered(element, items, numbers)


def _numbered(element: Element, items: list[ListItem], numbers: dict[int, int]) -> Nodes:
    """The lists that an ordered list is, where an item says that the numbers go on from another one."""
    start = _START.match(element.attributes.get("start") or "")
    down = "reversed" in element.attributes
    number = int(start[1]) if start else sum(bool(item.blocks) for item in items) if down else 1
    lists: list[List] = []
    expected: int | None = None
    for place, item in enumerate(items):
        number = numbers.get(place, number)
        if not item.blocks:
            continue
        if lists and number == expected:
            lists[-1] = evolve(lists[-1], items=(*lists[-1].items, item))
        else:
            lists.append(List((item,), ordered=True, start=number, reversed=down))
        number = expected = number - 1 if down else number + 1
    return tuple(lists)


def _levelled(parts: list[Block | Part], *, ordered: bool) -> Nodes:
    """The lists of items that name their level and their kind, as Quill writes them."""
    loose: list[LooseItem] = []
    for part in parts:
        if isinstance(part, LooseItem):
            loose.append(evolve(part, ordered=ordered if part.ordered is None else part.ordered))
        elif isinstance(part, ListItem | Numbered):
            item = part if isinstance(part, ListItem) else part.item
            loose.append(LooseItem(0, item.blocks, ordered))
        else:
            loose.append(LooseItem(loose[-1].level if loose else 0, dissolve((part,)), ordered))
    return dissolve(item for item in loose if item.blocks)


def _item(element: Element, _run: Run) -> Nodes:
    level = next((found for name in element.classes if (found := _LEVEL.fullmatch(name))), None)
    kind = element.attributes.get("data-list")
    if level is None and kind is None:
        item, value = ListItem(element.blocks()), _START.match(element.attributes.get("value") or "")
        return Numbered(int(value[1]), item) if value else item
    return LooseItem(int(level[1]) if level else 0, element.blocks(), kind == "ordered" if kind else None)


LISTS: tuple[Rule, ...] = (rule("list", "ul, ol, menu, dir", _list), rule("list-item", "li", _item))
