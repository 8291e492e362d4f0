"""Characters that nobody sees and no script needs."""

import re
import unicodedata

from ..changes import Kind
from ..run import Run

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, byte-order mark. What joins or parts letters in Arabic, Persian
and Indic scripts, or turns their direction, is not among them."""

_SIGNS = tuple(map(chr, _INVISIBLE))

_NAMED = re.compile("&(?:#|shy|ZeroWidth|Negative|NoBreak)")
"""What may be the name or number of one of them."""


def may_hide(html: str) -> bool:
    """Tell whether any text of a body may hold such characters."""
    return any(map(html.__contains__, _SIGNS)) or ("&" in html and _NAMED.search(html) is not None)


def visible(text: str, run: Run) -> str:
    """Take them out of a text, and note which there were."""
    for sign in _SIGNS:
        if sign in text:
            run.note(Kind.DROPPED, "", unicodedata.name(sign).lower())
    return text.translate(_INVISIBLE)
