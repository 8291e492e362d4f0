"""What is aligned: the blocks of an article, each with its kind and its words."""

import re
from bisect import bisect_left
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from attrs import frozen

from ...body.nodes import (
    Appeal,
    Block,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    Media,
    Note,
    NoteKind,
    Paragraph,
    RelatedLink,
    Signoff,
)
from ...chunking.sentences import sentence_starts
from ...differences.spoken import spoken_line, spoken_text
from ...images import identity
from ...models import Article
from ..counting import count_words
from ..tokens.token import Token
from ..tokens.tokenizing import Tokenizer, keys_of


class PassageKind(StrEnum):
    """What a block is to the story."""

    REPORTING = "reporting"
    """The story itself: paragraphs, lists, quotations, tables."""
    HEADING = "heading"
    """A heading inside the story."""
    CAPTION = "caption"
    """A picture, or a piece of another site, with what is said under it."""
    CREDIT = "credit"
    """Who worked on the story or its pictures, and who signed it."""
    NOTE = "note"
    """What is said about the story: a correction, who the author is, where it was published first."""
    PROMO = "promo"
    """A promotion of another story."""
    TEASER = "teaser"
    """A paragraph beside the body: the beginning of another story, as `load_text` sets it aside."""
    APPEAL = "appeal"
    """A request to the reader to join, subscribe or donate."""


_KINDS: dict[type[Block], PassageKind] = {
    Heading: PassageKind.HEADING,
    Figure: PassageKind.CAPTION,
    Gallery: PassageKind.CAPTION,
    Embed: PassageKind.CAPTION,
    Media: PassageKind.CAPTION,
    Signoff: PassageKind.CREDIT,
    RelatedLink: PassageKind.PROMO,
    Appeal: PassageKind.APPEAL,
}


LONG = 500
"""Blocks of an edition from which on their words and signs are read again when asked for: they take thirty times as
much memory as the text, and a fifth of the time of a comparison."""
_SAYS = re.compile(r"[^\s*_~=#§•·◆■…\u2010-\u2015\u2042-\u2043+-]")
"""A character of more than a line that only divides: stars, dashes, bullets, dots."""


@frozen(eq=False, slots=False)
class Unit:
    """A block of an edition."""

    block: Block
    kind: PassageKind
    place: int
    """Its place among the blocks of the body, or of those beside it, counted from 0."""
    aside: bool
    """Whether it stands beside the body."""
    order: int
    """Its place among all units of the edition."""
    tokenizer: Tokenizer
    """What reads its words, in the languages that are known."""
    keeps_tokens: bool = True
    """Whether its words and signs are kept once they were read: not those of an edition that is very long."""

    @cached_property
    def text(self) -> str:
        """Its words in one line."""
        return spoken_line(self.block)

    @cached_property
    def shows(self) -> tuple[str, ...]:
        """What is the same in all addresses of what it shows: pictures, or a piece of another site."""
        if isinstance(self.block, Embed | Media):
            return (self.block.url,)
        pictures = self.block.figures if isinstance(self.block, Gallery) else (self.block,)
        return tuple(identity(each.url) for each in pictures if isinstance(each, Figure))

    @property
    def mark(self) -> str:
        """What blocks that are the same have in common: the keys of their words, or else what they show, or signs."""
        return "\x1f".join(self.keys) or "\x00" + (" ".join(self.shows) or self.text)

    @property
    def tokens(self) -> list[Token]:
        """Its words and signs."""
        return self._kept_tokens if self.keeps_tokens else self.tokenizer.tokens_of(self.text)

    @cached_property
    def _kept_tokens(self) -> list[Token]:
        return self.tokenizer.tokens_of(self.text)

    @cached_property
    def keys(self) -> list[str]:
        """What its words are compared by."""
        return keys_of(self.tokens)

    @cached_property
    def words(self) -> int:
        """How many they are."""
        return count_words(self.text)

    @cached_property
    def sentences(self) -> list[list[str]]:
        """What the words of its sentences are compared by."""
        starts = [0, *sentence_starts(self.text, 0, len(self.text)), len(self.text)]
        tokens = self.tokens
        places = [bisect_left(tokens, start, key=attrgetter("start")) for start in starts]
        return [keys_of(tokens[start:end]) for start, end in pairwise(places)]


def units_of(article: Article, tokenizer: Tokenizer) -> list[Unit]:
    """Give the blocks of an article that say or show something, those of the body first.

    Dividers are left out, and paragraphs that are one in all but their type: `* * *`, or nothing at all.

    Args:
        article: Any article.
        tokenizer: What reads its words.
    """
    body = article.body
    placed = [*((place, block, False) for place, block in enumerate(body.blocks))]
    placed += [(place, block, True) for place, block in enumerate(body.asides)]
    kept = [each for each in placed if not _divides(each[1])]
    return [
        Unit(block, _kind(block, aside=aside), place, aside, order, tokenizer, keeps_tokens=len(kept) < LONG)
        for order, (place, block, aside) in enumerate(kept)
    ]


def _divides(block: Block) -> bool:
    return isinstance(block, Divider) or (isinstance(block, Paragraph) and not _SAYS.search(spoken_text(block)))


def _kind(block: Block, *, aside: bool) -> PassageKind:
    if isinstance(block, Note):
        return PassageKind.CREDIT if block.kind in (NoteKind.CREDIT, NoteKind.BYLINE) else PassageKind.NOTE
    if aside and isinstance(block, Paragraph):
        return PassageKind.TEASER
    return _KINDS.get(type(block), PassageKind.REPORTING)
