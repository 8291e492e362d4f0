"""Which words may move, and a sentence still say the same.

Who does what to whom is told by where words stand. So a move is style only where that cannot change: an attribution
that moves with its speaker, a part of a sentence that is set off, a whole sentence. Nothing that binds what stands
beside it, such as `not`, `only` and `nearly`, moves or is moved over.
"""

from collections.abc import Container, Sequence
from functools import cached_property

from attrs import frozen

from ...differences.sequences import Pair
from ..tokens.phrases import BEGINNINGS, BINDING, SAYING
from ..tokens.token import Token
from .attributions import Attributions, is_within
from .ground import Ground
from .side import Side
from .speakers import begins_sentence, closes_sentence

DIFFERING = 3
"""Words that differ between some that moved and the sign that sets them off."""
_SET_OFF = frozenset(",;:-")


@frozen(eq=False, slots=False)
class Rules:
    """Tells which words may have moved."""

    ground: Ground

    @cached_property
    def attributions(self) -> Attributions:
        """Those that both sides have."""
        return Attributions(self.ground)

    def is_attribution(self, pairs: Sequence[Pair]) -> bool:
        """Tell whether words are within an attribution that both sides have."""
        return self.attributions.holds(pairs)

    def is_part(self, pairs: Sequence[Pair]) -> bool:
        """Tell whether words are a sentence, or a part of one that is set off, and nothing binds them."""
        ground, said = self.ground, self.attributions.ends
        here = _Place(ground.left, ground.partners[0], said[0], pairs[0][0], pairs[-1][0])
        there = _Place(ground.right, ground.partners[1], said[1], pairs[0][1], pairs[-1][1])
        if here.is_sentence and there.is_sentence:
            return True
        if not (here.is_set_off or there.is_set_off):
            return False
        return here.has_an_end and there.has_an_end and self.is_free(pairs)

    def is_free(self, pairs: Sequence[Pair]) -> bool:
        """Tell whether nothing binds: neither among words nor among those of their sentence that they move over.

        What somebody says may move over its own attribution.
        """
        over = list(self.ground.over(pairs[0]))
        if over and any(is_within(over, each) for each in self.attributions.at(over[0][0])):
            return True
        return not any(binds(self.ground.left.tokens[pair[0]]) for pair in (*pairs, *over))


@frozen(eq=False)
class _Place:
    """Where some words stand on a side, and what stands around them."""

    side: Side
    partners: Container[int]
    said: Container[int]
    """Where attributions end."""
    first: int
    last: int

    @property
    def is_sentence(self) -> bool:
        return begins_sentence(self.side, self.first) and closes_sentence(self.side, self.last)

    @property
    def is_set_off(self) -> bool:
        return self._is_behind_a_sign and self._is_before_a_sign

    @property
    def has_an_end(self) -> bool:
        """Whether a sign stands on one side of the words, and nothing on the other makes them part of what is there."""
        if self._is_behind_a_sign:
            return True
        begins = self.side.tokens[self.first].key in BEGINNINGS or self._start in self.said
        return begins and self._is_before_a_sign

    @property
    def _start(self) -> int:
        """Give where the words begin with those before them that differ, which are told by themselves."""
        first = self.first
        while first > 0 and self.first - first < DIFFERING and self._differs(first - 1):
            first -= 1
        return first

    @property
    def _is_behind_a_sign(self) -> bool:
        return begins_sentence(self.side, self._start) or _sets_off(self.side, self._start - 1)

    @property
    def _is_before_a_sign(self) -> bool:
        last, end = self.last, len(self.side.tokens) - 1
        while last < end and last - self.last < DIFFERING and self._differs(last + 1):
            last += 1
        return closes_sentence(self.side, last) or _sets_off(self.side, last + 1)

    def _differs(self, place: int) -> bool:
        token = self.side.tokens[place]
        return not token.is_sign and place not in self.partners and token.key not in SAYING


def binds(token: Token) -> bool:
    """Tell whether a word says something about what stands beside it, so that nothing may move over it."""
    return token.key in BINDING or token.key.endswith("not") or token.key in SAYING


def _sets_off(side: Side, place: int) -> bool:
    return side.tokens[place].is_sign and side.tokens[place].key in _SET_OFF
