"""Sign-offs: the desk's mark on the end of a story (`... said the minister. Reuters/DM`)."""

import re

from ..changes import Kind
from ..inlines import Piece, assemble, cut, flatten, text_of
from ..nodes import Block, Emphasis, Paragraph, Signoff, Strong
from ..run import Run
from ..step import Step

TAIL = 8
"""Blocks. How far from the end a sign-off in bold is looked for; notes about the author and the like may
follow it. One that is not in bold must be on the very end."""

LONGEST = 100
"""Characters. No sign-off is longer, so no more of a paragraph is searched."""

_CLOSING = r"\"”»’')\]"
_LAST_WORDS = re.compile(rf"(?:^|(?<=[.!?…{_CLOSING}]))\s*(?P<mark>[^\s.!?…{_CLOSING}][^.!?…]*)\.?\s*$")
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]|[A-Z]{2,4}")


def _signoffs(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    names = {name.casefold() for name in (*run.profile.signoffs, *run.profile.agencies)}
    last = next((place for place in _from_end(blocks) if isinstance(blocks[place], Paragraph)), None)
    for place in _from_end(blocks)[:TAIL]:
        block = blocks[place]
        if isinstance(block, Paragraph) and (cut_off := _cut_off(block, names, is_last=place == last)):
            rest, signoff = cut_off
            run.note(Kind.TYPED, signoff.text, "sign-off")
            return (*blocks[:place], *rest, signoff, *blocks[place + 1 :])
    return blocks


def _from_end(blocks: tuple[Block, ...]) -> list[int]:
    return list(reversed(range(len(blocks))))


def _cut_off(block: Paragraph, names: set[str], *, is_last: bool) -> tuple[tuple[Paragraph, ...], Signoff] | None:
    """Cut a sign-off from the end of a paragraph: what remains of it, and the sign-off."""
    if not names:
        return None
    pieces = flatten(block.children)
    text = text_of(pieces)
    found = _LAST_WORDS.search(text, max(len(text) - LONGEST, 0))
    if found is None:
        return None
    value = found["mark"].strip()
    signoff = Signoff(value)
    if not _signs(signoff, names) or not (is_last or _stands_out(cut(pieces, found.start("mark")))):
        return None
    rest = assemble(cut(pieces, 0, found.start()))
    return ((Paragraph(rest),) if rest else ()), signoff


def _signs(signoff: Signoff, names: set[str]) -> bool:
    """A sign-off names nothing but known desks and agencies, and perhaps initials beside them."""
    parts = [name.strip("()[] ") for name in signoff.names]
    known = [part.casefold() in names for part in parts]
    return any(known) and all(k or _INITIALS.fullmatch(p) for k, p in zip(known, parts, strict=True))


def _stands_out(pieces: list[Piece]) -> bool:
    words = [piece for piece in pieces if not isinstance(piece.content, str) or piece.content.strip()]
    return all(any(isinstance(mark, Strong | Emphasis) for mark in piece.marks) for piece in words)


SIGNOFFS = Step("signoffs", _signoffs)
