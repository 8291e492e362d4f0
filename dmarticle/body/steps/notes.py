"""Notes: what is said about a story rather than in it (corrections, updates, credits, biographies)."""

import re

from ..changes import Kind
from ..emphasis import is_emphasized
from ..nodes import Block, Link, Note, NoteKind, Paragraph
from ..rewrite import walk
from ..run import Run
from ..step import Step

LONGEST_BYLINE = 16
"""Words of a line that names the authors."""

_BRACKETED = re.compile(r"\s*[(\[*].*[)\]*.]\s*", re.DOTALL)


def _notes(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    return tuple(_typed(block, run, place, len(blocks)) for place, block in enumerate(blocks))


def _typed(block: Block, run: Run, place: int, count: int) -> Block:
    """Type a paragraph that begins as a note of its kind does, and stands apart from the story."""
    if not isinstance(block, Paragraph):
        return block
    kind = _kind(block, run, is_first=place == 0, is_last=place == count - 1)
    if kind is None and is_emphasized(block) and _begins_with_an_author(block.text, run):
        kind = NoteKind.BIOGRAPHY
    if kind is None:
        return block
    run.note(Kind.TYPED, block.text, f"Note ({kind})", position=place)
    return Note(kind, block.children)


def _kind(paragraph: Paragraph, run: Run, *, is_first: bool, is_last: bool) -> NoteKind | None:
    """Find the kind of note by its first words.

    A paragraph of the story may begin with the same words. A byline must name an author behind them; any other
    note must be emphasized or bracketed as a whole, have a colon behind the words, or stand first or last and
    lead to another page.
    """
    start = paragraph.text.lstrip("([*“\"' ")
    for kind, phrases in run.profile.notes.items():
        for phrase in phrases:
            rest = start[len(phrase) :]
            if start.casefold().startswith(phrase.casefold()) and not rest[:1].isalnum():
                if kind == NoteKind.BYLINE:
                    apart = len(start.split()) <= LONGEST_BYLINE and _begins_with_an_author(rest, run)
                else:
                    linked = (is_first or is_last) and next(walk((paragraph,), Link), None) is not None
                    apart = is_emphasized(paragraph) or phrase.endswith(":") or linked or _is_bracketed(paragraph)
                if apart:
                    return NoteKind(kind)
    return None


def _is_bracketed(paragraph: Paragraph) -> bool:
    return _BRACKETED.fullmatch(paragraph.text) is not None


def _begins_with_an_author(text: str, run: Run) -> bool:
    """Whether the first words of a text are the name of an author who is no agency and no desk."""
    start = text.lstrip(" :\u00a0*")
    known = {name.casefold() for name in (*run.profile.staff, *run.profile.agencies, *run.profile.signoffs)}
    people = (name for name in run.authors if name.casefold() not in known and " " in name)
    return any(start.startswith(name) and not start[len(name) : len(name) + 1].isalnum() for name in people)


NOTES = Step("notes", _notes)
