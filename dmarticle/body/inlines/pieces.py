"""Pieces: inline text taken apart, so that it can be cut anywhere and a word over three elements is one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from attrs import evolve

from ..nodes import Anchor, Emphasis, Inline, InlineContainer, LineBreak, Link, Strong, Text, holding
from .marks import Marks, with_mark


class Piece(NamedTuple):
    """Some text, a line break or an anchor, and the marks over it."""

    content: "str | LineBreak | Anchor"
    marks: Marks = ()


Pair: TypeAlias = tuple["str | LineBreak | Anchor", Marks]
"""What a piece is made of. A tuple without a name is made sooner, and most pieces are taken apart at once."""

BLANK = " \t\n\r\f\u00a0"
"""Spaces that go at the ends of a line; others are meant, and stay."""


def flatten(inlines: Iterable[Inline], marks: Marks = ()) -> list[Piece]:
    """Take a tree of inlines apart into pieces; `assemble` is the way back."""
    pieces: list[Piece] = []
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(Piece(inline.value, marks))
        elif isinstance(inline, (LineBreak, Anchor)):
            pieces.append(Piece(inline, marks))
        else:
            pieces.extend(flatten(inline.children, with_mark(marks, holding(inline, ()))))
    return pieces


def text_of(pieces: Iterable[Pair]) -> str:
    """Give the plain text of pieces; a line break is a line end."""
    return with_sign(pieces, "\n")


def with_sign(pieces: Iterable[Pair], sign: str) -> str:
    """Give the text of pieces with one sign for each line break; an anchor is no text."""
    return "".join(
        [content if type(content) is str else sign if isinstance(content, LineBreak) else "" for content, _ in pieces]
    )


def cut(pieces: Iterable[Piece], start: int, end: int | None = None) -> list[Piece]:
    """Give the pieces between two offsets into their `text_of`."""
    taken: list[Piece] = []
    offset = 0
    for piece in pieces:
        content = piece.content
        if isinstance(content, Anchor):
            taken += [piece] if offset >= start and (end is None or offset < end) else []
            continue
        length = len(content) if isinstance(content, str) else 1
        low, high = max(start - offset, 0), length if end is None else min(end - offset, length)
        if low < high:
            taken.append(piece if isinstance(content, LineBreak) else Piece(content[low:high], piece.marks))
        offset += length
    return taken


def paragraphs(pieces: Sequence[Pair]) -> Sequence[Sequence[Pair]]:
    """Cut pieces wherever two or more line breaks follow each other, as editors do to end a paragraph."""
    if len(pieces) < 3 or [type(content) for content, _ in pieces].count(LineBreak) < 2:
        return (pieces,)
    found: list[list[Pair]] = [[]]
    breaks: list[Pair] = []
    for piece in pieces:
        content, _ = piece
        if isinstance(content, LineBreak):
            breaks.append(piece)
        elif breaks and isinstance(content, str) and not content.strip(BLANK):
            continue  # a space between two breaks
        else:
            if len(breaks) > 1:
                found.append([])
            else:
                found[-1].extend(breaks)
            breaks = []
            found[-1].append(piece)
    return found


def joined(pieces: list[Piece]) -> list[Piece]:
    """Make one piece of neighbours with the same marks."""
    joined: list[Piece] = []
    texts: list[str] = []
    held: Marks = ()  # over the texts
    for piece in pieces:
        content, marks = piece
        if texts and (not isinstance(content, str) or marks != held):
            joined.append(Piece("".join(texts), held))
            texts = []
        if isinstance(content, str):
            texts.append(content)
            held = marks
        else:
            joined.append(piece)
    return [*joined, Piece("".join(texts), held)] if texts else joined


def link_of(piece: Piece) -> Link | None:
    """Give the link that holds over a piece, or None."""
    return next((mark for mark in piece.marks if isinstance(mark, Link)), None)


def only_link(inlines: Iterable[Inline]) -> Link | None:
    """Give the link that holds over all of some inlines, with their words in it, or None where none does."""
    pieces = flatten(inlines)
    link = link_of(pieces[0]) if pieces else None
    if link is None or any(link_of(piece) != link for piece in pieces):
        return None
    return evolve(link, children=(Text(text_of(pieces)),))


def without_link(piece: Piece) -> Piece:
    """Give a piece as it would be without a link over it."""
    return _without(Link, piece)


def without_emphasis(piece: Piece) -> Piece:
    """Give a piece as it would be without emphasis over it."""
    return _without(Emphasis, piece)


def without_strong(piece: Piece) -> Piece:
    """Give a piece as it would be without strong importance over it."""
    return _without(Strong, piece)


def _without(kind: type[InlineContainer], piece: Piece) -> Piece:
    return Piece(piece.content, tuple(mark for mark in piece.marks if not isinstance(mark, kind)))
