"""Texts for people in fields that should be plain, and often are not."""

import html
import re
from functools import lru_cache

from .body.reading.reader import Reader
from .body.rules import RULES
from .body.run import Run
from .body.writers.text import write_text
from .jsontypes import Json
from .problems import LimitError
from .structuring.cursor import Cursor
from .structuring.entities import ENTITY, holds_markup
from .structuring.notation import scalar_like
from .structuring.scalars import read_text

_TAG = re.compile(r"<[A-Za-z/!][^<>]*>|<[A-Za-z]+\s[^<>]*=[^<>]*$")  # the second one is cut off
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")  # one that is never closed would take in what a page shows behind it
_MEANT = re.compile(r"[<>]|&(?=[#A-Za-z])")
_QUOTE = re.compile(r"&(?:quot|apos|#0*3[49]|#[xX]0*2[27]);")
_ONE_PARAGRAPH = re.compile(r"<p>([^<>&\s]+(?: [^<>&\s]+)*)</p>")
_READER = Reader(RULES)
LONGEST_KEPT = 2_000
"""Characters. A longer text is freed of its markup each time, so that what is kept stays small."""


def read_prose(cursor: Cursor) -> str | None:
    """Read a text and free it of markup; what it held is noted."""
    text = read_text(cursor)
    if text is None:
        return None
    try:
        plain = plain_text(text)
    except LimitError:
        cursor.reject("a text of a length that can be read", "body.limit")
        return None
    if plain and plain != text:
        cursor.note("text.markup", used=plain)
    return plain or None


def plain_text(text: str) -> str:
    """Free a text of markup; one that holds none is not read as HTML.

    Raises:
        LimitError: If its markup is over a limit.
    """
    if not holds_markup(text):
        return text
    return _freed_once(text) if len(text) <= LONGEST_KEPT else freed(text)


def freed(text: str) -> str:
    """Free a text of markup, whatever it holds."""
    if _TAG.search(text):
        return _lone_paragraph(text) or write_text(_READER.read(text, Run())).strip()
    return html.unescape(text).strip() if ENTITY.search(text) else text


_freed_once = lru_cache(maxsize=512)(freed)
"""Who wrote and what a section is about is told in the same words in every article."""


def _lone_paragraph(text: str) -> str | None:
    """Give the text of one paragraph of words between single spaces: whoever reads it has nothing to settle."""
    found = _ONE_PARAGRAPH.fullmatch(text) if len(text) <= LONGEST_KEPT else None
    return found[1] if found is not None and found[1].isprintable() else None


def write_prose(text: str, raw: Json) -> Json:
    """Write a text so that it is read as it is, in the notation of the old value.

    Where the old value has entities, the text is HTML and all of it is escaped. Elsewhere only what would be read as
    a tag or an entity is, and nothing in a text without either.
    """
    if isinstance(raw, int):
        number = scalar_like(raw, text)
        if not isinstance(number, str):
            return number
    if isinstance(raw, str) and ENTITY.search(raw):
        return html.escape(text, quote=bool(_QUOTE.search(raw)))
    if not _TAG_START.search(text) and not ENTITY.search(text):
        return text
    least = _MEANT.sub(lambda found: html.escape(found[0]), text)
    return least if plain_text(least) == text else html.escape(text, quote=False)
