"""Lines of Markdown whose links and emphasis stand apart, written in one pass.

In most lines with any, each stands on words of its own, with other words before the next one: then nothing is to be
joined, moved or told apart.
"""

from collections.abc import Sequence
from itertools import pairwise

from ..inlines import Marks, Pair, settled_text
from ..inlines.apart import MOST
from ..nodes import Emphasis, LineBreak, Link, Strong
from . import markdown_escape as escape

_EDGE = " \u00a0"
_NOTHING = ("", " ")
_SIGNS: dict[type[object], str] = {Strong: "**", Emphasis: "*"}


def written_apart(pieces: Sequence[Pair]) -> str | None:
    """Write a line whose spaces are settled and whose marks stand apart; None for any other."""
    text = "".join([content for content, _ in pieces if type(content) is str])
    if len(pieces) > MOST or settled_text(text) != text.strip(_EDGE):
        return None
    if LineBreak in [type(content) for content, _ in pieces]:
        return _with_breaks(pieces)
    return _between_breaks(pieces)


def _with_breaks(pieces: Sequence[Pair]) -> str | None:
    """Write what stands between line breaks, where there are bare words on both sides of each of them."""
    lines: list[list[Pair]] = [[]]
    for piece in pieces:
        if type(piece[0]) is LineBreak:
            lines.append([])
        else:
            lines[-1].append(piece)
    if not all(left and right and _is_bare(left[-1]) and _is_bare(right[0]) for left, right in pairwise(lines)):
        return None
    written = [_between_breaks(line) for line in lines]
    return None if None in written else "\\\n".join(filter(None, written))


def _is_bare(piece: Pair) -> bool:
    """Tell whether a piece beside a line break has words that no mark is over, and no other space than goes there."""
    content, marks = piece
    return isinstance(content, str) and not marks and content.strip(" ") == content.strip(_EDGE) != ""


def _between_breaks(pieces: Sequence[Pair]) -> str | None:
    """Write what stands between two line breaks."""
    bare, marked = _by_turns(pieces)
    bare[0] = bare[0].lstrip(_EDGE)
    bare[-1] = bare[-1].rstrip(_EDGE)
    written = [escape.text(bare[0])]
    last: type[object] | None = None
    for before, (words, marks), behind in zip(bare, marked, bare[1:], strict=False):
        mark = marks[0]
        kind = type(mark)
        touches = last and (not before or (kind is last and before == " "))
        if touches or len(marks) > 1 or not words or words != words.strip():
            return None
        if type(mark) is Link and not before.endswith("!"):
            written.append(_link(mark, words))
        elif kind in _SIGNS and _counts(words, before, behind):
            written.append(f"{_SIGNS[kind]}{escape.text(words)}{_SIGNS[kind]}")
        else:
            return None
        written.append(escape.text(behind))
        last = kind
    return "".join(written)


def _link(link: Link, words: str) -> str:
    return f"[{escape.text(words)}]{escape.destination(link.url, link.title)}"


def _counts(words: str, before: str, behind: str) -> bool:
    """Tell whether signs of emphasis count: beside a letter or a digit inside of them, a space or nothing outside."""
    opens = words[0].isalnum() or before[-1:] in _NOTHING
    return opens and (words[-1].isalnum() or behind[:1] in _NOTHING)


def _by_turns(pieces: Sequence[Pair]) -> tuple[list[str], list[tuple[str, Marks]]]:
    """Give the words without a mark that stand before, between and behind the marked ones, and these."""
    bare, marked = [""], list[tuple[str, Marks]]()
    for content, marks in pieces:
        if not isinstance(content, str):
            continue
        if marks:
            marked.append((content, marks))
            bare.append("")
        else:
            bare[-1] += content
    return bare, marked
