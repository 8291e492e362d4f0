"""Parts: what only has a meaning inside something else, on the way to it.

A rule may give a part (an item, a row, a cell, a caption). The rule of the element it belongs to asks for
`Element.parts()` and builds with them. Where no such element is around, parts dissolve: captions go to
the nearest picture, of all others what they hold remains.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeAlias, cast, get_args

from attrs import frozen

from .inlines import Piece, assemble, flatten
from .nodes import (
    Block,
    Caption,
    Cell,
    Embed,
    Figure,
    Gallery,
    Inline,
    LineBreak,
    List,
    ListItem,
    Media,
    Paragraph,
    Row,
    Table,
    Text,
)
from .nodes.kinds import with_fields


@frozen
class Legend:
    """A caption that has not found its picture or table yet."""

    children: tuple[Inline, ...]
    credit: str | None = None

    @property
    def caption(self) -> Caption | None:
        """The caption without its credit, or None when that is all there is."""
        return Caption(self.children) if self.children else None

    @property
    def words(self) -> tuple[Inline, ...]:
        """Caption and credit in one line."""
        credit = (Text(" " + self.credit),) if self.credit else ()
        return assemble(flatten((*self.children, *credit)))


@frozen
class Source:
    """Who is quoted, on the way to the quotation."""

    children: tuple[Inline, ...]


@frozen
class Term:
    """A term on its way to its definition."""

    children: tuple[Inline, ...]


@frozen
class Details:
    """What is said of a term, on its way to the definition."""

    blocks: tuple[Block, ...]


@frozen
class LooseItem:
    """An item of a list that names its level instead of standing in one."""

    level: int
    blocks: tuple[Block, ...]
    ordered: bool | None = False
    """Whether it is of an ordered list; None when the element around it tells."""


@frozen
class Numbered:
    """An item that says its number, on its way to the list."""

    value: int
    item: ListItem


Part: TypeAlias = ListItem | Numbered | Row | Cell | Legend | Source | Term | Details | LooseItem
"""What stands within some block and in none other, such as an item of a list; a rule hands it on as it got it."""


Captioned: TypeAlias = Figure | Gallery | Embed | Media | Table
"""The blocks that may have a caption."""

_BLOCKS = frozenset(get_args(Block))


def dissolve(parts: "Iterable[Block | Part]") -> tuple[Block, ...]:
    """Give blocks only: captions in their pictures, the content of every other part in its place."""
    parts = tuple(parts)
    if _BLOCKS.issuperset(map(type, parts)):
        return cast("tuple[Block, ...]", parts)
    blocks: list[Block] = []
    waiting: list[tuple[int, Legend]] = []  # with the place where they stand
    for part in _gathered(parts) if LooseItem in map(type, parts) else parts:
        if type(part) in _BLOCKS and not waiting:
            blocks.append(cast("Block", part))
        elif isinstance(part, Legend):
            last = blocks[-1] if blocks else None
            if isinstance(last, Captioned) and _takes(last, part):
                blocks[-1] = _captioned(last, part)
            else:
                waiting.append((len(blocks), part))
        elif isinstance(part, Captioned) and waiting and _takes(part, waiting[-1][1]):
            blocks.append(_captioned(part, waiting.pop()[1]))
        else:
            blocks.extend(_content(part))
    for place, legend in reversed(waiting):
        if legend.words:
            blocks.insert(place, Paragraph(legend.words))
    return tuple(blocks)


def _content(part: Block | Part) -> Iterable[Block]:
    """Give what remains of a part that stands where none belongs; a block is its own content."""
    if isinstance(part, Legend | LooseItem):  # which have found their place before
        return ()
    if isinstance(part, ListItem | Cell | Details):
        return part.blocks
    if isinstance(part, Numbered):
        return part.item.blocks
    if isinstance(part, Source | Term):
        return (Paragraph(part.children),) if part.children else ()
    if isinstance(part, Row):
        return (block for cell in part.cells for block in cell.blocks)
    return (part,)


def in_one(paragraphs: Iterable[Paragraph]) -> tuple[Inline, ...]:
    """Give the text of several paragraphs as one, with a line break where the next one begins."""
    paragraphs = tuple(paragraphs)
    if len(paragraphs) == 1:
        return paragraphs[0].children
    pieces: list[Piece] = []
    for paragraph in paragraphs:
        pieces += [Piece(LineBreak())] if pieces else []
        pieces += flatten(paragraph.children)
    return assemble(pieces)


def _takes(block: Captioned, legend: Legend) -> bool:
    """Whether there is room for a caption and its credit."""
    credited = isinstance(block, Figure) and block.credit is not None
    return block.caption is None and not (credited and legend.credit)


def _captioned(block: Captioned, legend: Legend) -> Captioned:
    if isinstance(block, Figure):
        credited = {"caption": legend.caption, "credit": legend.credit or block.credit}
        return cast("Figure", with_fields(block, credited))
    captioned = {"caption": Caption(legend.words) if legend.words else None}
    return cast("Captioned", with_fields(block, captioned))


def _gathered(parts: "Iterable[Block | Part]") -> "Iterator[Block | Part]":
    """Make lists of the loose items that follow each other."""
    for loose, group in groupby(parts, lambda part: isinstance(part, LooseItem)):
        if loose:
            items = [part for part in group if isinstance(part, LooseItem) and part.blocks]
            yield from _lists(items) if items else ()
        else:
            yield from group


def _lists(items: list[LooseItem]) -> list[List]:
    """Build lists of items by their levels; an item of a deeper level goes into the one before it."""
    runs: list[tuple[bool, list[ListItem]]] = []
    level = min(item.level for item in items)
    for deeper, group in groupby(items, lambda item: item.level > level):
        inner = list(group)
        if not deeper:
            for item in inner:
                if not runs or runs[-1][0] != bool(item.ordered):
                    runs.append((bool(item.ordered), []))
                runs[-1][1].append(ListItem(item.blocks))
        elif not runs:  # it begins deeper than it goes on
            runs += [(each.ordered, list(each.items)) for each in _lists(inner)]
        else:
            last = runs[-1][1][-1]
            runs[-1][1][-1] = ListItem((*last.blocks, *_lists(inner)))
    return [List(tuple(found), ordered=ordered) for ordered, found in runs]
