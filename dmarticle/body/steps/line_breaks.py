"""Line breaks of WordPress's classic editor: it writes a paragraph's end as a blank line and a break as a line end.

Blank lines are read as paragraphs wherever they stand. A single line end is a break only in a body that was
written that way: one with more blank lines between words than paragraphs in tags. In any other body it is a
space, as in all HTML.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..run import Run
from ..step import TextStep
from ..tags import CONTAINERS

_TAG = re.compile(r"(<!--(?:-?>|[\s\S]*?(?:--!?>|\Z))|</?[A-Za-z][^<>]*>)")
_PARAGRAPH = re.compile(r"<[Pp](?![A-Za-z0-9])[^<>]*>")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")
_LONE = re.compile(r"\n(?<!\n\n)(?!\n)\s*")  # all line ends but those of two in a row
_AS_WRITTEN = frozenset({"pre", "script", "style", "svg", "textarea"})
_OWN_LINE = CONTAINERS | {"br", "iframe", "object", "script", "style", "img"}


class Words(NamedTuple):
    """A text between tags, without the spaces next to something that has a line of its own."""

    place: int
    """Which of the pieces of the source it is in."""
    start: int
    end: int


def _line_breaks(text: str, run: Run) -> str:
    if "\n" not in text or len(text) > run.limits.characters or has_no_breaks(text):
        return text
    return with_breaks(text)


def with_breaks(text: str) -> str:
    """Write the line ends of a body as breaks, if it is of the kind in which they are."""
    pieces = _TAG.split(text)
    found = list(_words(pieces))
    ends = sum(len(_BLANK_LINES.findall(pieces[each.place], each.start, each.end)) for each in found)
    if ends <= sum(_name(piece) == "p" and piece[1] != "/" for piece in pieces[1::2]):
        return text
    for place, start, end in found:
        piece = pieces[place]
        pieces[place] = piece[:start] + _with_breaks(piece[start:end]) + piece[end:]
    return "".join(pieces)


def has_no_breaks(text: str) -> bool:
    """Tell whether no line end can be a break, as is quickly told of most bodies.

    Either there are no more blank lines than paragraphs in tags, or each line end is in one or beside an element that
    has a line of its own.
    """
    if "<!--" in text:
        return False  # in which tags are none
    if len(_BLANK_LINES.findall(text)) <= len(_PARAGRAPH.findall(text)):
        return True
    return all(
        _BLANK_LINES.match(found[0]) or ("\n" not in found[0][1:] and _is_beside_block(text, *found.span()))
        for found in _LONE.finditer(text)
    )


def _is_beside_block(text: str, start: int, end: int) -> bool:
    """Whether a run of spaces stands beside an element that has a line of its own, or at an end of the body."""
    while text[start - 1 : start].isspace():
        start -= 1
    behind = _TAG.match(text, end)
    before = _TAG.fullmatch(text, max(text.rfind("<", 0, start), 0), start)
    own_line = any(_name(tag[0]) in _OWN_LINE for tag in (before, behind) if tag)
    return own_line or start == 0 or end == len(text)


def _words(pieces: list[str]) -> Iterator[Words]:
    """Find the texts in which a line end may be a break: none in code and the like."""
    names = ["br", *map(_name, pieces), "br"]  # the ends of the body are ends of a line
    as_written = ""
    for place, piece in enumerate(pieces):
        name = names[place + 1]
        if as_written:
            as_written = "" if piece.startswith("</") and name == as_written else as_written
        elif name in _AS_WRITTEN:
            as_written = "" if piece.startswith("</") else name
        elif not name and "\n" in piece:
            start = len(piece) - len(piece.lstrip()) if names[place] in _OWN_LINE else 0
            end = len(piece.rstrip()) if names[place + 2] in _OWN_LINE else len(piece)
            if start < end:
                yield Words(place, start, end)


def _name(piece: str) -> str:
    found = _TAG_NAME.match(piece)
    return found[1].lower() if found else ""


def _with_breaks(text: str) -> str:
    """Write the line ends as breaks, and leave the blank lines."""
    parts = _BLANK_LINES.split(text)
    parts[::2] = [part.replace("\n", "<br>\n") for part in parts[::2]]
    return "".join(parts)


LINE_BREAKS = TextStep("line-breaks", _line_breaks)
