"""Single words that moved: within a name, with an amount, a day in its sentence."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from ...differences.sequences import Pair
from ..tokens.token import DAYS, TokenKind
from .allowed import Rules
from .ground import Ground
from .side import Side

LONG = 4
"""Letters of a word that may move alone."""
OVER_GENITIVE = 2
"""Words over which one may move where a genitive is in between: from `State Department` to `Department of State`."""


def single_moves(
    rules: Rules, taken: Collection[int], other_taken: Collection[int]
) -> Iterator[tuple[tuple[Pair, ...], bool]]:
    """Give the words that moved alone, and whether they say who says it.

    Args:
        rules: What tells which words may move.
        taken: The places of the left side that have a partner.
        other_taken: Those of the right side.
    """
    new = _by_key(rules.ground.right, other_taken)
    for key, place in _by_key(rules.ground.left, taken).items():
        pair = place, new.get(key, -1)
        if pair[1] < 0:
            continue
        if any(may_move(rules, pair) for may_move in _MAY_MOVE):
            yield (*_before_a_day(rules.ground, pair, taken, other_taken), pair), False
        elif rules.is_attribution([pair]):
            yield (pair,), True


def _by_key(side: Side, taken: Collection[int]) -> dict[str, int]:
    """Give the places of longer words, and of days, that stand free and once."""
    words = (place for place, token in enumerate(side.tokens) if place not in taken and not token.is_sign)
    free = [place for place in words if side.tokens[place].kind is not TokenKind.NUMBER]
    counts = Counter(side.tokens[place].key for place in free)
    standing = side.lexicon.standing
    return {
        key: place
        for place in free
        if counts[key := side.tokens[place].key] == 1 and len(key) >= LONG and key not in standing
    }


def _is_a_day(rules: Rules, pair: Pair) -> bool:
    """Whether a day moved over a place and nothing else: `on Monday in the port` and `in the port on Monday`.

    Over other words, it may be the day of something else: `the court on Monday heard that he was shot`, and `the court
    heard that he was shot on Monday`; even `spoke on Monday of the attack` and `spoke of the attack on Monday`.
    """
    left = rules.ground.left
    if left.tokens[pair[0]].kind not in DAYS:
        return False
    known = left.lexicon
    over = [token.key for token in rules.ground.words_over(pair) if token.key not in known.before_a_day_alone]
    is_place = len(over) > 1 and over[0] in known.in_a_place and over[-1] in known.places
    return is_place and all(key in known.places_with for key in over[1:-1])


def _is_beside_its_amount(rules: Rules, pair: Pair) -> bool:
    """Whether a currency moved over nothing but its number: `$3` and `3 dollars` are one amount."""
    left = rules.ground.left
    if left.tokens[pair[0]].key not in left.lexicon.currencies:
        return False
    words, measures = list(rules.ground.words_over(pair)), left.lexicon.measures
    return bool(words) and all(token.kind is TokenKind.NUMBER or token.key in measures for token in words)


def _is_over_a_genitive(rules: Rules, pair: Pair) -> bool:
    """Whether a word moved within a name: `State Department` and `Department of State`."""
    words = list(rules.ground.words_over(pair))
    has = _has_genitive(rules.ground.left, pair[0]), _has_genitive(rules.ground.right, pair[1])
    sayings = rules.ground.left.lexicon.sayings
    return 0 < len(words) <= OVER_GENITIVE and has[0] != has[1] and not any(token.key in sayings for token in words)


def _has_genitive(side: Side, place: int) -> bool:
    return any(token.key in side.lexicon.genitives for token in side.tokens[max(place - 3, 0) : place + 4])


def _before_a_day(ground: Ground, pair: Pair, taken: Collection[int], other_taken: Collection[int]) -> Iterator[Pair]:
    """Give the `on` before a day of the week that moved."""
    one, other = pair[0] - 1, pair[1] - 1
    token = ground.left.tokens[pair[0]]
    if token.kind is TokenKind.WORD or min(one, other) < 0 or one in taken or other in other_taken:
        return
    if ground.left.tokens[one].key == ground.right.tokens[other].key in ground.left.lexicon.small_words:
        yield one, other


_MAY_MOVE: tuple[Callable[[Rules, Pair], bool], ...] = (
    _is_a_day, _is_beside_its_amount, _is_over_a_genitive
)  # fmt: skip
