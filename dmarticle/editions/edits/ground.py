"""Two sides, and the words that they have in common in one order: what other words move over."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import frozen

from ...differences.sequences import Pair
from ..tokens.token import Token
from .side import Side
from .speakers import sentence_around


@frozen(eq=False, slots=False)
class Ground:
    """Two sides and the pairs of words that stand in one order."""

    left: Side
    right: Side
    matched: Sequence[Pair]

    @cached_property
    def lefts(self) -> list[int]:
        """The places of the left side that have a partner."""
        return [pair[0] for pair in self.matched]

    @cached_property
    def rights(self) -> list[int]:
        """Those of the right side."""
        return [pair[1] for pair in self.matched]

    @cached_property
    def partners(self) -> tuple[dict[int, int], dict[int, int]]:
        """The partner of each place of the left side, and of each of the right one."""
        return dict(self.matched), {pair[1]: pair[0] for pair in self.matched}

    def over(self, pair: Pair) -> Iterator[Pair]:
        """Give the pairs over which a word moves, those of its sentences."""
        start, end = sorted((bisect_left(self.lefts, pair[0]), bisect_left(self.rights, pair[1])))
        sentences = (
            self._between(self.lefts, sentence_around(self.left.tokens, pair[0])),
            self._between(self.rights, sentence_around(self.right.tokens, pair[1])),
        )
        near = {at for first, last in sentences for at in range(max(start, first), min(end, last))}
        return (self.matched[at] for at in sorted(near))

    @staticmethod
    def _between(places: Sequence[int], sentence: tuple[int, int]) -> tuple[int, int]:
        return bisect_left(places, sentence[0]), bisect_left(places, sentence[1])

    def words_over(self, pair: Pair) -> Iterator[Token]:
        """Give the words over which a word moves, as the left side has them."""
        return (self.left.tokens[each[0]] for each in self.over(pair) if not self.left.tokens[each[0]].is_sign)
