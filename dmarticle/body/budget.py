"""What a body may cost, counted before the parser sees it.

The parser is quadratic or worse on deep nesting, on formatting elements left open and on thousands of
attributes. Each count here is an upper bound of what it will meet, and each is linear.
"""

import re
from collections import Counter
from collections.abc import Iterable

from ..problems import LimitError
from .run import Limits
from .tags import FORMATTING

MOST_ROOTS = 8
"""`<html>` tags in one body. The parser gathers the attributes of all of them on one element."""

MOST_READINGS = 8
"""Times that the length of a body is read to count attributes. Where the parser sees a tag is not known before it
has, so tags inside tags are read again with each one around them."""

_START_TAG = re.compile(r"<[A-Za-z]")
_END_TAG = re.compile(r"</[A-Za-z]")
_LINE_END = r"(?:\r\n?+|\n|&(?:NewLine;|#0*+1[03];?+|#x0*+[ad];?+))"
_BLANK = r"(?:[ \t\f]|&(?:Tab;|#0*+(?:9|12|32);?+|#x0*+(?:9|c|20);?+))"
_BLANK_LINE = re.compile(rf"{_LINE_END}(?:{_BLANK}*+{_LINE_END})++", re.IGNORECASE)
_ROOT = re.compile(r"<html(?=[\t\n\f\r />])", re.IGNORECASE)
_FORMATTING_NAME = re.sub("[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", FORMATTING)
"""In any case of letters; sooner searched than with `re.IGNORECASE`, which takes each character by itself."""
_FORMATTING = re.compile(
    rf"<(?:{_FORMATTING_NAME})[\t\n\f\r /](?:[^>\"']{{1,200}}+|\"[^\"]{{0,500}}+\"|'[^']{{0,500}}+'){{0,20}}+"
)
_MAY_BE_FORMATTING = re.compile(r"<(?![Tt][dDhHrR])[BCEFINSTUbcefinstu][A-Za-z]{0,5}+[\t\n\f\r /]")
"""Found wherever a formatting tag with attributes is, and sooner; the cells of tables, which are many, are none."""
_MOST_ALIKE = 3  # the parser keeps no more open tags that are alike: https://html.spec.whatwg.org/#noah%27s-ark
_PLAIN_TAG = re.compile(r"</?+[A-Za-z][^\s<>\"'=/]*+(?:[\t\n\f\r ]++[^\s<>\"'=/]++(?:=\"[^\"<>]*+\")?+){0,20}+\s*+/?+>")
MOST_PLAIN = 20
"""Attributes of a tag that is seen to be harmless at one glance."""
_BARE = r"/?+[A-GI-Za-gi-z][A-Za-z0-9]*+>"
"""A tag without attributes, as most are, and no root."""
_SUSPECT = re.compile(rf"<(?!{_BARE})(?:[Hh][Tt][Mm][Ll]|(?=[A-Za-z/])(?!{_PLAIN_TAG.pattern[1:]}))")
"""A tag that may be a root, or that is not seen to be harmless."""
_TAG_NAME = re.compile(r"</?+[^\t\n\f\r />]*+[\t\n\f\r /]*+")
_ATTRIBUTE = re.compile(  # as the tokenizer of the HTML Standard cuts them
    r"[^\t\n\f\r />][^\t\n\f\r />=]*+"
    r"(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:\"[^\"]*+\"|'[^']*+'|[^\t\n\f\r >]*+))?+[\t\n\f\r /]*+"
)


def check_length(html: str, limits: Limits) -> None:
    """Refuse a body that is too long, before anything is looked for in it.

    Raises:
        LimitError: With what was counted and what is allowed.
    """
    _allow(len(html), limits.characters, "characters")


def check(html: str, limits: Limits) -> None:
    """Refuse a body that is over one of the limits.

    Raises:
        LimitError: With what was counted and what is allowed.
    """
    check_length(html, limits)
    if not is_harmless(html, limits):
        count(html, limits)


def count(html: str, limits: Limits) -> None:
    """Refuse a body that is over one of the limits but that of its length.

    Raises:
        LimitError: With what was counted and what is allowed.
    """
    starts = [found.start() for found in _START_TAG.finditer(html)]
    _allow(len(starts), limits.tags, "start tags")
    ends = [found.start() for found in _END_TAG.finditer(html)]
    _allow(len(ends), 2 * limits.tags, "end tags")
    _allow(len(_ROOT.findall(html)), MOST_ROOTS, "html tags")
    _allow(sum(1 for _ in _BLANK_LINE.finditer(html)), limits.blank_lines, "blank lines")
    _allow(count_formatting(html) * len(starts), limits.formatting, "formatting tags left open, times its tags,")
    _check_attributes(html, (*starts, *ends), limits)


def is_harmless(html: str, limits: Limits) -> bool:
    """Tell whether a body is far below all limits, by counts that are no lower than those that matter, and quicker."""
    tags = html.count("<")
    return (
        tags <= limits.tags
        and (tags * tags <= limits.formatting or _has_few_formatting(html, limits.formatting // max(tags, 1)))
        and (len(html) <= 2 * limits.blank_lines or _line_ends(html) <= 2 * limits.blank_lines)
        and limits.attributes >= MOST_PLAIN
        and _SUSPECT.search(html) is None
    )


def _has_few_formatting(html: str, allowed: int) -> bool:
    return count_likely_formatting(html) <= allowed or count_formatting(html) <= allowed


def count_likely_formatting(html: str) -> int:
    """Count the tags that may be formatting tags with attributes; it is quicker, and no lower."""
    return len(_MAY_BE_FORMATTING.findall(html))


def _line_ends(html: str) -> int:
    """Count what may be a line end; each blank line has two."""
    return html.count("\n") + (html.count("\r") if "\r" in html else 0) + html.count("&")


def count_formatting(html: str) -> int:
    """Count the formatting tags with attributes that may be open at once."""
    return sum(min(count, _MOST_ALIKE) for count in Counter(_FORMATTING.findall(html)).values())


def _check_attributes(html: str, places: Iterable[int], limits: Limits) -> None:
    """Refuse a body in which a tag has too many attributes, also one that ends an element: the parser reads them."""
    left = MOST_READINGS * len(html)
    for place in places:
        if limits.attributes < MOST_PLAIN or not _PLAIN_TAG.match(html, place):
            count, end = _attributes(html, place, limits.attributes)
            _allow(count, limits.attributes, "attributes on one tag")
            left -= end - place
            if left < 0:
                raise LimitError("the body has tags inside tags, too many to be counted", code="body.limit")


def _attributes(html: str, start: int, enough: int) -> tuple[int, int]:
    """Count the attributes of the tag at `start`, until there are more than enough; tell where the last one ends."""
    count, end = 0, start
    found = _TAG_NAME.match(html, start)
    while found and count <= enough:
        end = found.end()
        found = _ATTRIBUTE.match(html, end)
        count += found is not None
    return count, end


def _allow(found: int, allowed: int, what: str) -> None:
    if found > allowed:
        raise LimitError(f"the body has {found:,} {what}; {allowed:,} are allowed (see Limits)", code="body.limit")
