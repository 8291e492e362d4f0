"""What stands between words that both sides have: which words differ, and whether it matters."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ..tokens.phrases import (
    ARTICLES,
    COURTESY,
    MEASURES,
    NAMELESS,
    NEGATIONS,
    NOT_VERBS,
    PERSONS,
    POINTING,
    PRONOUNS,
    SAYING,
    SHORT_VERBS,
    SMALL_WORDS,
)
from ..tokens.token import DAYS, Token, TokenKind
from .edit import EditKind
from .forms import is_same_name, is_umlaut

_DIGITS = re.compile(r"\d+")
_NOT = frozenset(f"{pronoun}{verb}not" for verb in (*NOT_VERBS, *SHORT_VERBS.values()) for pronoun in ("", *PRONOUNS))
MONTH = "=month-"
"""How the keys of months begin that stand without a day."""


def kind_of_gap(
    left: Sequence[Token],
    right: Sequence[Token],
    *,
    said: bool = False,
    proper: Collection[str] = (),
) -> tuple[EditKind, str | None]:
    """Tell what it is that differs.

    Args:
        left: Words and signs of the left side that the right one does not have here.
        right: Those of the right side.
        proper: Keys of words that have a capital inside a sentence, so that they are names at the start of one too.
        said: Whether what says who says it stood here too and has moved.
    """
    one, other = ([token for token in tokens if not token.is_sign] for tokens in (left, right))
    kind, note = _kind_of_words(one, other, said=said, proper=proper) if one or other else _kind_of_signs(left, right)
    if kind.is_style and _asks(left) != _asks(right):
        return EditKind.WORDING, "a question here alone"
    return kind, note


def _asks(tokens: Sequence[Token]) -> bool:
    return any(token.key == "?" for token in tokens)


def _kind_of_words(
    one: Sequence[Token], other: Sequence[Token], *, said: bool, proper: Collection[str]
) -> tuple[EditKind, str | None]:
    if len(one) == len(other) == 1 and one[0].quoted == other[0].quoted:
        kind, note = _kind_of_forms(one[0].text, other[0].text)
        if kind and not (kind is EditKind.NAME_FORM and (one[0].first or other[0].first)):  # `We're` and `Were`
            return kind, note
    return _kind_of_others(one, other, said=said, proper=proper), None


def _kind_of_forms(one: str, other: str) -> tuple[EditKind | None, str | None]:
    if is_umlaut(one, other):
        return EditKind.ACCENTS, "umlaut"
    return (EditKind.NAME_FORM if is_same_name(one, other) else None), None


def _kind_of_others(one: Sequence[Token], other: Sequence[Token], *, said: bool, proper: Collection[str]) -> EditKind:
    if _numbers(one) != _numbers(other):
        return EditKind.NUMBER
    if any(token.kind in DAYS for token in (*one, *other)) or _months(one) != _months(other):
        return EditKind.DATE
    if _noes(one) != _noes(other):
        return EditKind.NEGATION
    if any(token.quoted for token in (*one, *other)):
        return EditKind.QUOTATION
    if names_of(one, proper) != names_of(other, proper):
        return EditKind.NAME
    return _kind_of_plain_words(one, other, said=said)


def _kind_of_plain_words(one: Sequence[Token], other: Sequence[Token], *, said: bool) -> EditKind:
    words = {token.key for token in (*one, *other)}
    if words <= ARTICLES | COURTESY:
        if one and other and words & COURTESY:
            return EditKind.NAME
        return EditKind.WORDING if _point(one, other) or _point(other, one) else EditKind.SMALL_WORDS
    says = said or all({token.key for token in tokens} & SAYING for tokens in (one, other))
    if says and words <= SAYING | SMALL_WORDS and not _are_about_others(one, other):
        return EditKind.ATTRIBUTION
    if one and other:
        return EditKind.WORDING
    return EditKind.CUT if one else EditKind.ADDED


def _point(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether one side points at somebody where the other one has an article: `that man`, `the man`."""
    return bool(one) and {token.key for token in one} <= POINTING and any(token.key not in POINTING for token in other)


def _are_about_others(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether both sides have words for persons, and other ones: `he said` and `she said`."""
    persons = [{token.key for token in tokens} & PERSONS for tokens in (one, other)]
    return all(persons) and persons[0] != persons[1]


def _kind_of_signs(left: Sequence[Token], right: Sequence[Token]) -> tuple[EditKind, str | None]:
    signs = [{token.key for token in tokens} for tokens in (left, right)]
    if '"' in signs[0] | signs[1]:
        return EditKind.QUOTATION_MARKS, None
    return EditKind.DASHES if "-" in signs[0] | signs[1] else EditKind.PUNCTUATION, None


def _numbers(tokens: Sequence[Token]) -> Counter[str]:
    """Count the numbers among some words, those inside words too, and the words that say how much."""
    told = [token for token in tokens if token.kind not in DAYS and not token.key.startswith(MONTH)]
    found = [[token.key] if _says_how_much(token) else _DIGITS.findall(token.key) for token in told]
    return Counter(number for numbers in found for number in numbers)


def _says_how_much(token: Token) -> bool:
    return token.kind is TokenKind.NUMBER or token.key in MEASURES or token.key.startswith("=dollar")


def _months(tokens: Sequence[Token]) -> Counter[str]:
    return Counter(token.key for token in tokens if token.key.startswith(MONTH))


def _noes(tokens: Sequence[Token]) -> int:
    return sum(token.key in NEGATIONS or token.key in _NOT or token.key.startswith("n'") for token in tokens)


def names_of(tokens: Iterable[Token], proper: Collection[str]) -> Counter[str]:
    """Count the words that have a capital; those that begin a sentence only where they have it elsewhere too."""
    capital = (token for token in tokens if token.text[:1].isupper() and token.key not in NAMELESS)
    return Counter(token.key for token in capital if not token.first or token.key in proper)
