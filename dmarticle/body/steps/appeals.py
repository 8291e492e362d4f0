"""Appeals: a paragraph that asks the reader to join, subscribe or donate."""

from ..changes import Kind
from ..inlines import flatten
from ..nodes import Appeal, Block, Emphasis, Link, Paragraph
from ..run import Run
from ..step import Step


def _appeals(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    return tuple(_typed(block, run) for block in blocks)


def _typed(block: Block, run: Run) -> Block:
    """Type a paragraph that is an appeal.

    A phrase of the house is not enough, for a story may quote it: the paragraph must also lead to the
    house's own pages, or stand apart from the story by being emphasized as a whole.
    """
    if not isinstance(block, Paragraph):
        return block
    text = block.text.casefold()
    if not any(phrase.casefold() in text for phrase in run.profile.appeals):
        return block
    marks = [piece.marks for piece in flatten(block.children)]
    leads_home = any(isinstance(m, Link) and run.profile.owns(m.url) for each in marks for m in each)
    if leads_home or all(any(isinstance(m, Emphasis) for m in each) for each in marks):
        run.note(Kind.TYPED, block.text, "appeal")
        return Appeal(block.children)
    return block


APPEALS = Step("appeals", _appeals)
