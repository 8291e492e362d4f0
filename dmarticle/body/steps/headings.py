"""Headings: a heading that is all bold says so twice."""

from attrs import evolve

from ..changes import Kind
from ..emphasis import is_marked
from ..inlines import assemble, flatten, without_strong
from ..nodes import Block, Heading, Node, Strong
from ..nodes.kinds import ways_to
from ..placed import rewrite_placed
from ..run import Run
from ..step import Step

_WAYS = ways_to(Heading)


def _headings(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    def plain(place: int, node: Node) -> Node:
        if not isinstance(node, Heading):
            return node
        if not is_marked(node.children, Strong):
            return node
        run.note(Kind.UNWRAPPED, "strong", position=place)
        return evolve(node, children=assemble(map(without_strong, flatten(node.children))))

    return rewrite_placed(blocks, plain, _WAYS, run)


HEADINGS = Step("headings", _headings)
