"""One word or sign -> what it is and what it is compared by."""

import re
from functools import lru_cache

from .calendar import DAY_NUMBERS
from .folding import fold_word
from .phrases import ALIASES, NUMERALS, SHORT_VERBS
from .spelling import spelling_key
from .token import TokenKind

QUOTATION_MARKS = "“”„\"«»‘’‹›'"
DASHES = "–—―‒-"
_SAME_SIGN = {"...": "…", "،": ",", "؛": ";", "؟": "?", "٪": "%"}
_CANNOT = {"can't": "cannot", "won't": "willnot", "shan't": "shallnot"}
_ALIAS_OF = {
    form if form.isupper() or len(form) < 3 else form.casefold(): f"={name}"
    for name, forms in ALIASES.items()
    for form in forms
    if " " not in form
}
_THOUSANDS = re.compile(r"(?<=\d)[,. \u00a0\u202f’'](?=\d{3}(?:\D|$))")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)$")


@lru_cache(maxsize=1 << 16)
def read_token(text: str) -> tuple[TokenKind, str]:
    """Tell what a word or a sign is, and give its key."""
    first = text[0]
    if first.isdigit():
        return TokenKind.NUMBER, number_key(text)
    if first.isalpha() or (len(text) > 1 and text != "..."):
        return _word(text)
    if text in QUOTATION_MARKS:
        return TokenKind.SIGN, '"'
    if text in DASHES:
        return TokenKind.SIGN, "-"
    sign = _SAME_SIGN.get(text, text)
    return (TokenKind.WORD, _ALIAS_OF[sign]) if sign in _ALIAS_OF else (TokenKind.SIGN, sign)


def number_key(text: str) -> str:
    """Give a number without what houses write in other ways: thousands apart, endings of ordinals."""
    plain = _THOUSANDS.sub("", _ORDINAL.sub("", text)).replace(",", ".")
    return "#" + "".join(str(int(sign)) if sign.isdecimal() else sign for sign in plain)


def _word(text: str) -> tuple[TokenKind, str]:
    alias = _ALIAS_OF.get(text) or (None if text.isupper() else _ALIAS_OF.get(text.casefold()))
    if alias:
        return TokenKind.WORD, alias
    folded = fold_word(text)
    if folded in NUMERALS:
        return TokenKind.NUMBER, f"#{NUMERALS[folded]}"
    if len(text) > 4 and text.casefold() in DAY_NUMBERS:
        return TokenKind.WEEKDAY, f"weekday-{DAY_NUMBERS[text.casefold()]}"
    return TokenKind.WORD, _joined(folded)


def _joined(folded: str) -> str:
    """Give a word as one run of letters: without hyphens, and with what was shortened written out."""
    if folded.endswith("n't"):
        return _CANNOT.get(folded, folded[:-3] + "not")
    for short, whole in SHORT_VERBS.items():
        if folded.endswith(short):
            return folded[: -len(short)] + whole
    return spelling_key(folded.replace("-", "").replace(".", ""))
