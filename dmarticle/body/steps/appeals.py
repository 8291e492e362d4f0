"""Appeals: a paragraph that asks the reader to join, subscribe or donate."""

from ..changes import Kind
from ..emphasis import is_emphasized
from ..inlines import flatten, text_of
from ..nodes import Appeal, Block, InlineContainer, Link, Paragraph, only_text
from ..nodes.inline import line_of
from ..placed import with_placed
from ..run import Run
from ..step import Step
from ..words import folded


def _appeals(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    phrases = folded(run.profile.appeals)
    if not phrases:
        return blocks
    typed: dict[int, Block] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and only_text(block.children) is None:
            appeal = _typed(block, phrases, run, place)
            if appeal is not None:
                typed[place] = appeal
    return with_placed(blocks, typed)


def _typed(block: Paragraph, phrases: tuple[str, ...], run: Run, place: int) -> Appeal | None:
    """Give the appeal that a paragraph is, or None.

    A phrase of the house is not enough, for a story may quote it: the paragraph must also stand apart from
    the story by being emphasized as a whole, or make a link to the house's own pages of the phrase, or use
    a second phrase and lead to the house's own pages.
    """
    text = line_of(block.children).casefold()
    for phrase in phrases:
        if phrase in text:
            break
    else:
        return None
    found = [phrase for phrase in phrases if phrase in text]
    pieces = [piece for piece in flatten(block.children) if isinstance(piece.content, str) and piece.content.strip()]
    linked = text_of(piece for piece in pieces if any(_leads_home(mark, run) for mark in piece.marks)).casefold()
    if is_emphasized(block) or (linked and (len(found) > 1 or found[0] in linked)):
        run.note(Kind.TYPED, block.text, "Appeal", position=place)
        return Appeal(block.children)
    return None


def _leads_home(mark: InlineContainer, run: Run) -> bool:
    return isinstance(mark, Link) and run.profile.owns(mark.url)


APPEALS = Step("appeals", _appeals)
