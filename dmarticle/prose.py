"""Texts for people in fields that should be plain, and often are not."""

import html
import re

from .body.reader import Reader
from .body.rules import RULES
from .body.run import Run
from .body.writers.text import write_text
from .problems import LimitError
from .structuring.cursor import Cursor
from .structuring.scalars import read_text

_TAG = re.compile(r"<[A-Za-z/!][^<>]*>|<[A-Za-z]+\s[^<>]*=[^<>]*$")  # the second one is cut off
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_READER = Reader(RULES)


def read_prose(cursor: Cursor) -> str | None:
    """Read a text and free it of markup; what it held is noted."""
    text = read_text(cursor)
    if text is None:
        return None
    if _TAG.search(text):
        try:
            plain = write_text(_READER.read(text, Run()))
        except LimitError:
            cursor.reject("a text of a length that can be read", "body.limit")
            return None
    elif _ENTITY.search(text):
        plain = html.unescape(text)
    else:
        return text
    plain = plain.strip()
    if plain and plain != text:
        cursor.note("text.markup", used=plain)
    return plain or None
