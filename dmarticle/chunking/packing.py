"""Pieces of a text put together, as many as a chunk has room for."""

from bisect import bisect_left
from collections.abc import Iterator

from attrs import Factory, define, evolve, frozen

from .limit import Limit
from .pieces import Piece, finer, halves
from .sections import Heading, Section
from .sentences import sentence_starts, word_starts


@frozen
class Place:
    """A place in a text."""

    start: int
    block: int
    """Number of the block that it is in."""


@frozen
class Packed:
    """What becomes a chunk."""

    pieces: tuple[Piece, ...]
    """The pieces that are in no other one."""
    headings: tuple[Heading, ...]
    """The headings they stand under, the outermost first."""
    begins: Place
    """Before the pieces, with some words of those before them, or with the first of them."""


@define
class _Growing:
    """A chunk that takes piece after piece."""

    text: str
    limit: Limit
    repeats: Place | None
    """Where it begins, when that is in the chunk before it."""
    pieces: list[Piece] = Factory(list[Piece])
    size: int = 0
    """The sizes of what it took; that of the whole may be another one, where a measure does not add up."""

    @property
    def only_headings(self) -> bool:
        """Whether it has nothing yet that a heading could go with."""
        return all(piece.level is not None or not piece.has_words for piece in self.pieces)

    def takes(self, piece: Piece) -> bool:
        """Take a piece, if there is room for it."""
        size = self.size + self.limit.size(self.text[self._end(piece) : piece.end])
        if size > self.limit.most:
            return False
        self.pieces.append(piece)
        self.size = size
        return True

    def takes_alone(self, piece: Piece) -> None:
        """Take a piece that cannot be made smaller: it is worth more than what would be repeated before it."""
        self.repeats = None
        self.pieces.append(piece)

    def settled(self) -> list[Piece]:
        """Give back the last pieces for which, all in all, there is no room after all."""
        given_back: list[Piece] = []
        while len(self.pieces) > 1 and self.limit.size(self._whole()) > self.limit.most:
            given_back.append(self.pieces.pop())
        return given_back

    def place(self) -> Place:
        """Give the place where it begins."""
        return self.repeats or Place(self.pieces[0].start, self.pieces[0].block)

    def _end(self, piece: Piece) -> int:
        if self.pieces:
            return self.pieces[-1].end
        return self.repeats.start if self.repeats else piece.start

    def _whole(self) -> str:
        return self.text[self.place().start : self.pieces[-1].end]


@frozen
class Packer:
    """Packs one section of a text after the other."""

    text: str
    limit: Limit

    def pack(self, section: Section) -> Iterator[Packed]:
        """Give the chunks of a section; a heading goes with some words that follow it."""
        headings = tuple(each for each in section.headings if self.limit.size(each.text) <= self.limit.most)
        waiting, repeats = list(section.pieces[::-1]), None
        while waiting:
            growing = _Growing(self.text, self.limit, repeats)
            self._fill(growing, waiting)
            waiting += growing.settled()
            yield Packed(tuple(growing.pieces), headings, growing.place())
            repeats = self._repeated(growing.pieces)

    def _fill(self, growing: _Growing, waiting: list[Piece]) -> None:
        """Take of the pieces that wait, the last of the list first, as many as there is room for."""
        while waiting:
            piece = waiting.pop()
            if growing.takes(piece):
                continue
            parts = self._cut(piece, headed=growing.only_headings)
            whole = parts[0] is piece
            if whole and not growing.pieces:
                growing.takes_alone(piece)
                continue
            waiting += parts[::-1]
            if growing.pieces and (whole or not growing.only_headings):
                return

    def _cut(self, piece: Piece, *, headed: bool) -> tuple[Piece, ...]:
        """Cut a piece that would have no room in a chunk of its own, or that a heading waits for."""
        size = self.limit.size(piece.text)
        if size <= self.limit.most - self.limit.overlap and not (headed and piece.level is None):
            return (piece,)
        parts = finer(piece)
        if len(parts) == 1 and size > self.limit.most:
            return halves(piece)
        if parts[-1].head and self.limit.size(parts[-1].head.text) > self.limit.most:
            return tuple(evolve(part, head=None) for part in parts)
        return parts

    def _repeated(self, pieces: list[Piece]) -> Place | None:
        """Give the place from which the next chunk repeats: a sentence's beginning, or else a word's.

        None for nothing. A chunk is never repeated as a whole.
        """
        start, end = pieces[0].start, pieces[-1].end
        for starts_of in (sentence_starts, word_starts) if self.limit.overlap else ():
            starts = [*starts_of(self.text, start, end)]
            fitting = bisect_left(starts, 1, key=lambda place: int(self._fits_overlap(place, end)))
            for place in starts[fitting:]:
                return next((Place(place, piece.block) for piece in pieces if place < piece.end), None)
        return None

    def _fits_overlap(self, start: int, end: int) -> bool:
        return self.limit.size(self.text[start:end]) <= self.limit.overlap
