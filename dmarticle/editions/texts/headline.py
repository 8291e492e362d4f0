"""Lines that stand over others: headlines, headings and bylines."""

import re

from ...body.bylines import names_more
from ...body.words import folded
from ...profiles import Profile
from .ends import ends_clause

LONGEST = 20
"""Words of a headline."""
LONGEST_NAMES = 5
"""Words behind `by` in a script without capitals, by which names could be known."""

_PARTED = re.compile(r"[|©]|^\d{1,2}[.)]\s")
"""What a menu, a notice and an item of a list have, and no headline."""

_QUOTES = ("“", "‘", "«", '"', "'")


def is_title_line(text: str, following: str, *, longest: int = LONGEST) -> bool:
    """Tell whether a line stands over what follows it: short, without an end of a sentence, before a longer one."""
    words = text.split()
    whole = 0 < len(words) <= longest and not ends_clause(text)
    whole = whole and not _PARTED.search(text)
    begins = text[:1] in _QUOTES or (text[:1].isalnum() and not text[:1].islower())
    return whole and begins and len(following.split()) > len(words) and ends_clause(following)


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
    return text.lower() == text.upper() and len(text.split()) <= LONGEST_NAMES and not ends_clause(text)
