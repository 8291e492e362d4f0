"""Blocks without what no document can hold: nodes that somebody made may hold any characters and any language."""

import re
from functools import cache
from typing import Any, cast, get_type_hints

from attrs import evolve

from ..body.anchors import is_name
from ..body.nodes import ANCHOR_PREFIX, Anchor, Block, Node, Span
from ..body.nodes.kinds import ways_everywhere
from ..body.rewrite import rewrite, walk
from .language_tags import is_language
from .report import Report

_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTIONS = (None, "ltr", "rtl")


def sound(blocks: tuple[Block, ...], report: Report, *place: str | int) -> tuple[Block, ...]:
    """Give blocks with U+FFFD for what is no character of a text, and without languages that are none.

    Args:
        blocks: The blocks.
        report: Is told of languages, directions and names of places that are none.
        place: The field that holds the blocks.
    """
    for number, block in enumerate(blocks):
        with report.at(*place, number):
            _tell(block, report)
    return rewrite(blocks, _sound, ways_everywhere())


def readable(text: str) -> str:
    """Give a text with U+FFFD for what is no character of one."""
    return _UNREADABLE.sub("\ufffd", text)


def _tell(block: Block, report: Report) -> None:
    for anchor in walk((block,), Anchor):
        if not is_name(anchor.id.removeprefix(ANCHOR_PREFIX)):
            report.lost("the name of a place in the story", raw=anchor.id)
    for span in walk((block,), Span):
        if span.lang is not None and not is_language(span.lang):
            report.lost("a language that is no BCP 47 tag")
        if span.dir not in _DIRECTIONS:
            report.lost("a direction that is none")


def _sound(node: Node) -> Node:
    changed: dict[str, Any] = {}
    kind: Any = type(node)
    for name in _texts_of(kind):
        value: str | None = getattr(node, name)
        if value and _UNREADABLE.search(value):
            changed[name] = readable(value)
    if isinstance(node, Span):
        changed |= {} if node.lang is None or is_language(node.lang) else {"lang": None}
        changed |= {} if node.dir in _DIRECTIONS else {"dir": None}
    return evolve(cast("Any", node), **changed) if changed else node


@cache
def _texts_of(kind: type[Node]) -> tuple[str, ...]:
    """Give the fields of a kind of node that hold texts; addresses are judged where they are written."""
    hints = get_type_hints(kind)
    return tuple(name for name, hint in hints.items() if hint in (str, str | None) and name not in _ADDRESSES)


_ADDRESSES = frozenset({"url", "cite", "link", "poster"})
