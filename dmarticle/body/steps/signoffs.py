"""Sign-offs: the desk's mark on the end of a story (`... said the minister. Reuters/DM`)."""

import re

from ..changes import Kind
from ..emphasis import is_emphasized
from ..inlines import Piece, assemble, cut, flatten, text_of
from ..nodes import (
    Appeal,
    Block,
    Divider,
    Embed,
    Emphasis,
    Figure,
    Gallery,
    Media,
    Note,
    Paragraph,
    RelatedLink,
    Signoff,
    Strong,
)
from ..run import Run
from ..step import Step
from ..words import known

LONGEST = 100
"""Characters. No sign-off is longer, so no more of a paragraph is searched."""

_CLOSING = r"\"”»’')\]"
_LAST_WORDS = re.compile(rf"(?:^|(?<=[.!?…{_CLOSING}]))\s*(?:[–—-]\s*)?(?P<mark>[^\s.!?…{_CLOSING}][^.!?…]*+)\.?\s*$")
_BEHIND_A_QUESTION = " \u00a0\n\"”»’')]"
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]|[A-Z]{2,4}")


def _signoffs(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """The sign-off stands on the end of the story's last paragraph, or in one of its own; there may be several."""
    if not run.profile.signoffs:
        return blocks
    place = len(blocks)
    behind: list[Block] = []
    while place and (_follows_a_story(block := blocks[place - 1]) or isinstance(block, Paragraph)):
        place -= 1
        rest, signoffs = (block, []) if _follows_a_story(block) else _cut_off(block, run, place)
        behind[:0] = (*([rest] if rest else ()), *signoffs)
        if rest and not _follows_a_story(rest):
            break
    return (*blocks[:place], *behind)


def _follows_a_story(block: Block) -> bool:
    """Whether a block may stand behind a sign-off: anything but text of the story."""
    if isinstance(block, Paragraph):
        return is_emphasized(block)
    return isinstance(block, Figure | Gallery | Embed | Media | Divider | RelatedLink | Appeal | Note)


def _cut_off(block: Block, run: Run, place: int) -> tuple[Block | None, list[Signoff]]:
    """Cut the sign-offs from the end of a paragraph: what remains of it, and the sign-offs."""
    rest: Block | None = block
    signoffs: list[Signoff] = []
    while isinstance(rest, Paragraph) and (found := _last_words(rest, run)):
        rest, signoff = found
        signoffs.insert(0, signoff)
        run.note(Kind.TYPED, signoff.text, "Signoff", position=place)
    kept = " ".join(each.text for each in (*([rest] if rest else ()), *signoffs))
    if kept.split() != block.text.split():  # a dash before it, a full stop behind it
        run.note(Kind.REWRITTEN, block.text, kept, position=place)
    return rest, signoffs


def _last_words(block: Paragraph, run: Run) -> tuple[Paragraph | None, Signoff] | None:
    """Take the last words of a paragraph for a sign-off: what remains of it, and the sign-off."""
    pieces = flatten(block.children)
    text = text_of(pieces)
    found = _LAST_WORDS.search(text, max(len(text) - LONGEST, 0))
    if found is None or not _signs(signoff := Signoff(" ".join(found["mark"].split())), run):
        return None
    if _is_sentence(text[: found.start()], text[found.start() :]) and not _stands_out(cut(pieces, found.start("mark"))):
        return None
    rest = assemble(cut(pieces, 0, found.start()))
    return (Paragraph(rest) if rest else None), signoff


def _is_sentence(before: str, last: str) -> bool:
    """Whether the last words answer a question or end as a sentence does, as in `“Who told you?” Reuters`."""
    return before.rstrip(_BEHIND_A_QUESTION).endswith(("?", "؟")) or last.rstrip().endswith(".")


def _stands_out(pieces: list[Piece]) -> bool:
    words = [piece for piece in pieces if isinstance(piece.content, str) and piece.content.strip()]
    return all(any(isinstance(mark, Strong | Emphasis) for mark in piece.marks) for piece in words)


def _signs(signoff: Signoff, run: Run) -> bool:
    """A sign-off names nothing but known desks and agencies, and perhaps initials behind a slash."""
    desks = known(run.profile.signoffs, run.profile.agencies)
    names = signoff.names_by(run.profile.wording)
    of_desks = [name.casefold() in desks for name in names]
    initials = "/" in signoff.value
    return any(of_desks) and all(
        k or (initials and _INITIALS.fullmatch(name)) for k, name in zip(of_desks, names, strict=True)
    )


SIGNOFFS = Step("signoffs", _signoffs)
