"""Headings: a heading that is all bold says so twice."""

from attrs import evolve

from ..nodes import Block, Heading, Node, Strong
from ..rewrite import rewrite
from ..run import Run
from ..step import Step


def _plain(node: Node) -> Node:
    while isinstance(node, Heading) and len(node.children) == 1 and isinstance(node.children[0], Strong):
        node = evolve(node, children=node.children[0].children)
    return node


def _headings(blocks: tuple[Block, ...], _run: Run) -> tuple[Block, ...]:
    return rewrite(blocks, _plain)


HEADINGS = Step("headings", _headings)
