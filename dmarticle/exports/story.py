"""The story as HTML inside another format, and what of its nodes HTML cannot say, told with its place."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias, cast, get_type_hints

from attrs import evolve, fields

from .. import urls
from ..body.anchors import is_name
from ..body.document import Body
from ..body.nodes import (
    ANCHOR_PREFIX,
    Anchor,
    Block,
    Embed,
    Figure,
    Link,
    Media,
    MediaKind,
    Node,
    Preformatted,
    Quote,
    RelatedLink,
    Span,
)
from ..body.nodes.kinds import ways_everywhere
from ..body.rewrite import rewrite
from ..body.tags import CODE_LANGUAGE
from ..body.writers.html import write_html
from ..models import Article
from .addresses import is_language
from .letters import readable
from .report import Report

Place: TypeAlias = tuple[str | int, ...]

_DIRECTIONS = ("ltr", "rtl")

_ADDRESSES: dict[type[Node], dict[str, frozenset[str]]] = {
    Link: {"url": urls.LINK_SCHEMES},
    RelatedLink: {"url": urls.LINK_SCHEMES},
    Quote: {"cite": urls.LINK_SCHEMES},
    Figure: {"url": urls.MEDIA_SCHEMES, "link": urls.LINK_SCHEMES},
    Embed: {"url": urls.MEDIA_SCHEMES},
    Media: {"url": urls.MEDIA_SCHEMES, "poster": urls.MEDIA_SCHEMES},
}
"""Fields of nodes that hold a URL, and the schemes that the writer of HTML follows."""


def story_html(article: Article, report: Report) -> str:
    """Give what stands before the body and the body as safe HTML; `""` where there is neither.

    Carries `introduction.blocks` and `body.blocks`; anything in them that HTML cannot say is told.
    """
    parts = [("introduction", article.introduction or Body()), ("body", article.body)]
    return "\n".join(html for name, body in parts if (html := _html_of(name, body, report)))


def tell_of_datelines(article: Article, report: Report, *names: str) -> None:
    """Tell of a dateline that is not in its story; one that a pipeline found is."""
    for name in names:
        body: Body = getattr(article, name) or Body()
        if body.dateline and body.dateline not in body.text:
            report.lost("a dateline that the story does not have", name, "dateline", raw=body.dateline)


def tell_of_nodes(blocks: tuple[Block, ...], report: Report, *parts: str | int) -> None:
    """Tell what of some blocks HTML cannot say; nothing is looked for where nobody listens.

    Args:
        blocks: The blocks.
        report: Is told.
        parts: Where they stand in the article.
    """
    if report.on_problem is None:
        return
    for node, place in _nodes_of(blocks, parts):
        with report.at(*place):
            _tell_of(node, report)


def readable_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give blocks whose words HTML and XML can hold; the very same ones where they all are, as all that were read."""
    return rewrite(blocks, _readable_node, ways_everywhere())


def _html_of(name: str, body: Body, report: Report) -> str:
    html = write_html(readable_blocks(body.blocks))  # first, for it refuses what is no node
    tell_of_nodes(body.blocks, report, name, "blocks")
    return html


def _nodes_of(value: object, place: Place) -> Iterator[tuple[Node, Place]]:
    """Give every node in and below a value, with its place."""
    if isinstance(value, tuple):
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            yield from _nodes_of(each, (*place, number))
    elif isinstance(value, Node):
        yield value, place
        for each in fields(cast("Any", type(value))):
            yield from _nodes_of(getattr(value, each.name), (*place, each.name))


def _tell_of(node: Node, report: Report) -> None:
    for name, schemes in _ADDRESSES.get(type(node), {}).items():
        report.url(getattr(node, name), name, schemes=schemes)
    for kind, tell in _UNSAID.items():
        if isinstance(node, kind):
            tell(node, report)


def _preformatted(node: Preformatted, report: Report) -> None:
    if node.language and not (node.code and CODE_LANGUAGE.fullmatch(node.language)):
        report.lost("the name of a computer language", "language", raw=node.language)


def _media(node: Media, report: Report) -> None:
    if node.poster and node.kind is not MediaKind.VIDEO:
        report.lost("a picture before a recording that is no video", "poster", raw=node.poster)


def _span(node: Span, report: Report) -> None:
    if node.lang and not is_language(node.lang):
        report.lost("a language that is no BCP 47 tag", "lang", raw=node.lang)
    if node.dir and node.dir not in _DIRECTIONS:
        report.lost("a direction of text that there is not", "dir", raw=node.dir)


def _anchor(node: Anchor, report: Report) -> None:
    if not is_name(node.id.removeprefix(ANCHOR_PREFIX)):
        report.lost("the name of a place in the story", "id", raw=node.id)


_UNSAID: dict[type[Node], Callable[[Any, Report], None]] = {
    Preformatted: _preformatted, Media: _media, Anchor: _anchor, Span: _span,
}  # fmt: skip
"""What the writer of HTML leaves out of some nodes."""


def _readable_node(node: Node) -> Node:
    """Give a node whose words HTML and XML can hold; its addresses stay as they are, for they are judged."""
    if isinstance(node, Span):
        node = _sound_span(node)
    changed: dict[str, str] = {}
    for name in _words_of(cast("Any", type(node))):
        value = getattr(node, name)
        if isinstance(value, str) and (said := readable(value)) != value:
            changed[name] = said
    return evolve(cast("Any", node), **changed) if changed else node


def _sound_span(span: Span) -> Span:
    """Give a span without a language or a direction that there is not."""
    lang = span.lang if span.lang and is_language(span.lang) else None
    direction = span.dir if span.dir in _DIRECTIONS else None
    return span if (lang, direction) == (span.lang, span.dir) else Span(span.children, lang, direction)


@cache
def _words_of(kind: Any) -> tuple[str, ...]:
    """Give the fields of a kind of node that hold words."""
    hints = get_type_hints(kind)
    addresses = _ADDRESSES.get(kind, {})
    return tuple(name for name, hint in hints.items() if hint in (str, str | None) and name not in addresses)
