"""Lines whose marks stand apart, nested in one pass.

In most lines with marks, words that touch are under the same marks or share none: a link here, a word in bold there.
Then there is one way to nest them, and a space between two of them is under neither.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias, cast

from .nodes import Anchor, Inline, InlineContainer, LineBreak, Span, Text, holding

_NO_BREAK = "\u00a0"
_EDGE = " \u00a0"
_Marks: TypeAlias = tuple[InlineContainer, ...]
_Piece: TypeAlias = tuple["str | LineBreak | Anchor", _Marks]
_Words: TypeAlias = tuple[str, _Marks]


class _Marked(NamedTuple):
    """Words under the same marks, and the text without marks behind them."""

    words: str
    marks: _Marks
    behind: str


def apart(pieces: Sequence[_Piece]) -> tuple[Inline, ...] | None:
    """Nest pieces in whose text no space follows another, or give None where their marks reach into each other.

    A line that names a place or a language goes the long way too: `settle`, and then the furthest mark outermost.
    """
    has_breaks = False
    for content, marks in pieces:
        if type(content) is not str:
            if type(content) is Anchor:
                return None
            has_breaks = True
        elif marks and type(marks[0]) is Span:
            return None
    return _with_breaks(pieces) if has_breaks else _nested(cast("Sequence[_Words]", pieces))


def _with_breaks(pieces: Sequence[_Piece]) -> tuple[Inline, ...] | None:
    """Nest what stands between breaks, where no mark can hold over one of them."""
    whole: tuple[Inline, ...] = ()
    for is_text, group in groupby(pieces, _is_text):
        line = cast("list[_Words]", [*group]) if is_text else []
        nested = _nested(line)
        if nested is None or any(_NO_BREAK in text for text, _ in line):
            return None
        if whole and nested and type(whole[-1]) is not Text and type(nested[0]) is not Text:
            return None
        whole = (*whole, LineBreak(), *nested) if whole and nested else whole or nested
    return whole


def _is_text(piece: _Piece) -> bool:
    return type(piece[0]) is str


def _nested(pieces: Iterable[_Words]) -> tuple[Inline, ...] | None:
    """Nest a line without breaks, its spaces outside of all marks and none at its ends."""
    gathered = _gathered(pieces)
    if gathered is None:
        return None
    nested: list[Inline] = []
    bare = gathered[0].behind.lstrip(_EDGE)
    for words, marks, behind in gathered[1:]:
        inner = words.strip(" ")
        if words[0] == " " and (bare or nested):
            bare += " "
        if bare:
            nested.append(Text(bare))
        elif not nested and inner[0] == _NO_BREAK:
            return None
        nested.append(_under(marks, inner))
        bare = " " + behind if words[-1] == " " else behind
    bare = bare.rstrip(_EDGE)
    if bare:
        nested.append(Text(bare))
    elif len(gathered) > 1 and gathered[-1].words.rstrip(" ")[-1] == _NO_BREAK:
        return None
    return tuple(nested)


def _gathered(pieces: Iterable[_Words]) -> list[_Marked] | None:
    """Gather the words under the same marks, with what is bare behind each; the first is what is bare before all."""
    gathered: list[_Marked] = []
    words, held, bare = "", cast("_Marks", ()), ""
    for text, marks in pieces:
        if not marks or text == " " or not text:
            bare += text
        elif held and (bare == " " or not bare):
            if marks != held:
                if any(mark in held for mark in marks):
                    return None
                gathered.append(_Marked(words, held, bare))
                words, held, bare = text, marks, ""
            else:
                words += bare + text
                bare = ""
        else:
            gathered.append(_Marked(words, held, bare))
            words, held, bare = text, marks, ""
    gathered.append(_Marked(words, held, bare))
    return gathered


def _under(marks: _Marks, words: str) -> Inline:
    """Give words under some marks, the first of which is the outermost."""
    nested: Inline = Text(words)
    for mark in reversed(marks):
        nested = holding(mark, (nested,))
    return nested
