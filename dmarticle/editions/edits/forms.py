"""Two forms of one word: in what they differ."""

import re

from ..tokens.folding import fold, spelled_out, unaccented
from ..tokens.lexicon import Lexicon
from ..tokens.spelling import rules_between, spelling_key
from ..tokens.token import Token, TokenKind
from .edit import EditKind

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_HYPHENS = str.maketrans({"-": None, "‐": None, "‑": None, " ": None, "\u00ad": None})
_ONE_POINT = re.compile(r"-?\d{0,3}[.٫]\d{3}(?![\d.,])")
_SIGNS = {'"': EditKind.QUOTATION_MARKS, "-": EditKind.DASHES}
_OF_KIND = {
    TokenKind.DATE: EditKind.DATE_FORM,
    TokenKind.NUMBER: EditKind.NUMERAL,
    TokenKind.WEEKDAY: EditKind.DATE_FORM,
}


def kind_of_forms(left: Token, right: Token, lexicon: Lexicon) -> tuple[EditKind, str | None]:
    """Tell in what two forms of one word differ, and by which rule.

    Args:
        left: A word.
        right: A word with the same key.
        lexicon: What words do in a sentence.
    """
    one, other = (" ".join(token.text.split()) for token in (left, right))
    if one == other:
        return EditKind.SAME, None
    if left.is_sign:
        return _SIGNS.get(left.key, EditKind.PUNCTUATION), None
    if left.key.startswith("=month-"):
        return EditKind.DATE_FORM if fold(one) != fold(other) else EditKind.CAPITALS, None
    if left.kind is TokenKind.NUMBER and _is_decimal_or_thousands(one) != _is_decimal_or_thousands(other):
        return EditKind.NUMBER, "`.` before three digits: a decimal in one language, thousands in another"
    if left.kind in _OF_KIND and one.casefold() != other.casefold():
        return _OF_KIND[left.kind], None
    if left.key.startswith("=") and fold(one) != fold(other):
        return EditKind.SHORT_FORM, None
    return _of_letters(one, other, lexicon, first=left.first or right.first)


def _is_decimal_or_thousands(number: str) -> bool:
    """Whether nothing in a number tells if it has thousands or decimals: `4.125`, beside `4,125` and `4125`.

    `0.125` has decimals; beside `0,125`, which is no number in English, a person has to look.
    """
    return bool(_ONE_POINT.match(number))


def _of_letters(one: str, other: str, lexicon: Lexicon, *, first: bool) -> tuple[EditKind, str | None]:
    one, other = one.translate(_APOSTROPHES), other.translate(_APOSTROPHES)
    if one == other:
        return EditKind.QUOTATION_MARKS, "apostrophe"
    if one.lower() == other.lower():
        same_tail = one[1:] == other[1:]
        return (EditKind.ORDER, "start of a sentence") if first and same_tail else (EditKind.CAPITALS, None)
    if ("'" in one) != ("'" in other) or ("'" in one and " " in one + other):
        return EditKind.SHORT_FORM, "contraction"
    if one.replace(".", "").lower() == other.replace(".", "").lower():
        return EditKind.SHORT_FORM, None
    if one.translate(_HYPHENS).lower() == other.translate(_HYPHENS).lower():
        return EditKind.HYPHENATION, None
    if unaccented(one).lower() == unaccented(other).lower():
        return EditKind.ACCENTS, None
    if "ss" in fold(one) and "ß" in one + other:
        return EditKind.SPELLING, "ß / ss"
    rules = list(rules_between(fold(one).translate(_HYPHENS), fold(other).translate(_HYPHENS)))
    if rules and _may_be_names(one, other, lexicon):
        return EditKind.NAME, None
    return EditKind.SPELLING, rules[0] if rules else None


def _may_be_names(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two spellings can be those of two people, as `Gray` and `Grey` are, and not of a body or a title."""
    if not (one[:1].isupper() and other[:1].isupper()):
        return False
    return spelling_key(fold(one).translate(_HYPHENS)) not in lexicon.bodies


_MARKS = re.compile(r"[ʿʾʻʹʺ]|(?<=[^\W\d_])'(?=[^\W\d_])(?!s$)")
"""Marks of transliterations, as they are folded, that one house leaves out; an apostrophe before `s` is a genitive.
Letters are another matter: `Meyer` and `Meier` are two people."""


def is_umlaut(one: str, other: str) -> bool:
    """Tell whether two words are one, in one of which the umlauts are written as two letters: `Müller`, `Mueller`."""
    return fold(one) != fold(other) and spelled_out(one) == spelled_out(other)


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are one in two transliterations: `Sana'a` and `Sanaa`."""
    folded = fold(one), fold(other)
    is_name = one[:1].isupper() and other[:1].isupper()
    return is_name and folded[0] != folded[1] and _MARKS.sub("", folded[0]) == _MARKS.sub("", folded[1])
