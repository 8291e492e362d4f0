"""Notes: what is said about a story rather than in it (corrections, updates, credits, biographies)."""

from ..changes import Kind
from ..inlines import flatten
from ..nodes import Block, Emphasis, Note, NoteKind, Paragraph
from ..run import Run
from ..step import Step

EDGE = 4
"""Blocks. How far from either end of a body a note may stand that is not emphasized as a whole."""


LONGEST_BYLINE = 16
"""Words of a line that names the authors."""


def _notes(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    return tuple(_typed(block, run, place, len(blocks)) for place, block in enumerate(blocks))


def _typed(block: Block, run: Run, place: int, count: int) -> Block:
    """Type a paragraph that begins as a note of its kind does.

    A paragraph of the story may begin with the same words, so the note must also stand apart: emphasized as
    a whole, or at an end of the body.
    """
    if not isinstance(block, Paragraph):
        return block
    emphasized = is_emphasized(block)
    at_edge = place < EDGE or place >= count - EDGE
    kind = _kind(block.text, run) if emphasized or at_edge else None
    if kind is None and emphasized and any(name in block.text for name in run.authors):
        kind = NoteKind.BIOGRAPHY
    if kind is None:
        return block
    run.note(Kind.TYPED, block.text, f"Note ({kind})", position=place)
    return Note(kind, block.children)


def _kind(text: str, run: Run) -> NoteKind | None:
    """Find the kind of note by its first words, past an opening bracket or quotation mark."""
    start = text.lstrip("([*“\"' ").casefold()
    for kind, phrases in run.profile.notes.items():
        for phrase in phrases:
            begins = start.startswith(phrase.casefold()) and not start[len(phrase) : len(phrase) + 1].isalnum()
            if begins and (kind != NoteKind.BYLINE or _names_an_author(text, run)):
                return NoteKind(kind)
    return None


def _names_an_author(text: str, run: Run) -> bool:
    """Whether a short line names an author: `By` begins sentences too."""
    return len(text.split()) <= LONGEST_BYLINE and any(name in text for name in run.authors)


def is_emphasized(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is emphasized from its first word to its last."""
    words = [each for each in flatten(paragraph.children) if isinstance(each.content, str) and each.content.strip()]
    return bool(words) and all(any(isinstance(mark, Emphasis) for mark in each.marks) for each in words)


NOTES = Step("notes", _notes)
