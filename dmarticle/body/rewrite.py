"""One change at every node of a tree, and a walk over all of them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

from attrs import evolve, fields

from .nodes import Node

_NodeType = TypeVar("_NodeType", bound=Node)


def rewrite(nodes: Iterable[_NodeType], change: Callable[[Node], Node]) -> tuple[_NodeType, ...]:
    """Give the nodes with `change` made at each node in and below them, the inner ones first.

    Args:
        nodes: Blocks or inlines.
        change: Gives another node of the same type, or the node it was given.
    """
    return tuple(cast(_NodeType, _rewrite(node, change)) for node in nodes)


def _rewrite(node: Node, change: Callable[[Node], Node]) -> Node:
    changed: dict[str, object] = {}
    for name in names_of(node):
        value: object = getattr(node, name)
        new = _rewrite_value(value, change)
        if new != value:
            changed[name] = new
    return change(cast("Node", evolve(cast("Any", node), **changed)) if changed else node)


def _rewrite_value(value: object, change: Callable[[Node], Node]) -> object:
    if isinstance(value, Node):
        return _rewrite(value, change)
    if isinstance(value, tuple):
        return tuple(_rewrite_value(each, change) for each in cast("tuple[object, ...]", value))
    return value


def names_of(node: Node) -> tuple[str, ...]:
    """Give the names of a node's fields."""
    return _names(cast("Any", type(node)))


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(kind))


def walk(nodes: Iterable[Node], kind: type[_NodeType]) -> Iterator[_NodeType]:
    """Give the nodes of one type in and below some nodes, in the order in which they are read."""
    for node in nodes:
        if isinstance(node, kind):
            yield node
        for name in names_of(node):
            yield from walk(_nodes_in(getattr(node, name)), kind)


def _nodes_in(value: object) -> Iterator[Node]:
    """Give the nodes that a field holds: one, several, or several lines of some."""
    if isinstance(value, Node):
        yield value
    elif isinstance(value, tuple):
        for each in cast("tuple[object, ...]", value):
            yield from _nodes_in(each)
