"""Preambles: the text that dumps, logs and servers put before JSON, and where it ends."""

import re

from .window import CHUNK, Window

MOST = 4 * CHUNK
"""Bytes of text before JSON that are looked through."""
_START = re.compile(rb"^[ \t\x1e]*+(?=\{\s*+[\"}]|\[\s*+[{\[])", re.MULTILINE)
"""A line at which JSON may begin, behind lines that are none."""
_START_IN_LINE = re.compile(rb"[^\n]{0,1000}?(?=\{\s*+\"|\[\s*+[{\[])")
"""JSON on the line of the text, where there is no such line."""
_LOG = re.compile(rb"\[[^\[\]{}\"\n]*[^\s\[\]{}\"][ \t]*+\]\s*+[^\s]")
"""`[2024-07-19]` or the like at the head of a log or a dump, and no array."""
_REST = re.compile(rb"\"\s*+[:,\]}]|^[^{\n]*\}[ \t\r,]*+$", re.MULTILINE)
"""What the rest of a record that is cut off has in it, and the words of people and servers have not."""


def preamble(window: Window) -> bytes | None:
    """Give the text before the JSON that follows, without passing it; None if none follows near enough."""
    while (found := _START.search(window.data, 0, MOST)) is None and len(window.data) < MOST and window.grow():
        pass
    found = found or _START_IN_LINE.match(window.data)
    text = bytes(window.data[: found.end()]) if found else b"\0"
    return None if b"\0" in text else text  # what has a NUL is no text


def is_rest(text: bytes) -> bool:
    """Tell whether a text is, or has in it, what is left of records that are cut off."""
    return _REST.search(text) is not None


def is_log(data: bytes | bytearray) -> bool:
    """Tell whether what begins like an array is a line of a log."""
    return _LOG.match(data) is not None


def heading(text: bytes) -> bytes:
    """Give the last line of a preamble, by which the next record of a dump is known too."""
    return text.strip().rpartition(b"\n")[2]
