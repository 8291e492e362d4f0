"""Words that both sides of a pair have, in another order."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from ...differences.sequences import Pair
from .allowed import Rules
from .ground import Ground
from .side import Side
from .single import single_moves

RUN = 3
"""Words that must follow each other on both sides for them to be the same words, moved."""
TRIED = 5
"""How many places where a run may have moved to are looked at."""

_Taken: TypeAlias = tuple[set[int], set[int]]
"""The places on both sides that have a partner."""


@frozen
class Move:
    """Words that stand in another order."""

    pairs: tuple[Pair, ...]
    """The places of the words on both sides, and those of signs between them."""
    said: bool
    """Whether they say who says it."""


@frozen
class _Run:
    """Words that follow each other on both sides, by their places among the words that stand free."""

    start: int
    other: int
    length: int

    @property
    def rank(self) -> tuple[int, int]:
        """By what the longest is found, and among those the first."""
        return self.length, -self.other


def find_moves(left: Side, right: Side, matched: Sequence[Pair]) -> list[Move]:
    """Find the words that are on both sides and in none of the pairs that are known, and may stand in another order."""
    rules = Rules(Ground(left, right, matched))
    taken = {pair[0] for pair in matched}, {pair[1] for pair in matched}
    moves: list[Move] = []
    for find in (_runs, _beside, _sayings, _single):
        found = [move for move in find(rules, taken, moves) if _is_quoted_alike(left, right, move)]
        for move in found:
            taken[0].update(pair[0] for pair in move.pairs)
            taken[1].update(pair[1] for pair in move.pairs)
        moves += found
    return moves


def _is_quoted_alike(left: Side, right: Side, move: Move) -> bool:
    """Whether no word stands in quotation marks on one side alone."""
    return all(left.tokens[pair[0]].quoted == right.tokens[pair[1]].quoted for pair in move.pairs)


def _runs(rules: Rules, taken: _Taken, _: object) -> Iterator[Move]:
    """Find runs of words, the longest that fits each; a run ends where the words differ."""
    ground = rules.ground
    old, new = _free_words(ground.left, taken[0]), _free_words(ground.right, taken[1])
    starts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, pair in enumerate(pairwise(new)):
        starts[_keys(ground.right, pair)].append(at)
    used: set[int] = set()
    at = 0
    while at < len(old) - 1:
        places = starts.get(_keys(ground.left, (old[at], old[at + 1])), ())[:TRIED]
        runs = [_Run(at, other, _length(ground, (old, at), (new, other))) for other in places if other not in used]
        run = max(runs, key=lambda each: each.rank, default=_Run(at, 0, 0))
        pairs = tuple(zip(old[at : at + run.length], new[run.other : run.other + run.length], strict=True))
        move = _move(rules, pairs) if run.length > 1 else None
        if move:
            used.update(range(run.other, run.other + run.length))
            yield move
        at += run.length if move else 1


def _move(rules: Rules, pairs: tuple[Pair, ...]) -> Move | None:
    if rules.is_attribution(pairs):
        return Move(pairs, said=True)
    is_long = len(pairs) >= RUN or _is_beside_a_comma(rules.ground.left, rules.ground.right, pairs)
    return Move(pairs, said=False) if is_long and rules.is_part(pairs) else None


def _is_beside_a_comma(left: Side, right: Side, pairs: Sequence[Pair]) -> bool:
    """Whether a name is set off on both sides: `A. Smith, a baker` and `a baker, A. Smith,`."""
    names = all(left.tokens[pair[0]].text[:1].isupper() for pair in pairs)
    ends = ((left, pairs[0][0] - 1, pairs[-1][0] + 1), (right, pairs[0][1] - 1, pairs[-1][1] + 1))
    return names and all(
        any(side.tokens[place].key == "," for place in places if 0 <= place < len(side.tokens))
        for side, *places in ends
    )


def _beside(rules: Rules, taken: _Taken, moves: Sequence[Move]) -> Iterator[Move]:
    """Find words that went along with a run, although a word between is not the same: `Paris may have been slow`."""
    used: _Taken = (set(), set())
    for move in moves:
        for end, step in ((0, -1), (-1, 1)):
            place, other = move.pairs[end]
            near = [(place + step * one, other + step * two) for one in (1, 2, 3) for two in (1, 2, 3)]
            fits = (each for each in near if each[0] not in taken[0] and each[1] not in taken[1])
            pair = next((each for each in fits if _are_same_word(rules.ground, each)), None)
            if pair and pair[0] not in used[0] and pair[1] not in used[1]:
                used[0].add(pair[0])
                used[1].add(pair[1])
                yield Move((pair,), move.said)


def _are_same_word(ground: Ground, pair: Pair) -> bool:
    if not (0 <= pair[0] < len(ground.left.tokens) and 0 <= pair[1] < len(ground.right.tokens)):
        return False
    token, small_words = ground.left.tokens[pair[0]], ground.left.lexicon.small_words
    return token.key == ground.right.tokens[pair[1]].key and not token.is_sign and token.key not in small_words


def _sayings(rules: Rules, taken: _Taken, _: object) -> Iterator[Move]:
    """Pair what says who says it, in whatever words: `according to` here, `said` there."""
    free = set(_free_words(rules.ground.right, taken[1]))
    for place in _free_words(rules.ground.left, taken[0]):
        said = (other.said for one, other in rules.attributions.at(place) if one.said == place)
        other = next((each for each in said if each in free and rules.is_attribution([(place, each)])), None)
        if other is not None:
            free.remove(other)
            yield Move(((place, other),), said=True)


def _single(rules: Rules, taken: _Taken, _: object) -> Iterator[Move]:
    for pairs, said in single_moves(rules, *taken):
        yield Move(pairs, said)


def _keys(side: Side, pair: Pair) -> tuple[str, str]:
    return side.tokens[pair[0]].key, side.tokens[pair[1]].key


def _free_words(side: Side, taken: set[int]) -> list[int]:
    return [place for place, token in enumerate(side.tokens) if place not in taken and not token.is_sign]


def _length(ground: Ground, old: tuple[Sequence[int], int], new: tuple[Sequence[int], int]) -> int:
    """Count the words from here on that are the same and follow each other without a word of another pair between."""
    length = 0
    last, other_last = old[0][old[1]], new[0][new[1]]
    for at, other_at in zip(range(old[1], len(old[0])), range(new[1], len(new[0])), strict=False):
        place, other = old[0][at], new[0][other_at]
        alike = ground.left.tokens[place].key == ground.right.tokens[other].key
        if not alike or place - last > RUN or other - other_last > RUN:
            break
        length, last, other_last = length + 1, place, other
    return length
