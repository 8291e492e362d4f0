"""One word or sign -> what it is and what it is compared by."""

import re
import unicodedata
from functools import lru_cache

from .calendar import AMBIGUOUS_MONTHS, DAY_NUMBERS, MONTH_NUMBERS, SHORT_DAYS
from .folding import fold_word
from .phrases import ALIASES, NUMERALS, PRONOUNS, SHORT_VERBS
from .spelling import spelling_key
from .token import TokenKind

QUOTATION_MARKS = "“”„\"«»‘’‹›'"
DASHES = "–—―‒-"
BELOW_ZERO = "-–−"
_APOSTROPHES = "'’"
_SAME_SIGN = {"...": "…", "،": ",", "؛": ";", "؟": "?", "٪": "%"}
_CANNOT = {"can't": "cannot", "won't": "willnot", "shan't": "shallnot"}
_ALIAS_OF = {
    form if form.isupper() or len(form) < 3 else form.casefold(): f"={name}"
    for name, forms in ALIASES.items()
    for form in forms
    if " " not in form
}
_MEANINGFUL = re.compile(
    r"re-(?:sign|form|cover|creat|dress|leas|mark|stor|sort|treat|press|lay|serv)(?:e?s|e?d|e|ing)?$"
)
"""Words that have another meaning without the hyphen: `re-signed` and `resigned`."""
_THOUSANDS = re.compile(r"(?<=\d)(?<!^0)[,. \u00a0\u202f’'](?=\d{3}(?:\D|$))")
_CLOCK = re.compile(r"[01]?\d:[0-5]\d|2[0-4]:[0-5]\d")
_ARABIC_SIGNS = str.maketrans("٫٬", ".,")
"""Signs of decimals and of thousands beside Arabic digits."""
_SCALES = {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "tn": 12, "trn": 12}
"""What stands right behind a number, and how many zeros it is."""
_LETTERS = "kmbnltr"
_NUMBER = "0123456789.,"
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|[eè]me|e)$")


@lru_cache(maxsize=1 << 16)
def read_token(text: str) -> tuple[TokenKind, str]:
    """Tell what a word or a sign is, and give its key."""
    first = text[0]
    if first.isdigit() or (first == "." and text[1:2].isdigit()):
        return TokenKind.NUMBER, number_key(text)
    if len(text) > 1 and text[1].isdigit() and first in BELOW_ZERO:
        return TokenKind.NUMBER, f"#-{number_key(text[1:])[1:]}"
    if len(text) > 1 and text[-1] == "$":
        return TokenKind.WORD, _ALIAS_OF.get(text, f"=dollar-{text}")
    if first.isalpha() or (len(text) > 1 and text != "..."):
        return _word(text)
    if text in QUOTATION_MARKS:
        return TokenKind.SIGN, '"'
    if text in DASHES:
        return TokenKind.SIGN, "-"
    sign = _SAME_SIGN.get(text, text)
    if sign in _ALIAS_OF:
        return TokenKind.WORD, _ALIAS_OF[sign]
    return _sign(sign)


def _sign(sign: str) -> tuple[TokenKind, str]:
    """Tell a sign that says something, such as `½`, `₺` and `+`, from one that parts what is said."""
    category = unicodedata.category(sign[0])
    if category in ("No", "Nl"):
        return TokenKind.NUMBER, f"#{sign}"
    says = category in ("Sc", "Sm", "So") and sign not in "|~<>"
    return (TokenKind.WORD if says else TokenKind.SIGN), sign


def number_key(text: str) -> str:
    """Give a number without what houses write in other ways: thousands apart, apostrophes, endings of ordinals."""
    text = text.translate(_ARABIC_SIGNS)
    if text.endswith("s"):  # a decade
        return f"#{text[:-1].rstrip(_APOSTROPHES)}s"
    number, scale = text.rstrip(_LETTERS), _SCALES.get(text.lstrip(_NUMBER))
    if scale and number:
        return f"#{scaled(number_key(number)[1:], scale)}"
    if text.startswith("."):
        text = f"0{text}"
    if _CLOCK.fullmatch(text):
        text = text.replace(":", ".")
    plain, ordinals = _ORDINAL.subn("th", text)
    plain = _THOUSANDS.sub("", plain).replace(",", ".")
    return (
        "#" + "".join(str(int(sign)) if sign.isdecimal() else sign for sign in plain) if not ordinals else f"#{plain}"
    )


def _word(text: str) -> tuple[TokenKind, str]:
    alias = _ALIAS_OF.get(text) or (None if text.isupper() else _ALIAS_OF.get(text.casefold()))
    if alias:
        return TokenKind.WORD, alias
    folded = fold_word(text)
    if folded in NUMERALS:
        return TokenKind.NUMBER, f"#{NUMERALS[folded]}"
    if folded in DAY_NUMBERS and folded not in SHORT_DAYS:
        return TokenKind.WEEKDAY, f"weekday-{DAY_NUMBERS[folded]}"
    if folded in MONTH_NUMBERS and (text[0].isupper() or folded not in AMBIGUOUS_MONTHS) and len(text) > 2:
        return TokenKind.WORD, f"=month-{MONTH_NUMBERS[folded]}"
    return TokenKind.WORD, _joined(folded)


def _joined(folded: str) -> str:
    """Give a word as one run of letters: without hyphens, and with what was shortened written out."""
    if folded.endswith("n't"):
        return _CANNOT.get(folded, folded[:-3] + "not")
    for short, whole in SHORT_VERBS.items():
        if folded.endswith(short) and (short != "'s" or folded[: -len(short)] in PRONOUNS):
            return folded[: -len(short)] + whole
    plain = folded.replace(".", "")
    return spelling_key(plain if _MEANINGFUL.match(plain) else plain.replace("-", ""))


def scaled(number: str, zeros: int) -> str:
    """Give a number with some zeros more: `1200000` for `1.2` and 6."""
    whole, _, part = number.partition(".")
    return ((whole + part.ljust(zeros, "0")[:zeros]).lstrip("0") or "0") + (f".{part[zeros:]}" if part[zeros:] else "")
