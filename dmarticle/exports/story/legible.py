"""Blocks that any document can hold: without what is no character, no language, no direction and no name of a place.

All that dmarticle reads of a page of today is legible; blocks that somebody made may hold anything.
"""

from functools import cache
from typing import Any, cast, get_type_hints

from attrs import evolve

from ...body.anchors import is_name
from ...body.nodes import ANCHOR_PREFIX, Anchor, Block, Node, Span
from ...body.nodes.kinds import ways_everywhere
from ...body.rewrite import rewrite
from ..report import Report
from ..values.characters import readable
from ..values.languages import is_language
from .addresses import addresses_of
from .walking import placed_nodes

_DIRECTIONS = (None, "ltr", "rtl")

_NONE_SUCH: dict[tuple[type[Node], str], str] = {
    (Span, "lang"): "a language that is no BCP 47 tag",
    (Span, "dir"): "a direction that is none",
    (Anchor, "id"): "the name of a place in the story",
}
"""What is left out of a node, by its type and field."""


def legible_blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Give blocks that any document can hold; the very same ones where they are that already.

    Addresses stay as they are: whoever writes one judges it.
    """
    return rewrite(blocks, _legible, ways_everywhere())


def tell_of_illegible(blocks: tuple[Block, ...], report: Report, *place: str | int) -> None:
    """Tell what `legible_blocks` changes, each with its place.

    Args:
        blocks: The blocks as they were.
        report: Is told.
        place: Where they stand, below the report's place.
    """
    for node, where in placed_nodes(blocks, place):
        for name in _changes(node):
            what = _NONE_SUCH.get((type(node), name))
            if what is None:
                report.illegible(*where, name)
            elif raw := getattr(node, name):
                report.lost(what, *where, name, raw=raw)


def _legible(node: Node) -> Node:
    changes = _changes(node)
    return evolve(cast("Any", node), **changes) if changes else node


def _changes(node: Node) -> dict[str, str | None]:
    """Give the fields of a node that no document could hold, with what it can."""
    changes: dict[str, str | None] = {}
    for name in _words_of(cast("Any", type(node))):
        words: object = getattr(node, name)
        if isinstance(words, str) and (said := readable(words)) is not words:
            changes[name] = said
    if isinstance(node, Span):
        changes |= {} if node.lang is None or is_language(node.lang) else {"lang": None}
        changes |= {} if node.dir in _DIRECTIONS else {"dir": None}
    if isinstance(node, Anchor) and node.id and not is_name(node.id.removeprefix(ANCHOR_PREFIX)):
        changes["id"] = ""
    return changes


@cache
def _words_of(kind: Any) -> tuple[str, ...]:
    """Give the fields of a kind of node that hold words, and no address."""
    hints = get_type_hints(kind)
    return tuple(name for name, hint in hints.items() if hint in (str, str | None) and name not in addresses_of(kind))
