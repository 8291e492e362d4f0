"""Lines -> passages: where a paragraph of a plain text ends.

Three habits are told apart by what the lines show:

- paragraphs with a blank line between them,
- one paragraph a line, without blank lines,
- lines broken at a width (mail, old terminals): a line ends where the next word would not have fitted.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from .ends import ends_sentence

WIDEST = 132
"""Characters of a line that was broken at a width: that of the widest terminals."""
NARROWEST = 28
"""Characters of the longest line, below which lines are verses or items of a list."""
DEEPEST = 8
"""How many times mail may be quoted in mail."""
EVIDENCE = 0.7
"""Which share of the lines that end no sentence must be full for the text to be taken as broken at a width."""

_LINE_ENDS = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t]+")
_BREAK = "\u00ad"  # a soft hyphen: it says that the word goes on
_ITEM = re.compile(r"(?:[-*•–—]|\d{1,2}[.)])\s")


@frozen
class Passages:
    """A plain text cut into paragraphs."""

    texts: tuple[str, ...]
    """Each in one line, in order; none is empty."""
    width: int | None
    """The width that lines were broken at, in characters; None where each line end was the end of a paragraph."""
    joined: int
    """How many line ends were taken away."""


def cut_into_passages(text: str) -> Passages:
    """Cut a plain text into paragraphs."""
    lines = _unquoted([line.rstrip() for line in _LINE_ENDS.sub("\n", text.lstrip("\ufeff")).split("\n")])
    stanzas = [list(group) for filled, group in groupby(lines, bool) if filled]
    width = _width(stanzas)
    texts: list[str] = []
    joined = 0
    for stanza in stanzas:
        for together in [[line] for line in stanza] if width is None else _paragraphs(stanza, width):
            texts.append(_joined(together))
            joined += len(together) - 1
    return Passages(tuple(filter(None, texts)), width, joined)


def _unquoted(lines: list[str]) -> list[str]:
    """Take away the signs by which mail marks what is quoted, where they stand before every line."""
    for _ in range(DEEPEST):
        if not any(lines) or not all(line.startswith(">") for line in lines if line):
            break
        lines = [line[1:].removeprefix(" ").rstrip() for line in lines]
    return lines


def _width(stanzas: Sequence[Sequence[str]]) -> int | None:
    """Tell the width that lines were broken at, by the evidence of the lines; None where there is not enough of it."""
    neighbours = [pair for stanza in stanzas for pair in pairwise(stanza) if not ends_sentence(pair[0])]
    longest = max((len(line) for stanza in stanzas for line in stanza), default=0)
    if not neighbours or not NARROWEST <= longest <= WIDEST:
        return None
    full = sum(_is_full(line, following, longest) for line, following in neighbours)
    return longest if full >= EVIDENCE * len(neighbours) else None


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on a line."""
    first = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first) > width and len(line) > width // 2


def _paragraphs(stanza: Sequence[str], width: int) -> Iterator[list[str]]:
    """Cut lines that were broken at a width where one ends early with a sentence, or the next one is set off."""
    paragraph: list[str] = []
    for line, following in zip(stanza, [*stanza[1:], ""], strict=True):
        paragraph.append(line)
        ends = following and not _is_full(line, following, width) and ends_sentence(line)
        if not following or ends or following[0].isspace() > line[0].isspace() or _ITEM.match(following):
            yield paragraph
            paragraph = []


def _joined(lines: Sequence[str]) -> str:
    text = ""
    for line in lines:
        text = text[:-1] + line.strip() if text.endswith(_BREAK) else f"{text} {line.strip()}"
    return _SPACES.sub(" ", text).strip(" \t\ufeff\x00")
