"""The blocks of a body as components."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from ...body.anchors import is_name
from ...body.nodes import (
    ANCHOR_PREFIX,
    Anchor,
    Appeal,
    Block,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    Link,
    List,
    Media,
    Note,
    NoteKind,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Signoff,
    Span,
    Table,
    Text,
)
from ...body.rewrite import walk
from ...body.writers.unknown import unknown
from ..story.lines import Apart, Line, related, terms
from .flow import flow, listed, preformatted
from .media import embed, gallery, media, picture
from .tables import table
from .writing import Component, News, markup


def components(w: News, blocks: tuple[Block, ...], *place: str | int) -> list[Component]:
    """Give blocks as components.

    Args:
        w: The writing.
        blocks: The blocks.
        place: The field that holds them, below the present place of the report.

    Raises:
        StepError: If there is something in them that is no block.
    """
    found: list[Component] = []
    for number, block in enumerate(blocks):
        with w.report.at(*place, number):
            found += _written(w, block)
    return found


def _written(w: News, block: Block) -> list[Component]:
    write = _BLOCKS.get(type(block))
    if write is None:
        raise unknown(block, _BLOCKS)
    found = write(w, block)
    _name(w, block, found)
    return found


def _name(w: News, block: Block, found: list[Component]) -> None:
    """Give the first component of a block the name by which links lead to it."""
    for anchor in walk((block,), Anchor):
        name = w.places.get(anchor.id)
        if name and name not in w.named and found and "identifier" not in found[0]:
            found[0]["identifier"] = name
            w.named.add(name)


def places_in(bodies: Iterable[tuple[Block, ...]]) -> dict[str, str]:
    """Give the places in blocks that links lead to, each with the name of the component that it will stand in."""
    found: dict[str, str] = {}
    for block in chain.from_iterable(bodies):
        names = [each.id for each in walk((block,), Anchor) if is_name(each.id.removeprefix(ANCHOR_PREFIX))]
        for name in names:
            found.setdefault(name, names[0])
    return found


def apart(w: News, others: Iterable[Apart]) -> list[Component]:
    """Give what cannot stand in a text as components behind it."""
    found: list[Component] = []
    for each in others:
        with w.report.at(*each.place):
            found += _written(w, each.block)
    return found


def _paragraph(w: News, node: Paragraph) -> list[Component]:
    return [w.text(node.children)]


def _heading(w: News, node: Heading) -> list[Component]:
    return [markup(f"heading{node.level}", w.html(node.children))]


def _list(w: News, node: List) -> list[Component]:
    others: list[Apart] = []
    return [markup("body", listed(w, node, (), others)), *apart(w, others)]


def _definitions(w: News, node: DefinitionList) -> list[Component]:
    w.report.simplified("a definition list", "paragraphs")
    others: list[Apart] = []
    html = ""
    for number, item in enumerate(node.items):
        html += "".join([f"<p>{w.html(term)}</p>" for term in terms(item)])
        html += flow(w, item.blocks, ("items", number, "blocks"), others)
    return [markup("body", html), *apart(w, others)]


def _quote(w: News, node: Quote) -> list[Component]:
    if node.cite:
        w.report.lost("the source of a quotation", "cite", raw=node.cite)
    others: list[Apart] = []
    html = flow(w, node.blocks, ("blocks",), others)
    footer = f"<footer>{w.html(node.attribution)}</footer>" if node.attribution else ""
    return [markup("pullquote" if node.pull else "quote", html + footer), *apart(w, others)]


def _preformatted(w: News, node: Preformatted) -> list[Component]:
    return [markup("body", preformatted(w, node))]


def _divider(_w: News, _node: Divider) -> list[Component]:
    return [{"role": "divider"}]


def _table(w: News, node: Table) -> list[Component]:
    others: list[Apart] = []
    return [*table(w, node, others), *apart(w, others)]


def _key_points(w: News, node: KeyPoints) -> list[Component]:
    w.report.simplified("a box of key points", "a container")
    return [container("container", components(w, node.blocks, "blocks"))]


def container(role: str, inside: list[Component]) -> Component:
    """Give components that belong together; what is in an aside is left out when Apple News judges a story."""
    return {"role": role, "components": inside}


def _related(w: News, node: RelatedLink) -> list[Component]:
    return [container("aside", [w.text(_with_one_link(node))])]


def _with_one_link(node: RelatedLink) -> Line:
    """Give the promotion of a story as a line; a link in its title would stand in the link to it."""
    title = tuple(Span(each.children) if isinstance(each, Link) else each for each in node.children)
    return related(RelatedLink(node.url, title, node.label))


def _note(w: News, node: Note) -> list[Component]:
    w.report.simplified(f"a note of the kind {NoteKind(node.kind).value}", "a footer")
    return [w.text(node.children, element="footer")]


def _appeal(w: News, node: Appeal) -> list[Component]:
    w.report.simplified("an appeal", "an aside")
    return [container("aside", [w.text(node.children)])]


def _signoff(w: News, node: Signoff) -> list[Component]:
    w.report.simplified("a sign-off", "a footer")
    return [w.text((Text(node.value),), element="footer")]


_BLOCKS: dict[type, Callable[[News, Any], list[Component]]] = {
    Paragraph: _paragraph, Heading: _heading, List: _list, DefinitionList: _definitions, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Figure: picture, Gallery: gallery, Embed: embed, Media: media,
    Table: _table, KeyPoints: _key_points, RelatedLink: _related, Note: _note, Appeal: _appeal, Signoff: _signoff,
}  # fmt: skip
