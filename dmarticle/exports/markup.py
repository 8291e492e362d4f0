"""Blocks as safe HTML in a document of another format, with a word on each address that the writer leaves out."""

import re
from typing import Any

from attrs import evolve

from .. import urls
from ..body.nodes import Block, Embed, Figure, Link, Media, Node, Preformatted, Quote, RelatedLink, Span
from ..body.nodes.kinds import names_of, ways_everywhere
from ..body.rewrite import rewrite, walk
from ..body.tags import CODE_LANGUAGE
from ..body.writers.html import write_html
from ..problems import StepError
from .report import Report

_ADDRESSES: dict[type[Node], dict[str, frozenset[str]]] = {
    Link: {"url": urls.LINK_SCHEMES},
    Quote: {"cite": urls.LINK_SCHEMES},
    Figure: {"url": urls.MEDIA_SCHEMES, "link": urls.LINK_SCHEMES},
    Embed: {"url": urls.MEDIA_SCHEMES},
    Media: {"url": urls.MEDIA_SCHEMES, "poster": urls.MEDIA_SCHEMES},
    RelatedLink: {"url": urls.LINK_SCHEMES},
}
"""The fields of nodes that hold an address, with the schemes that it may have."""

_DIRECTIONS = (None, "rtl", "ltr")
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
"""Characters that no HTML has; the reader of bodies makes U+FFFD of them."""


def markup(report: Report, blocks: tuple[Block, ...], *parts: str | int) -> str:
    """Give blocks as HTML of the library's own writer, which reads back as the same blocks.

    Args:
        report: Is told of what is not in it.
        blocks: The blocks.
        parts: Where they stand, below the report's place.
    """
    html = _written(blocks)  # it refuses what no block can hold
    for number, block in enumerate(blocks):
        with report.at(*parts, number):
            _tell_what_is_left_out(report, block)
    return html


def _written(blocks: tuple[Block, ...]) -> str:
    """Write blocks, also those that somebody made with characters and directions that no HTML has."""
    try:
        return write_html(blocks)
    except StepError:
        readable = rewrite(blocks, _readable, ways_everywhere())
        if readable is blocks:
            raise
        return write_html(readable)


def _readable(node: Node) -> Node:
    changed: dict[str, Any] = {}
    for name in names_of(type(node)):
        value: object = getattr(node, name)
        if isinstance(value, str) and _UNREADABLE.search(value):
            changed[name] = _UNREADABLE.sub("\ufffd", value)
    if isinstance(node, Span) and node.dir not in _DIRECTIONS:
        changed["dir"] = None
    made: Any = node
    return evolve(made, **changed) if changed else node


def _tell_what_is_left_out(report: Report, block: Block) -> None:
    for kind, names in _ADDRESSES.items():
        for node in walk((block,), kind):
            for name, schemes in names.items():
                report.url(getattr(node, name), schemes=schemes)
    for code in walk((block,), Preformatted):
        if code.language is not None and not CODE_LANGUAGE.fullmatch(code.language):
            report.lost("the name of a computer language", raw=code.language)
    for span in walk((block,), Span):
        if span.dir not in _DIRECTIONS:
            report.lost("a direction that no text has", raw=span.dir)
