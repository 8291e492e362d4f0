"""Blocks as any document can hold them, and what of them no document could: told, each with its place."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias, cast, get_type_hints

from attrs import evolve, fields

from .. import urls
from ..body.anchors import is_name
from ..body.nodes import (
    ANCHOR_PREFIX,
    Anchor,
    Block,
    Embed,
    Figure,
    Link,
    Media,
    Node,
    Quote,
    RelatedLink,
    Span,
)
from ..body.nodes.kinds import ways_everywhere
from ..body.rewrite import rewrite
from .report import Report

Place: TypeAlias = tuple[str | int, ...]

_ADDRESSES: dict[type[Node], dict[str, frozenset[str]]] = {
    Link: {"url": urls.LINK_SCHEMES},
    RelatedLink: {"url": urls.LINK_SCHEMES},
    Quote: {"cite": urls.LINK_SCHEMES},
    Figure: {"url": urls.MEDIA_SCHEMES, "link": urls.LINK_SCHEMES},
    Embed: {"url": urls.MEDIA_SCHEMES},
    Media: {"url": urls.MEDIA_SCHEMES, "poster": urls.MEDIA_SCHEMES},
}
"""Fields that hold a URL, and the schemes it may have."""

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and halves of characters, which no text on a page has."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""The shape of a BCP 47 tag."""


def legible(blocks: tuple[Block, ...], report: Report) -> tuple[Block, ...]:
    """Give blocks without what no document may hold, and tell of what is gone: URLs, languages, names of places.

    Args:
        blocks: The blocks.
        report: Is told, at the place where the tuple of blocks stands.

    Returns:
        The blocks with U+FFFD for characters that cannot be seen. Their URLs are as they were; whoever writes one
        judges it again.
    """
    for node, place in _below(blocks, ()):
        with report.at(*place):
            _tell(node, report)
    return rewrite(blocks, _legible, ways_everywhere())


def _below(value: object, place: Place) -> Iterator[tuple[Node, Place]]:
    """Give every node in and below a value, with its place."""
    if isinstance(value, tuple):
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            yield from _below(each, (*place, number))
    elif isinstance(value, Node):
        yield value, place
        for each in fields(cast("Any", type(value))):
            yield from _below(getattr(value, each.name), (*place, each.name))


def _tell(node: Node, report: Report) -> None:
    for name, schemes in _ADDRESSES.get(type(node), {}).items():
        report.url(getattr(node, name), name, schemes=schemes)
    if isinstance(node, Anchor) and not is_name(node.id.removeprefix(ANCHOR_PREFIX)):
        report.lost("the name of a place in the story", "id", raw=node.id)
    if isinstance(node, Span):
        if node.lang and not _LANGUAGE.fullmatch(node.lang):
            report.lost("a language that is no BCP 47 tag", "lang", raw=node.lang)
        if node.dir not in (None, "ltr", "rtl"):
            report.lost("a direction that is none", "dir", raw=node.dir)


def _legible(node: Node) -> Node:
    changed: dict[str, str | None] = {}
    kind: Any = type(node)
    for name in _words_of(kind):
        value: str | None = getattr(node, name)
        if value and (said := _UNREADABLE.sub("\ufffd", value)) != value:
            changed[name] = said
    if isinstance(node, Span):
        changed |= {} if node.lang is None or _LANGUAGE.fullmatch(node.lang) else {"lang": None}
        changed |= {} if node.dir in (None, "ltr", "rtl") else {"dir": None}
    return evolve(cast("Any", node), **changed) if changed else node


@cache
def _words_of(kind: type[Node]) -> tuple[str, ...]:
    """Give the fields of a kind of node that hold words, and no URL."""
    addresses = _ADDRESSES.get(kind, {})
    hints = get_type_hints(kind)
    return tuple(name for name, hint in hints.items() if hint in (str, str | None) and name not in addresses)
