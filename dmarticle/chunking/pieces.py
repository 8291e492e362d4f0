"""The text of a body in pieces: whole blocks, and what they are cut into where they are too long.

A piece knows where it stands in the text, which is the reason why nothing here writes a text of its own: the text of a
body is that of its blocks with a blank line between, and so on inwards.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise, takewhile
from unicodedata import category

from attrs import evolve, frozen

from ..body.nodes import Block, DefinitionList, Heading, KeyPoints, List, Node, Paragraph, Quote, Row, Table
from ..body.writers.text import write_text
from .kinds import kind_of
from .sentences import sentence_starts, words_with_signs

_BETWEEN = "\n\n"
_BLANK_LINES = re.compile(r"\n\n+")
_LINE_ENDS = re.compile(r"\n")
_JOINS = "\u200d"
"""Makes one sign of the characters around it."""
_BELONGS = re.compile("[\u0e33\u0eb3\u1160-\u11ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""Beside marks, what is a part of the sign before it: the vowel am in Thai and Lao, the vowels and ends of Korean
syllables written in parts, colours of skin, the letters in flags of regions."""
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Letters of which two together are a flag."""


@frozen
class Head:
    """The rows that a table begins with and that say what is in its columns."""

    start: int
    text: str


@frozen
class Piece:
    """A stretch of the text of a body."""

    start: int
    text: str
    block: int
    """Number of the block of the body that it is, or is of."""
    node: Node | None = None
    """The node whose text it is; None for a part of one."""
    level: int | None = None
    """Of a heading of the story, its level; None for anything else."""
    head: Head | None = None
    """The head of the table that it is a row of, behind that head."""

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)

    @property
    def has_words(self) -> bool:
        """Whether there is more in it than signs."""
        return any(map(str.isalnum, self.text))


Part = tuple[Node | None, str]
"""A node and its text; None for a stretch of text."""


def pieces_of(blocks: Iterable[Block], kinds: frozenset[str]) -> Iterator[Piece | None]:
    """Give the blocks of a body that have a text; None for each that is left out.

    Args:
        blocks: The blocks of a body.
        kinds: The kinds of blocks that are in, beside those that always are.
    """
    start = 0
    for number, block in enumerate(blocks):
        text = write_text((block,))
        if text and not text.isspace():
            level = block.level if isinstance(block, Heading) else None
            yield from _opened(Piece(start, text, number, block, level), kinds)
        start += len(text) + len(_BETWEEN) if text else 0


def _opened(piece: Piece, kinds: frozenset[str]) -> Iterator[Piece | None]:
    """Give a block; one that holds blocks that are left out is given in its parts."""
    if not _is_in(piece.node, kinds):
        yield None
        return
    parts = () if _is_whole(piece.node, kinds) else tuple(_by_structure(piece))
    if not parts:
        yield piece
    for part in parts:
        yield from _opened(part, kinds)


def _is_in(node: Node | None, kinds: frozenset[str]) -> bool:
    kind = kind_of(node) if isinstance(node, Block) else None
    return kind is None or kind in kinds


def _is_whole(node: Node | None, kinds: frozenset[str]) -> bool:
    inside = node.blocks if isinstance(node, Quote | KeyPoints) else ()
    return all(_is_in(each, kinds) and _is_whole(each, kinds) for each in inside)


def finer(piece: Piece) -> tuple[Piece, ...]:
    """Cut a piece along the widest gaps it has: blocks, items and rows, lines, sentences, words; itself when none."""
    for cut in _CUTS:
        parts = tuple(cut(piece))
        if len(parts) == 1 and parts[0].node is not None:  # a table alone in a quotation
            return finer(parts[0])
        if len(parts) > 1:
            return parts
    return (piece,)


def halves(piece: Piece) -> tuple[Piece, ...]:
    """Cut a word in two, between signs; itself when it is one sign."""
    text, middle = piece.text, len(piece.text) // 2
    border = next((place for place in range(max(middle, 1), len(text)) if _is_border(text, place)), None)
    border = border or next((place for place in range(middle, 0, -1) if _is_border(text, place)), None)
    return tuple(_at(piece, ((0, border), (border, len(text))))) if border else (piece,)


def _is_border(text: str, place: int) -> bool:
    """Tell whether a sign begins at a place: no accent or other mark of the one before, nor what is joined to it."""
    if category(text[place])[0] == "M" or _BELONGS.match(text, place) or _JOINS in text[place - 1 : place + 1]:
        return False
    if text[place] not in _FLAG_LETTERS:
        return True
    before = takewhile(_FLAG_LETTERS.__contains__, (text[each] for each in range(place - 1, -1, -1)))
    return sum(1 for _ in before) % 2 == 0


def _by_structure(piece: Piece) -> Iterator[Piece]:
    """Cut a block into those in it, a list into its items, a table into its rows."""
    between, parts = _parts_of(piece.node)
    if between.join([text for _, text in parts]) != piece.text:  # they are written in another way where they stand
        return
    rows, start = {*map(id, _head_of(piece.node))}, piece.start
    head: Head | None = None
    for node, text in parts:
        if id(node) in rows:
            head = Head(head.start, head.text + between + text) if head else Head(start, text)
        if text and not text.isspace():
            yield Piece(start, text, piece.block, node, head=None if id(node) in rows else head)
        start += len(text) + len(between)


def _parts_of(node: Node | None) -> tuple[str, list[Part]]:
    """Give what a node is made of, as the plain text has it, and what stands between."""
    if isinstance(node, Quote):
        return _BETWEEN, _written((*node.blocks, Paragraph(node.attribution)))
    if isinstance(node, KeyPoints):
        return _BETWEEN, _written(node.blocks)
    if isinstance(node, Table):
        return "\n", _written((*((node.caption,) if node.caption else ()), *node.rows))
    if isinstance(node, DefinitionList):
        return "\n", [(None, write_text((each,))) for each in node.items]
    return "\n", [(None, write_text((each,))) for each in _items(node)] if isinstance(node, List) else []


def _written(nodes: Iterable[Node]) -> list[Part]:
    return [(node, text) for node in nodes if (text := write_text((node,)))]


def _items(node: List) -> Iterator[List]:
    """Give each item of a list as a list of its own, with the number that it has."""
    for place, item in enumerate(node.items):
        yield evolve(node, items=(item,), start=node.start - place if node.reversed else node.start + place)


def _head_of(node: Node | None) -> tuple[Row, ...]:
    """Give the rows that a table begins with and that say what is in its columns."""
    rows = node.rows if isinstance(node, Table) else ()
    return tuple(takewhile(_is_head, rows))


def _is_head(row: Row) -> bool:
    return row.header or (bool(row.cells) and all(cell.header for cell in row.cells))


def _at(piece: Piece, borders: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """Give the stretches of the text of a piece between some places."""
    for start, end in borders:
        if text := piece.text[start:end].rstrip():
            yield Piece(piece.start + start, text, piece.block, head=piece.head)


def _by_gap(gap: re.Pattern[str]) -> Callable[[Piece], Iterator[Piece]]:
    def cut(piece: Piece) -> Iterator[Piece]:
        starts = [0, *(found.end() for found in gap.finditer(piece.text)), len(piece.text)]
        return _at(piece, pairwise(starts))

    return cut


def _by_sentence(piece: Piece) -> Iterator[Piece]:
    text = piece.text
    return _at(piece, pairwise([0, *sentence_starts(text, 0, len(text)), len(text)]))


def _by_word(piece: Piece) -> Iterator[Piece]:
    return _at(piece, words_with_signs(piece.text))


_CUTS = (_by_structure, _by_gap(_BLANK_LINES), _by_gap(_LINE_ENDS), _by_sentence, _by_word)
