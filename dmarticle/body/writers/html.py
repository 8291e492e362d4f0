"""Nodes -> safe HTML.

Every element name and attribute name below is a literal, every value is escaped, every URL is judged
again. Nothing comes after the writer but a check of the finished text (`guard`).
"""

import html
from collections.abc import Callable, Iterable
from typing import Any

from ... import urls
from ...problems import StepError
from ..nodes import (
    Abbreviation,
    Appeal,
    Block,
    Caption,
    Cell,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    Emphasis,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    LineBreak,
    Link,
    List,
    ListItem,
    Mark,
    Media,
    MediaKind,
    Node,
    Note,
    NoteKind,
    Paragraph,
    Preformatted,
    Quotation,
    Quote,
    RelatedLink,
    Row,
    Signoff,
    Small,
    Span,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Underline,
)
from . import guard
from .unknown import unknown

_escape = html.escape


def write_html(nodes: Iterable[Node]) -> str:
    """Write nodes as HTML that cannot run anything; blocks stand on lines of their own."""
    try:
        return guard.check("\n".join(_node(node) for node in nodes))
    except (AttributeError, TypeError, ValueError) as error:
        raise StepError(f"a node of the body holds what it cannot hold: {error}") from error


def _node(node: Node) -> str:
    write = _WRITERS.get(type(node))
    if write is None:
        raise unknown(node, _WRITERS)
    return write(node)


def _all(nodes: Iterable[Node]) -> str:
    return "".join([_node(node) for node in nodes])


def _element(name: str) -> Callable[[Any], str]:
    opening, closing = f"<{name}>", f"</{name}>"
    return lambda node: opening + _all(node.children) + closing


def _attribute(name: str, value: object) -> str:
    """An attribute, or nothing where there is no value."""
    return "" if value is None else f' {name}="{_escape(str(value))}"'


def _url(name: str, url: str | None, schemes: frozenset[str] = urls.LINK_SCHEMES) -> str:
    return _attribute(name, urls.judge(url, schemes))


def _number(name: str, value: int | None) -> str:
    return _attribute(name, None if value is None else int(value))


def _text(node: Text) -> str:
    return _escape(node.value, quote=False)


def _line_break(_node: LineBreak) -> str:
    return "<br>"


def _link(node: Link) -> str:
    return f"<a{_url('href', node.url)}{_attribute('title', node.title)}>{_all(node.children)}</a>"


def _paragraph(node: Paragraph) -> str:
    """A paragraph; a language or direction that holds over all of it stands on the paragraph itself."""
    only = node.children[0] if len(node.children) == 1 else None
    if type(only) is Span:
        return f"<p{_language(only)}>{_all(only.children)}</p>"
    return f"<p>{_all(node.children)}</p>"


def _heading(node: Heading) -> str:
    level = min(max(int(node.level), 1), 6)
    return f"<h{level}>{_all(node.children)}</h{level}>"


def _tight(blocks: tuple[Block, ...]) -> str:
    """Blocks in an item or a cell, where a first paragraph needs no tags if no other follows."""
    first, *others = blocks or (None,)
    if isinstance(first, Paragraph) and not any(isinstance(other, Paragraph) for other in others):
        return _all(first.children) + _all(others)
    return _all(blocks)


def _list(node: List) -> str:
    name = "ol" if node.ordered else "ul"
    start = _number("start", node.start) if node.ordered and (node.start != 1 or node.reversed) else ""
    down = " reversed" if node.ordered and node.reversed else ""
    return f"<{name}{start}{down}>{_all(node.items)}</{name}>"


def _item(node: ListItem) -> str:
    return f"<li>{_tight(node.blocks)}</li>"


def _definitions(node: DefinitionList) -> str:
    return f"<dl>{_all(node.items)}</dl>"


def _definition(node: Definition) -> str:
    terms = "".join(f"<dt>{_all(term)}</dt>" for term in node.terms)
    return terms + (f"<dd>{_tight(node.blocks)}</dd>" if node.blocks else "")


def _quote(node: Quote) -> str:
    pull = _attribute("class", "pull-quote" if node.pull else None)
    footer = f"<footer>{_all(node.attribution)}</footer>" if node.attribution else ""
    return f"<blockquote{pull}{_url('cite', node.cite)}>{_all(node.blocks)}{footer}</blockquote>"


def _preformatted(node: Preformatted) -> str:
    text = _escape(node.value, quote=False)
    if not node.code:
        return f"<pre>{text}</pre>"
    language = _attribute("class", f"language-{node.language}" if node.language else None)
    return f"<pre><code{language}>{text}</code></pre>"


def _divider(_node: Divider) -> str:
    return "<hr>"


def _caption(node: Caption, credit: str | None = None) -> str:
    words = _all(node.children)
    signed = f'<small class="credit">{_escape(credit, quote=False)}</small>' if credit else ""
    return f"<figcaption>{words}{' ' if words and signed else ''}{signed}</figcaption>"


def _figure(node: Figure) -> str:
    number = f"wp-image-{int(node.attachment_id)}" if node.attachment_id else None
    image = (
        f"<img{_url('src', node.url, urls.MEDIA_SCHEMES)}{_attribute('alt', node.alt)}"
        f"{_number('width', node.width)}{_number('height', node.height)}{_attribute('class', number)}>"
    )
    link = _url("href", node.link)
    image = f"<a{link}>{image}</a>" if link else image
    captioned = node.caption is not None or node.credit
    caption = _caption(node.caption or Caption(()), node.credit) if captioned else ""
    return f"<figure>{image}{caption}</figure>"


def _gallery(node: Gallery) -> str:
    caption = _caption(node.caption) if node.caption else ""
    return f'<figure class="gallery">{_all(node.figures)}{caption}</figure>'


def _media(node: Media) -> str:
    """A recording that can be played where it is, or a link to a file; nothing is loaded before it is asked for."""
    kind = MediaKind(node.kind)
    title, caption = _attribute("title", node.title), _caption(node.caption) if node.caption else ""
    if kind is MediaKind.FILE:
        href = _url("href", node.url, urls.MEDIA_SCHEMES)
        words = _escape(node.title or urls.judge(node.url, urls.MEDIA_SCHEMES) or "", quote=False)
        return f'<figure class="file"><a{href}{title}>{words}</a>{caption}</figure>'
    source = _url("src", node.url, urls.MEDIA_SCHEMES)
    poster = _url("poster", node.poster, urls.MEDIA_SCHEMES) if kind is MediaKind.VIDEO else ""
    return f'<figure class="{kind}"><{kind}{source}{poster}{title} controls preload="none"></{kind}>{caption}</figure>'


def _embed(node: Embed) -> str:
    title = _attribute("title", node.title)
    size = _number("data-width", node.width) + _number("data-height", node.height)
    href = _url("href", node.url, urls.MEDIA_SCHEMES)
    words = _escape(node.title or urls.judge(node.url, urls.MEDIA_SCHEMES) or "", quote=False)
    fallback = f"<p>{_all(node.fallback)}</p>" if node.fallback else ""
    caption = _caption(node.caption) if node.caption else ""
    return f'<figure class="embed"><a{href}{title}{size}>{words}</a>{fallback}{caption}</figure>'


def _cell(node: Cell) -> str:
    name = "th" if node.header else "td"
    spans = "".join(
        _number(side, span) for side, span in (("colspan", node.colspan), ("rowspan", node.rowspan)) if span != 1
    )
    return f"<{name}{spans}>{_tight(node.blocks)}</{name}>"


def _row(node: Row) -> str:
    return f"<tr>{_all(node.cells)}</tr>"


def _rows(rows: tuple[Row, ...]) -> str:
    """Rows in their sections; those of the head that stand first are the head."""
    head = next((place for place, row in enumerate(rows) if not row.header), len(rows))
    return (f"<thead>{_all(rows[:head])}</thead>" if head else "") + (
        f"<tbody>{_all(rows[head:])}</tbody>" if rows[head:] else ""
    )


def _table(node: Table) -> str:
    caption = f"<caption>{_all(node.caption.children)}</caption>" if node.caption else ""
    return f"<table>{caption}{_rows(node.rows)}</table>"


def _related(node: RelatedLink) -> str:
    label = f"{_escape(node.label, quote=False)} " if node.label else ""
    return f'<p class="related-link">{label}{_link(Link(node.url, node.children))}</p>'


def _appeal(node: Appeal) -> str:
    return f'<p class="appeal">{_all(node.children)}</p>'


def _note(node: Note) -> str:
    return f'<p class="note {NoteKind(node.kind)}">{_all(node.children)}</p>'


def _key_points(node: KeyPoints) -> str:
    return f'<aside class="key-points">{_all(node.blocks)}</aside>'


def _abbreviation(node: Abbreviation) -> str:
    return f"<abbr{_attribute('title', node.title)}>{_all(node.children)}</abbr>"


def _span(node: Span) -> str:
    return f"<span{_language(node)}>{_all(node.children)}</span>"


def _language(node: Span) -> str:
    return _attribute("lang", node.lang) + _attribute("dir", "rtl" if node.rtl else None)


def _signoff(node: Signoff) -> str:
    return f'<p class="signoff">{_escape(node.value, quote=False)}</p>'


_WRITERS: dict[type, Callable[[Any], str]] = {
    Text: _text, LineBreak: _line_break, Link: _link,
    Strong: _element("strong"), Emphasis: _element("em"), Underline: _element("u"), Strikeout: _element("s"),
    Subscript: _element("sub"), Superscript: _element("sup"), Code: _element("code"),
    Small: _element("small"), Mark: _element("mark"),
    Quotation: _element("q"), Abbreviation: _abbreviation, Span: _span,
    Paragraph: _paragraph, Heading: _heading, List: _list, ListItem: _item, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Caption: _caption, Figure: _figure,
    DefinitionList: _definitions, Definition: _definition, Gallery: _gallery, Media: _media, Note: _note,
    KeyPoints: _key_points, Embed: _embed,
    Table: _table, Row: _row, Cell: _cell, RelatedLink: _related, Appeal: _appeal, Signoff: _signoff,
}  # fmt: skip
