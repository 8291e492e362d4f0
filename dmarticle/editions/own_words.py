"""A story's own words: what a desk tells, without what it shows, promotes and asks for beside it."""

from collections.abc import Iterable, Iterator

from ..body.nodes import Block, DefinitionList, List, Node, Paragraph, Preformatted, Quote, Table
from ..body.writers.text import write_text

_TELLS = (Paragraph, List, DefinitionList, Preformatted, Table)
"""Blocks that tell the story. Headings, key points and pull quotes are each desk's own, of the same words."""


def own_words(blocks: Iterable[Block]) -> str:
    """Give the words that tell the story, as plain text; `""` where there are none.

    Captions, credits, promotions, appeals, notes, sign-offs, embeds, headings, key points and pull quotes are left out.
    """
    return "\n\n".join([write_text((each,)) for each in _telling(blocks)])


def _telling(blocks: Iterable[Block]) -> Iterator[Node]:
    for block in blocks:
        if isinstance(block, Quote):
            if not block.pull:
                yield from _telling(block.blocks)
        elif isinstance(block, _TELLS):
            yield block
