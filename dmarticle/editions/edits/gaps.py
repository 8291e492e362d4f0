"""What stands between words that both sides have: which words differ, and whether it matters."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ..tokens.lexicon import Lexicon
from ..tokens.token import DAYS, Token, TokenKind
from .edit import EditKind
from .forms import is_same_name, is_umlaut

_DIGITS = re.compile(r"\d+")
MONTH = "=month-"
"""How the keys of months begin that stand without a day."""


def kind_of_gap(
    left: Sequence[Token],
    right: Sequence[Token],
    lexicon: Lexicon,
    *,
    said: bool = False,
    proper: Collection[str] = (),
) -> tuple[EditKind, str | None]:
    """Tell what it is that differs.

    Args:
        left: Words and signs of the left side that the right one does not have here.
        right: Those of the right side.
        lexicon: What words do in a sentence.
        proper: Keys of words that have a capital inside a sentence, so that they are names at the start of one too.
        said: Whether what says who says it stood here too and has moved.
    """
    one, other = ([token for token in tokens if not token.is_sign] for tokens in (left, right))
    if one or other:
        kind, note = _kind_of_words(one, other, lexicon, said=said, proper=proper)
    else:
        kind, note = _kind_of_signs(left, right)
    if kind.is_style and _asks(left) != _asks(right):
        return EditKind.WORDING, "a question here alone"
    return kind, note


def _asks(tokens: Sequence[Token]) -> bool:
    return any(token.key == "?" for token in tokens)


def _kind_of_words(
    one: Sequence[Token], other: Sequence[Token], lexicon: Lexicon, *, said: bool, proper: Collection[str]
) -> tuple[EditKind, str | None]:
    if len(one) == len(other) == 1 and one[0].quoted == other[0].quoted:
        kind, note = _kind_of_forms(one[0].text, other[0].text)
        if kind and not (kind is EditKind.NAME_FORM and (one[0].first or other[0].first)):  # `We're` and `Were`
            return kind, note
    return _kind_of_others(one, other, lexicon, said=said, proper=proper), None


def _kind_of_forms(one: str, other: str) -> tuple[EditKind | None, str | None]:
    if is_umlaut(one, other):
        return EditKind.ACCENTS, "umlaut"
    return (EditKind.NAME_FORM if is_same_name(one, other) else None), None


def _kind_of_others(
    one: Sequence[Token], other: Sequence[Token], lexicon: Lexicon, *, said: bool, proper: Collection[str]
) -> EditKind:
    if _numbers(one, lexicon) != _numbers(other, lexicon):
        return EditKind.NUMBER
    if any(token.kind in DAYS for token in (*one, *other)) or _months(one) != _months(other):
        return EditKind.DATE
    if _noes(one, lexicon) != _noes(other, lexicon):
        return EditKind.NEGATION
    if any(token.quoted for token in (*one, *other)):
        return EditKind.QUOTATION
    if names_of(one, proper, lexicon) != names_of(other, proper, lexicon):
        return EditKind.NAME
    return _kind_of_plain_words(one, other, lexicon, said=said)


def _kind_of_plain_words(one: Sequence[Token], other: Sequence[Token], lexicon: Lexicon, *, said: bool) -> EditKind:
    words = {token.key for token in (*one, *other)}
    if words <= lexicon.left_out:
        if one and other and words & lexicon.courtesy:
            return EditKind.NAME
        return EditKind.WORDING if _point(one, other, lexicon) or _point(other, one, lexicon) else EditKind.SMALL_WORDS
    says = said or all({token.key for token in tokens} & lexicon.sayings for tokens in (one, other))
    if says and words <= lexicon.said_or_small and not _are_about_others(one, other, lexicon):
        return EditKind.ATTRIBUTION
    if one and other:
        return EditKind.WORDING
    return EditKind.CUT if one else EditKind.ADDED


def _point(one: Sequence[Token], other: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether one side points at somebody where the other one has an article: `that man`, `the man`."""
    pointing = lexicon.pointing
    return bool(one) and {token.key for token in one} <= pointing and any(token.key not in pointing for token in other)


def _are_about_others(one: Sequence[Token], other: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether both sides have words for persons, and other ones: `he said` and `she said`."""
    persons = [{token.key for token in tokens} & lexicon.persons for tokens in (one, other)]
    return all(persons) and persons[0] != persons[1]


def _kind_of_signs(left: Sequence[Token], right: Sequence[Token]) -> tuple[EditKind, str | None]:
    signs = [{token.key for token in tokens} for tokens in (left, right)]
    if '"' in signs[0] | signs[1]:
        return EditKind.QUOTATION_MARKS, None
    return EditKind.DASHES if "-" in signs[0] | signs[1] else EditKind.PUNCTUATION, None


def _numbers(tokens: Sequence[Token], lexicon: Lexicon) -> Counter[str]:
    """Count the numbers among some words, those inside words too, and the words that say how much."""
    told = [token for token in tokens if token.kind not in DAYS and not token.key.startswith(MONTH)]
    found = [[token.key] if _says_how_much(token, lexicon) else _DIGITS.findall(token.key) for token in told]
    return Counter(number for numbers in found for number in numbers)


def _says_how_much(token: Token, lexicon: Lexicon) -> bool:
    return token.kind is TokenKind.NUMBER or token.key in lexicon.measures or token.key.startswith("=dollar")


def _months(tokens: Sequence[Token]) -> Counter[str]:
    return Counter(token.key for token in tokens if token.key.startswith(MONTH))


def _noes(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    return sum(token.key in lexicon.negations or token.key.startswith(lexicon.negating) for token in tokens)


def names_of(tokens: Iterable[Token], proper: Collection[str], lexicon: Lexicon) -> Counter[str]:
    """Count the words that have a capital; those that begin a sentence only where they have it elsewhere too."""
    capital = (token for token in tokens if token.text[:1].isupper() and token.key not in lexicon.nameless)
    return Counter(token.key for token in capital if not token.first or token.key in proper)
