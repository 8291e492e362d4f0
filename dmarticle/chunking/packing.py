"""Pieces of a text put together, as many as a chunk has room for."""

from collections.abc import Iterable, Iterator

from attrs import define, frozen

from ..body.counting import count_words
from .pieces import Piece, finer
from .sentences import WORD, sentence_starts


@frozen
class Place:
    """A place in the text of a body."""

    start: int
    block: int
    """Number of the block that it is in."""


@frozen
class Packed:
    """What becomes a chunk."""

    pieces: tuple[Piece, ...]
    """The pieces that are in no other one."""
    headings: tuple[str, ...]
    """The headings they stand under, the outermost first."""
    begins: Place
    """Before the pieces, with some words of those before them, or with the first of them."""


@frozen
class Section:
    """Pieces that stand together: headings, and what follows up to the next heading or to what is left out."""

    pieces: tuple[Piece, ...]
    headings: tuple[str, ...]


def sections_of(pieces: Iterable[Piece | None]) -> Iterator[Section]:
    """Part pieces into sections."""
    path: list[tuple[int, str]] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if waiting and (piece is None or (piece.level is not None and waiting[-1].level is None)):
            yield _section(waiting, path)
            waiting = []
        if piece is not None:
            _go_under(path, piece)
            waiting.append(piece)
    if waiting:
        yield _section(waiting, path)


def _section(pieces: list[Piece], path: list[tuple[int, str]]) -> Section:
    return Section(tuple(pieces), tuple(text for _, text in path))


def _go_under(path: list[tuple[int, str]], piece: Piece) -> None:
    if piece.level is not None:
        while path and path[-1][0] >= piece.level:
            path.pop()
        path.append((piece.level, piece.text))


@define
class Packer:
    """Packs one section after the other."""

    text: str
    """The text of the body."""
    limit: int
    """Words in a chunk, at most."""
    overlap: int
    """Words that a chunk repeats of the one before it, at most."""

    def pack(self, section: Section) -> Iterator[Packed]:
        """Give the chunks of a section; the words of a heading go with some that follow it."""
        waiting, packed = list(section.pieces[::-1]), list[Piece]()
        room, repeated, headed = self.limit, None, True
        while waiting:
            piece = waiting.pop()
            if piece.words <= room:
                packed.append(piece)
                room -= piece.words
                headed = headed and (piece.level is not None or not piece.words)
                continue
            parts = self._cut(piece, headed=headed)
            waiting += parts[::-1]
            if packed and not (headed and len(parts) > 1):
                yield _packed(packed, section, repeated)
                room, repeated = self.limit - self.overlap, self._repeated(packed)
                packed, headed = [], True
        yield _packed(packed, section, repeated)

    def _cut(self, piece: Piece, *, headed: bool) -> tuple[Piece, ...]:
        """Cut a piece that would have no room in a chunk of its own, or that a heading waits for."""
        too_long = piece.words > self.limit - self.overlap
        return finer(piece) if too_long or (headed and piece.level is None) else (piece,)

    def _repeated(self, packed: list[Piece]) -> Place | None:
        """Give the place from which the next chunk repeats: a sentence's beginning, or else a word's.

        None for nothing. A chunk is never repeated as a whole.
        """
        start, end = packed[0].start, packed[-1].end
        place, words = end, 0
        for found in [*WORD.finditer(self.text, start, end)][:0:-1] if self.overlap else ():
            words += count_words(found[0])
            if words > self.overlap:
                break
            place = found.start()
        place = next((each for each in sentence_starts(self.text, start, end) if each >= place), place)
        return next((Place(place, piece.block) for piece in packed if place < piece.end), None)


def _packed(pieces: list[Piece], section: Section, repeated: Place | None) -> Packed:
    return Packed(tuple(pieces), section.headings, repeated or Place(pieces[0].start, pieces[0].block))
