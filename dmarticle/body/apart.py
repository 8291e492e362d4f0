"""Lines whose marks stand apart, nested in one pass.

In most lines with marks, words that touch are under the same marks or share none: a link here, a word in bold there.
Then there is one way to nest them, and a space between two of them is under neither.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from .nodes import Anchor, Inline, InlineContainer, LineBreak, Span, Text, holding

_NO_BREAK = "\u00a0"
_EDGE = " \u00a0"
_Marks: TypeAlias = tuple[InlineContainer, ...]
_Piece: TypeAlias = tuple["str | LineBreak | Anchor", _Marks]
_Words: TypeAlias = tuple[str, _Marks]
_Gathered: TypeAlias = tuple[str, _Marks, str]
"""Words, the marks over all of them, and the text without marks behind them."""
_NO_MARKS: _Marks = ()


def apart(pieces: Sequence[_Piece]) -> tuple[Inline, ...] | None:
    """Nest pieces, in each of which no space follows another; or give None where their marks reach into each other.

    A line that names a place or a language goes the long way too: `settle`, and then the furthest mark outermost.
    """
    line: list[_Words] = []
    lines = [line]
    for content, marks in pieces:
        if type(content) is str:
            if marks and type(marks[0]) is Span:
                return None
            line.append((content, marks))
        elif type(content) is LineBreak:
            line = []
            lines.append(line)
        else:
            return None
    return _nested(line) if len(lines) == 1 else _with_breaks(lines)


def under(marks: _Marks, words: str) -> Inline:
    """Give words under some marks, the first of which is the outermost."""
    nested: Inline = Text(words)
    for mark in reversed(marks):
        nested = holding(mark, (nested,))
    return nested


def _with_breaks(lines: Iterable[list[_Words]]) -> tuple[Inline, ...] | None:
    """Nest what stands between breaks, where no mark can hold over one of them."""
    whole: tuple[Inline, ...] = ()
    for line in lines:
        nested = _nested(line)
        if nested is None or any(_NO_BREAK in text for text, _ in line):
            return None
        if whole and nested and type(whole[-1]) is not Text and type(nested[0]) is not Text:
            return None
        whole = (*whole, LineBreak(), *nested) if whole and nested else whole or nested
    return whole


def _nested(pieces: Iterable[_Words]) -> tuple[Inline, ...] | None:
    """Nest a line without breaks, its spaces outside of all marks and none at its ends."""
    gathered = _gathered(pieces)
    if gathered is None:
        return None
    nested: list[Inline] = []
    words, _, before = gathered[0]
    bare = before.lstrip(_EDGE)
    for words, marks, behind in gathered[1:]:
        inner = words.strip(" ")
        if words[0] == " " and (bare[-1] != " " if bare else nested):
            bare += " "
        if bare:
            nested.append(Text(bare))
        elif not nested and inner[0] == _NO_BREAK:
            return None
        nested.append(under(marks, inner))
        bare = " " + behind if words[-1] == " " and behind[:1] != " " else behind
    bare = bare.rstrip(_EDGE)
    if bare:
        nested.append(Text(bare))
    elif words.rstrip(" ").endswith(_NO_BREAK):
        return None
    return tuple(nested)


def _gathered(pieces: Iterable[_Words]) -> list[_Gathered] | None:
    """Gather the words under the same marks, with what is bare behind each; the first is what is bare before all."""
    gathered: list[_Gathered] = []
    words, held, bare = "", _NO_MARKS, ""
    for text, marks in pieces:
        if not marks or text == " " or not text:
            bare = _with_one_space(bare, text) if bare else text
        elif held and (bare == " " or not bare):
            if marks != held:
                if any(mark in held for mark in marks):
                    return None
                gathered.append((words, held, bare))
                words, held, bare = text, marks, ""
            else:
                words, bare = _with_one_space(_with_one_space(words, bare), text), ""
        else:
            gathered.append((words, held, bare))
            words, held, bare = text, marks, ""
    gathered.append((words, held, bare))
    return gathered


def _with_one_space(text: str, more: str) -> str:
    """Join two texts, with one space where each has one."""
    return text + more[1:] if text[-1:] == " " == more[:1] else text + more
