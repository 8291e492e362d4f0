"""Blocks of a story in a view: written by the writer of bodies, under a policy that loads nothing unless asked to."""

from collections.abc import Iterable
from typing import Any, cast

from attrs import evolve

from ..body.nodes import Block, Embed, Figure, Link, Media, Node, RelatedLink
from ..body.nodes.kinds import ways_to
from ..body.rewrite import rewrite
from ..body.writers.html import write_html
from ..body.writers.policy import Policy
from ..problems import DmarticleError
from .markup import Markup, element, followable, loadable

QUIET = Policy(
    rel=("noopener", "noreferrer", "nofollow"), target="_blank", image_hosts=(), media_hosts=(), class_prefix="dm-",
    id_prefix=None,
)  # fmt: skip
"""Nothing is loaded: pictures and recordings are links. No names either, for two views may stand in one notebook."""

WITH_IMAGES = evolve(QUIET, image_hosts=None)
"""The story's own pictures are loaded."""

_PICTURES = ways_to(Figure)
_ADDRESSED = ways_to(Embed, Figure, Media, Link, RelatedLink)


def story(blocks: Iterable[Block], *, images: bool = False, lang: str | None = None) -> Markup:
    """Write blocks as they are read; a block that cannot be written says so and shows its words."""
    written = (_written(block, WITH_IMAGES if images else QUIET) for block in blocks)
    return element("div", written, kind="dm-story", lang=lang, auto=True)


def _written(block: Block, policy: Policy) -> Markup:
    (safe,) = rewrite((block,), _without_own_addresses, _ADDRESSED)
    if policy is QUIET:
        (safe,) = rewrite((safe,), _named, _PICTURES)
    try:
        return Markup(write_html((safe,), policy=policy))
    except DmarticleError as error:
        return element("p", _words(block), " ", element("em", f"[not shown as HTML: {error}]"))


def _without_own_addresses(node: Node) -> Node:
    """Take a relative address from a node: in a notebook it would be one of the notebook's own server."""
    if isinstance(node, Link | RelatedLink | Embed):
        return node if followable(node.url) else evolve(cast("Any", node), url="")
    if isinstance(node, Figure):
        node = node if loadable(node.url) else evolve(node, url="")
        return node if followable(node.link) else evolve(node, link=None)
    if isinstance(node, Media):
        node = node if loadable(node.url) else evolve(node, url="")
        return node if loadable(node.poster) else evolve(node, poster=None)
    return node


def _named(node: Node) -> Node:
    """Let the link that stands in place of a picture say what it is."""
    if not isinstance(node, Figure):
        return node
    size = f" ({node.width:,} × {node.height:,} pixels)" if node.width and node.height else ""
    return evolve(node, alt=f"Picture{size}" + (f": {node.alt}" if node.alt else ""))


def _words(block: Block) -> str:
    try:
        return block.text
    except DmarticleError:
        return type(block).__name__
