"""What a body may cost, counted before the parser sees it.

The parser is quadratic or worse on deep nesting, on formatting elements left open and on thousands of
attributes. Each count here is an upper bound of what it will meet, and each is linear.
"""

import re
from collections import Counter

from ..problems import LimitError
from .run import Limits
from .tags import FORMATTING

MOST_ROOTS = 8
"""`<html>` tags in one body. The parser gathers the attributes of all of them on one element."""

_START_TAG = re.compile(r"<[A-Za-z]")
_END_TAG = re.compile(r"</[A-Za-z]")
_ROOT = re.compile(r"<html(?=[\t\n\f\r />])", re.IGNORECASE)
_FORMATTING = re.compile(
    rf"<(?:{FORMATTING})[\t\n\f\r /](?:[^>\"']{{1,200}}+|\"[^\"]{{0,500}}+\"|'[^']{{0,500}}+'){{0,20}}+", re.IGNORECASE
)
_MOST_ALIKE = 3  # the parser keeps no more open tags that are alike: https://html.spec.whatwg.org/#noah%27s-ark
_PLAIN_TAG = re.compile(r"<[A-Za-z][^\s<>\"'=/]*+(?:[\t\n\f\r ]++[^\s<>\"'=/]++(?:=\"[^\"<>]*+\")?+){0,20}+\s*+/?+>")
_TAG_NAME = re.compile(r"<[^\t\n\f\r />]*+[\t\n\f\r /]*+")
_ATTRIBUTE = re.compile(  # as the tokenizer of the HTML Standard cuts them
    r"[^\t\n\f\r />][^\t\n\f\r />=]*+"
    r"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"[^\"]*+\"|'[^']*+'|[^\t\n\f\r >]*+))?+[\t\n\f\r /]*+"
)


def check(html: str, limits: Limits) -> None:
    """Refuse a body that is over one of the limits.

    Raises:
        LimitError: With what was counted and what is allowed.
    """
    _allow(len(html), limits.characters, "characters")
    starts = [found.start() for found in _START_TAG.finditer(html)]
    _allow(len(starts), limits.tags, "start tags")
    _allow(len(_END_TAG.findall(html)), 2 * limits.tags, "end tags")
    _allow(len(_ROOT.findall(html)), MOST_ROOTS, "html tags")
    _allow(_formatting(html) * len(starts), limits.formatting, "formatting tags left open, times its tags,")
    for start in starts:
        if not _PLAIN_TAG.match(html, start):
            _allow(_attributes(html, start, limits.attributes), limits.attributes, "attributes on one tag")


def _formatting(html: str) -> int:
    """Count the formatting tags with attributes that may be open at once."""
    return sum(min(count, _MOST_ALIKE) for count in Counter(_FORMATTING.findall(html)).values())


def _attributes(html: str, start: int, enough: int) -> int:
    """Count the attributes of the tag at `start`, until there are more than enough."""
    count = 0
    found = _TAG_NAME.match(html, start)
    while found and count <= enough:
        found = _ATTRIBUTE.match(html, found.end())
        count += found is not None
    return count


def _allow(found: int, allowed: int, what: str) -> None:
    if found > allowed:
        raise LimitError(f"the body has {found:,} {what}; {allowed:,} are allowed (see Limits)")
