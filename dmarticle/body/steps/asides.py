"""Asides: what earlier steps recognized as no part of the story leaves it, as data."""

from attrs import frozen

from ..changes import Kind
from ..nodes import Appeal, Block, RelatedLink, Signoff
from ..run import Run
from ..step import Step


@frozen
class SetAside:
    """Takes blocks of some kinds out of the story. A value, so that a pipeline with it goes to other processes."""

    kinds: tuple[type[Block], ...]

    def __call__(self, blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
        """Give the blocks that stay."""
        for place, block in enumerate(blocks):
            if type(block) in self.kinds:
                run.asides.append(block)
                run.note(Kind.SET_ASIDE, block.text, type(block).__name__, position=place)
        return tuple(block for block in blocks if type(block) not in self.kinds)


def asides(*kinds: type[Block]) -> Step:
    """Make the step that takes blocks of some kinds out of the story and puts them beside it.

    Args:
        kinds: The types of block that leave the story; they are in `Body.asides` then, in order.
    """
    return Step("asides", SetAside(kinds))


ASIDES = asides(RelatedLink, Appeal, Signoff)
