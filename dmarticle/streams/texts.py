"""Files named `.txt` in folders and archives: payloads or notes, told by how they begin."""

import re

from ..decoding import encoding_of
from ..pages import is_page

HEAD = 512
"""Bytes that are looked at."""
_JSON = re.compile(r"^[ \t\x1e\ufeff]*+(?:\{\s*+[\"}]|\[\s*+[{\[])", re.MULTILINE)
"""A line that begins as JSON does: the first one, or one behind the line of a dump."""


def holds_payloads(head: bytes) -> bool:
    """Tell whether a text holds payloads, by its first bytes: JSON begins on a line of them, or a web page does."""
    text = head[:HEAD].decode(encoding_of(head[:HEAD]), "replace")
    return "\0" not in text and (_JSON.search(text) is not None or is_page(text.lstrip()))
