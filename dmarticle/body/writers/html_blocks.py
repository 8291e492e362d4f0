"""How blocks are written as HTML."""

from attrs import evolve

from ... import urls
from ..nodes import (
    Appeal,
    Block,
    Caption,
    Cell,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    Link,
    List,
    ListItem,
    Media,
    MediaKind,
    Note,
    NoteKind,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Row,
    Signoff,
    Table,
    Text,
)
from ..tags import CODE_LANGUAGE
from .writing import Write, Writing, attribute, escaped, number

FRAME_MANNERS = (
    ' loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"'
    ' sandbox="allow-popups allow-presentation allow-same-origin allow-scripts"'
)
"""How a player stands in a page: it keeps to its own origin, and can neither lead the page away nor show dialogs."""


def _paragraph(w: Writing, node: Paragraph) -> str:
    return w.holding("p", node.children)


def _heading(w: Writing, node: Heading) -> str:
    return w.holding(f"h{min(max(int(node.level), 1), 6)}", node.children)


def _tight(w: Writing, name: str, blocks: tuple[Block, ...], attributes: str = "") -> str:
    """An item or a cell, where a first paragraph needs no tags if no other follows."""
    if len(blocks) == 1 and type(blocks[0]) is Paragraph:
        return w.holding(name, blocks[0].children, attributes)
    first, *others = blocks or (None,)
    tight = isinstance(first, Paragraph) and not any(isinstance(other, Paragraph) for other in others)
    if not isinstance(first, Paragraph) or not tight or (others and w.own_language(first.children)):
        return f"<{name}{attributes}>{w.all(blocks)}</{name}>"  # a language needs an element to stand on
    if not others:
        return w.holding(name, first.children, attributes)
    return f"<{name}{attributes}>{w.line(first.children)}{w.all(others)}</{name}>"


def _list(w: Writing, node: List) -> str:
    name = "ol" if node.ordered else "ul"
    start = number("start", node.start) if node.ordered and (node.start != 1 or node.reversed) else ""
    down = " reversed" if node.ordered and node.reversed else ""
    inside, direction = w.enclosing(node)
    return f"<{name}{start}{down}{direction}>{inside.all(node.items)}</{name}>"


def _item(w: Writing, node: ListItem) -> str:
    return _tight(w, "li", node.blocks)


def _definitions(w: Writing, node: DefinitionList) -> str:
    inside, direction = w.enclosing(node)
    return f"<dl{direction}>{inside.all(node.items)}</dl>"


def _definition(w: Writing, node: Definition) -> str:
    terms = "".join(w.holding("dt", term) for term in node.terms)
    return terms + (_tight(w, "dd", node.blocks) if node.blocks else "")


def _quote(w: Writing, node: Quote) -> str:
    pull = w.classes("pull-quote") if node.pull else ""
    cite = attribute("cite", urls.judge(node.cite, w.policy.schemes))
    inside, direction = w.enclosing(node)
    footer = inside.holding("footer", node.attribution) if node.attribution else ""
    return f"<blockquote{pull}{cite}{direction}>{inside.all(node.blocks)}{footer}</blockquote>"


def _preformatted(w: Writing, node: Preformatted) -> str:
    text = escaped(node.value)
    if not node.code:
        return f"<pre>{text}</pre>"
    named = node.language is not None and CODE_LANGUAGE.fullmatch(node.language)
    language = w.classes(f"language-{node.language}") if named else ""
    return f"<pre><code{language}>{text}</code></pre>"


def _divider(_w: Writing, _node: Divider) -> str:
    return "<hr>"


def _caption(w: Writing, caption: Caption | None, credit: str | None = None) -> str:
    """The caption of a figure, with the credit last in it; nothing where there is neither."""
    if not credit:
        return w.holding("figcaption", caption.children) if caption else ""
    signed = f"<small{w.classes('credit')}>{escaped(credit)}</small>"
    return w.holding("figcaption", caption.children if caption else (), behind=signed)


def _figure(w: Writing, node: Figure) -> str:
    return f"<figure>{_picture(w, node)}{_caption(w, node.caption, node.credit)}</figure>"


def _picture(w: Writing, node: Figure) -> str:
    """A picture, in its link where it has one; one that may not be loaded is a link to it."""
    src = w.image(node.url)
    if src is None and (elsewhere := w.media_href(node.url)):
        return f"<a{elsewhere}>{escaped(node.alt or node.url)}</a>"
    srcset = w.srcset(node.url)
    image = (
        f"<img{attribute('src', src)}{attribute('srcset', srcset)}{attribute('sizes', w.sizes if srcset else None)}"
        f"{attribute('alt', node.alt)}{number('width', node.width)}{number('height', node.height)}"
        f"{w.classes(f'wp-image-{int(node.attachment_id)}') if node.attachment_id else ''}>"
    )
    link = w.href(node.link)
    return f"<a{link}>{image}</a>" if link else image


def _gallery(w: Writing, node: Gallery) -> str:
    return f"<figure{w.classes('gallery')}>{w.all(node.figures)}{_caption(w, node.caption)}</figure>"


def _media(w: Writing, node: Media) -> str:
    """A recording that can be played where it is, or a link to it; nothing is loaded before it is asked for."""
    kind = MediaKind(node.kind)
    title, caption = attribute("title", node.title), _caption(w, node.caption)
    src = None if kind is MediaKind.FILE else w.recording(node.url)
    if kind is MediaKind.FILE or (src is None and w.media_href(node.url)):
        shown = f"<a{w.media_href(node.url)}{title}>{_name(node)}</a>"
    else:
        poster = attribute("poster", w.image(node.poster)) if kind is MediaKind.VIDEO else ""
        shown = f'<{kind}{attribute("src", src)}{poster}{title} controls preload="none"></{kind}>'
    return f"<figure{w.classes(kind)}>{shown}{caption}</figure>"


def _embed(w: Writing, node: Embed) -> str:
    fallback = w.holding("p", node.fallback) if node.fallback else ""
    return f"<figure{w.classes('embed')}>{_player(w, node)}{fallback}{_caption(w, node.caption)}</figure>"


def _player(w: Writing, node: Embed) -> str:
    """A link to a piece of another site, or its player, where the policy lets it stand in the page."""
    title, frame = attribute("title", node.title), w.frame(node.url)
    if frame is None:
        size = number("data-width", node.width) + number("data-height", node.height)
        return f"<a{w.media_href(node.url)}{title}{size}>{_name(node)}</a>"
    size = number("width", node.width) + number("height", node.height)
    return f"<iframe{attribute('src', frame)}{title}{size}{FRAME_MANNERS}></iframe>"


def _name(node: Embed | Media) -> str:
    """What a link to something from elsewhere is called: its title, or its address."""
    return escaped(node.title or urls.judge(node.url, urls.MEDIA_SCHEMES) or "")


def _cell(w: Writing, node: Cell) -> str:
    name, blocks = "th" if node.header else "td", node.blocks
    spans = number("colspan", node.colspan) if node.colspan != 1 else ""
    spans += number("rowspan", node.rowspan) if node.rowspan != 1 else ""
    return _tight(w, name, blocks, spans)


def _row(w: Writing, node: Row) -> str:
    """Write a row; its cells are written here where they are one paragraph, as most are."""
    if type(node.cells) is not tuple:
        return f"<tr>{w.all(node.cells)}</tr>"
    written: list[str] = []
    for cell in node.cells:
        if type(cell) is Cell and cell.colspan == 1 and cell.rowspan == 1:
            blocks = cell.blocks
            if len(blocks) == 1 and type(blocks[0]) is Paragraph:
                written.append(w.holding("th" if cell.header else "td", blocks[0].children))
                continue
        written.append(w.table[type(cell)](w, cell))
    return f"<tr>{''.join(written)}</tr>"


def _table(w: Writing, node: Table) -> str:
    """A caption, and rows in their sections; those of the head that stand first are the head."""
    w, direction = w.enclosing(node)
    caption = w.holding("caption", node.caption.children) if node.caption else ""
    first = next((place for place, row in enumerate(node.rows) if not row.header), len(node.rows))
    head, rest = node.rows[:first], node.rows[first:]
    sections = (f"<thead>{w.all(head)}</thead>" if head else "") + (f"<tbody>{w.all(rest)}</tbody>" if rest else "")
    return f"<table{direction}>{caption}{sections}</table>"


def _related(w: Writing, node: RelatedLink) -> str:
    label = (Text(f"{node.label} "),) if node.label else ()
    span = w.own_language(node.children)
    inside, said = (evolve(w, around=span), w.language(span)) if span else (w, "")
    return f"<p{w.classes('related-link')}{said}>{inside.line((*label, Link(node.url, node.children)))}</p>"


def _appeal(w: Writing, node: Appeal) -> str:
    return w.holding("p", node.children, w.classes("appeal"))


def _note(w: Writing, node: Note) -> str:
    return w.holding("p", node.children, w.classes("note", NoteKind(node.kind)))


def _key_points(w: Writing, node: KeyPoints) -> str:
    return f"<aside{w.classes('key-points')}>{w.all(node.blocks)}</aside>"


def _signoff(w: Writing, node: Signoff) -> str:
    return f"<p{w.classes('signoff')}>{escaped(node.value)}</p>"


def _caption_alone(w: Writing, node: Caption) -> str:
    return _caption(w, node)


BLOCKS: dict[type, Write] = {
    Paragraph: _paragraph, Heading: _heading, List: _list, ListItem: _item, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Caption: _caption_alone, Figure: _figure,
    DefinitionList: _definitions, Definition: _definition, Gallery: _gallery, Media: _media, Note: _note,
    KeyPoints: _key_points, Embed: _embed,
    Table: _table, Row: _row, Cell: _cell, RelatedLink: _related, Appeal: _appeal, Signoff: _signoff,
}  # fmt: skip
