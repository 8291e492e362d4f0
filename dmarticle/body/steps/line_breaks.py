"""Line breaks of WordPress's classic editor: it writes a paragraph's end as a blank line and a break as a line end.

Blank lines are read as paragraphs wherever they stand. A single line end is a break only in a body that was
written that way: one with more blank lines than `<p>` tags. In any other body it is a space, as in all HTML.
"""

import re

from ..run import Run
from ..step import TextStep
from ..tags import CONTAINERS

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_PARAGRAPH = re.compile(r"<p[\s>]", re.IGNORECASE)
_TAG = re.compile(r"(<!--[\s\S]*?-->|</?[A-Za-z][^<>]*>)")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")
_AS_WRITTEN = frozenset({"pre", "script", "style", "svg", "textarea", "code"})
_OWN_LINE = CONTAINERS | {"br", "iframe", "object", "script", "style", "img"}


def _line_breaks(text: str, _run: Run) -> str:
    if "\n" not in text or len(_BLANK_LINE.findall(text)) <= len(_PARAGRAPH.findall(text)):
        return text
    tokens = _TAG.split(text)
    names = [_name(token) for token in tokens]
    as_written = ""
    for place, (token, name) in enumerate(zip(tokens, names, strict=True)):
        if as_written:
            as_written = "" if token.startswith("</") and name == as_written else as_written
        elif name in _AS_WRITTEN:
            as_written = "" if token.startswith("</") else name
        elif place % 2 == 0 and "\n" in token:
            before = place == 0 or names[place - 1] in _OWN_LINE
            behind = place == len(tokens) - 1 or names[place + 1] in _OWN_LINE
            tokens[place] = _with_breaks(token, before=before, behind=behind)
    return "".join(tokens)


def _name(token: str) -> str:
    found = _TAG_NAME.match(token)
    return found[1].lower() if found else ""


def _with_breaks(text: str, *, before: bool, behind: bool) -> str:
    """Write each line end as a break, but for those next to something that has a line of its own."""
    inner_start = len(text) - len(text.lstrip()) if before else 0
    inner_end = len(text.rstrip()) if behind else len(text)
    if inner_end <= inner_start:
        return text
    parts = _BLANK_LINES.split(text[inner_start:inner_end])
    parts[::2] = [part.replace("\n", "<br>\n") for part in parts[::2]]
    return text[:inner_start] + "".join(parts) + text[inner_end:]


LINE_BREAKS = TextStep("line-breaks", _line_breaks)
