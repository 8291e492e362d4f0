"""One change at every node of a tree."""

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

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
    for attribute in fields(type(node)):
        value = getattr(node, attribute.name)
        if isinstance(value, Node):
            new: object = _rewrite(value, change)
        elif isinstance(value, tuple) and value and isinstance(value[0], Node):
            new = tuple(_rewrite(child, change) for child in value)
        else:
            continue
        if new != value:
            changed[attribute.name] = new
    return change(evolve(node, **changed) if changed else node)
