"""Words that both sides of a pair have, in another order."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import frozen

from ...differences.sequences import Pair
from ..tokens.phrases import SAYING, SMALL_WORDS
from ..tokens.token import TokenKind
from .side import Side

RUN = 3
"""Words that must follow each other on both sides for them to be the same words, moved."""
NEAR = 6
"""Words over which one word may move and what is said stay the same: `interior ministry`, `Ministry of the Interior`."""
LONG = 4
"""Letters of a word that may move alone."""


@frozen
class Move:
    """Words that stand in another order."""

    pairs: tuple[Pair, ...]
    """The places of the words on both sides, and those of signs between them."""
    said: bool
    """Whether they say who says it."""


def find_moves(left: Side, right: Side, matched: Sequence[Pair]) -> list[Move]:
    """Find the words that are on both sides and in none of the pairs that are known."""
    taken = {pair[0] for pair in matched}, {pair[1] for pair in matched}
    moves = _runs(left, right, taken)
    for move in moves:
        taken[0].update(pair[0] for pair in move.pairs)
        taken[1].update(pair[1] for pair in move.pairs)
    return moves + _single(left, right, taken, matched)


def _runs(left: Side, right: Side, taken: tuple[set[int], set[int]]) -> list[Move]:
    """Find runs of words, the first one that fits each; a run ends where the words differ."""
    old, new = (_free_words(side, places) for side, places in zip((left, right), taken, strict=True))
    starts: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(new) - RUN + 1):
        starts[tuple(right.tokens[new[at + step]].key for step in range(RUN))].append(at)
    used: set[int] = set()
    moves: list[Move] = []
    at = 0
    while at < len(old) - RUN + 1:
        words = tuple(left.tokens[old[at + step]].key for step in range(RUN))
        other = next((each for each in starts.get(words, ())[:5] if each not in used), None)
        length = 0 if other is None else _length(left, right, old[at:], new[other:])
        if other is not None and length >= RUN and not used.intersection(range(other, other + length)):
            used.update(range(other, other + length))
            pairs = tuple(zip(old[at : at + length], new[other : other + length], strict=True))
            moves.append(Move(pairs, any(left.tokens[pair[0]].key in SAYING for pair in pairs)))
            at += length
        else:
            at += 1
    return moves


def _free_words(side: Side, taken: set[int]) -> list[int]:
    return [place for place, token in enumerate(side.tokens) if place not in taken and not token.is_sign]


def _length(left: Side, right: Side, old: Sequence[int], new: Sequence[int]) -> int:
    """Count the words from here on that are the same and follow each other without a word of another pair between."""
    length = 0
    for place, other in zip(old, new, strict=False):
        if left.tokens[place].key != right.tokens[other].key:
            break
        if length and (place - old[length - 1] > 3 or other - new[length - 1] > 3):
            break
        length += 1
    return length


def _single(left: Side, right: Side, taken: tuple[set[int], set[int]], matched: Sequence[Pair]) -> list[Move]:
    """Find words that moved alone, a little way, over nothing that it matters to stand before or behind."""
    old, new = (_by_key(side, places) for side, places in zip((left, right), taken, strict=True))
    partner = dict(matched)
    moves: list[Move] = []
    for key, place in old.items():
        if key in new and _may_move(left, right, place, new[key], partner):
            moves.append(Move(((place, new[key]),), said=False))
    return moves


def _by_key(side: Side, taken: set[int]) -> dict[str, int]:
    """Give the places of longer words that stand free and once."""
    free = [place for place in _free_words(side, taken) if side.tokens[place].kind is TokenKind.WORD]
    counts = Counter(side.tokens[place].key for place in free)
    return {
        key: place
        for place in free
        if counts[key := side.tokens[place].key] == 1 and len(key) >= LONG and key not in SMALL_WORDS
    }


def _may_move(left: Side, right: Side, place: int, other: int, partner: dict[int, int]) -> bool:
    """Tell whether the words that a word moved over are few, and none of them a number or a name."""
    behind = [(old, new) for old, new in partner.items() if (old - place) * (new - other) < 0]
    return len(behind) <= NEAR and not any(
        left.tokens[old].kind is not TokenKind.WORD and not left.tokens[old].is_sign
        or (left.tokens[old].text[:1].isupper() and right.tokens[new].text[:1].isupper())
        for old, new in behind
    )
