"""Lists and their items."""

import re
from typing import cast

from attrs import evolve

from ..element import Element
from ..nodes import Block, List, ListItem
from ..parts import LooseItem, Numbered, Part, dissolve
from ..promises import Holding, Made
from ..rule import Nodes, Rule, rule
from ..run import Run

_START = re.compile(r"\s*([+-]?[0-9]{1,9})")

_TELLING = frozenset({"class", "data-list", "value"})

_LEVEL = re.compile(r"ql-indent-([1-9])")


def _list(element: Element, _run: Run) -> Nodes:
    """A list of the items in it; what stands between two items belongs to the one before."""
    parts = element.parts()
    if {*map(type, parts)} == {ListItem}:  # as in most
        return _made(element, cast("list[ListItem]", parts), {})
    if any(isinstance(part, LooseItem) for part in parts):
        return _levelled(element, parts)
    inside: list[list[Block]] = []
    numbers: dict[int, int] = {}  # by the place of the item that says it
    for part in parts:
        if isinstance(part, Numbered):
            numbers[len(inside)] = part.value
        if isinstance(part, ListItem | Numbered) or not inside:
            inside.append([])
        inside[-1] += dissolve((part,))
    return _made(element, [ListItem(tuple(blocks)) for blocks in inside], numbers)


def _made(element: Element, items: list[ListItem], numbers: dict[int, int]) -> Nodes:
    """The lists of items, of which some say their number; without those that hold nothing."""
    if element.tag != "ol":
        kept = tuple(item for item in items if item.blocks)
        return List(kept) if kept else ()
    return _numbered(element, items, numbers)


def _numbered(element: Element, items: list[ListItem], numbers: dict[int, int]) -> Nodes:
    """The lists that an ordered list is, where an item says that the numbers go on from another one."""
    start = _START.match(element.attributes.get("start") or "")
    down = "reversed" in element.attributes
    number = int(start[1]) if start else sum(bool(item.blocks) for item in items) if down else 1
    runs: list[tuple[int, list[ListItem]]] = []
    expected: int | None = None
    for place, item in enumerate(items):
        number = numbers.get(place, number)
        if item.blocks:
            if number != expected:
                runs.append((number, []))
            runs[-1][1].append(item)
            number = expected = number - 1 if down else number + 1
    return tuple(List(tuple(run), ordered=True, start=first, reversed=down) for first, run in runs)


def _levelled(element: Element, parts: list[Block | Part]) -> Nodes:
    """The lists of items that name their level and their kind, as Quill writes them."""
    ordered = element.tag == "ol"
    loose: list[LooseItem] = []
    for part in parts:
        if isinstance(part, LooseItem):
            loose.append(evolve(part, ordered=ordered if part.ordered is None else part.ordered))
        elif isinstance(part, ListItem | Numbered):
            item = part if isinstance(part, ListItem) else part.item
            loose.append(LooseItem(0, item.blocks, ordered))
        elif loose:
            loose[-1] = evolve(loose[-1], blocks=(*loose[-1].blocks, *dissolve((part,))))
        else:
            loose.append(LooseItem(0, dissolve((part,)), ordered))
    first, *others = dissolve(item for item in loose if item.blocks) or (None,)
    start = _START.match(element.attributes.get("start") or "")
    if isinstance(first, List) and first.ordered and start:
        first = evolve(first, start=int(start[1]))
    return (first, *others) if first else ()


def _item_by(_tag: str) -> Made:
    return ListItem


def _telling(element: Element, _run: Run) -> Nodes:
    """An item that may tell its level, its kind or its number."""
    level = next((found for name in element.classes if (found := _LEVEL.fullmatch(name))), None)
    kind = element.attributes.get("data-list")
    if level is None and kind is None:
        item, value = ListItem(element.blocks()), _START.match(element.attributes.get("value") or "")
        return Numbered(int(value[1]), item) if value else item
    return LooseItem(int(level[1]) if level else 0, element.blocks(), kind == "ordered" if kind else None)


LISTS: tuple[Rule, ...] = (
    rule("list", "ul, ol, menu, dir", _list),
    rule("list-item", "li", Holding(_item_by, _TELLING, _telling)),
)
