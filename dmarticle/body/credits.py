"""Where a caption ends and the credit of its picture begins.

The forms that are known, all at the end of the text. What stands without brackets or a colon is only taken
behind the end of a sentence, so that the words of a caption are not taken for a name:

- in brackets: `(Photo: Agency/Name)`, `(Photo by Name)`, `(Getty Images)`
- with a label and a colon: `Crédit photo : Name.`
- with a label for pictures alone: `Photo Name`
- names with a slash between, one of them an agency or in capitals: `AGENCY/NAME`, perhaps `Courtesy of ...`
- an agency alone: `Getty Images`
- with the sign of a copyright: `© Name`
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LONGEST = 250
"""Characters. No credit is longer, so no more of a caption is searched."""

MAX_WORDS = 12
"""A credit is a name or a few; longer than this it is a sentence."""

_AFTER_SENTENCE = r"(?:^\s*|(?<![\s.(][^\W\d_])(?<=[.!?…\"”»’\')\]])\s+|\s*\|\s*|\s+[–—-]\s+)"
"""The start, the end of a sentence that is no initial, a bar, or a dash that stands free."""

_INITIAL = r"[^\W\d_]\.(?:[^\W\d_]\.)*"
_WORD = rf"(?:{_INITIAL}|[^\W\d_a-z][\w’\'&-]*)"
_PARTICLE = r"(?:van|von|der|den|de|du|la|le|el|al|bin|and|et|en|of|the)"
_NAME = rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE}))*"
_NAMES = rf"{_NAME}(?:\s*[/|,]\s*(?:via\s+)?{_NAME})*"
_LINE = r"(?:[^().!?\[\]]|(?<=\b[^\W\d_a-z])\.|\.(?=[^\s)\]]))+?"
"""Characters of one line: a full stop is only in it behind an initial or inside a word."""

_END = r"\s*\.?\s*$"

_SLASHED = re.compile(
    rf"{_AFTER_SENTENCE}(?P<credit>{_NAME}(?:\s*/\s*{_NAME})+(?:\.?\s+(?i:courtesy of)\s+[^.]+?)?){_END}"
)
_BRACKETED = re.compile(rf"[(\[]\s*(?P<credit>{_NAME}(?:\s*/\s*{_NAME})+)\s*[)\]]{_END}")
_COURTESY = re.compile(rf"{_AFTER_SENTENCE}(?P<credit>(?i:courtesy of)\s+[^.!?()]+?){_END}")
_COPYRIGHT = re.compile(rf"(?:{_AFTER_SENTENCE}|\s+)©\s*(?P<credit>[^.!?:;]+?){_END}")
_CAPITALS = re.compile(r"\b[^\W\d_a-z]{3,}\b")
_FOR_PICTURES = re.compile(r"(?i:photos?|fotos?|photograph|images?|pictures?)\b")
_BEFORE = " \t\n|–—-,"
"""What joins a caption and its credit and belongs to neither."""


class Credited(NamedTuple):
    """A text cut into caption and credit."""

    end: int
    """Where the caption ends: an offset into the text."""
    credit: str
    """Who made or supplied the picture."""


def find_credit(text: str, labels: Iterable[str], agencies: Iterable[str] = ()) -> Credited | None:
    """Find the credit at the end of a caption.

    Args:
        text: The caption as plain text.
        labels: Words that stand before a credit (`Profile.credit_labels`).
        agencies: Names that are a credit by themselves (`Profile.agencies`).

    Returns:
        Where the caption ends and what the credit is, or None where there is no credit.
    """
    known = tuple(agencies)
    for pattern in (*_with_words(tuple(labels), known), _BRACKETED, _SLASHED, _COURTESY, _COPYRIGHT):
        found = pattern.search(text, max(len(text) - LONGEST, 0))
        if found:
            credit = " ".join(found["credit"].split()).rstrip(".")
            if pattern in (_BRACKETED, _SLASHED) and not _names_an_agency(credit, known):
                continue
            if 0 < len(credit.split()) <= MAX_WORDS and any(map(str.isalpha, credit)):
                return Credited(len(text[: found.start()].rstrip(_BEFORE)), credit)
    return None


def _names_an_agency(credit: str, agencies: tuple[str, ...]) -> bool:
    """Whether names with a slash between are a credit: a caption may end in `South Africa/New Zealand`."""
    folded = {agency.casefold() for agency in agencies}
    parts = [part.strip() for part in credit.split("/")]
    return any(part.casefold() in folded or _CAPITALS.search(part) or _FOR_PICTURES.search(part) for part in parts)


@lru_cache(maxsize=32)
def _with_words(labels: tuple[str, ...], agencies: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Make the patterns of the forms that go by words."""
    patterns: list[str] = []
    if labels:
        label = _one_of(labels)
        named = rf"(?:\s*[:/|]\s*|\s+(?i:by|par|deur)\s+|\s+(?=[^\W\d_a-z]))(?P<credit>{_LINE})"
        patterns += [
            rf"[(\[]\s*{label}{named}\s*[)\]]{_END}",
            rf"(?:{_AFTER_SENTENCE}|\s+(?={_one_of(_several_words(labels))})){label}(?:\s+(?i:by|par|deur))?\s*:\s*"
            rf"(?P<credit>{_LINE}){_END}",
        ]
    alone = tuple(label for label in labels if label.lower() in _ALONE)
    if alone:
        patterns.append(rf"{_AFTER_SENTENCE}{_one_of(alone)}\s+(?:(?i:by|par|deur)\s+)?(?P<credit>{_NAMES}){_END}")
    if _several_words(labels):
        patterns.append(rf"{_AFTER_SENTENCE}{_one_of(_several_words(labels))}\s+(?P<credit>[^.!?:;,]+){_END}")
    if agencies:
        agency = rf"(?P<credit>{_one_of(agencies, any_case=False)})"
        patterns += [rf"[(\[]\s*{agency}\s*[)\]]{_END}", rf"{_AFTER_SENTENCE}{agency}{_END}"]
    return tuple(re.compile(pattern) for pattern in patterns)


_ALONE = frozenset({"photo", "photos", "foto", "photograph", "photo credit"})
"""Labels that need no colon: other words, such as `Credit` and `Source`, begin names of their own."""


def _several_words(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(label for label in labels if " " in label)


def _one_of(words: Iterable[str], *, any_case: bool = True) -> str:
    alternatives = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return rf"(?{'i' if any_case else ''}:{alternatives})(?!\w)"
