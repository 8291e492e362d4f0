"""Text -> tokens. What two houses write in two ways has one key: `Jan. 3` and `3 January`, `didn't` and `did not`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ..vocabularies import Vocabulary
from .folding import LONGEST_KEPT, WORDS_KEPT
from .forms import forms_of
from .joining import Joiner
from .lexicon import Lexicon, lexicon_of
from .reading import QUOTATION_MARKS, Reader
from .token import Token, TokenKind

_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # of scripts without spaces, a letter is a word
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u00ad"
_LETTERS = rf"[^\W\d_{_ALONE}][\w{_MARKS}]*"
_TOKEN = re.compile(
    rf"\d{{2,4}}['’]?s(?!\w)"  # 1990s
    rf"|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\w)"  # 03/04/2024
    rf"|\d+(?:[.,]\d+)*(?:k|mn?|mln|bl?n|tr?n)(?!\w)|(?<=[$€£])\d+(?:[.,]\d+)*b(?!\w)"  # 1.2m, $5b
    rf"|\d{{1,3}}(?:[,.٬ \u00a0\u202f’']\d{{3}})+(?:[.,٫]\d+)?(?!\w)"
    rf"|\d+(?:[.,:٫]\d+)*(?:(?:st|nd|rd|th|er|re|[eè]me|e)(?![^\W\d_]))?|(?<![^\s($€£])\.\d+"
    rf"|(?<![^\s(])[-–−]\d+(?:[.,]\d+)*(?![^\W\d_])"  # below zero
    rf"|(?<![\w$])[A-Z]{{1,3}}\$|(?<!\w)R(?=\d)"  # US$, R
    rf"|[^\W\d_](?:\.[^\W\d_])+(?!\w)\.?(?:[‐‑-]{_LETTERS})*"  # U.S., U.S.-led
    rf"|(?<!\w)['’ʼ]n(?!\w)"  # Afrikaans
    rf"|{_LETTERS}(?:['’‘ʼ‐‑-]{_LETTERS}|['’‐‑-]\d+)*"
    rf"|\d+|\.\.\.|\S"
)
_CLOSES = {"”": "“„”", "»": "«", "’": "‘", "›": "‹", "“": "„"}
"""What each closing mark closes."""
_OPENING = "“„«‘‹"
_SENTENCE_ENDS = frozenset(".!?…:؟۔")


_VOCABULARIES = 8
"""Vocabularies for which all that follows from them is kept."""


class Tokenizer:
    """Reads texts in the languages of a vocabulary; made once for each vocabulary, by `tokenizer_of`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        forms = forms_of(vocabulary)
        joiner = Joiner(forms)
        self.lexicon: Lexicon = lexicon_of(vocabulary, forms)
        """What the words of these languages do in a sentence."""
        self.days: frozenset[str] = frozenset(forms.days)
        """Names of days of the week, folded, but for short ones."""
        self._joined_at = joiner.at
        self._asked = joiner.may_begin, Reader(forms).read
        """Whether a run may begin with a word, and what the word is."""
        begin, read = self._asked
        self._asked_once = lru_cache(maxsize=WORDS_KEPT)(begin), lru_cache(maxsize=WORDS_KEPT)(read)
        """The same, kept: words come again."""

    def tokens_of(self, text: str) -> list[Token]:
        """Give the words and signs of a text, in order."""
        words = _words(text)
        tokens: list[Token] = []
        quotes = ""
        begins, place, end = True, 0, 0
        joined_at, asked, asked_once = self._joined_at, self._asked, self._asked_once
        while place < len(words):
            word = words[place]
            may_begin, read = asked_once if len(word) <= LONGEST_KEPT else asked
            joined = joined_at(words, place) if may_begin(word) else None
            length, kind, key = joined or (1, *read(word))
            start = text.find(word, end)  # only spaces stand between one word and the next
            end = start + len(word)
            for each in words[place + 1 : place + length]:
                end = text.find(each, end) + len(each)
            is_sign = kind is TokenKind.SIGN
            opens = False
            if is_sign and key == '"':
                quotes, opens = _turned(quotes, text, start)
            tokens.append(
                Token(
                    key,
                    text[start:end] if length > 1 else word,
                    start,
                    kind,
                    opens or (key != '"' and bool(quotes)),
                    begins and not is_sign,
                )
            )
            begins = (begins if key == '"' else key in _SENTENCE_ENDS) if is_sign else False
            place += length
        return tokens


@lru_cache(maxsize=_VOCABULARIES)
def tokenizer_of(vocabulary: Vocabulary) -> Tokenizer:
    """Give what reads texts in the languages of a vocabulary."""
    return Tokenizer(vocabulary)


def _words(text: str) -> list[str]:
    """Give the words and signs of a text; those that come again are one object, which spares memory."""
    known: dict[str, str] = {}
    return [known.setdefault(word, word) for word in _TOKEN.findall(text)]


def keys_of(tokens: Sequence[Token]) -> list[str]:
    """Give the keys of the words among some tokens."""
    return [token.key for token in tokens if token.kind is not TokenKind.SIGN]


def _turned(quotes: str, text: str, place: int) -> tuple[str, bool]:
    """Give the marks that are open behind a quotation mark, and whether it opens one."""
    sign = text[place]
    closed = next((at for at in range(len(quotes) - 1, -1, -1) if quotes[at] in _CLOSES.get(sign, sign)), None)
    if closed is not None:
        return quotes[:closed], False
    behind_a_word = place > 0 and text[place - 1].isalnum()
    if sign in _OPENING or (sign in "\"'" and not behind_a_word):
        return (quotes + sign)[-4:], True
    return quotes, False


__all__ = ["QUOTATION_MARKS", "Tokenizer", "keys_of", "tokenizer_of"]
