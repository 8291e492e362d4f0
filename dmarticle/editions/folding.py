"""Words as they are compared: without what one desk spells, marks and hyphenates differently from another."""

import re
import unicodedata
from functools import lru_cache

from .tokens.folding import ARABIC_LETTERS

_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("z", "s"),  # radicalize, analyze
    (r"([^\W\d_])\1+", r"\1"),  # travelled, programme
    ("our", "or"),  # colour
    ("ph", "f"),  # nénuphar, sulphur
    ("oign", "ogn"),  # oignon
    (r"([tbv])re\b", r"\1er"),  # centre, manoeuvre
    (r"ence\b", "ense"),  # defence
    ("[ao]e", "e"),  # paediatric
    (r"ogue\b", "og"),  # catalogue
)
"""Spellings that differ between desks, in lower case, and the one that stands for both. They need not be right in any
language: both editions are folded in the same way, and three words that follow each other say what is meant. They are
no part of a vocabulary: fingerprints that were stored go by them."""

_FOLDS = tuple((re.compile(found), kept) for found, kept in _SPELLINGS)

_WITHOUT_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. Each character is a word."""

_PLAIN_WORD = re.compile("[a-z]+|[0-9]+")
_WORD = re.compile(rf"[{_WITHOUT_SPACES}]|\d+|[^\W\d_{_WITHOUT_SPACES}]+")
_ALONE = re.compile(f"[{_WITHOUT_SPACES}]")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_HYPHEN = re.compile(r"-(?=[^\W\d_])(?<=[^\W\d_]-)")
_HYPHENS = "\u2010\u2011"
_UNSEEN = frozenset("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u02bc\u2018\u2019\u00b4")
"""Soft hyphens, the Arabic tatweel, what has no width, and apostrophes."""

_LEAST_OF_LATIN = 4
_LEAST_OF_OTHERS = 3
_WORDS_KEPT = 1 << 16
_LONGEST_KEPT = 32
"""Letters of a word whose folding is remembered; a payload may hold one of megabytes."""


def folded_words(text: str) -> list[str]:
    """Give the words of a text in their order, folded.

    Case, accents, vowel signs of Arabic and Hebrew, quotation marks, dashes, hyphens within words and the common
    differences between British and American spelling are gone. Words of up to three letters (two in other scripts than
    Latin) are left out: they are the little words of most languages, which desks change most freely. Numbers stay.
    """
    plain = _without_marks(text)
    words = (_PLAIN_WORD if plain.isascii() else _WORD).findall(plain)
    folded = [_kept(word) if len(word) <= _LONGEST_KEPT else _folded(word) for word in words]
    return [word for word in folded if word]


def _folded(word: str) -> str:
    """Give a word as it is compared, or `""` for one that is left out."""
    for found, kept in _FOLDS:
        word = found.sub(kept, word)
    if word.isascii():
        return word if len(word) >= _LEAST_OF_LATIN or word.isdigit() else ""
    return word if len(word) >= _LEAST_OF_OTHERS or not word.isalpha() or _ALONE.match(word) else ""


_kept = lru_cache(maxsize=_WORDS_KEPT)(_folded)
"""Most words of a language come again and again; a few MB spare most of the time."""


def _without_marks(text: str) -> str:
    """Give a text in lower case, without accents, apostrophes and the hyphens within words."""
    if not text.isascii():
        text = _FOREIGN.sub(_letters, unicodedata.normalize("NFKD", text.casefold().translate(ARABIC_LETTERS)))
    plain = text.casefold().replace("'", "").replace("`", "")
    return _HYPHEN.sub("", plain)


def _letters(found: re.Match[str]) -> str:
    """Give the letters and digits of a run that is not ASCII; a space for what parts words."""
    return "".join([_letter(each) for each in found[0]])


@lru_cache(maxsize=1 << 12)
def _letter(sign: str) -> str:
    if sign in _UNSEEN or unicodedata.category(sign) == "Mn":
        return ""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return sign if sign.isalnum() else "-" if sign in _HYPHENS else " "
