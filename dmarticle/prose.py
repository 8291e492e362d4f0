"""Texts for people in fields that should be plain, and often are not."""

import html
import re

from .body.reader import Reader
from .body.rules import RULES
from .body.run import Run
from .body.writers.text import write_text
from .jsontypes import Json
from .problems import LimitError
from .structuring.cursor import Cursor
from .structuring.notation import scalar_like
from .structuring.scalars import read_text

_TAG = re.compile(r"<[A-Za-z/!][^<>]*>|<[A-Za-z]+\s[^<>]*=[^<>]*$")  # the second one is cut off
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")  # one that is never closed would take in what a page shows behind it
_MEANT = re.compile(r"[<>]|&(?=[#A-Za-z])")
_QUOTE = re.compile(r"&(?:quot|apos|#0*3[49]|#[xX]0*2[27]);")
_READER = Reader(RULES)


def read_prose(cursor: Cursor) -> str | None:
    """Read a text and free it of markup; what it held is noted."""
    text = read_text(cursor)
    if text is None:
        return None
    try:
        plain = _plain(text)
    except LimitError:
        cursor.reject("a text of a length that can be read", "body.limit")
        return None
    if plain and plain != text:
        cursor.note("text.markup", used=plain)
    return plain or None


def _plain(text: str) -> str:
    """Free a text of markup; one that holds none is not read as HTML."""
    if _TAG.search(text):
        return write_text(_READER.read(text, Run())).strip()
    return html.unescape(text).strip() if _ENTITY.search(text) else text


def write_prose(text: str, raw: Json) -> Json:
    """Write a text so that it is read as it is, in the notation of the old value.

    Where the old value has entities, the text is HTML and all of it is escaped. Elsewhere only what would be read as
    a tag or an entity is, and nothing in a text without either.
    """
    if isinstance(raw, int):
        number = scalar_like(raw, text)
        if not isinstance(number, str):
            return number
    if isinstance(raw, str) and _ENTITY.search(raw):
        return html.escape(text, quote=bool(_QUOTE.search(raw)))
    if not _TAG_START.search(text) and not _ENTITY.search(text):
        return text
    least = _MEANT.sub(lambda found: html.escape(found[0]), text)
    return least if _plain(least) == text else html.escape(text, quote=False)
