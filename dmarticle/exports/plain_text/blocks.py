"""Blocks as plain text: each kind by a function of its own, blocks apart by a blank line."""

from collections.abc import Callable, Iterable, Mapping
from itertools import zip_longest
from typing import Any

from ... import urls
from ...body.nodes import (
    Appeal,
    Block,
    Caption,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    KeyPoints,
    List,
    Media,
    MediaKind,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Signoff,
    Table,
)
from ...body.writers.unknown import unknown
from .columns import columns, padded, widest
from .inlines import line
from .writing import Writing, one_line

_APART = "  "
"""Between the columns of a table."""


def write_block(block: Block, w: Writing) -> str:
    """Write one block; `""` for one without anything to say."""
    write = _WRITERS.get(type(block))
    if write is None:
        raise unknown(block, _WRITERS)
    return write(block, w)


def write_blocks(blocks: Iterable[Block], w: Writing, between: str = "\n\n") -> str:
    """Write blocks one below the other."""
    return between.join(filter(None, (write_block(each, w) for each in blocks)))


def _said(children: Iterable[Inline], w: Writing) -> str:
    return w.wrapped(line(children, w))


def _paragraph(node: Paragraph | Note | Appeal, w: Writing) -> str:
    return _said(node.children, w)


def _heading(node: Heading, w: Writing) -> str:
    """A heading stands out by the line below it."""
    text = _said(node.children, w)
    return f"{text}\n{'-' * widest(text)}" if text.strip() else text


def _list(node: List, w: Writing) -> str:
    items: list[str] = []
    for place, item in enumerate(node.items):
        number = node.start - place if node.reversed else node.start + place
        mark = f"{number}. " if node.ordered else "- "
        items.append(indented(write_blocks(item.blocks, w.narrower(len(mark)), "\n"), mark, " " * len(mark)))
    return "\n".join(items)


def indented(text: str, first: str, other: str) -> str:
    """Put something before each line, without spaces at the end of any."""
    head, *lines = text.split("\n")
    return "\n".join(each.rstrip() for each in (first + head, *(other + each for each in lines)))


def _definitions(node: DefinitionList, w: Writing) -> str:
    written: list[str] = []
    for item in node.items:
        written += [_said(term, w) for term in item.terms]
        inside = write_blocks(item.blocks, w.narrower(2), "\n")
        written += [indented(inside, "  ", "  ")] if inside else []
    return "\n".join(written)


def _quote(node: Quote, w: Writing) -> str:
    """A quotation as in mail, with who is quoted and where below it."""
    inner = w.narrower(2)
    by = line(node.attribution, inner)
    source = w.number(node.cite)
    signed = inner.line("—", f"{by}{source}".strip()) if by or source else ""
    text = "\n\n".join(filter(None, (write_blocks(node.blocks, inner), signed)))
    return indented(text, "> ", "> ") if text else ""


def _preformatted(node: Preformatted, _w: Writing) -> str:
    return node.value


def _divider(_node: Divider, _w: Writing) -> str:
    return "* * *"


def _caption(caption: Caption | None, w: Writing) -> str:
    return line(caption.children, w) if caption else ""


def _figure(node: Figure, w: Writing) -> str:
    first = picture(w, node.url, node.alt) + w.number(node.link)
    return w.line(first, _caption(node.caption, w), f"({one_line(node.credit)})" if node.credit else "")


def picture(w: Writing, url: str | None, alt: str) -> str:
    """Write what is to be seen in a picture, and where it is."""
    return _named(w.labels.picture, alt, w) + w.number(url, schemes=urls.MEDIA_SCHEMES)


def _named(kind: str, name: str | None, w: Writing) -> str:
    """Write what stands for something that is not text, with its name where it has one."""
    words = one_line(name)
    return f"[{kind}{w.labels.colon} {words}]" if words else f"[{kind}]"


def _gallery(node: Gallery, w: Writing) -> str:
    figures = (_figure(each, w) for each in node.figures)
    return "\n".join(filter(None, (*figures, w.wrapped(_caption(node.caption, w)))))


def _embed(node: Embed, w: Writing) -> str:
    name = _named(node.provider or w.labels.embed, node.title, w)
    fallback = line(node.fallback, w)
    first = name + w.number(node.url, schemes=urls.MEDIA_SCHEMES)
    return "\n".join(map(w.wrapped, filter(None, (first, fallback, _caption(node.caption, w)))))


def _media(node: Media, w: Writing) -> str:
    kind = {MediaKind.AUDIO: w.labels.audio, MediaKind.VIDEO: w.labels.video, MediaKind.FILE: w.labels.file}
    first = _named(kind[MediaKind(node.kind)], node.title, w) + w.number(node.url, schemes=urls.MEDIA_SCHEMES)
    return "\n".join(map(w.wrapped, filter(None, (first, _caption(node.caption, w)))))


def _table(node: Table, w: Writing) -> str:
    """A table in columns, one line a row, a line below its head."""
    rows = [[_in_one_line(cell.blocks, w) for cell in row.cells] for row in node.rows]
    widths = [max(map(columns, column)) for column in zip_longest(*rows, fillvalue="")]
    lines = [_APART.join(map(padded, row, widths)).rstrip() for row in rows]
    if node.rows and node.rows[0].header:
        lines.insert(1, _APART.join("-" * width for width in widths))
    return "\n".join(filter(None, (w.wrapped(_caption(node.caption, w)), *lines)))


def _in_one_line(blocks: tuple[Block, ...], w: Writing) -> str:
    return one_line(write_blocks(blocks, w.unbroken(), " "))


def _key_points(node: KeyPoints, w: Writing) -> str:
    return write_blocks(node.blocks, w)


def _related(node: RelatedLink, w: Writing) -> str:
    return w.line(one_line(node.label), line(node.children, w) + w.number(node.url))


def _signoff(node: Signoff, w: Writing) -> str:
    return w.wrapped(one_line(node.value))


_WRITERS: Mapping[type, Callable[[Any, Writing], str]] = {
    Paragraph: _paragraph, Heading: _heading, List: _list, DefinitionList: _definitions, Quote: _quote,
    Preformatted: _preformatted, Divider: _divider, Figure: _figure, Gallery: _gallery, Embed: _embed, Media: _media,
    Table: _table, KeyPoints: _key_points, RelatedLink: _related, Note: _paragraph, Appeal: _paragraph,
    Signoff: _signoff,
}  # fmt: skip
