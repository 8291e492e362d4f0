"""How blocks of text are written, and the table of all."""

import re

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
from ...body.rewrite import walk
from ...body.tags import CODE_LANGUAGE
from ...body.writers.writing import escape
from .lists import write_list
from .media import write_embed, write_figure, write_gallery, write_media
from .tables import write_table
from .writing import Write, Writing, classed, delimited, inert, line

_USUAL_LEVEL = 2
"""Of a heading; the editor does not write it."""

_ALONE_ON_A_LINE = re.compile(r"^(\s*https?:)//([^\s<>\"]+\s*)$", re.MULTILINE)
"""An address that WordPress would take for an embed."""


def _paragraph(w: Writing, node: Paragraph) -> str:
    return w.paragraph(node.children)


def _heading(_w: Writing, node: Heading) -> str:
    level = node.level if node.level != _USUAL_LEVEL else None
    html = f'<h{node.level} class="wp-block-heading">{line(node.children)}</h{node.level}>'
    return delimited("heading", html, level=level)


def _quote(w: Writing, node: Quote) -> str:
    """A quotation; a pull quote of one paragraph has a block of its own."""
    said = _cite(w, node)
    (only,) = node.blocks if len(node.blocks) == 1 else (None,)
    if node.pull and isinstance(only, Paragraph):
        html = f"<blockquote><p>{line(only.children)}</p>{said}</blockquote>"
        return delimited("pullquote", f'<figure class="wp-block-pullquote">{html}</figure>')
    classes = "pull-quote" if node.pull else None
    opening = f"<blockquote{classed('wp-block-quote', classes)}>"
    return delimited("quote", f"{opening}{w.blocks(node.blocks)}{said}</blockquote>", className=classes)


def _cite(w: Writing, node: Quote) -> str:
    """Who is quoted; where it was said has no place but as a link of that."""
    source = urls.judge(node.cite)
    who = node.attribution
    if source and who and not any(walk(who, Link)):
        w.report.simplified("the address of a quotation's source", "a link over who said it", "cite")
        who = (Link(source, who),)
    elif source:
        w.report.lost("the address of a quotation's source", "cite", raw=node.cite)
    return f"<cite>{line(who)}</cite>" if who else ""


def _preformatted(w: Writing, node: Preformatted) -> str:
    language = node.language if node.code and CODE_LANGUAGE.fullmatch(node.language or "") else None
    if node.language and not language:
        w.report.lost("the name of a computer language", "language", raw=node.language)
    text = inert(escape(node.value, quote=False))
    if not node.code:
        return delimited("preformatted", f'<pre class="wp-block-preformatted">{text}</pre>')
    classes = f"language-{language}" if language else None
    text = _ALONE_ON_A_LINE.sub(r"\1&#47;&#47;\2", text, count=1)  # the first one alone, as WordPress has it
    html = f"<pre{classed('wp-block-code', classes)}><code>{text}</code></pre>"
    return delimited("code", html, className=classes)


def _divider(_w: Writing, _node: Divider) -> str:
    return delimited("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')


def _definitions(w: Writing, node: DefinitionList) -> str:
    return w.as_html(node, "a definition list")


def _related(w: Writing, node: RelatedLink) -> str:
    label = (Text(f"{node.label} "),) if node.label else ()
    return w.paragraph((*label, Link(node.url, node.children)), "related-link")


def _note(w: Writing, node: Note) -> str:
    return w.paragraph(node.children, f"note {NoteKind(node.kind)}")


def _appeal(w: Writing, node: Appeal) -> str:
    return w.paragraph(node.children, "appeal")


def _signoff(w: Writing, node: Signoff) -> str:
    return w.paragraph((Text(node.value),), "signoff")


def _key_points(w: Writing, node: KeyPoints) -> str:
    html = f'<aside class="wp-block-group key-points">{w.blocks(node.blocks)}</aside>'
    return delimited("group", html, tagName="aside", className="key-points", layout={"type": "constrained"})


BLOCKS: dict[type, Write] = {
    Paragraph: _paragraph, Heading: _heading, List: write_list, DefinitionList: _definitions, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Figure: write_figure, Gallery: write_gallery, Embed: write_embed,
    Media: write_media, Table: write_table, KeyPoints: _key_points, RelatedLink: _related, Note: _note,
    Appeal: _appeal, Signoff: _signoff,
}  # fmt: skip
"""The classes are those of the writer of HTML, by which the body reader knows what it reads."""
