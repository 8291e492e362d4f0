"""Words that changed places around others: `the dog bit the man` and `the man bit the dog`.

Words may move, and a sentence still say the same: `on Tuesday` goes from its start to its end. Where two parts of a
sentence stand in turned order around a third one, who does it and who suffers it may have changed: no such words count
as moved.
"""

from collections import defaultdict
from collections.abc import Sequence

from ...differences.sequences import Pair, longest_rising
from .moves import Move
from .side import Side
from .speakers import SENTENCE_ENDS

PARTS = 3
"""Parts of a sentence in turned order: two that changed places, and one between them."""


def in_order(left: Side, right: Side, matched: Sequence[Pair], moves: Sequence[Move]) -> list[Move]:
    """Give the moves without those in which parts of a sentence changed places around another one."""
    numbers = _sentences(left), _sentences(right)
    found: defaultdict[Pair, list[Pair]] = defaultdict(list)
    for move in moves:
        if not move.said:
            for pair in move.pairs:
                found[numbers[0][pair[0]], numbers[1][pair[1]]].append(pair)
    for pair in matched if found else ():
        sentence = numbers[0][pair[0]], numbers[1][pair[1]]
        if sentence in found:
            found[sentence].append(pair)
    turned = {pair for pairs in found.values() for pair in _turned(left, pairs)}
    return [move for move in moves if move.said or turned.isdisjoint(move.pairs)]


def _sentences(side: Side) -> list[int]:
    """Give the number of the sentence that each word stands in."""
    numbers: list[int] = []
    number = 0
    for token in side.tokens:
        numbers.append(number)
        number += token.is_sign and token.key in SENTENCE_ENDS
    return numbers


def _turned(left: Side, pairs: Sequence[Pair]) -> list[Pair]:
    """Give words that stand in turned order in a sentence, when they are enough."""
    tokens, links = left.tokens, left.lexicon.links
    words = [pair for pair in pairs if not tokens[pair[0]].is_sign and tokens[pair[0]].key not in links]
    chain = [(place, -other) for place, other in longest_rising((place, -other) for place, other in words)]
    return chain if len(chain) >= PARTS else []
