"""All nodes of a story, one by one, each with its place: for whoever tells of each what a format cannot say."""

from collections.abc import Iterable, Iterator
from typing import cast

from ...body.nodes import Node
from ...body.nodes.kinds import names_of
from ..report import Place


def placed_nodes(value: object, place: Place) -> Iterator[tuple[Node, Place]]:
    """Give every node in and below a node or a tuple of some, with its place; outer ones first.

    Args:
        value: A node, or nodes in tuples; anything else holds none.
        place: Where it stands.
    """
    if isinstance(value, tuple):
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            yield from placed_nodes(each, (*place, number))
    elif isinstance(value, Node):
        yield value, place
        for name in names_of(type(value)):
            yield from placed_nodes(getattr(value, name), (*place, name))


def every_node(values: Iterable[object]) -> Iterator[Node]:
    """Give every node in and below some nodes, outer ones first."""
    return (node for node, _ in placed_nodes((*values,), ()))
