"""Pieces of a text that stand together: under the same headings, with nothing left out between them."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from .pieces import Piece


@frozen
class Heading:
    """A heading of a text."""

    start: int
    level: int
    text: str


@frozen
class Section:
    """Headings, and what follows up to the next heading or to what is left out."""

    pieces: tuple[Piece, ...]
    headings: tuple[Heading, ...]
    """The headings they stand under, the outermost first, their own among them."""


def sections_of(pieces: Iterable[Piece | None]) -> Iterator[Section]:
    """Part pieces into sections."""
    path: list[Heading] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if waiting and (piece is None or (piece.level is not None and waiting[-1].level is None)):
            yield Section(tuple(waiting), tuple(path))
            waiting = []
        if piece is not None:
            _go_under(path, piece)
            waiting.append(piece)
    if waiting:
        yield Section(tuple(waiting), tuple(path))


def _go_under(path: list[Heading], piece: Piece) -> None:
    if piece.level is not None:
        while path and path[-1].level >= piece.level:
            path.pop()
        path.append(Heading(piece.start, piece.level, piece.text))
