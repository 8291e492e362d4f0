"""Asides: what earlier steps recognized as no part of the story leaves it, as data."""

from ..changes import Kind
from ..nodes import Appeal, Block, RelatedLink, Signoff
from ..run import Run
from ..step import Step

_NAMES: dict[type[Block], str] = {RelatedLink: "related link", Appeal: "appeal", Signoff: "sign-off"}


def _asides(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    for block in blocks:
        name = _NAMES.get(type(block))
        if name:
            run.asides.append(block)
            run.note(Kind.SET_ASIDE, block.text, name)
    return tuple(block for block in blocks if type(block) not in _NAMES)


ASIDES = Step("asides", _asides)
