"""Headings inside a plain text: a short line that ends no sentence, between paragraphs that end theirs."""

import re

from ...body.changes import Kind
from ...body.nodes import Block, Heading, Paragraph
from ...body.run import Run
from ...body.step import Step
from ...profiles import Profile
from .breaks import is_something_else
from .ends import ends_sentence
from .headline import is_title_line, names_of_byline

LONGEST = 8
"""Words of a heading inside a story."""
_OF_THE_PAGE = re.compile(
    r"(?:advertisement|ad|supported by|sponsored|publicité|advertensie|إعلان|اعلان)\W*$|"
    r"(?:(?:also |now )?read(?: more| also| next)?|see also|more|related(?: \w+)?|watch|listen|(?:à )?lire aussi|"
    r"voir aussi|lees (?:ook|meer)|"
    r"[اإ]قرأ (?:أيضا|أيضاً|المزيد))\s*[:|–—]",
    re.IGNORECASE,
)
"""What a page puts between paragraphs and that heads nothing: `Advertisement`, `Read more: ...`."""
_CAPTION = re.compile(r"[.!?…]\s+\w+[^.]*:\s")  # `Boats adrift. Photograph: A. Smith`
LEVEL = 2
"""The level it is given: that right below the headline."""


def _subheads(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    typed = list(blocks)
    start = next((place for place, block in enumerate(blocks) if _tells(block)), len(blocks))
    for place in range(start + 1, len(blocks) - 1):  # what is over the first sentence is the head of the story
        block, following = blocks[place], blocks[place + 1]
        if not isinstance(block, Paragraph) or not isinstance(following, Paragraph):
            continue
        byline = names_of_byline(block.text, run.profile)
        if (
            isinstance(typed[place - 1], Paragraph)
            and byline is None
            and _is_heading(block.text, following.text, run.profile)
        ):
            typed[place] = Heading(LEVEL, block.children)
            run.note(Kind.TYPED, block.text, "Heading", position=place)
    return tuple(typed)


def _tells(block: Block) -> bool:
    return isinstance(block, Paragraph) and ends_sentence(block.text)


def _is_heading(text: str, following: str, profile: Profile) -> bool:
    heads = is_title_line(text, following, longest=LONGEST) and not _CAPTION.search(text)
    return heads and not _OF_THE_PAGE.match(text) and not is_something_else(text, profile)


SUBHEADS = Step("subheads", _subheads)
