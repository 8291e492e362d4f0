"""Lines that say who worked on a story: `Reporting by A. Smith in Paris`."""

import re

from ...body.changes import Kind
from ...body.nodes import Block, Note, NoteKind, Paragraph
from ...body.run import Run
from ...body.step import Step
from ..credits.lines import read_line

LONGEST = 120
"""Words of such a line."""

_INITIALS = re.compile(
    r"(?:burs-)?[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}){1,4}|[a-z]{2,4}(?:-[a-z]{2,4}){1,2}/[a-z]{2,4}"
)


def _credit_lines(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """Type the lines of which every word is understood; one that may be a sentence of the story stays one."""
    typed = list(blocks)
    for place, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or len(block.text.split()) > LONGEST:
            continue
        if read_line(block.text, run.profile).sure or (place and _INITIALS.fullmatch(block.text.strip())):
            typed[place] = Note(NoteKind.CREDIT, block.children)
            run.note(Kind.TYPED, block.text, "Note (credit)", position=place)
    return tuple(typed)


CREDIT_LINES = Step("credit-lines", _credit_lines)
