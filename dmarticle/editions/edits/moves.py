"""Words that both sides of a pair have, in another order."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from ...differences.sequences import Pair
from ..tokens.phrases import BINDING, CURRENCIES, MEASURES, SAYING, SMALL_WORDS
from ..tokens.token import DAYS, Token, TokenKind
from .side import Side

RUN = 3
"""Words that must follow each other on both sides for them to be the same words, moved."""
NEAR = 6
"""Words over which one word may move: from `interior ministry` to `Ministry of the Interior`."""
FARTHEST = 2 * NEAR
"""The same, with the signs between the words."""
LONG = 4
"""Letters of a word that may move alone."""
GENITIVES = ("of", "de", "du", "des", "van")
"""Between two words that stand the other way round without them."""

_Taken: TypeAlias = tuple[set[int], set[int]]
"""The places on both sides that have a partner."""


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
    moves: list[Move] = []
    for find in (_runs, _beside, _sayings, _single):
        found = find(left, right, taken, moves, matched)
        for move in found:
            taken[0].update(pair[0] for pair in move.pairs)
            taken[1].update(pair[1] for pair in move.pairs)
        moves += found
    return moves


def _runs(left: Side, right: Side, taken: _Taken, *_: object) -> list[Move]:
    """Find runs of words, the first one that fits each; a run ends where the words differ."""
    old, new = (_free_words(side, places) for side, places in zip((left, right), taken, strict=True))
    starts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, pair in enumerate(pairwise(new)):
        starts[right.tokens[pair[0]].key, right.tokens[pair[1]].key].append(at)
    used: set[int] = set()
    moves: list[Move] = []
    at = 0
    while at < len(old) - 1:
        words = left.tokens[old[at]].key, left.tokens[old[at + 1]].key
        lengths = [(_length(left, right, (old, at), (new, other)), -other) for other in starts.get(words, ())[:5]]
        length, other = max((each for each in lengths if -each[1] not in used), default=(0, 0))
        pairs = tuple(zip(old[at : at + length], new[-other : length - other], strict=True))
        said = bool(pairs) and _is_said(left, pairs, 0) and _is_said(right, pairs, 1)
        if length >= RUN or (length == 2 and (said or _is_beside_a_comma(left, right, pairs))):
            used.update(range(-other, length - other))
            moves.append(Move(pairs, said))
            at += length
        else:
            at += 1
    return moves


def _is_said(side: Side, pairs: Sequence[Pair], at: int) -> bool:
    """Whether a word that says who says it stands in a run or right beside it."""
    first, last = pairs[0][at], pairs[-1][at]
    return any(token.key in SAYING for token in side.tokens[max(first - 2, 0) : last + 3])


def _is_beside_a_comma(left: Side, right: Side, pairs: Sequence[Pair]) -> bool:
    """Whether a name is set off on both sides: `A. Smith, a baker` and `a baker, A. Smith,`."""
    names = all(left.tokens[pair[0]].text[:1].isupper() for pair in pairs)
    ends = ((left, pairs[0][0] - 1, pairs[-1][0] + 1), (right, pairs[0][1] - 1, pairs[-1][1] + 1))
    return names and all(
        any(side.tokens[place].key == "," for place in places if 0 <= place < len(side.tokens))
        for side, *places in ends
    )


def _beside(left: Side, right: Side, taken: _Taken, moves: Sequence[Move], _: object) -> list[Move]:
    """Find words that went along with a run, although a word between is not the same: `Paris may have been slow`."""
    found: list[Move] = []
    used: _Taken = (set(), set())
    for move in moves:
        for end, step in ((0, -1), (-1, 1)):
            place, other = move.pairs[end]
            near = [(place + step * one, other + step * two) for one in (1, 2, 3) for two in (1, 2, 3)]
            inside = (each for each in near if 0 <= each[0] < len(left.tokens) and 0 <= each[1] < len(right.tokens))
            fits = (each for each in inside if each[0] not in taken[0] and each[1] not in taken[1])
            pair = next((each for each in fits if _are_same_word(left, right, each)), None)
            if pair and pair[0] not in used[0] and pair[1] not in used[1]:
                used[0].add(pair[0])
                used[1].add(pair[1])
                found.append(Move((pair,), move.said))
    return found


def _are_same_word(left: Side, right: Side, pair: Pair) -> bool:
    token = left.tokens[pair[0]]
    return token.key == right.tokens[pair[1]].key and not token.is_sign and token.key not in SMALL_WORDS


def _sayings(left: Side, right: Side, taken: _Taken, *_: object) -> list[Move]:
    """Pair what says who says it, in whatever words, in order: `according to` here, `said` there."""
    free = (
        [place for place in _free_words(side, places) if side.tokens[place].key in SAYING]
        for side, places in zip((left, right), taken, strict=True)
    )
    return [Move((pair,), said=True) for pair in zip(*free, strict=False)]


def _free_words(side: Side, taken: set[int]) -> list[int]:
    return [place for place, token in enumerate(side.tokens) if place not in taken and not token.is_sign]


def _length(left: Side, right: Side, old: tuple[list[int], int], new: tuple[list[int], int]) -> int:
    """Count the words from here on that are the same and follow each other without a word of another pair between."""
    length = 0
    last, other_last = old[0][old[1]], new[0][new[1]]
    for at, other_at in zip(range(old[1], len(old[0])), range(new[1], len(new[0])), strict=False):
        place, other = old[0][at], new[0][other_at]
        if left.tokens[place].key != right.tokens[other].key or place - last > 3 or other - other_last > 3:
            break
        length, last, other_last = length + 1, place, other
    return length


def _single(left: Side, right: Side, taken: _Taken, _: object, matched: Sequence[Pair]) -> list[Move]:
    """Find words that moved alone, a little way, over nothing that it matters to stand before or behind."""
    old, new = (_by_key(side, places) for side, places in zip((left, right), taken, strict=True))
    lefts, rights = [pair[0] for pair in matched], [pair[1] for pair in matched]
    moves: list[Move] = []
    for key, place in old.items():
        if key not in new:
            continue
        start, end = sorted((bisect_left(lefts, place), bisect_left(rights, new[key])))
        if end - start <= FARTHEST and _may_move(left, right, place, new[key], matched[start:end]):
            moves.append(Move((*_before_a_day(left, right, (place, new[key]), taken), (place, new[key])), said=False))
    return moves


def _before_a_day(left: Side, right: Side, pair: Pair, taken: _Taken) -> Iterator[Pair]:
    """Give the `on` before a day of the week that moved."""
    one, other = pair[0] - 1, pair[1] - 1
    if left.tokens[pair[0]].kind is TokenKind.WORD or min(one, other) < 0 or one in taken[0] or other in taken[1]:
        return
    if left.tokens[one].key == right.tokens[other].key in SMALL_WORDS:
        yield one, other


def _by_key(side: Side, taken: set[int]) -> dict[str, int]:
    """Give the places of longer words, and of days, that stand free and once."""
    free = [place for place in _free_words(side, taken) if side.tokens[place].kind is not TokenKind.NUMBER]
    counts = Counter(side.tokens[place].key for place in free)
    return {
        key: place
        for place in free
        if counts[key := side.tokens[place].key] == 1 and len(key) >= LONG and key not in SMALL_WORDS | BINDING
    }


def _may_move(left: Side, right: Side, place: int, other: int, behind: Sequence[Pair]) -> bool:
    """Tell whether the words that a word moved over are few, and none of them a number or a name.

    `State Department` and `Department of State` are one name, `$3` and `3 dollars` one amount. A name that moves alone
    is somebody else in the sentence.
    """
    words = [pair for pair in behind if not left.tokens[pair[0]].is_sign]
    token = left.tokens[place]
    if token.key in CURRENCIES:
        return all(_is_amount(left.tokens[pair[0]]) for pair in words)
    if token.kind in DAYS:
        return not any(_matters(left, right, pair) or left.tokens[pair[0]].key in SAYING for pair in words)
    if 0 < len(words) <= 2 and _has_genitive(left, place) != _has_genitive(right, other):
        return True
    if token.text[:1].isupper() and right.tokens[other].text[:1].isupper():
        return False
    return len(words) <= NEAR and not any(_matters(left, right, pair) for pair in words)


def _is_amount(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER or token.key in MEASURES


def _has_genitive(side: Side, place: int) -> bool:
    return any(token.key in GENITIVES for token in side.tokens[max(place - 3, 0) : place + 4])


def _matters(left: Side, right: Side, pair: Pair) -> bool:
    """Whether it matters on which side of a word another one stands: of a number, a date, a name."""
    one, other = left.tokens[pair[0]], right.tokens[pair[1]]
    return one.kind is not TokenKind.WORD or (one.text[:1].isupper() and other.text[:1].isupper())
