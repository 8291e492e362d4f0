"""Headings inside a plain text: a short line that ends no sentence, between paragraphs that end theirs."""

from ...body.changes import Kind
from ...body.nodes import Block, Heading, Paragraph
from ...body.run import Run
from ...body.step import Step
from .headline import SENTENCE_END, is_title_line

LONGEST = 8
"""Words of a heading inside a story."""
LEVEL = 2
"""The level it is given: that right below the headline."""


def _subheads(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    typed = list(blocks)
    for place in range(1, len(blocks) - 1):
        block, following = blocks[place], blocks[place + 1]
        if not isinstance(block, Paragraph) or not isinstance(following, Paragraph):
            continue
        before = typed[place - 1]
        is_between = isinstance(before, Paragraph) and SENTENCE_END.search(before.text)
        if is_between and is_title_line(block.text, following.text, longest=LONGEST):
            typed[place] = Heading(LEVEL, block.children)
            run.note(Kind.TYPED, block.text, "Heading", position=place)
    return tuple(typed)


SUBHEADS = Step("subheads", _subheads)
