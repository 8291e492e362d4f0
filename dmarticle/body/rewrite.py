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
        new: object = value
        if isinstance(value, Node):
            new = _rewrite(value, change)
        elif isinstance(value, tuple):
            children = cast("tuple[object, ...]", value)
            new = tuple(_rewrite(each, change) if isinstance(each, Node) else each for each in children)
        if new != value:
            changed[name] = new
    return change(cast("Node", evolve(cast("Any", node), **changed)) if changed else node)


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
            value: object = getattr(node, name)
            if isinstance(value, Node):
                yield from walk((value,), kind)
            elif isinstance(value, tuple):
                children = cast("tuple[object, ...]", value)
                yield from walk((child for child in children if isinstance(child, Node)), kind)
