"""Asides: what earlier steps recognized as no part of the story leaves it, as data."""

from typing import get_args

from attrs import frozen

from ...problems import ConfigurationError
from ..changes import Kind
from ..nodes import Appeal, Block, Node, Quote, RelatedLink, Signoff
from ..nodes.kinds import ways_to
from ..placed import where
from ..run import Run
from ..sift import sift
from ..step import Step

_KINDS: tuple[type[Block], ...] = get_args(Block)


@frozen
class SetAside:
    """Takes blocks of some kinds out of the story. A value, so that a pipeline with it goes to other processes."""

    kinds: tuple[type[Block], ...]
    pull_quotes: bool = False
    """Whether quotations that show words of the story again leave it too."""

    def __call__(self, blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
        """Give the blocks that stay."""
        ways = ways_to(*self.kinds, *((Quote,) if self.pull_quotes else ()))
        found = where(blocks, ways, run)
        if not found:
            return blocks
        story: list[Block | None] = list(blocks)
        for place, block in found:
            story[place], taken = sift(block, self._leaves)
            run.asides += taken
            for each in taken:
                run.note(Kind.SET_ASIDE, each.text, type(each).__name__, position=place)
        return tuple([block for block in story if block is not None])

    def _leaves(self, node: Node) -> bool:
        return type(node) in self.kinds or (self.pull_quotes and isinstance(node, Quote) and node.pull)


def asides(*kinds: type[Block], pull_quotes: bool = False) -> Step:
    """Make the step that takes blocks of some kinds out of the story and puts them beside it.

    Args:
        kinds: The types of block that leave the story, wherever they stand in it; they are in `Body.asides`
            then, in order.
        pull_quotes: Whether quotations that show words of the story again leave it too.

    Raises:
        ConfigurationError: If one of the kinds is no type of block.
    """
    for kind in kinds:
        if kind not in _KINDS:
            names = ", ".join(each.__name__ for each in _KINDS)
            raise ConfigurationError(f"asides are types of block; found {kind!r}; there are {names}")
    return Step("asides", SetAside(kinds, pull_quotes))


ASIDES = asides(RelatedLink, Appeal, Signoff)
