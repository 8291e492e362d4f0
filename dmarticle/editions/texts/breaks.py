"""How a paragraph breaks off, and what is no beginning of a story though it has no full stop."""

import re
from enum import IntEnum

from ...body.words import folded
from ...profiles import Profile
from ...wording import one_of
from .ends import bare_end, closes_quotation, ends_sentence, is_inside_clause


class Break(IntEnum):
    """How a paragraph breaks off; more is surer."""

    NONE = 0
    """It does not: it ends a sentence or a quotation, or with a colon or a semicolon."""
    WITHOUT_STOP = 1
    """It has no full stop, which many a line lacks."""
    AFTER_SENTENCES = 2
    """It has no full stop, and the sentences in it have theirs."""
    INSIDE_CLAUSE = 3
    """It stops behind a comma or a word that calls for another one, at dots, or with the words `Read more`."""

    @property
    def told(self) -> str:
        """What it is called in the ledger."""
        return _TOLD[self]


_TOLD = {
    Break.NONE: "it ends",
    Break.WITHOUT_STOP: "it has no full stop",
    Break.AFTER_SENTENCES: "it breaks off behind whole sentences",
    Break.INSIDE_CLAUSE: "it breaks off inside a clause",
}

_READ_MORE = (
    "Read more", "Read more here", "Read the full story", "Read the full article", "Read on", "Continue reading",
    "Full story", "Keep reading", "Lire la suite", "Lire plus", "En savoir plus", "Lees meer", "Lees verder",
    "اقرأ المزيد", "إقرأ المزيد", "للمزيد",
)  # fmt: skip
"""Words at the end of a teaser that lead to its story."""
_AROUND = r"[\s\[\]().…»›>→*_-]*"
_LEADS_ON = re.compile(rf"(?:^|(?<=[\s.…\[(»]))(?i:{one_of(_READ_MORE)}){_AROUND}$")
_ONLY_LEADS_ON = re.compile(rf"{_AROUND}(?i:{one_of(_READ_MORE)}){_AROUND}")
_DOTS = re.compile(r"(?P<bracketed>\[\s?(?:…|\.\.\.)\s?\]|\((?:…|\.\.\.)\))|(?P<spaced>\s(?:…|\.\.\.))$|(?:…|\.\.\.)$")
_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{3}[.!?…؟۔][”’\"'»)]*\s+[“‘«\"'(]*[^\W\d_a-z]|[。！？।။።]\s*\w")
_BRACKETED = re.compile(r"\s*[(\[].*[)\]][.\s]*", re.DOTALL)
_LABEL = re.compile(r"(?:[^\s:]+\s){0,3}[^\s:]+[:：]\s")
_NOTE_LABEL = re.compile(r"(?:[^\s:]+\s){0,3}[^\s:]+\s?[:：]\s|[^\W\d_a-z]{4,}\s[-–—]\s")
_ITEM = re.compile(r"(?:[-*•·▪◦‣–—>]|\(?\d{1,2}[.)]|[a-z]\))\s")
_CONTACT = re.compile(
    r"://|\bwww\.|\S@\S|(?:^|\s)@\w|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w.])|"
    r"(?<![\d,.])(?:\+|00?)\d[\d ()/.-]{5,}\d"
)
_APPEAL = re.compile(
    r"\b(?:newsletters?|subscri(?:be|bers?|ption)|sign up|follow us|donat(?:e|ions?)|infolettre|abonne[rz]|inscrivez|"
    r"nuusbrief|teken in|volg ons)\b|اشترك|النشرة البريدية",
    re.IGNORECASE,
)


def break_of(text: str) -> Break:
    """Tell how a paragraph breaks off."""
    if _LEADS_ON.search(text):
        return Break.INSIDE_CLAUSE
    if closes_quotation(text):
        return Break.NONE
    dots = _DOTS.search(text)
    plain = text[: dots.start()] if dots else text
    if (dots and (dots["bracketed"] or dots["spaced"])) or is_inside_clause(plain):
        return Break.INSIDE_CLAUSE
    if not dots and (ends_sentence(text) or bare_end(text).endswith((":", ";", "：", "；", "؛"))):
        return Break.NONE
    inside = _SENTENCE_INSIDE.search(plain) and not _LABEL.match(text)
    return Break.AFTER_SENTENCES if inside else Break.WITHOUT_STOP


def leads_on(text: str) -> bool:
    """Tell whether a paragraph ends with `Read more` or its like."""
    return _LEADS_ON.search(text) is not None


def is_read_more(text: str) -> bool:
    """Tell whether a line has no other words than `Read more` or their like."""
    return len(text) < 60 and _ONLY_LEADS_ON.fullmatch(text) is not None


def ends_with_dots(text: str) -> bool:
    """Tell whether a paragraph stops at dots, as what is cut off does."""
    return not closes_quotation(text) and _DOTS.search(text.rstrip()) is not None


def has_label(text: str) -> bool:
    """Tell whether a paragraph begins with what it is: `Note to editors: ...`, `GRAPHIC - ...`."""
    return _NOTE_LABEL.match(text) is not None


def is_something_else(text: str, profile: Profile) -> bool:
    """Tell whether a paragraph is an item of a list, a contact, an appeal or a note, which often lack a full stop."""
    if _BRACKETED.fullmatch(text) or _ITEM.match(text) or _CONTACT.search(text) or _APPEAL.search(text):
        return True
    start = text.lstrip("([* ").casefold()
    phrases = (*profile.appeals, *(phrase for kind in profile.notes.values() for phrase in kind))
    return start.startswith(folded(phrases))
