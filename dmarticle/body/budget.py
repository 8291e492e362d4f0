"""What a body may cost, counted before the parser sees it.

The parser is quadratic or worse on deep nesting, on formatting elements left open and on thousands of
attributes. Each count here is an upper bound of what it will meet, and each is linear.
"""

import re
from itertools import pairwise

from ..problems import LimitError
from .run import Limits

_START_TAG = re.compile(r"<[A-Za-z]")
_FORMATTING = re.compile(r"<(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/]", re.IGNORECASE)
_TAG_NAME = re.compile(r"<[^\s/>]*+[\s/]*+")
_ATTRIBUTE = re.compile(  # as the tokenizer of the HTML Standard cuts them
    r"[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+[\s/]*+"
)


def check(html: str, limits: Limits) -> None:
    """Refuse a body that is over one of the limits.

    Raises:
        LimitError: With what was counted and what is allowed.
    """
    _allow(len(html), limits.characters, "characters")
    starts = [found.start() for found in _START_TAG.finditer(html)]
    _allow(len(starts), limits.tags, "tags")
    _allow(len(_FORMATTING.findall(html)), limits.formatting_tags, "formatting tags with attributes")
    for start, end in pairwise([*starts, len(html)]):
        if end - start > 2 * limits.attributes:  # shorter ones have no room for so many
            _allow(_attributes(html, start, end), limits.attributes, "attributes on one tag")


def _attributes(html: str, start: int, end: int) -> int:
    """Count the attributes of the tag at `start`, looking no further than `end`, the next tag."""
    count = 0
    found = _TAG_NAME.match(html, start, end)
    while found and found.end() < end:
        found = _ATTRIBUTE.match(html, found.end(), end)
        count += found is not None
    return count


def _allow(found: int, allowed: int, what: str) -> None:
    if found > allowed:
        raise LimitError(f"the body has {found:,} {what}; {allowed:,} are allowed (see Limits)")
