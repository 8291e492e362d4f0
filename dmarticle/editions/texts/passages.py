"""Lines -> passages: where a paragraph of a plain text ends.

Three habits are told apart by what the lines show:

- paragraphs with a blank line between them,
- one paragraph a line, without blank lines,
- lines broken at a width (mail, old terminals): a line ends where the next word would not have fitted.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
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
_HYPHENED = re.compile(r"[^\W_]+[-\u2010]$")
_REST = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
_JOINING = frozenset("and or nor to et ou en of und oder bis".split())
"""Words behind a hyphen that another word will share: `pre- and post-war`."""
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
    mended: tuple[str, ...] = ()
    """The words that were broken at a hyphen, as they are written now: without the hyphen where the text has the word
    so elsewhere, else with it."""


def cut_into_passages(text: str) -> Passages:
    """Cut a plain text into paragraphs."""
    lines = _unquoted([line.rstrip() for line in _LINE_ENDS.sub("\n", text.lstrip("\ufeff")).split("\n")])
    stanzas = [list(group) for filled, group in groupby(lines, bool) if filled]
    width = _width(stanzas)
    known = frozenset(_WORD.findall(text.casefold())) if width is not None else frozenset[str]()
    texts: list[str] = []
    mended: list[str] = []
    joined = 0
    for stanza in stanzas:
        for together in [[line] for line in stanza] if width is None else _paragraphs(stanza, width):
            texts.append(_joined(together, known, mended))
            joined += len(together) - 1
    return Passages(tuple(filter(None, texts)), width, joined, tuple(mended))


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
    """Whether the first word of the next line would not have fitted on a line, or one is broken between them."""
    first = following.split(maxsplit=1)[0]
    fitted = len(line) + 1 + len(first) <= width and not _is_broken(line, following)
    return not fitted and len(line) > width // 2


def _paragraphs(stanza: Sequence[str], width: int) -> Iterator[list[str]]:
    """Cut lines that were broken at a width where one ends early with a sentence, or the next one is set off."""
    paragraph: list[str] = []
    for line, following in zip(stanza, [*stanza[1:], ""], strict=True):
        paragraph.append(line)
        ends = following and not _is_full(line, following, width) and ends_sentence(line)
        if not following or ends or following[0].isspace() > line[0].isspace() or _ITEM.match(following):
            yield paragraph
            paragraph = []


def _joined(lines: Sequence[str], known: AbstractSet[str], mended: list[str]) -> str:
    """Put lines into one; words that were broken between them are whole again, and told."""
    parts: list[str] = []
    for line in map(str.strip, lines):
        if parts and parts[-1].endswith(_BREAK):
            parts[-1] = parts[-1][:-1]
        elif parts and _is_broken(parts[-1], line):
            parts[-1], word = _mended(parts[-1], line, known)
            mended.append(word)
        elif parts:
            parts.append(" ")
        parts.append(line)
    return _SPACES.sub(" ", "".join(parts)).strip(" \t\ufeff\x00")


def _is_broken(line: str, following: str) -> bool:
    """Whether a line ends within a word; `pre-` is whole before `and post-war`."""
    rest = _REST.match(following)
    return rest is not None and rest[0].casefold() not in _JOINING and _HYPHENED.search(line[-WIDEST:]) is not None


def _mended(line: str, following: str, known: AbstractSet[str]) -> tuple[str, str]:
    """Give a line as it stands before the rest of its last word, and the word."""
    start = _HYPHENED.search(line[-WIDEST:])
    rest = _REST.match(following)
    hyphened = start[0] if start else ""
    end = rest[0] if rest else ""
    plain = hyphened[:-1] + end
    return (line[:-1], plain) if plain.casefold() in known else (line, hyphened + end)
