"""Headings: a heading that is all bold says so twice."""

from attrs import evolve

from ..changes import Kind
from ..inlines import assemble, flatten, without_strong
from ..nodes import Block, Heading, Node, Strong
from ..rewrite import rewrite
from ..run import Run
from ..step import Step


def _headings(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    return tuple(block for place, each in enumerate(blocks) for block in _plain(each, run, place))


def _plain(block: Block, run: Run, place: int) -> tuple[Block, ...]:
    def plain(node: Node) -> Node:
        if not isinstance(node, Heading):
            return node
        pieces = flatten(node.children)
        words = [piece for piece in pieces if isinstance(piece.content, str) and piece.content.strip()]
        if not words or not all(any(isinstance(mark, Strong) for mark in piece.marks) for piece in words):
            return node
        run.note(Kind.UNWRAPPED, "strong", position=place)
        return evolve(node, children=assemble(map(without_strong, pieces)))

    return rewrite((block,), plain)


HEADINGS = Step("headings", _headings)
