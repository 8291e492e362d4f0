"""Lines that say who worked on a story: `Reporting by A. Smith in Paris`."""

import re

from ...body.changes import Kind
from ...body.nodes import Block, Note, NoteKind, Paragraph
from ...body.run import Run
from ...body.step import Step
from ...models import AuthorKind
from ...profiles import Profile
from ..credits.lines import read_line
from ..credits.names import read_names
from .ends import ends_sentence

LONGEST = 120
"""Words of such a line."""
LONGEST_SIGNED = 20
"""Words of a line of agencies and nothing else; to read the names of every paragraph was most of the work."""

_INITIALS = re.compile(
    r"(?:burs-)?[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}){1,4}|[a-z]{2,4}(?:-[a-z]{2,4}){1,2}/[a-z]{2,4}"
)


def _credit_lines(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """Type the lines of which every word is understood; one that may be a sentence of the story stays one."""
    typed = list(blocks)
    for place, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or len(block.text.split()) > LONGEST:
            continue
        behind = any(
            isinstance(each, Paragraph) and ends_sentence(each.text) for each in blocks[max(place - 3, 0) : place]
        )
        if read_line(block.text, run.profile).sure or (behind and _signs(block.text.strip(), run.profile)):
            typed[place] = Note(NoteKind.CREDIT, block.children)
            run.note(Kind.TYPED, block.text, "Note (credit)", position=place)
    return tuple(typed)


def _signs(text: str, profile: Profile) -> bool:
    """Whether a line behind a story is initials (`burs-ab/cd`) or agencies and nothing else."""
    if len(text.split()) > LONGEST_SIGNED:
        return False
    names = read_names(text.strip("()[]—–- "), profile)
    agencies = names.whole and all(each.kind is AuthorKind.AGENCY for each in names.found)
    return agencies or _INITIALS.fullmatch(text) is not None


CREDIT_LINES = Step("credit-lines", _credit_lines)
