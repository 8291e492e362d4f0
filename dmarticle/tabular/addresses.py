"""The rows of the table `links`: each address in a body or an introduction, what it is there, and in which block."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..body.nodes import Block, Embed, Figure, Link, Media, Node, Quote, RelatedLink
from ..body.nodes.inline import line_of
from ..body.rewrite import walk_any
from ..body.writers.text import write_text
from . import values
from .schema import TableRow


def _link(node: Link) -> Iterator[dict[str, Any]]:
    yield {"relation": "link", "url": node.url, "text": line_of(node.children), "title": node.title}


def _promo(node: RelatedLink) -> Iterator[dict[str, Any]]:
    yield {"relation": "promo", "url": node.url, "text": node.title, "label": node.label}


def _figure(node: Figure) -> Iterator[dict[str, Any]]:
    caption = _caption(node) or node.alt or None
    yield {"relation": "picture", "url": node.url, "text": caption, "credit": node.credit}
    if node.link is not None:
        yield {"relation": "picture-link", "url": node.link, "text": caption}


def _embed(node: Embed) -> Iterator[dict[str, Any]]:
    said = _caption(node) or line_of(node.fallback) or None
    yield {"relation": "embed", "url": node.url, "text": said, "title": node.title, "provider": node.provider}


def _media(node: Media) -> Iterator[dict[str, Any]]:
    yield {"relation": node.kind, "url": node.url, "text": _caption(node), "title": node.title}
    if node.poster is not None:
        yield {"relation": "poster", "url": node.poster}


def _quote(node: Quote) -> Iterator[dict[str, Any]]:
    if node.cite is not None:
        yield {"relation": "cite", "url": node.cite, "text": write_text((node,))}


def _caption(node: Figure | Embed | Media) -> str | None:
    return write_text((node.caption,)) if node.caption else None


_ADDRESSES: dict[type[Node], Callable[[Any], Iterator[dict[str, Any]]]] = {
    Link: _link, RelatedLink: _promo, Figure: _figure, Embed: _embed, Media: _media, Quote: _quote,
}  # fmt: skip


def addresses_of(blocks: Iterable[Block]) -> Iterator[TableRow]:
    """Give a row for each address in some blocks, without the number of the row."""
    for number, block in enumerate(blocks):
        for node in walk_any((block,), *_ADDRESSES):
            for found in _ADDRESSES[type(node)](node):
                yield {**{name: values.plain(each) for name, each in found.items()}, "block": number}
