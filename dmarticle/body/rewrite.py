"""One change at the nodes of a tree, and a walk over them. Neither goes where the nodes it is for cannot stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter
from typing import Any, TypeVar, cast

from .nodes import Cell, Link, ListItem, Node, Paragraph, Row, Strong, Table, Text
from .nodes.kinds import Ways, ways_everywhere, ways_to, with_fields

_NodeType = TypeVar("_NodeType", bound=Node)
_IN_CHILDREN = ("children",)
_kind_of: Callable[[object], type[object]] = type


def rewrite(nodes: tuple[_NodeType, ...], change: Callable[[Node], Node], ways: Ways) -> tuple[_NodeType, ...]:
    """Give the nodes with `change` made at each node of some kinds in and below them, the inner ones first.

    Args:
        nodes: Blocks or inlines.
        change: Gives another node of the same type, or the node it was given.
        ways: The ways to the nodes that it is for.

    Returns:
        The very same tuple where nothing changed.
    """
    return _rewrite_all(nodes, change, ways)


def _rewrite_all(values: tuple[Any, ...], change: Callable[[Node], Node], ways: Ways) -> tuple[Any, ...]:
    """Give nodes, or several lines of some, with the change made in them; the very same where nothing changed."""
    new: list[Any] | None = None
    for place, value in enumerate(values):
        kind = _kind_of(value)
        names = ways[kind]
        if names is None:
            continue
        if kind in ways.passed and len(blocks := value.blocks) == 1 and _kind_of(blocks[0]) is Paragraph:
            line = blocks[0].children
            if len(line) == 1 and _kind_of(line[0]) is Text:
                continue  # as in most cells and items
            rewritten_line = _rewrite_line(line, change, ways)
            if rewritten_line is not line:
                new = new or [*values]
                new[place] = with_fields(value, {"blocks": (Paragraph(rewritten_line),)})
            continue
        changed: Any = _rewrite_all(value, change, ways) if kind is tuple else value
        for name in names:
            held: Any = getattr(value, name)
            several = _kind_of(held) is tuple
            within: tuple[Any, ...] = held if several else (held,)
            for each in within:
                if ways[_kind_of(each)] is not None:
                    break
            else:
                continue  # as in most lines of text, and one call less for each
            rewritten = _rewrite_all(within, change, ways)
            if rewritten is not within and (several or rewritten[0] is not held):
                changed = with_fields(changed, {name: rewritten if several else rewritten[0]})
        if kind in ways.wanted:
            changed = change(changed)
        if changed is not value:
            new = new or [*values]
            new[place] = changed
    return values if new is None else tuple(new)


def _rewrite_line(line: tuple[Any, ...], change: Callable[[Node], Node], ways: Ways) -> tuple[Any, ...]:
    """Give all that a cell or an item holds with the change made in it; marks around a text are passed over."""
    for each in line:
        kind = _kind_of(each)
        names = ways[kind]
        if names is None:
            continue
        if kind in ways.wanted or names != _IN_CHILDREN or not _is_text_alone(each.children):
            break
    else:
        return line
    return _rewrite_all(line, change, ways)


def _is_text_alone(inlines: Any) -> bool:
    """Tell whether inlines are one text; what a step of one's own gave in place of a tuple is not looked into."""
    return _kind_of(inlines) is tuple and len(inlines) == 1 and _kind_of(inlines[0]) is Text


def walk(nodes: Iterable[Node], kind: type[_NodeType]) -> Iterator[_NodeType]:
    """Give the nodes of one type in and below some nodes, in the order in which they are read."""
    return _walk(nodes, kind, ways_to(kind))


def walk_any(nodes: Iterable[Node], *kinds: type[Node]) -> Iterator[Node]:
    """Give the nodes of several types in and below some nodes, in the order in which they are read."""
    ways = ways_to(*kinds)
    return (node for node in _walk(nodes, Node, ways) if type(node) in ways.wanted)


def _walk(values: Iterable[object], kind: type[_NodeType], ways: Ways) -> Iterator[_NodeType]:
    for value in values:
        names = ways[type(value)]
        if names is None or (type(value) is Table and kinds_in(value).isdisjoint(ways.wanted)):
            continue
        if isinstance(value, tuple):  # several lines
            yield from _walk(cast("tuple[object, ...]", value), kind, ways)
            continue
        if isinstance(value, kind):
            yield value
        for name in names:
            held: object = getattr(value, name)
            yield from _walk(cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,), kind, ways)


def kinds_in(node: Node) -> frozenset[type[object]]:
    """Give the kinds of all nodes in and below one, its own among them: level by level, as there may be thousands."""
    found, ways = set[type[object]](), ways_everywhere()
    level: list[Any] = [node]
    while level:
        kinds = {*map(_kind_of, level)}
        found |= kinds
        below: list[Any] = []
        for kind in kinds:
            names = ways[kind]
            if not names:
                continue
            of_kind = level if len(kinds) == 1 else [each for each in level if _kind_of(each) is kind]
            if kind in _IN_MANY:
                below += _IN_MANY[kind](of_kind)
            else:
                for name in names:
                    below += _flat([*map(attrgetter(name), of_kind)])
        level = below
    return frozenset(found)


_IN_MANY: Mapping[type[object], Callable[[list[Any]], list[Any]]] = {
    Row: lambda rows: [cell for row in rows if _kind_of(row.cells) is tuple for cell in row.cells],
    Cell: lambda cells: [block for cell in cells if _kind_of(cell.blocks) is tuple for block in cell.blocks],
    ListItem: lambda items: [block for item in items if _kind_of(item.blocks) is tuple for block in item.blocks],
    Paragraph: lambda lines: [each for line in lines if _kind_of(line.children) is tuple for each in line.children],
    Strong: lambda marks: [each for mark in marks if _kind_of(mark.children) is tuple for each in mark.children],
    Link: lambda links: [each for link in links if _kind_of(link.children) is tuple for each in link.children],
}
"""What stands right below nodes of the kinds that stand in a table in great numbers; it is sooner given so than by the
names of their fields. What a step of one's own gave in place of a tuple may be gone through only once, and is not."""


def _flat(values: list[Any]) -> list[Any]:
    """Give the nodes in the values of a field: each is a node or None, or each is several nodes, or lines of some."""
    if tuple not in map(_kind_of, values):
        return [value for value in values if value is not None]
    flat = [*chain.from_iterable(values)]
    return _flat(flat) if tuple in map(_kind_of, flat) else flat


def holds(nodes: Iterable[Node], ways: Ways) -> bool:
    """Tell whether a node of some kinds is in or below some nodes."""
    return _holds(nodes, ways)


def _holds(values: Iterable[Any], ways: Ways) -> bool:
    for value in values:
        kind = _kind_of(value)
        names = ways[kind]
        if names is None:
            continue
        if kind in ways.wanted or (kind is tuple and _holds(value, ways)):
            return True
        for name in names:
            held: Any = getattr(value, name)
            if held and _holds(held if _kind_of(held) is tuple else (held,), ways):
                return True
    return False
