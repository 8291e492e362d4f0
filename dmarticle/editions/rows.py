"""Two editions in rows: what says the same side by side, between that what one edition alone has, in its place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from attrs import frozen

from .alignment.units import PassageKind
from .comparison import Comparison, EditionPair, Leftover
from .edits.edit import EditKind

Alone: TypeAlias = Leftover | EditionPair
"""What stands in one column alone: a block that the other edition does not have, or, at the right, a pair that moved:
it is shown where the left edition has it."""


@frozen(kw_only=True)
class Row:
    """A pair, or what stands between two pairs."""

    pair: EditionPair | None = None
    left: tuple[Alone, ...] = ()
    right: tuple[Alone, ...] = ()
    aside: bool = False
    """Whether it stands beside the story."""

    @property
    def stayed(self) -> bool:
        """Whether both editions have the same words in the same place."""
        pair = self.pair
        if pair is None or pair.moved or len(pair.left) + len(pair.right) > 2:
            return False
        return all(edit.kind is EditKind.SAME for edit in pair.edits)


def rows_of(comparison: Comparison) -> list[Row]:
    """Put all blocks of both editions into rows, in the order of the left edition; what stands beside it comes last."""
    left, right = (_Column(found) for found in (comparison.only_left, comparison.only_right))
    right.add((pair.right_places[0], pair) for pair in comparison.pairs if pair.moved)
    rows: list[Row] = []
    for pair in comparison.pairs:
        between = left.upto(pair.left_places[0]), () if pair.moved else right.upto(pair.right_places[0])
        rows += [*_between(*between), Row(pair=pair)]
    rows += _between(left.rest(), right.rest())
    return [*rows, *_between(left.asides, right.asides, aside=True)]


def _between(left: tuple[Alone, ...], right: tuple[Alone, ...], *, aside: bool = False) -> Iterator[Row]:
    if left or right:
        yield Row(left=left, right=right, aside=aside)


class _Column:
    """What stands in one column alone, in its order, as far as it has not been given out."""

    def __init__(self, found: Mapping[PassageKind, Sequence[Leftover]]) -> None:
        blocks = list(chain.from_iterable(found.values()))
        self.asides = tuple(sorted((each for each in blocks if each.aside), key=lambda each: each.place))
        self._waiting: list[tuple[int, Alone]] = []
        self.add((each.place, each) for each in blocks if not each.aside)

    def add(self, placed: Iterable[tuple[int, Alone]]) -> None:
        """Add some with their places."""
        self._waiting = sorted((*self._waiting, *placed), key=lambda each: -each[0])

    def upto(self, place: int) -> tuple[Alone, ...]:
        """Give out what stands before a place."""
        found: list[Alone] = []
        while self._waiting and self._waiting[-1][0] < place:
            found.append(self._waiting.pop()[1])
        return tuple(found)

    def rest(self) -> tuple[Alone, ...]:
        """Give out what is left."""
        return tuple(each for _, each in reversed(self._waiting))
