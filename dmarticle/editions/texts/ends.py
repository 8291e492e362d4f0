"""How a line ends: with a sentence, with a quotation, or in the middle of either."""

import unicodedata

from ..tokens.folding import fold

_STOPS = frozenset(".!?…‽⁇⁈⁉؟۔。！？．｡।॥።፧։\u037e᠃။៕༎")
"""Signs that end a sentence, in the scripts that newspapers are printed in (Unicode's `Sentence_Terminal`, and the
Greek question mark where it is a sign of its own)."""
_GREEK_QUESTION = ";"
_QUOTES = frozenset("\"'”’»«“‹›」』")
"""Signs that may close a quotation; the German closing mark is the English opening one."""
_BEHIND = frozenset("*_†‡")
_PAUSES = tuple(",،؛、，–—-/&")

_OPEN_WORDS = (
    # English
    "a an the my your its our their of to and or but nor for with by at from into onto than as which who whose if "
    "because while when where although are were be been being has have had will would could should might must between "
    "among during against toward until either however every such including",
    # French
    "le la les un une des du de au aux dans sur pour avec sans chez vers entre et ou mais donc car que qui dont où ce "
    "cet cette ces son sa ses leur leurs mon ma mes notre nos est sont était ont été",
    # Afrikaans, whose verbs and particles may stand last
    "die 'n van vir met deur en of maar want dat wat hul hulle",
    # Arabic
    "في من إلى على عن مع أن إن التي الذي الذين كان كانت قد لا لم لن هذا هذه بين خلال حتى أو ثم بل وفي ومن",
)
"""Words, by language, behind which another one must come."""
_OPEN = frozenset(fold(word) for words in _OPEN_WORDS for word in words.split())


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends a sentence, in any script; quotation marks and brackets may stand behind the stop."""
    end = bare_end(text)
    return end[-1:] in _STOPS or (end.endswith(_GREEK_QUESTION) and is_greek(end[-2:-1]))


def ends_clause(text: str) -> bool:
    """Tell whether a line ends a sentence or a part of one: `:`, `;` and commas end one too."""
    return ends_sentence(text) or bare_end(text)[-1:] in frozenset(":;,،؛：；，")


def closes_quotation(text: str) -> bool:
    """Tell whether the last sign of a line closes a quotation."""
    return text.rstrip()[-1:] in _QUOTES


def is_inside_clause(text: str) -> bool:
    """Tell whether a line stops where no clause does: behind a comma, or a word that calls for another one."""
    end = text.rstrip()
    if end.endswith(_PAUSES[:5]):
        return True
    return fold(end.rpartition(" ")[2].lstrip("(“‘«\"'")) in _OPEN


def bare_end(text: str) -> str:
    """Give a line without the quotation marks, brackets and asterisks behind its last word."""
    end = len(text)
    while end and (text[end - 1].isspace() or _closes(text[end - 1])):
        end -= 1
    return text[:end]


def _closes(sign: str) -> bool:
    return sign in _QUOTES or sign in _BEHIND or unicodedata.category(sign) in ("Pe", "Pf")


def is_greek(letter: str) -> bool:
    """Tell whether a letter is Greek, where a semicolon asks."""
    return "\u0370" <= letter <= "\u03ff" or "\u1f00" <= letter <= "\u1fff"
