"""All nodes of a body, one by one, for a format that tells of each what it cannot say."""

from collections.abc import Iterable, Iterator
from typing import cast

from ..body.nodes import Node
from ..body.nodes.kinds import names_of


def every_node(values: Iterable[object]) -> Iterator[Node]:
    """Give the nodes in and below some nodes, in the order of their fields; outer ones first."""
    for value in values:
        if isinstance(value, tuple):
            yield from every_node(cast("tuple[object, ...]", value))
        elif isinstance(value, Node):
            yield value
            yield from every_node(getattr(value, name) for name in names_of(type(value)))
