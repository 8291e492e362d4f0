"""One change at the nodes of a tree, and a walk over them. Neither goes where the nodes it is for cannot stand."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, cast

from attrs import evolve

from .nodes import Node
from .nodes.kinds import Ways, ways_everywhere, ways_to

_NodeType = TypeVar("_NodeType", bound=Node)


def rewrite(nodes: tuple[_NodeType, ...], change: Callable[[Node], Node], ways: Ways) -> tuple[_NodeType, ...]:
    """Give the nodes with `change` made at each node of some kinds in and below them, the inner ones first.

    Args:
        nodes: Blocks or inlines.
        change: Gives another node of the same type, or the node it was given.
        ways: The ways to the nodes that it is for.

    Returns:
        The very same tuple where nothing changed.
    """
    return cast("tuple[_NodeType, ...]", _rewrite_all(nodes, change, ways))


def _rewrite(node: Node, change: Callable[[Node], Node], ways: Ways) -> Node:
    changed: dict[str, object] = {}
    for name in ways[type(node)] or ():
        value: object = getattr(node, name)
        new = _rewrite_value(value, change, ways)
        if new is not value:
            changed[name] = new
    if changed:
        node = cast("Node", evolve(cast("Any", node), **changed))
    return change(node) if type(node) in ways.wanted else node


def _rewrite_value(value: object, change: Callable[[Node], Node], ways: Ways) -> object:
    """Give what a field holds with the change made in it: a node, several, or several lines of some."""
    if isinstance(value, tuple):
        return _rewrite_all(cast("tuple[object, ...]", value), change, ways)
    return _rewrite(value, change, ways) if isinstance(value, Node) and ways[type(value)] is not None else value


def _rewrite_all(values: tuple[object, ...], change: Callable[[Node], Node], ways: Ways) -> tuple[object, ...]:
    new: list[object] | None = None
    for place, value in enumerate(values):
        if ways[type(value)] is not None:
            changed = _rewrite_value(value, change, ways)
            if changed is not value:
                new = new or [*values]
                new[place] = changed
    return values if new is None else tuple(new)


def walk(nodes: Iterable[Node], kind: type[_NodeType]) -> Iterator[_NodeType]:
    """Give the nodes of one type in and below some nodes, in the order in which they are read."""
    return _walk(nodes, kind, ways_to(kind))


def _walk(values: Iterable[object], kind: type[_NodeType], ways: Ways) -> Iterator[_NodeType]:
    for value in values:
        names = ways[type(value)]
        if names is None:
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
    found = set[type[object]]()
    _collect((node,), found, ways_everywhere())
    return frozenset(found)


def _collect(values: Iterable[object], found: set[type[object]], ways: Ways) -> None:
    for value in values:
        if isinstance(value, tuple):  # several lines
            _collect(cast("tuple[object, ...]", value), found, ways)
            continue
        found.add(type(value))
        for name in ways[type(value)] or ():
            held: object = getattr(value, name)
            _collect(cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,), found, ways)


def holds(nodes: Iterable[Node], ways: Ways) -> bool:
    """Tell whether a node of some kinds is in or below some nodes."""
    return _holds(nodes, ways)


def _holds(values: Iterable[object], ways: Ways) -> bool:
    for value in values:
        names = ways[type(value)]
        if names is None:
            continue
        if type(value) in ways.wanted:
            return True
        if isinstance(value, tuple):
            if _holds(cast("tuple[object, ...]", value), ways):
                return True
            continue
        for name in names:
            held: object = getattr(value, name)
            if _holds(cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,), ways):
                return True
    return False
