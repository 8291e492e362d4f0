"""Lines that credit a picture which a plain text does not show: `Illustration: A. Smith`, `Photo by A. Smith`."""

from ...body.changes import Kind
from ...body.nodes import Block, Note, NoteKind, Paragraph
from ...body.run import Run
from ...body.step import Step
from ..credits.pictures import picture_credits


def _picture_lines(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """Take such lines from between the paragraphs; they become notes beside the story."""
    story: list[Block] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and picture_credits(block.text, run.profile):
            run.asides.append(Note(NoteKind.CREDIT, block.children))
            run.note(Kind.SET_ASIDE, block.text, "Note (credit of a picture)", position=place)
        else:
            story.append(block)
    return tuple(story)


PICTURE_LINES = Step("picture-lines", _picture_lines)
