"""Which words may move, and a sentence still say the same.

Who does what to whom is told by where words stand. So a move is style only where that cannot change: an attribution
that moves with its speaker, what is said over its attribution, a name before what is said of it, a whole sentence.
"""

from collections.abc import Container, Sequence
from functools import cached_property

from attrs import frozen

from ...differences.sequences import Pair
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
        """Tell whether words are a sentence, a part that moved over who says it, or a name beside what it is."""
        ground, said = self.ground, self.attributions.ends
        here = _Place(ground.left, ground.partners[0], said[0], pairs[0][0], pairs[-1][0])
        there = _Place(ground.right, ground.partners[1], said[1], pairs[0][1], pairs[-1][1])
        if here.is_sentence and there.is_sentence:
            return True
        if not (here.is_set_off or there.is_set_off) or not (here.has_an_end and there.has_an_end):
            return False
        over = list(ground.over(pairs[0]))
        return self._is_own_attribution(over) or self._is_beside_its_name(pairs, over)

    def _is_own_attribution(self, over: Sequence[Pair]) -> bool:
        """Whether what somebody says moved over its attribution, and over nothing else."""
        return bool(over) and any(is_within(over, each) for each in self.attributions.at(over[0][0]))

    def _is_beside_its_name(self, pairs: Sequence[Pair], over: Sequence[Pair]) -> bool:
        """Whether a name and what is said of it changed places at the start of a sentence: `A. Smith, a baker, said`.

        A part that is set off and moves over anything else may be about another one there: `Smith, a thief, met the
        minister` and `Smith met the minister, a thief`.
        """
        words = [[each for each in part if not self.ground.left.tokens[each[0]].is_sign] for part in (pairs, over)]
        if not all(words) or self._is_a_name(words[0]) == self._is_a_name(words[1]):
            return False
        places = ([pair[at] for part in words for pair in part] for at in (0, 1))
        return all(map(_are_two_parts, (self.ground.left, self.ground.right), places))

    def _is_a_name(self, pairs: Sequence[Pair]) -> bool:
        return all(self.ground.left.tokens[pair[0]].text[:1].isupper() for pair in pairs)


def _are_two_parts(side: Side, places: Sequence[int]) -> bool:
    """Whether words are all those at the start of a sentence up to its second comma."""
    first, last = min(places), max(places)
    signs = [side.tokens[place].key for place in range(first, min(last + 2, len(side.tokens))) if place not in places]
    return signs == [",", ","] and side.tokens[last + 1].key == "," and begins_sentence(side, first)


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
        begins = self.side.tokens[self.first].key in self.side.lexicon.beginnings or self._start in self.said
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
        return not token.is_sign and place not in self.partners and token.key not in self.side.lexicon.sayings


def _sets_off(side: Side, place: int) -> bool:
    return side.tokens[place].is_sign and side.tokens[place].key in _SET_OFF
