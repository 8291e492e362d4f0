"""One word or sign -> what it is and what it is compared by."""

import re
import unicodedata

from attrs import frozen

from .folding import fold_word
from .forms import Forms
from .spelling import plain_key
from .token import TokenKind

QUOTATION_MARKS = "“”„\"«»‘’‹›'"
DASHES = "–—―‒-"
BELOW_ZERO = "-–−"
_APOSTROPHES = "'’"
_GENITIVE = "'s"
"""Which is a verb behind a pronoun alone."""
_SAME_SIGN = {"...": "…", "،": ",", "؛": ";", "؟": "?", "٪": "%"}
_THOUSANDS = re.compile(r"(?<=\d)(?<!^0)[,. \u00a0\u202f’'](?=\d{3}(?:\D|$))")
_CLOCK = re.compile(r"[01]?\d:[0-5]\d|2[0-4]:[0-5]\d")
_ARABIC_SIGNS = str.maketrans("٫٬", ".,")
"""Signs of decimals and of thousands beside Arabic digits."""
_SCALES = {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "tn": 12, "trn": 12}
"""What stands right behind a number, and how many zeros it is."""
_LETTERS = "kmbnltr"
_NUMBER = "0123456789.,"
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|[eè]me|e)$")


@frozen(eq=False)
class Reader:
    """Reads words and signs by the forms that are known."""

    forms: Forms

    def read(self, text: str) -> tuple[TokenKind, str]:
        """Tell what a word or a sign is, and give its key."""
        first = text[0]
        if first.isdigit() or (first == "." and text[1:2].isdigit()):
            return TokenKind.NUMBER, number_key(text)
        if len(text) > 1 and text[1].isdigit() and first in BELOW_ZERO:
            return TokenKind.NUMBER, f"#-{number_key(text[1:])[1:]}"
        if len(text) > 1 and text[-1] == "$":
            return TokenKind.WORD, self.forms.keys.get(text, f"=dollar-{text}")
        if first.isalpha() or (len(text) > 1 and text != "..."):
            return self._word(text)
        if text in QUOTATION_MARKS:
            return TokenKind.SIGN, '"'
        if text in DASHES:
            return TokenKind.SIGN, "-"
        sign = _SAME_SIGN.get(text, text)
        known = self.forms.keys.get(sign)
        return (TokenKind.WORD, known) if known else _sign(sign)

    def _word(self, text: str) -> tuple[TokenKind, str]:
        forms = self.forms
        known = forms.key_of(text)
        if known:
            return TokenKind.WORD, known
        folded = fold_word(text)
        if folded in forms.numbers:
            return TokenKind.NUMBER, f"#{forms.numbers[folded]}"
        if folded in forms.days:
            return TokenKind.WEEKDAY, f"weekday-{forms.days[folded]}"
        month = forms.months.get(folded) if len(text) > 2 else None
        if month and (text[0].isupper() or folded not in forms.ambiguous_months):
            return TokenKind.WORD, f"=month-{month}"
        return TokenKind.WORD, self._joined(folded)

    def _joined(self, folded: str) -> str:
        """Give a word as one run of letters: without hyphens, and with what was shortened written out."""
        forms = self.forms
        for short, whole in forms.short_nots.items():
            if folded.endswith(short):
                stem = folded[: -len(short)]
                return forms.short_stems.get(stem, stem) + whole
        for short, whole in forms.short_verbs.items():
            if folded.endswith(short) and (short != _GENITIVE or folded[: -len(short)] in forms.pronouns):
                return folded[: -len(short)] + whole
        return plain_key(folded)


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


def scaled(number: str, zeros: int) -> str:
    """Give a number with some zeros more: `1200000` for `1.2` and 6."""
    whole, _, part = number.partition(".")
    return ((whole + part.ljust(zeros, "0")[:zeros]).lstrip("0") or "0") + (f".{part[zeros:]}" if part[zeros:] else "")
