"""The headline of a plain text: a short first line that ends no sentence, before lines that do."""

import re
from collections.abc import Sequence

from ...body.bylines import names_more
from ...body.words import folded
from ...profiles import Profile
from ..tokens.token import TokenKind
from ..tokens.tokenizing import tokens_of

LONGEST = 20
"""Words of a headline."""
HEAD = 5
"""Lines between a headline and its story: who wrote it, when, for whom."""
LONGEST_DATE = 8
"""Words of a line that says when a story was published."""
LONGEST_NAMES = 5
"""Words behind `by` in a script without capitals, by which names could be known."""

SENTENCE_END = re.compile(r"[.!?…؟۔:;,،][\s”’\"'»)\]]*$")

_PARTED = re.compile(r"[|©]|^\d{1,2}[.)]\s")
"""What a menu, a notice and an item of a list have, and no title."""


def is_title_line(text: str, following: str, *, longest: int = LONGEST) -> bool:
    """Tell whether a line stands over what follows it: short, without an end of a sentence, before a longer one."""
    words = text.split()
    whole = 0 < len(words) <= longest and not SENTENCE_END.search(text) and not _PARTED.search(text)
    return (
        whole
        and not text[:1].islower()
        and text[:1].isalnum() | (text[:1] in "“‘«\"'")
        and (len(following.split()) > len(words) and SENTENCE_END.search(following) is not None)
    )


def headline_of(texts: Sequence[str], profile: Profile) -> str | None:
    """Give the headline that a text begins with, or None; lines that say who wrote it and when may stand below."""
    story = next((text for text in texts[1 : HEAD + 2] if not is_head_line(text, profile)), "")
    first = texts[0] if texts and not is_head_line(texts[0], profile) else ""
    return first if first and story and is_title_line(first, story) else None


def is_head_line(text: str, profile: Profile) -> bool:
    """Tell whether a line says who wrote a story, when, or for which agency, and nothing else."""
    return names_of_byline(text, profile) is not None or text.strip() in profile.agencies or _is_date(text)


def _is_date(text: str) -> bool:
    words = text.split()
    is_short = 0 < len(words) <= LONGEST_DATE and not SENTENCE_END.search(text)
    return is_short and any(token.kind is TokenKind.DATE for token in tokens_of(text))


def names_of_byline(text: str, profile: Profile) -> str | None:
    """Give the names in a line that says who wrote (`By A. Smith and B. Jones`), or None where it is none."""
    for phrase, start in zip(folded(profile.notes.get("byline", ())), profile.notes.get("byline", ()), strict=True):
        rest = text[len(start) :]
        names = rest.strip(" :\u00a0")
        begins = text[: len(start)].casefold() == phrase and not rest[:1].isalnum()
        if begins and names[:1].isalpha() and not names[0].islower() and not names.endswith((".", ":")):
            return names if names_more(names, profile) or _are_names(names) else None
    return None


def _are_names(text: str) -> bool:
    """Whether a few words of a script without capitals stand behind `by`, and no sentence."""
    return text.lower() == text.upper() and len(text.split()) <= LONGEST_NAMES and not SENTENCE_END.search(text)
