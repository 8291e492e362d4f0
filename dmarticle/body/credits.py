"""Where a caption ends and the credit of its picture begins.

Four forms are known, all at the end of the text, the last ones only behind the end of a sentence so that
the words of a caption are not taken for a name:

- in brackets with a label: `(Photo: Agency/Name)`
- with a label and a colon: `Crédit photo : Name.`
- with a label alone: `Photo Name`
- names with a slash between, as agencies write them: `AGENCY/NAME`, perhaps with `Courtesy of ...`
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

LONGEST = 250
"""Characters. No credit is longer, so no more of a caption is searched."""

MAX_WORDS = 12
"""A credit is a name or a few; longer than this it is a sentence."""

_SENTENCE_END = r"(?:^|(?<=[.!?…\"”»’')\]]))\s*"
_APART = r"(?:^|(?<=[.!?…\"”»’')\]|,–—-]))\s*"
_NAME = r"[^\W\d_a-z][\w.’'&-]*(?:\s+(?:[^\W\d_a-z][\w.’'&-]*|van|von|der|den|de|du|la|le|el|al|bin|and|et))*"
_SLASHED = re.compile(
    _SENTENCE_END + rf"(?P<credit>{_NAME}(?:\s*/\s*{_NAME})+(?:\.?\s+(?i:courtesy of)\s+[^.]+)?)\s*\.?\s*$"
)
_COURTESY = re.compile(_SENTENCE_END + r"(?P<credit>(?i:courtesy of)\s+[^.!?()]+)\.?\s*$")


class Credited(NamedTuple):
    """A text cut into caption and credit."""

    end: int
    """Where the caption ends: an offset into the text."""
    credit: str
    """Who made or supplied the picture."""


def find_credit(text: str, labels: Iterable[str]) -> Credited | None:
    """Find the credit at the end of a caption.

    Args:
        text: The caption as plain text.
        labels: Words that stand before a credit (`Profile.credit_labels`).

    Returns:
        Where the caption ends and what the credit is, or None where there is no credit.
    """
    for pattern in (*_labelled(tuple(labels)), _SLASHED, _COURTESY):
        found = pattern.search(text, max(len(text) - LONGEST, 0))
        if found:
            credit = " ".join(found["credit"].split())
            if 0 < len(credit.split()) <= MAX_WORDS and any(map(str.isalpha, credit)):
                return Credited(len(text[: found.start()].rstrip()), credit)
    return None


@lru_cache(maxsize=32)
def _labelled(labels: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    if not labels:
        return ()
    any_label = _one_of(labels)
    patterns = [
        rf"[(\[]\s*{any_label}\b(?:\s+(?i:by))?\s*[:/|]?\s*(?P<credit>[^()\[\]]+?)\s*[)\]]\s*\.?\s*$",
        rf"{_APART}{any_label}(?:\s+(?i:by))?\s*:\s*(?P<credit>[^:.!?]+(?:\.(?=\S)[^:.!?]+)*)\.?\s*$",
        rf"{_SENTENCE_END}{any_label}\s+(?:(?i:by)\s+)?(?P<credit>{_NAME}(?:\s*[/,]\s*{_NAME})*)\s*\.?\s*$",
    ]
    longer = [label for label in labels if " " in label]  # "Photo supplied by" needs no capital after it
    if longer:
        patterns.append(rf"{_SENTENCE_END}{_one_of(longer)}\s+(?P<credit>[^.!?:;,]+)\.?\s*$")
    return tuple(re.compile(pattern) for pattern in patterns)


def _one_of(words: Iterable[str]) -> str:
    return "(?i:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
