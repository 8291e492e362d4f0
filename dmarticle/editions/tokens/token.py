"""A word or a sign of a text, and what it is compared by."""

from enum import StrEnum
from typing import NamedTuple


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    """A word, or words that are one where another house writes them so."""
    NUMBER = "number"
    """A number, in digits or as a word."""
    DATE = "date"
    """A day of the year."""
    WEEKDAY = "weekday"
    """A day of the week."""
    SIGN = "sign"
    """A sign that is no letter: a full stop, a dash, a quotation mark."""


DAYS = (TokenKind.DATE, TokenKind.WEEKDAY)
"""What names a day."""


class Token(NamedTuple):
    """A word or a sign of a text; a tuple, since a long text has millions of them."""

    key: str
    """What it is compared by: the same for all ways in which houses write it."""
    text: str
    """As it stands in the text."""
    start: int
    """Its place in the text, in characters."""
    kind: TokenKind
    quoted: bool = False
    """Whether it stands inside quotation marks; for a quotation mark, whether it opens."""
    first: bool = False
    """Whether it is the first word of a sentence, which has a capital in every house."""

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)

    @property
    def is_sign(self) -> bool:
        """Whether it is no word."""
        return self.kind is TokenKind.SIGN
