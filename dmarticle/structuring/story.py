"""The body beside which fields are read: a field that should have a text of its own may hold the start of it.

CMSes fill descriptions that nobody wrote with the body's HTML, cut off somewhere. Such a text is no description. A
plain excerpt without markup is one: it was made to be shown.
"""

import html
import re
from functools import cached_property

from attrs import Factory, define

SHARED = 48
"""Letters and digits from the start that a text must share with the body to be the body; all it has, if it
has fewer but at least half as many."""

NEAR_THE_START = 4000
"""Letters and digits of the body in which the start of a text is looked for; a picture or a promo may stand
before it."""

_HEAD = 4 * SHARED
"""Characters that mostly have as many letters."""

_MARKUP = re.compile(r"<[^>]*(?:>|$)|\[/?\w+(?:\s[^\]]*)?\]")
_OPENED, _CLOSED = re.compile(r"<[A-Za-z][^>]*"), re.compile(r"</[A-Za-z]")
_NEITHER = re.compile(r"[\W_]+")  # a letter nor a digit
_VOID = re.compile(r"<(?:img|br|hr)\b", re.IGNORECASE)


def letters_of(markup: str) -> str:
    """Give the letters and digits of a text, without tags, shortcodes, spaces, marks and case."""
    return _NEITHER.sub("", html.unescape(_MARKUP.sub("", markup)).casefold())


@define(eq=False, slots=False)
class Story:
    """The body of an article as its payload has it, and where it was found again."""

    html: str = ""
    leaks: set[str] = Factory(set[str])
    """JSON pointers to the values that hold the start of it and were not read."""

    def holds(self, raw: object) -> bool:
        """Tell whether a value is the start of the body as HTML; without a body, whether its HTML is cut off."""
        if not isinstance(raw, str) or "<" not in raw:
            return False
        if self.html:
            return self.begins_as(raw)
        return len(_OPENED.findall(raw)) - len(_VOID.findall(raw)) > len(_CLOSED.findall(raw))

    def begins_as(self, text: str) -> bool:
        """Tell whether a text begins as the body begins; both may hold markup, and the text may be cut off."""
        if text[:_HEAD] == self.html[:_HEAD] and self._first:
            return True
        letters = (_first_letters(text) or letters_of(text[: 40 * SHARED]))[:SHARED]
        return len(letters) >= SHARED // 2 and (letters in self._first or letters in self._letters)

    @cached_property
    def _first(self) -> str:
        return _first_letters(self.html)

    @cached_property
    def _letters(self) -> str:
        return letters_of(self.html[: 10 * NEAR_THE_START])[:NEAR_THE_START]


def _first_letters(markup: str) -> str:
    """Give the first letters and digits of a text where few characters tell them, or `""`.

    An entity or a shortcode may be cut off there, so with either the whole text has to tell.
    """
    head = markup[:_HEAD]
    letters = "" if "&" in head or "[" in head else letters_of(head)
    return letters if len(letters) >= SHARED else ""
