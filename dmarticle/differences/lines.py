"""How edits, values and long texts are set in the lines of a report."""

import json
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import cast

from attrs import has

from ..body.nodes import Block
from .kinds import DiffKind
from .signatures import compared, is_mapping, is_sequence
from .spoken import spoken_text
from .words import WordEdit

WIDTH = 100
"""Characters of a line, where words allow it."""
AROUND = 40
"""Characters of text shown beside an edit; more of what stayed the same is left out."""
LONGEST = 400
"""Characters shown of a value of a field."""
BEGINNING = 90
"""Characters of its first words that a story without a headline is called by."""

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")  # would be orders to a terminal
_GLUE = "\x1e"  # a space that is not to be broken at
_LABELS = ("title", "name", "caption", "url", "id")
"""The fields that a record is called by."""


def wrapped(text: str, indent: str) -> list[str]:
    """Break a text into lines, without anything in it that would be an order to a terminal."""
    lines = textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return [_CONTROL.sub("\ufffd", line.replace(_GLUE, " ")) for line in lines]


def marked(edits: Sequence[WordEdit]) -> str:
    """Write edits as `[-these-]{+those+}`, with some of the text around them."""
    parts: list[str] = []
    for place, edit in enumerate(edits):
        if edit.kind is DiffKind.REMOVED:
            parts.append(f"[-{_glued(edit.text)}-]")
        elif edit.kind is DiffKind.ADDED:
            parts.append(f"{{+{_glued(edit.text)}+}}")
        else:
            parts.append(_around(edit.text, first=place == 0, last=place == len(edits) - 1))
    return "".join(parts)


def _around(text: str, *, first: bool, last: bool) -> str:
    """Leave out the middle of a text between edits, or its far end, at spaces where there are any."""
    before = "" if first else text[:AROUND].rpartition(" ")[0] or text[:AROUND]
    after = "" if last else text[-AROUND:].partition(" ")[2] or text[-AROUND:]
    gap = " … " if before and after else "… " if after else " …" if before else "…"
    cut = before + gap + after
    return flat(text if len(text) <= len(cut) + AROUND else cut)


def told(value: object) -> str:
    """Say in a few words what a value is: a text as it is, a record by its name."""
    if isinstance(value, str):
        return short(value) or '""'
    if has(type(value)):
        names = [name for name in _LABELS if name in compared(value) and getattr(value, name)]
        return short(str(getattr(value, names[0]))) if names else type(value).__name__
    if isinstance(value, tuple):
        return ", ".join(map(told, cast("tuple[object, ...]", value)))
    if is_mapping(value) or is_sequence(value):
        return told_json(value)
    return str(value)


def told_json(value: object, longest: int = LONGEST) -> str:
    """Write a value of JSON as JSON, or its beginning, so that `"1"` is not taken for `1`."""
    try:
        shown = json.dumps(value, ensure_ascii=False, default=str)
    except RecursionError:  # as deep as a payload may be nested, JSON cannot be written any more
        return "deeply nested data"
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def _glued(text: str) -> str:
    """Keep the spaces at the ends of an edit from becoming ends of lines."""
    start = len(text) - len(text.lstrip(" "))
    inner = text[start:].rstrip(" ")
    return _GLUE * start + flat(inner) + _GLUE * (len(text) - start - len(inner))


def flat(text: str) -> str:
    """Show line ends as a sign, so that what is on one line stays there."""
    return text.replace("\n", "⏎")


def short(text: str, longest: int = LONGEST) -> str:
    """Give the beginning of a text, in one line."""
    shown = " ".join(text.split())
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def beginning(blocks: Iterable[Block]) -> str:
    """Give the first words of a story; `""` where it has none."""
    return next(filter(None, (short(spoken_text(each), BEGINNING) for each in blocks)), "")
