"""The numbers of edits that may change what is said: in the list of them, and in their places."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from attrs import frozen

from ...editions.comparison import Comparison, EditionPair
from ...editions.edits.edit import Edit, EditKind

LISTED = 200
"""Edits that are listed and numbered, the gravest kinds first."""


@frozen
class Numbered:
    """An edit, and the number it has in a view."""

    edit: Edit
    number: int | None = None
    """Counted from 1; None where it has none."""
    place: str | None = None
    """Where a link leads."""


@frozen
class Listed:
    """An edit that may change what is said, where it is."""

    pair: EditionPair
    position: int
    """Its place among the edits of the pair."""


class Numbering:
    """Which edit has which number in the view of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        found = [
            (list(EditKind).index(edit.kind), Listed(pair, position))
            for pair in comparison.pairs
            for position, edit in enumerate(pair.edits)
            if edit.kind.is_substance
        ]
        self.total: int = len(found)
        self.listed: Sequence[Listed] = [each for _, each in sorted(found, key=lambda each: each[0])][:LISTED]
        self._numbers: Mapping[tuple[int, int], int] = {
            (id(each.pair), each.position): number for number, each in enumerate(self.listed, 1)
        }
        self._name = name_of_places(comparison)

    def place(self, number: int) -> str:
        """Give the name of the place of a number."""
        return f"{self._name}-{number}"

    def of(self, pair: EditionPair) -> list[Numbered]:
        """Give the edits of a pair with their numbers."""
        return [*self._of(pair)]

    def _of(self, pair: EditionPair) -> Iterator[Numbered]:
        for position, edit in enumerate(pair.edits):
            number = self._numbers.get((id(pair), position))
            yield Numbered(edit, number, None if number is None else self.place(number))


def name_of_places(comparison: Comparison) -> str:
    """Give what the names of all places in its view begin with: made of what it says, so equal views are equal HTML."""
    said = (comparison.left_title, comparison.right_title, comparison.score, *map(repr, comparison.substance[:LISTED]))
    return f"dm-{sha256(repr(said).encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
