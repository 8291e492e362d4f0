"""The words of one side of a pair: those of all its blocks, in a row."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from ...body.nodes import Quote
from ..alignment.units import Unit
from ..tokens.lexicon import Lexicon
from ..tokens.token import Token


@frozen(eq=False)
class Side:
    """The text of one side of a pair, and its words."""

    text: str
    """The texts of its blocks, with a space between them."""
    tokens: Sequence[Token]
    """Its words and signs, with their places in that text."""
    lexicon: Lexicon
    """What its words do in a sentence."""

    @property
    def keys(self) -> list[str]:
        """What its words and signs are compared by."""
        return [token.key for token in self.tokens]

    def upto(self, place: int) -> int:
        """Give the place in the text where the token at a place begins, or the end of the text behind the last one."""
        return self.tokens[place].start if place < len(self.tokens) else len(self.text)


def side_of(units: Sequence[Unit], lexicon: Lexicon) -> Side:
    """Give the side that some blocks are."""
    tokens: list[Token] = []
    start = 0
    for unit in units:
        quoted = isinstance(unit.block, Quote)
        tokens += [_placed(token, start, quoted=quoted) for token in unit.tokens] if start or quoted else unit.tokens
        start += len(unit.text) + 1
    return Side(text_of(units), tokens, lexicon)


def text_of(units: Sequence[Unit]) -> str:
    """Give the text of the side that some blocks are."""
    return " ".join(unit.text for unit in units)


def _placed(token: Token, start: int, *, quoted: bool) -> Token:
    """Give a token behind other blocks; in a block that is a quotation, all words are quoted."""
    return token._replace(start=token.start + start, quoted=token.quoted or (quoted and not token.is_sign))


def without_hyphenation(left: Side, right: Side) -> tuple[Side, Side]:
    """Give both sides with two words as one where the other side writes them so: `blind spot` for `blindspot`."""
    return _with_joined(left, frozenset(right.keys)), _with_joined(right, frozenset(left.keys))


def _with_joined(side: Side, words: Collection[str]) -> Side:
    joins = {place for place, pair in enumerate(pairwise(side.tokens)) if _is_joined(side, *pair, words)}
    return Side(side.text, list(_tokens_joined(side, joins)), side.lexicon) if joins else side


def _is_joined(side: Side, one: Token, other: Token, words: Collection[str]) -> bool:
    """Whether two words are one on the other side; `not able` is not `notable`, `a head` is not `ahead`."""
    if one.is_sign or other.is_sign or one.key + other.key not in words or one.key in side.lexicon.whole:
        return False
    return side.text[one.end : other.start] in (" ", "-", "‑", "‐", "\u00a0")


def _tokens_joined(side: Side, joins: Collection[int]) -> Iterator[Token]:
    place = 0
    while place < len(side.tokens):
        token = side.tokens[place]
        if place in joins:
            other = side.tokens[place + 1]
            yield token._replace(key=token.key + other.key, text=side.text[token.start : other.end])
            place += 1
        else:
            yield token
        place += 1
