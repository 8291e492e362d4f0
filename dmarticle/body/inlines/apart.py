"""Lines whose marks stand apart, nested in one pass.

In most lines with marks, words that touch are under the same marks or share none: a link here, a word in bold there.
Then there is one way to nest them, and a space between two of them is under neither.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias, cast

from ..nodes import Anchor, Inline, LineBreak, Span, Text, holding
from .marks import Marks
from .pieces import Pair

_NO_BREAK = "\u00a0"
_EDGE = " \u00a0"
_Words: TypeAlias = tuple[str, Marks]
_NO_MARKS: Marks = ()
MOST = 200
"""Pieces of a line. With more of them, texts that grow piece by piece would cost more than the long way."""


def apart(pieces: Sequence[Pair], *, broken: bool) -> tuple[Inline, ...] | None:
    """Nest pieces, in each of which no space follows another; or give None where their marks reach into each other.

    A line of very many pieces goes the long way too, and one that names a place or a language: `settle`, and then the
    furthest mark outermost.

    Args:
        pieces: The pieces.
        broken: Whether there is more than text among them.
    """
    if len(pieces) > MOST:
        return None
    return _with_breaks(pieces) if broken else _nested(cast("Sequence[_Words]", pieces))


def under(marks: Marks, words: str) -> Inline:
    """Give words under some marks, the first of which is the outermost."""
    nested: Inline = Text(words)
    for mark in reversed(marks):
        nested = holding(mark, (nested,))
    return nested


def _with_breaks(pieces: Sequence[Pair]) -> tuple[Inline, ...] | None:
    """Nest what stands between breaks, where no mark can hold over one of them."""
    lines: list[list[_Words]] = [[]]
    for content, marks in pieces:
        if isinstance(content, str):
            lines[-1].append((content, marks))
        elif isinstance(content, Anchor):
            return None
        else:
            lines.append([])
    if any("".join([text for text, _ in line]).rstrip(" ").endswith(_NO_BREAK) for line in lines[:-1]):
        return None  # such a space goes at the end of the last line alone
    whole: tuple[Inline, ...] = ()
    for line in lines:
        nested = _nested(line)
        if nested is None:
            return None
        if whole and nested and type(whole[-1]) is not Text and type(nested[0]) is not Text:
            return None
        whole = (*whole, LineBreak(), *nested) if whole and nested else whole or nested
    return whole


def _nested(pieces: Iterable[_Words]) -> tuple[Inline, ...] | None:
    """Nest a line without breaks, its spaces outside of all marks and none at its ends."""
    nested: list[Inline] = []
    words, held, bare = "", _NO_MARKS, ""  # words under marks, and the text without marks behind them
    for text, marks in pieces:
        if not marks or text == " " or not text:
            bare = _with_one_space(bare, text) if bare else text
            continue
        touch = held and (not bare or bare == " ")
        if touch and marks == held:
            words, bare = _with_one_space(_with_one_space(words, bare), text), ""
            continue
        if type(marks[0]) is Span or (touch and _may_share(held, marks)):
            return None
        bare = _ended(words, held, bare, nested) if held else bare.lstrip(_EDGE)
        if text[0] == " " and (bare[-1] != " " if bare else nested):
            bare += " "
        if bare:
            nested.append(Text(bare))
        elif not nested and text.lstrip(" ")[0] == _NO_BREAK:
            return None
        words, held, bare = text, marks, ""
    bare = (_ended(words, held, bare, nested) if held else bare.lstrip(_EDGE)).rstrip(_EDGE)
    if bare:
        nested.append(Text(bare))
    elif words.rstrip(" ").endswith(_NO_BREAK):
        return None
    return tuple(nested)


def _may_share(marks: Marks, others: Marks) -> bool:
    """Whether marks of some words may be marks of others too: there is one of the same type."""
    return not {*map(type, marks)}.isdisjoint(map(type, others))


def _ended(words: str, marks: Marks, behind: str, nested: list[Inline]) -> str:
    """Add words under their marks, and give what is bare behind them, with the space that stood at their end."""
    nested.append(under(marks, words.strip(" ")))
    return " " + behind if words[-1] == " " and behind[:1] != " " else behind


def _with_one_space(text: str, more: str) -> str:
    """Join two texts, with one space where each has one."""
    return text + more[1:] if text[-1:] == " " == more[:1] else text + more
