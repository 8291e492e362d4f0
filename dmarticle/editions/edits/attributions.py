"""The attributions that both sides have: by the same speaker, for the same words, wherever they stand."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from attrs import frozen

from ...differences.sequences import Pair
from .ground import Ground
from .side import Side
from .speakers import Attribution, attributions_of, begins_sentence, sentence_around

TRIED = 5
"""How many attributions to a speaker are looked at, the nearest first."""

Both: TypeAlias = tuple[Attribution, Attribution]
"""An attribution as both sides have it."""


@frozen(eq=False, slots=False)
class Attributions:
    """Finds the attributions that both sides have."""

    ground: Ground

    def holds(self, pairs: Sequence[Pair]) -> bool:
        """Tell whether words are within an attribution that both sides have, and that may have moved."""
        return any(
            is_within(pairs, each) and self._moves(pairs, each) and self._stays_in_its_clause(each)
            for each in self.at(pairs[0][0])
        )

    def at(self, place: int) -> Sequence[Both]:
        """Give those in which a word of the left side stands."""
        return self._by_place.get(place, ())

    @cached_property
    def ends(self) -> tuple[frozenset[int], frozenset[int]]:
        """The places behind them, on the left side and on the right."""
        found = [each for all_there in self._by_place.values() for each in all_there]
        return frozenset(one.whole.stop for one, _ in found), frozenset(other.whole.stop for _, other in found)

    @cached_property
    def _all(self) -> tuple[list[Attribution], list[Attribution]]:
        return list(attributions_of(self.ground.left)), list(attributions_of(self.ground.right))

    @cached_property
    def _by_place(self) -> dict[int, list[Both]]:
        found: defaultdict[int, list[Both]] = defaultdict(list)
        for both in self._pairs():
            for place in both[0].whole:
                found[place].append(both)
        return found

    def _pairs(self) -> Iterator[Both]:
        named: defaultdict[str, list[Attribution]] = defaultdict(list)
        for other in self._all[1]:
            for key in other.keys(self.ground.right):
                named[key].append(other)
        for one in self._all[0]:
            others = {each.said: each for key in one.keys(self.ground.left) for each in self._near(one, named[key])}
            yield from ((one, other) for other in others.values() if self._are_the_same(one, other))

    def _near(self, one: Attribution, others: Sequence[Attribution]) -> Sequence[Attribution]:
        """Give the attributions that stand around the place where the other side has the words beside one."""
        at = bisect_left(self.ground.lefts, one.said)
        there = self.ground.rights[at] if at < len(self.ground.rights) else len(self.ground.right.tokens)
        middle = bisect_left(others, there, key=lambda each: each.said)
        return others[max(middle - TRIED, 0) : middle + TRIED]

    def _are_the_same(self, one: Attribution, other: Attribution) -> bool:
        known = self.ground.partners[0].get(one.said), self.ground.partners[1].get(other.said)
        if known not in ((None, None), (other.said, one.said)) or not self._say_the_same(one, other):
            return False
        if not self._are_in_one_order(one, other) or self._are_parted(one, other):
            return False
        return self._is_alone(one, 0) and self._is_alone(other, 1)

    def _moves(self, pairs: Sequence[Pair], both: Both) -> bool:
        """Whether the attribution itself has moved, or its speaker to the other side of `said`."""
        one, other = both
        if one.said not in self.ground.partners[0]:
            return True
        return all((pair[0] < one.said) != (pair[1] < other.said) for pair in pairs)

    def _are_in_one_order(self, one: Attribution, other: Attribution) -> bool:
        """Whether the words that two attributions have in common follow each other: two that change places do not.

        A `French president of the bank` is no `president of the French bank`.
        """
        here, there = one.words(self.ground.left), other.words(self.ground.right)
        common = Counter(here) & Counter(there)
        return _first_of(here, common) == _first_of(there, common)

    def _are_parted(self, one: Attribution, other: Attribution) -> bool:
        """Whether a word about the speaker stands on the other side about somebody else.

        `The wife of Smith said the mayor lied` is not `Smith said the wife of the mayor lied`.
        """
        left, right = self.ground.left, self.ground.right
        return not (one.has_its_own(left, other, right) and other.has_its_own(right, one, left))

    def _say_the_same(self, one: Attribution, other: Attribution) -> bool:
        """Whether the sentences of two attributions have words in common."""
        tokens, lefts = self.ground.left.tokens, self.ground.lefts
        small_words = self.ground.left.lexicon.small_words
        here = sentence_around(tokens, one.said)
        there = range(*sentence_around(self.ground.right.tokens, other.said))
        pairs = self.ground.matched[bisect_left(lefts, here[0]) : bisect_left(lefts, here[1])]
        words = (pair for pair in pairs if not tokens[pair[0]].is_sign and tokens[pair[0]].key not in small_words)
        return any(pair[1] in there for pair in words)

    def _is_alone(self, one: Attribution, at: int) -> bool:
        """Whether no other speaker in the sentence has moved."""
        side: Side = (self.ground.left, self.ground.right)[at]
        start, end = sentence_around(side.tokens, one.said)
        first = bisect_left(self._all[at], start, key=lambda each: each.said)
        last = bisect_left(self._all[at], end, key=lambda each: each.said)
        free = (each for each in self._all[at][first:last] if each.said not in self.ground.partners[at])
        return all(each.said == one.said or each.is_by_the_same(one, side, side) for each in free)

    def _stays_in_its_clause(self, both: Both) -> bool:
        """Whether it begins a sentence or moves within its clause: behind a `but`, other words are said by somebody."""
        ground, (one, other) = self.ground, both
        if begins_sentence(ground.left, one.whole.start) or begins_sentence(ground.right, other.whole.start):
            return True
        tokens, joining = ground.left.tokens, ground.left.lexicon.conjunctions
        conjunctions = (place for place, _ in ground.over((one.said, other.said)) if tokens[place].key in joining)
        return not any(place > 0 and tokens[place - 1].is_sign for place in conjunctions)


def _first_of(keys: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """Give the words that are counted, each as often as that: what is said behind a speaker may have them again."""
    left = Counter(counts)
    found: list[str] = []
    for key in keys:
        if left[key] > 0:
            left[key] -= 1
            found.append(key)
    return found


def is_within(pairs: Sequence[Pair], both: Both) -> bool:
    """Tell whether all of some words are within an attribution that both sides have."""
    return all(pair[0] in both[0].whole and pair[1] in both[1].whole for pair in pairs)
