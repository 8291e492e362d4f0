"""The blocks of a body as content elements."""

from collections.abc import Callable, Iterable
from typing import Any

from ...body.nodes import (
    Appeal,
    Block,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    List,
    Media,
    Note,
    NoteKind,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Signoff,
    Table,
    Text,
)
from ...body.writers.unknown import unknown
from ...jsontypes import Json
from ..report import Place
from ..story.lines import Apart, Line, broken, lines_of, preformatted, terms
from .links import interstitial_link
from .media import embed, gallery, media, picture
from .tables import table
from .writing import Ans, Record, element

CORRECTIONS = frozenset({NoteKind.CORRECTION, NoteKind.UPDATE})
"""Notes that tell of a change in the story, which ANS calls corrections."""


def elements(w: Ans, blocks: tuple[Block, ...], *place: str | int) -> list[Record]:
    """Give blocks as content elements.

    Args:
        w: The writing.
        blocks: The blocks.
        place: The field that holds them, below the present place of the report.

    Raises:
        StepError: If there is something in them that is no block.
    """
    found: list[Record] = []
    for number, block in enumerate(blocks):
        with w.report.at(*place, number):
            found += _written(w, block)
    return found


def _written(w: Ans, block: Block) -> list[Record]:
    write = _BLOCKS.get(type(block))
    if write is None:
        raise unknown(block, _BLOCKS)
    return write(w, block)


def apart(w: Ans, others: Iterable[Apart]) -> list[Record]:
    """Give what cannot stand in a place for text as elements behind it."""
    found: list[Record] = []
    for each in others:
        with w.report.at(*each.place):
            found += _written(w, each.block)
    return found


def _paragraph(w: Ans, node: Paragraph) -> list[Record]:
    return [w.text(node.children)]


def _heading(w: Ans, node: Heading) -> list[Record]:
    return [{"type": "header", "content": w.html(node.children), "level": node.level}]


def _list(w: Ans, node: List) -> list[Record]:
    """Give a list, and behind it what is no text in its items."""
    others: list[Apart] = []
    return [_list_of_texts(w, node, (), others), *apart(w, others)]


def _list_of_texts(w: Ans, node: List, place: Place, others: list[Apart]) -> Record:
    """Give a list of texts and lists; what is neither is put among the others."""
    if node.ordered and (node.start != 1 or node.reversed):
        w.report.simplified("a list that does not count upwards from one", "one that does", *place)
    items: list[Json] = []
    for number, item in enumerate(node.items):
        items += _item(w, item.blocks, (*place, "items", number), others)
    return {"type": "list", "list_type": "ordered" if node.ordered else "unordered", "items": items}


def _item(w: Ans, blocks: tuple[Block, ...], place: Place, others: list[Apart]) -> list[Record]:
    """Give an item as a text and the lists in it as items behind the text, which is how ANS has them."""
    if not _is_text_and_lists(blocks):
        w.report.simplified("an item of several blocks", "one text, and behind it what is none", *place)
    lists: list[Record] = []
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        here = (*place, "blocks", number)
        if isinstance(block, List):
            lists.append(_list_of_texts(w, block, here, others))
            continue
        for each in lines_of(w.report, block, *here):
            if isinstance(each, Apart):
                others.append(each)
            else:
                lines.append(each)
    return [w.text(broken(lines)), *lists] if lines or not lists else lists


def _is_text_and_lists(blocks: tuple[Block, ...]) -> bool:
    return not blocks or (isinstance(blocks[0], Paragraph) and all(isinstance(each, List) for each in blocks[1:]))


def _definitions(w: Ans, node: DefinitionList) -> list[Record]:
    w.report.simplified("a definition list", "text")
    found: list[Record] = []
    for number, item in enumerate(node.items):
        found += map(w.text, terms(item))
        found += elements(w, item.blocks, "items", number, "blocks")
    return found


def _quote(w: Ans, node: Quote) -> list[Record]:
    cite = w.addresses.link(node.cite, "cite")
    inside: list[Json] = [*elements(w, node.blocks, "blocks")]
    said = {
        "subtype": "pullquote" if node.pull else "blockquote",
        "citation": w.text(node.attribution) if node.attribution else None,
        "additional_properties": {"cite": cite} if cite else None,
    }
    return [{**element("quote", said), "content_elements": inside}]


def _preformatted(w: Ans, node: Preformatted) -> list[Record]:
    if node.code:
        return [{"type": "code", "content": node.value, "language": node.language or ""}]
    w.report.simplified("a text whose spaces are meant", "text")
    return [w.text(preformatted(node))]


def _divider(_w: Ans, _node: Divider) -> list[Record]:
    return [{"type": "divider"}]


def _key_points(w: Ans, node: KeyPoints) -> list[Record]:
    return [group("key-points", elements(w, node.blocks, "blocks"))]


def group(subtype: str, inside: list[Record]) -> Record:
    """Give elements that belong together."""
    return {"type": "element_group", "subtype": subtype, "content_elements": inside}


def correction(w: Ans, node: Note) -> Record:
    """Give what was changed in the story."""
    return {"type": "correction", "correction_type": NoteKind(node.kind).value, "text": w.html(node.children)}


def _note(w: Ans, node: Note) -> list[Record]:
    kind = NoteKind(node.kind)
    return [correction(w, node)] if kind in CORRECTIONS else [w.text(node.children, subtype=kind.value)]


def _appeal(w: Ans, node: Appeal) -> list[Record]:
    return [w.text(node.children, subtype="appeal")]


def _signoff(w: Ans, node: Signoff) -> list[Record]:
    return [w.text((Text(node.value),), subtype="signoff")]


_BLOCKS: dict[type, Callable[[Ans, Any], list[Record]]] = {
    Paragraph: _paragraph, Heading: _heading, List: _list, DefinitionList: _definitions, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Figure: picture, Gallery: gallery, Embed: embed, Media: media,
    Table: table, KeyPoints: _key_points, RelatedLink: interstitial_link, Note: _note, Appeal: _appeal,
    Signoff: _signoff,
}  # fmt: skip
