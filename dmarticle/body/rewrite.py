"""One change at the nodes of a tree, and a walk over them. Neither goes where the nodes it is for cannot stand."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import Any, TypeVar, cast

from .nodes import Node, Table
from .nodes.kinds import Ways, one_text, ways_everywhere, ways_to, with_fields

_NodeType = TypeVar("_NodeType", bound=Node)
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
        if names is None or (kind in ways.passed and one_text(value.blocks) is not None):
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
        if names is None or (type(value) is Table and not _stands_in_table(value, ways)):
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
    """Give the kinds of all nodes in and below one, its own among them."""
    found, ways = set[type[object]](), ways_everywhere()
    level: list[Any] = [node]
    while level:
        kinds = {*map(_kind_of, level)}
        found |= kinds
        below: list[Any] = []
        for kind in kinds:
            for name in ways[kind] or ():
                of_kind = level if len(kinds) == 1 else [each for each in level if _kind_of(each) is kind]
                below += _flat([*map(attrgetter(name), of_kind)])
        level = below
    return frozenset(found)


def _flat(values: list[Any]) -> list[Any]:
    """Give the nodes in the values of a field: each is a node or None, or each is several nodes, or lines of some."""
    if tuple not in map(_kind_of, values):
        return [value for value in values if value is not None]
    flat = [*chain.from_iterable(values)]
    return _flat(flat) if tuple in map(_kind_of, flat) else flat


def _stands_in_table(table: Table, ways: Ways) -> bool:
    """Tell whether a node of some kinds is in a table: level by level, since it may have thousands of cells."""
    level: list[Any] = [table]
    while level:
        kinds = {*map(_kind_of, level)}
        if not kinds.isdisjoint(ways.wanted):
            return True
        below: list[Any] = []
        for kind in kinds:
            of_kind = level if len(kinds) == 1 else [each for each in level if _kind_of(each) is kind]
            for name in ways[kind] or ():
                below += _flat([*map(attrgetter(name), of_kind)])
        level = below
    return False


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
