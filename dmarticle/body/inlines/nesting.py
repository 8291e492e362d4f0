"""Nesting: pieces become the tree of inlines, in one canonical form."""

from collections.abc import Iterable, Sequence

from ..nodes import Inline, InlineContainer, Span, Text, holding
from .apart import apart, under
from .marks import Marks, less, shared
from .pieces import Pair
from .settling import settle
from .spaces import are_folded, folded, settled_text


def assemble(pieces: Iterable[Pair]) -> tuple[Inline, ...]:
    """Build the tree of inlines: spaces settled, equal neighbours joined, marks nested."""
    given = list(pieces)
    plain = plain_text(given)
    if plain is None:
        return nest(given)
    return (Text(plain),) if plain else ()


def nest(pieces: Sequence[Pair]) -> tuple[Inline, ...]:
    """Build the tree of inlines of pieces that are not all text: at one glance where their marks stand apart."""
    if (
        len(pieces) == 1
        and isinstance(text := pieces[0][0], str)
        and (line := one_line(text, pieces[0][1])) is not None
    ):
        return line
    texts = [content for content, _ in pieces if type(content) is str]
    nested = apart(pieces if are_folded(texts, pieces) else folded(pieces), broken=len(texts) < len(pieces))
    return nest_by_reach(settle(pieces)) if nested is None else nested


def one_line(text: str, marks: Marks, *, split: bool = False) -> tuple[Inline, ...] | None:
    """Build the tree of inlines of one text; None for text in a language, and where blank lines in it may split it."""
    if (marks or "\n" in text) and may_not_be_one_line(text, marks, split=split):
        return None
    settled = settled_text(text)
    if not settled:
        return ()
    return (under(marks, settled),) if marks else (Text(settled),)


def may_not_be_one_line(text: str, marks: Marks, *, split: bool) -> bool:
    """Whether one text may be several lines, or has to be looked at closely since it is in a language."""
    return (split and "\n" in text and text.count("\n") > 1) or (marks != () and type(marks[0]) is Span)


def plain_text(pieces: Iterable[Pair]) -> str | None:
    """Give the text of pieces that are nothing but text, as those of most lines are, its spaces settled; or None."""
    texts: list[str] = []
    for content, marks in pieces:
        if marks or not isinstance(content, str):
            return None
        texts.append(content)
    return settled_text("".join(texts))


def nest_by_reach(pieces: Sequence[Pair]) -> tuple[Inline, ...]:
    """Nest marks: at each place the mark that reaches furthest is the outer one."""
    nested: list[Inline] = []
    start = 0
    while start < len(pieces):
        content, marks = pieces[start]
        if not marks:
            nested.append(Text(content) if isinstance(content, str) else content)
            start += 1
            continue
        mark, end = _furthest(pieces, start)
        inner = [(content, less(marks, mark)) for content, marks in pieces[start:end]]
        nested.append(holding(mark, nest_by_reach(inner)))
        start = end
    return tuple(nested)


def _furthest(pieces: Sequence[Pair], start: int) -> tuple[InlineContainer, int]:
    """Find the mark at `start` that holds longest, and where it ends."""
    _, marks = pieces[start]
    longest, end = marks[0], start
    for position in range(start, len(pieces)):
        marks = shared(marks, pieces[position][1])
        if not marks:
            break
        longest, end = marks[0], position + 1
    return longest, end
