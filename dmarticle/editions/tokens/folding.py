"""Letters without what house styles differ in: case, accents, kinds of quotation marks."""

import unicodedata
from functools import lru_cache

WORDS_KEPT, LONGEST_KEPT = 1 << 16, 60
"""How many words are kept with what was found of each, and up to how many letters: as long as a payload are none."""
_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‑": "-", "‐": "-", "ـ": None, "\u00ad": None}
)
ARABIC_LETTERS = str.maketrans(
    {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا"} | dict.fromkeys("ؤئء"),
)
"""Letters that desks write in two ways: final ya and ta marbuta with and without dots, Persian forms, and what carries
a hamza or not (`مسؤول` and `مسئول`)."""
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def fold(text: str) -> str:
    """Give a text in lower case, without accents, vowel signs and typographic variants of one sign."""
    lower = text.casefold().translate(_SIGNS)
    if lower.isascii():
        return lower
    return unaccented(lower.translate(ARABIC_LETTERS)).translate(_LETTERS)


def unaccented(text: str) -> str:
    """Give a text without the marks on its letters: accents, and the vowel signs of Arabic and Hebrew."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize(
        "NFC", "".join(sign for sign in parts if not (sign == "ـ" or unicodedata.combining(sign)))
    )


def spelled_out(word: str) -> str:
    """Give a folded word of German or a Nordic language with its umlauts written as two letters, for comparing."""
    return fold(unicodedata.normalize("NFC", word.casefold()).translate(_UMLAUTS))


def fold_word(word: str) -> str:
    """Fold a word; words come again, so the last ones are kept."""
    return _folded_once(word) if len(word) <= LONGEST_KEPT else fold(word)


_folded_once = lru_cache(maxsize=WORDS_KEPT)(fold)
