"""How blocks are written, and the table of all."""

from ... import urls
from ...body.nodes import (
    Appeal,
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
    Table,
    Text,
)
from ...jsontypes import Json
from .lists import write_list
from .objects import write_embed, write_figure, write_gallery, write_media, write_table
from .writing import Write, Writing


def _paragraph(w: Writing, node: Paragraph) -> list[Json]:
    return [w.text(node.children)]


def _heading(w: Writing, node: Heading) -> list[Json]:
    return [w.text(node.children, f"h{node.level}")]


def _list(w: Writing, node: List) -> list[Json]:
    return write_list(w, node)


def _definitions(w: Writing, node: DefinitionList) -> list[Json]:
    items: list[Json] = []
    for place, item in enumerate(node.items):
        with w.report.at("items", place):
            terms: list[Json] = [w.text(term) for term in item.terms]
            items.append(w.object("definition", terms=terms, content=w.blocks(item.blocks)))
    return [w.object("definitionList", items=items)]


def _quote(w: Writing, node: Quote) -> list[Json]:
    """A quotation of one paragraph is a style; one that says more of itself is an object."""
    (only,) = node.blocks if len(node.blocks) == 1 else (None,)
    if isinstance(only, Paragraph) and not (node.pull or node.cite or node.attribution):
        return [w.text(only.children, "blockquote")]
    attribution: list[Json] = [w.text(node.attribution)] if node.attribution else []
    cite = urls.judge(node.cite)
    pull = True if node.pull else None
    return [w.object("quote", content=w.blocks(node.blocks), attribution=attribution, cite=cite, pull=pull)]


def _preformatted(w: Writing, node: Preformatted) -> list[Json]:
    if node.code:
        return [w.object("code", code=node.value, language=node.language)]
    if node.language:
        w.report.lost("the name of a computer language", "language", raw=node.language)
    return [w.object("preformatted", text=node.value)]


def _divider(w: Writing, _node: Divider) -> list[Json]:
    return [w.object("divider")]


def _key_points(w: Writing, node: KeyPoints) -> list[Json]:
    return [w.object("keyPoints", content=w.blocks(node.blocks))]


def _related(w: Writing, node: RelatedLink) -> list[Json]:
    label = (Text(f"{node.label} "),) if node.label else ()
    return [w.text((*label, Link(node.url, node.children)), "related-link")]


def _note(w: Writing, node: Note) -> list[Json]:
    return [w.text(node.children, f"note-{NoteKind(node.kind)}")]


def _appeal(w: Writing, node: Appeal) -> list[Json]:
    return [w.text(node.children, "appeal")]


def _signoff(w: Writing, node: Signoff) -> list[Json]:
    return [w.text((Text(node.value),), "signoff")]


BLOCKS: dict[type, Write] = {
    Paragraph: _paragraph, Heading: _heading, List: _list, DefinitionList: _definitions, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Figure: write_figure, Gallery: write_gallery, Embed: write_embed,
    Media: write_media, Table: write_table, KeyPoints: _key_points, RelatedLink: _related, Note: _note,
    Appeal: _appeal, Signoff: _signoff,
}  # fmt: skip
"""What is text has a style, which a reader that does not know it shows as a paragraph; what is more is an object."""
