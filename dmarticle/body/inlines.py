"""Inline text as flat pieces and as a tree, and the one way between the two.

A piece is some text, a line break or an anchor, with the marks (strong, a link, ...) that hold over it. Flat pieces
make everything easy that is hard in a tree: a word over three spans is one word, a space at the join of
two elements is one space, a paragraph can be cut anywhere. `assemble` builds the tree again in one
canonical form, so the same pieces always give the same tree.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias, get_args

from attrs import evolve

from .apart import apart, under
from .nodes import Anchor, Emphasis, Inline, InlineContainer, LineBreak, Link, Span, Strong, Text, holding

Marks: TypeAlias = tuple[InlineContainer, ...]
"""Containers without children, in the order of `nodes.InlineContainer`, at most one of a type."""


class Piece(NamedTuple):
    """Some text, a line break or an anchor, and the marks over it."""

    content: "str | LineBreak | Anchor"
    marks: Marks = ()


Pair: TypeAlias = tuple["str | LineBreak | Anchor", Marks]
"""What a piece is made of. A tuple without a name is made sooner, and most pieces are taken apart at once."""

BLANK = " \t\n\r\f\u00a0"
"""Spaces that go at the ends of a line; others are meant, and stay."""

_RANK: dict[type[object], int] = {kind: rank for rank, kind in enumerate(get_args(InlineContainer))}
_SPACES = re.compile(r"[ \t\n\r\f]++(?:\u00a0++[ \t\n\r\f]++)*+")  # also cruft: no-break spaces among others
_NOT_SINGLE = re.compile(rf"(?=[\t\n\r\f]| \u00a0*[ \t\n\r\f]){_SPACES.pattern}")
_SEVERAL = re.compile("\u00a0{2,}")
_CRUFT = re.compile(  # a no-break space that nothing asks for: no French mark, no number, no abbreviation before it
    "\u00a0"
    "(?<![«‹\\d\u00a0\u202f]\u00a0)"
    r"(?<!\b[^\W\d_]\.\u00a0)(?<!\b[^\W\d_]{2}\.\u00a0)(?<!\b[^\W\d_]{3}\.\u00a0)"
    r"(?![:;!?»›%‰€$£¥\d\u00a0–—])"
)
_EDGE = " \u00a0"
_PLAIN = Span()
_BREAK_SIGN = "\x00"  # no text of a body holds it


def with_mark(marks: Marks, mark: InlineContainer) -> Marks:
    """Give the marks with one more, in whose favour one of the same type goes; a `Span` that says nothing ends one."""
    if not marks and type(mark) is not Span:
        return (mark,)
    place = 0
    for old in marks:
        if _RANK[type(old)] >= _RANK[type(mark)]:
            break
        place += 1
    behind = place + 1 if marks[place:] and type(marks[place]) is type(mark) else place
    said = () if type(mark) is Span and mark == _PLAIN else (mark,)
    return (*marks[:place], *said, *marks[behind:])


def with_marks(marks: Marks, more: Iterable[InlineContainer]) -> Marks:
    """Give the marks with others, one after the other."""
    for mark in more:
        marks = with_mark(marks, mark)
    return marks


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
    nested = apart(pieces if _are_folded(texts, pieces) else _folded(pieces), broken=len(texts) < len(pieces))
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


def settled_text(text: str) -> str:
    """Settle the spaces of a line that is nothing but text."""
    text = text.strip(BLANK)  # first, so that what stood at its ends needs no more work
    if "\u00a0" in text:
        single = _SEVERAL.sub("\u00a0", text) if "\u00a0\u00a0" in text else text
        text = _CRUFT.sub(" ", single)
    if text.rfind("  ") >= 0 or "\n" in text or "\t" in text or "\r" in text or "\f" in text:  # see `_is_folded`
        text = _SPACES.sub(" ", text)
    return text


def _are_folded(texts: Sequence[str], pieces: Sequence[Pair]) -> bool:
    """Whether all spaces of pieces are single ones already and none is cruft, but perhaps where two pieces meet."""
    text = _BREAK_SIGN.join(texts)
    if not _is_folded(text):
        return False
    if "\u00a0" not in text:
        return True
    met = _with_break_signs(pieces)
    return "\u00a0\u00a0" not in met and _CRUFT.search(met) is None


def _is_folded(text: str) -> bool:
    """Whether all spaces of a text are single ones already.

    Two are sought from the end: forward, CPython's search takes four times as long for a sign that is so common.
    """
    return text.rfind("  ") < 0 and not ("\n" in text or "\t" in text or "\r" in text or "\f" in text)


def flatten(inlines: Iterable[Inline], marks: Marks = ()) -> list[Piece]:
    """Take a tree of inlines apart into pieces; `assemble` is the way back."""
    pieces: list[Piece] = []
    for inline in inlines:
        if isinstance(inline, Text):
            pieces.append(Piece(inline.value, marks))
        elif isinstance(inline, (LineBreak, Anchor)):
            pieces.append(Piece(inline, marks))
        else:
            pieces.extend(flatten(inline.children, with_mark(marks, holding(inline, ()))))
    return pieces


def text_of(pieces: Iterable[Pair]) -> str:
    """Give the plain text of pieces; a line break is a line end."""
    return _with_sign(pieces, "\n")


def _with_sign(pieces: Iterable[Pair], sign: str) -> str:
    """Give the text of pieces with one sign for each line break; an anchor is no text."""
    return "".join(
        [content if type(content) is str else sign if isinstance(content, LineBreak) else "" for content, _ in pieces]
    )


def link_of(piece: Piece) -> Link | None:
    """Give the link that holds over a piece, or None."""
    return next((mark for mark in piece.marks if isinstance(mark, Link)), None)


def only_link(inlines: Iterable[Inline]) -> Link | None:
    """Give the link that holds over all of some inlines, with their words in it, or None where none does."""
    pieces = flatten(inlines)
    link = link_of(pieces[0]) if pieces else None
    if link is None or any(link_of(piece) != link for piece in pieces):
        return None
    return evolve(link, children=(Text(text_of(pieces)),))


def without_link(piece: Piece) -> Piece:
    """Give a piece as it would be without a link over it."""
    return _without(Link, piece)


def without_emphasis(piece: Piece) -> Piece:
    """Give a piece as it would be without emphasis over it."""
    return _without(Emphasis, piece)


def without_strong(piece: Piece) -> Piece:
    """Give a piece as it would be without strong importance over it."""
    return _without(Strong, piece)


def _without(kind: type[InlineContainer], piece: Piece) -> Piece:
    return Piece(piece.content, tuple(mark for mark in piece.marks if not isinstance(mark, kind)))


def cut(pieces: Iterable[Piece], start: int, end: int | None = None) -> list[Piece]:
    """Give the pieces between two offsets into their `text_of`."""
    taken: list[Piece] = []
    offset = 0
    for piece in pieces:
        content = piece.content
        if isinstance(content, Anchor):
            taken += [piece] if offset >= start and (end is None or offset < end) else []
            continue
        length = len(content) if isinstance(content, str) else 1
        low, high = max(start - offset, 0), length if end is None else min(end - offset, length)
        if low < high:
            taken.append(piece if isinstance(content, LineBreak) else Piece(content[low:high], piece.marks))
        offset += length
    return taken


def paragraphs(pieces: Sequence[Pair]) -> Sequence[Sequence[Pair]]:
    """Cut pieces wherever two or more line breaks follow each other, as editors do to end a paragraph."""
    if len(pieces) < 3 or [type(content) for content, _ in pieces].count(LineBreak) < 2:
        return (pieces,)
    found: list[list[Pair]] = [[]]
    breaks: list[Pair] = []
    for piece in pieces:
        content, _ = piece
        if isinstance(content, LineBreak):
            breaks.append(piece)
        elif breaks and isinstance(content, str) and not content.strip(BLANK):
            continue  # a space between two breaks
        else:
            if len(breaks) > 1:
                found.append([])
            else:
                found[-1].extend(breaks)
            breaks = []
            found[-1].append(piece)
    return found


def settle(pieces: Iterable[Pair]) -> list[Piece]:
    """Settle the spaces: one between words, none at the ends or around a line break.

    A space stands under the marks that both its neighbours share, so that none is left at the edge of
    a link. An anchor stands right before a word; one without a word behind it goes. Neighbours with the same
    marks become one piece.
    """
    settled: list[Piece] = []
    gap: str | LineBreak | None = None  # the space or line break that waits for a word to follow it
    anchors: list[Anchor] = []  # they wait too
    for content, marks in _with_needed_directions(_folded(list(pieces))):
        if not isinstance(content, str):
            if isinstance(content, LineBreak):
                gap = content
            else:
                anchors.append(content)
            continue
        at_edge = not settled or isinstance(gap, LineBreak)
        word = content.lstrip(_EDGE if at_edge else " ").rstrip(" ")
        if not word:
            gap = gap or (" " if content else None)
            continue
        if gap is None and content[0] == " ":
            gap = " "
        if gap is not None and settled:
            settled.append(Piece(gap, _shared(settled[-1].marks, marks)))
        if anchors:
            settled += [Piece(anchor, marks) for anchor in anchors]
            anchors = []
        settled.append(Piece(word, marks))
        gap = " " if content[-1] == " " else None
    return _joined(_without_last_spaces(settled))


def _shared(first: Marks, second: Marks) -> Marks:
    return tuple([mark for mark in first if mark in second]) if first and second else ()


def _folded(pieces: Sequence[Pair]) -> Sequence[Pair]:
    """Fold each run of spaces into one, also where it goes on from piece to piece."""
    text = _with_break_signs(pieces)
    if "\u00a0\u00a0" in text:
        pieces = _without_no_break_runs(pieces)
        text = _with_break_signs(pieces)
    if "\u00a0" in text:
        text = _CRUFT.sub(" ", text)
    elif _is_folded(text):
        return pieces
    runs = _NOT_SINGLE.finditer(text)
    run = next(runs, None)
    folded: list[Pair] = []
    start = skipped_to = 0
    for content, marks in pieces:
        if not isinstance(content, str):
            folded.append((content, marks))
            start += isinstance(content, LineBreak)
            continue
        end, at, kept = start + len(content), max(start, skipped_to), list[str]()
        while run is not None and run.start() < end:
            kept += [text[at : run.start()], " "]
            skipped_to = run.end()
            at = skipped_to
            run = next(runs, None)
        kept.append(text[at:end])
        folded.append(("".join(kept), marks))
        start = end
    return folded


def _with_break_signs(pieces: Iterable[Pair]) -> str:
    """Give the text of the pieces, one sign for each line break."""
    return _with_sign(pieces, _BREAK_SIGN)


def _without_no_break_runs(pieces: Iterable[Pair]) -> list[Pair]:
    """Leave one of each run of no-break spaces, also where it goes on from piece to piece."""
    single: list[Pair] = []
    last = ""
    for content, marks in pieces:
        if isinstance(content, str):
            rest = _SEVERAL.sub("\u00a0", content.lstrip("\u00a0") if last == "\u00a0" else content)
            single.append((rest, marks))
            last = rest[-1:] or last
        else:
            single.append((content, marks))
            last = "" if isinstance(content, LineBreak) else last
    return single


def _without_last_spaces(settled: list[Piece]) -> list[Piece]:
    """Take no-break spaces from the end, where they are cruft."""
    while settled:
        content, marks = settled[-1]
        if isinstance(content, str):
            rest = content.rstrip(_EDGE)
            if rest == content:
                break
            settled[-1:] = [Piece(rest, marks)] if rest else []
        else:
            settled.pop()
    return settled


def _with_needed_directions(settled: Sequence[Pair]) -> Sequence[Pair]:
    """Say that text runs from left to right only in a line that runs the other way."""
    for _, marks in settled:
        if marks and type(marks[0]) is Span:
            break
    else:
        return settled
    words = (marks for content, marks in settled if isinstance(content, str) and content.strip(" "))
    directions = {marks[0].dir if marks and type(marks[0]) is Span else None for marks in words}
    if directions == {"rtl", "ltr"} or "ltr" not in directions:
        return settled
    return [(content, _without_direction(marks)) for content, marks in settled]


def _without_direction(marks: Marks) -> Marks:
    if not marks or type(marks[0]) is not Span:
        return marks
    return with_mark(marks[1:], evolve(marks[0], dir=None))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Make one piece of neighbours with the same marks."""
    joined: list[Piece] = []
    texts: list[str] = []
    held: Marks = ()  # over the texts
    for piece in pieces:
        content, marks = piece
        if texts and (not isinstance(content, str) or marks != held):
            joined.append(Piece("".join(texts), held))
            texts = []
        if isinstance(content, str):
            texts.append(content)
            held = marks
        else:
            joined.append(piece)
    return [*joined, Piece("".join(texts), held)] if texts else joined


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
        inner = [(content, _less(marks, mark)) for content, marks in pieces[start:end]]
        nested.append(holding(mark, nest_by_reach(inner)))
        start = end
    return tuple(nested)


def _less(marks: Marks, mark: InlineContainer) -> Marks:
    return () if len(marks) == 1 else tuple([each for each in marks if each != mark])


def _furthest(pieces: Sequence[Pair], start: int) -> tuple[InlineContainer, int]:
    """Find the mark at `start` that holds longest, and where it ends."""
    _, marks = pieces[start]
    longest, end = marks[0], start
    for position in range(start, len(pieces)):
        marks = _shared(marks, pieces[position][1])
        if not marks:
            break
        longest, end = marks[0], position + 1
    return longest, end
