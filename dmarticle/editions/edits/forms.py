"""Two forms of one word: in what they differ."""

from ..tokens.folding import fold, spelled_out, unaccented
from ..tokens.spelling import rules_between
from ..tokens.token import Token, TokenKind
from .edit import EditKind

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_HYPHENS = str.maketrans({"-": None, "‐": None, "‑": None, " ": None, "\u00ad": None})
_SIGNS = {'"': EditKind.QUOTATION_MARKS, "-": EditKind.DASHES}
_OF_KIND = {
    TokenKind.DATE: EditKind.DATE_FORM,
    TokenKind.NUMBER: EditKind.NUMERAL,
    TokenKind.WEEKDAY: EditKind.DATE_FORM,
}


def kind_of_forms(left: Token, right: Token) -> tuple[EditKind, str | None]:
    """Tell in what two forms of one word differ, and by which rule.

    Args:
        left: A word.
        right: A word with the same key.
    """
    one, other = (" ".join(token.text.split()) for token in (left, right))
    if one == other:
        return EditKind.SAME, None
    if left.is_sign:
        return _SIGNS.get(left.key, EditKind.PUNCTUATION), None
    if left.key.startswith("=month-"):
        return EditKind.DATE_FORM if fold(one) != fold(other) else EditKind.CAPITALS, None
    if left.kind in _OF_KIND and one.casefold() != other.casefold():
        return _OF_KIND[left.kind], None
    if left.key.startswith("=") and fold(one) != fold(other):
        return EditKind.SHORT_FORM, None
    return _of_letters(one, other, first=left.first or right.first)


def _of_letters(one: str, other: str, *, first: bool) -> tuple[EditKind, str | None]:
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
    return EditKind.SPELLING, rules[0] if rules else None


_SOUNDS = (
    ("sch", "sh"), ("tch", "ch"), ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("dj", "j"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ei", "e"), ("ey", "e"), ("ay", "a"), ("ai", "a"),
    ("ya", "ia"), ("yu", "iu"), ("y", "i"), ("j", "i"), ("q", "k"), ("ck", "k"), ("w", "v"), ("ph", "f"), ("eh", "e"),
    ("ah", "a"), ("'", ""), ("-", ""), (" ", ""),
)  # fmt: skip
"""Letters that write one sound in two transliterations, from Arabic, Persian and Russian above all."""


def is_umlaut(one: str, other: str) -> bool:
    """Tell whether two words are one, in one of which the umlauts are written as two letters: `Müller`, `Mueller`."""
    return one != other and spelled_out(one) == spelled_out(other)


def is_same_name(one: str, other: str) -> bool:
    """Tell whether two names are one in two transliterations: the same sounds, and the same first letter or sound."""
    return (
        one[:1].isupper() and other[:1].isupper() and min(len(one), len(other)) > 3 and _sounds(one) == _sounds(other)
    )


def _sounds(name: str) -> str:
    letters = fold(name)
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    return "".join(sign for place, sign in enumerate(letters) if sign != letters[place - 1 : place] or not place)
