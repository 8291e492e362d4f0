"""Places in a body that its own links lead to: footnotes and tables of contents.

Of the names that elements have, only those are kept that a link of the same body leads to, and each gets a
prefix, as on GitHub (https://github.com/gjtorikian/html-pipeline): the names of a page belong to the page.
"""

import re
from collections.abc import Iterable
from typing import Any, cast, get_args
from urllib.parse import unquote

from attrs import evolve

from .inlines import assemble, flatten
from .nodes import ANCHOR_PREFIX, Anchor, Block, Figure, Inline, Link, Node, RelatedLink
from .nodes.kinds import names_of, ways_everywhere
from .rewrite import rewrite, walk

_NEAR = 40  # characters before a `#` that are looked at; where they are all spaces, all of the body is
LINK_TO_PLACE = re.compile(r"href\s*+=\s*+[\"']?\s*+(?:#|&#)", re.IGNORECASE)
"""Found in any body that has a link to one of its places, and in few that have none."""

_INLINES = frozenset(get_args(Inline))
_NAME = re.compile(r"[^\s\x00-\x1f\x7f-\x9f]{1,200}")


def may_link_to_place(html: str) -> bool:
    """Tell whether a body may hold a link to one of its own places."""
    place = html.find("#")
    while place >= 0:
        before = html[max(place - _NEAR, 0) : place].rstrip("&").rstrip()
        if not before or before[-1] in "=\"'":
            return LINK_TO_PLACE.search(html) is not None
        place = html.find("#", place + 1)
    return False


def anchor_id(name: str) -> str:
    """Give the name of a place in the body as it is kept."""
    return ANCHOR_PREFIX + name.removeprefix(ANCHOR_PREFIX)


def is_name(name: str) -> bool:
    """Tell whether a text can be the name of a place: without spaces and control characters, and not overlong."""
    return _NAME.fullmatch(name) is not None


def prune(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Take out the places of a story that no link in it leads to any more."""
    links = {link.url for link in walk(blocks, Link)} | {link.url for link in walk(blocks, RelatedLink)}
    links |= {figure.link for figure in walk(blocks, Figure) if figure.link}
    return _with(blocks, {*(link[1:] for link in links), *(unquote(link[1:]) for link in links)})


def without_anchors(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Take out all places of what stands beside a story, which no link leads to."""
    return _with(blocks, set())


def _with(blocks: tuple[Block, ...], kept: set[str]) -> tuple[Block, ...]:
    """Keep the places of some names alone."""
    if all(anchor.id in kept for anchor in walk(blocks, Anchor)):
        return blocks

    def change(node: Node) -> Node:
        if type(node) in _INLINES:
            return node  # it is settled with all of its line
        held = {name: _settled(getattr(node, name), kept) for name in names_of(type(node))}
        changed: Node = evolve(cast("Any", node), **held)
        return changed

    return rewrite(blocks, change, ways_everywhere())


def _settled(value: object, kept: set[str]) -> object:
    """Settle a line of inlines, or each of several, without the places that are not kept; all else is as it is."""
    if isinstance(value, tuple):
        held = cast("tuple[object, ...]", value)
        if held and all(type(each) in _INLINES for each in held):
            pieces = flatten(cast("tuple[Inline, ...]", held))
            return assemble(each for each in pieces if not isinstance(each.content, Anchor) or each.content.id in kept)
        return tuple(_settled(each, kept) for each in held)
    return value


def led_to(fragments: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """Find the names that links lead to: each fragment, as the links have it, with the name it means.

    Follows https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element: the
    fragment as it is goes before the fragment decoded. A prefix says nothing.
    """
    known = {anchor_id(name): name for name in names if is_name(name)}
    meant = {each: known.get(anchor_id(each)) or known.get(anchor_id(unquote(each))) for each in fragments}
    return {fragment: name for fragment, name in meant.items() if name is not None and is_name(fragment)}
