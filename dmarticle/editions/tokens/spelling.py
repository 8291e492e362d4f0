"""Spelling that differs between the houses of one language, as rules over the letters of a word.

Each rule turns the spelling of one house into that of another. Two words whose letters are the same after all rules are
one word. A rule may turn a word into one that nobody writes: that does no harm, since it is done on both sides. What
counts is that no two different words become one; so endings of short words go by lists.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .folding import LONGEST_KEPT, WORDS_KEPT


class Rule(NamedTuple):
    """One way in which two houses spell."""

    name: str
    """What it is called in reports."""
    sign: str
    """Letters that stand in every word it is for."""
    pattern: re.Pattern[str]
    """What is replaced, in lower case and without accents."""
    becomes: str


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_OUR = _any(
    "arb arm behavi cand clam col demean endeav enam fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum "
    "sav splend succ tum val vap vig"
)
_RE = _any("cent lit met fib calib lust meag theat sab scept sepulch somb spect och manoeuv maneuv")
_DOUBLING = _any(
    "appare barre bedevi beve bushe cance caro channe chise counse counci cudge devi dia disheve "
    "drive due empane ename equa fue funne gambo grave grove hove impane initia jewe kenne labe leve libe marve meda "
    "meta mode pane parce peda penci peri pete pisto pumme quarre rave reve riva rowe shove shrive signa snive "
    "spira squirre stenci swive symbo tasse tinse tota towe trave trowe tunne unrave victua wease yode"
)
_DOUBLED = _any("enro fulfi insti disti enthra appa insta ski wi")

RULES = tuple(
    Rule(name, sign, re.compile(pattern), becomes)
    for name, sign, pattern, becomes in (
        ("-ice / -ise", "pract", r"(?<![a-z])practis(?=(?:e|es|ed|ing)$)", "practic"),
        ("-ise / -ize", "is", r"(?<=^[a-z]{4})([a-z]*)is(?=(?:e[sdr]?|ers|ings?|able|ations?|ational)$)", r"\1iz"),
        ("-ise / -ize", "is", r"(?<=^[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)", "iz"),
        ("-yse / -yze", "ys", r"(?<=al)ys(?=(?:e|es|ed|er|ers|ing)$)", "yz"),
        ("-our / -or", "our", rf"(?<![a-z])((?:dis|un|mis|en|be)?{_OUR})our(?!n)", r"\1or"),
        ("-re / -er", "re", rf"(?<![a-z])((?:epi|amphi|kilo|centi|milli)?{_RE})re(?=s?$)", r"\1er"),
        ("-ence / -ense", "enc", r"(?<![a-z])((?:self)?def|off|pret|lic)enc(?=es?$|ed$|ing$|eless$)", r"\1ens"),
        ("-ll- / -l-", "ll", rf"(?<![a-z])((?:re|un|mis|pre|out)?{_DOUBLING})ll(?=(?:ed|ing|ings|ers?|ors?)$)", r"\1l"),
        ("-ll / -l", "ll", rf"(?<![a-z])({_DOUBLED})ll(?=$|s$|ments?$|ful)", r"\1l"),
        ("-pp- / -p-", "pp", r"(?<![a-z])(worshi|kidna|handica)pp(?=(?:ed|ing|ers?)$)", r"\1p"),
        ("ae / e", "ae", r"ae(?=sth|mi|mo|mat|olog|dia|val|di|cal|san|ces|col|sar|nd|phil|morr)", "e"),
        ("oe / e", "oe", r"(?<![a-z])(f|(?=[eodm])(?:diarrh|man)?)oe(?=t|str|soph|a|uv|d)", r"\1e"),
        ("-euvre / -euver", "neuv", r"neuvre", "neuver"),
        ("-ogue / -og", "ogu", r"(?<![a-z])(dial|catal|anal|monol|prol|epil)og(?:ue(?=s?$)|u(?=ed$|ing$))", r"\1og"),
        ("-gramme / -gram", "gramme", r"(?<=[a-z])gramme(?=[sd]?$)", "gram"),
        ("sc- / sk-", "skeptic", r"(?<![a-z])skeptic", "sceptic"),
        ("-t / -ed", "t", rf"(?<![a-z])({_any('learn burn dream spoil leap lean')})t$", r"\1ed"),
        ("grey / gray", "gray", r"(?<![a-z])gray", "grey"),
        ("tyre / tire", "tyre", r"(?<![a-z])tyre(?=s?$)", "tire"),
        ("kerb / curb", "kerb", r"(?<![a-z])kerb(?=s?$)", "curb"),
        ("plough / plow", "plow", r"(?<![a-z])plow", "plough"),
        ("-wards / -ward", "wards", r"(?<=[a-z]{2})wards$", "ward"),
        ("-st", "st", r"(?<![a-z])(among|amid|whil)st$", r"\1"),
        ("-e- before -ment", "gement", r"(?<=[jd]ud)gement|(?<=led)gement", "gment"),
        ("aluminium / aluminum", "minium", r"aluminium", "aluminum"),
        ("cheque / check", "cheque", r"(?<![a-z])cheque", "check"),
        ("jewellery / jewelry", "jewel", r"jewellery", "jewelry"),
        ("moustache / mustache", "moust", r"moustache", "mustache"),
        ("pyjamas / pajamas", "pyjama", r"pyjama", "pajama"),
        ("oign / ogn", "oignon", r"(?<![a-z])oignon", "ognon"),
        ("ph / f", "nuphar", r"nenuphar", "nenufar"),
        ("-l- / -ll-", "riot", r"(?<![a-z])chariot", "charriot"),
        ("-ell- / -èl-", "ell", r"(?<=[a-z]{4})ell(?=e$|es$|ent$|ement$|era|erai)", "el"),
        ("-olle / -ole", "oll", r"(?<![a-z])(cor|gir|fumer|guib|muser)oll(?=es?$)", r"\1ol"),
    )
)  # fmt: skip
"""The rules of English, then those of French since 1990, in the order in which they are used. Accents and hyphens are
gone before."""


_MEANINGFUL = re.compile(
    r"re-(?:sign|form|cover|creat|dress|leas|mark|stor|sort|treat|press|lay|serv)(?:e?s|e?d|e|ing)?$"
)
"""Words that have another meaning without the hyphen: `re-signed` and `resigned`."""


def spelling_key(word: str) -> str:
    """Give a folded word as it is compared: the same for all spellings of it that the rules know."""
    return _spelled_once(word) if len(word) <= LONGEST_KEPT else _spelled(word)


def _spelled(word: str) -> str:
    for rule in RULES:
        if rule.sign in word:
            word = rule.pattern.sub(rule.becomes, word)
    return word


_spelled_once = lru_cache(maxsize=WORDS_KEPT)(_spelled)


def plain_key(folded: str) -> str:
    """Give a folded word as it is compared: as one run of letters, without stops and hyphens, in one spelling."""
    plain = folded.replace(".", "")
    return spelling_key(plain if _MEANINGFUL.match(plain) else plain.replace("-", ""))


def rules_between(one: str, other: str) -> Iterator[str]:
    """Give the names of the rules by which two spellings of one word differ."""
    applied = [
        [rule.name for rule in RULES if rule.sign in word and rule.pattern.search(word)] for word in (one, other)
    ]
    yield from (name for name in dict.fromkeys(applied[0] + applied[1]) if (name in applied[0]) != (name in applied[1]))
