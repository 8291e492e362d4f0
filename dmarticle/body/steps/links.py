"""Links: canonical hosts, absolute addresses, no tracking parameters; all else byte for byte."""

import re
from collections.abc import Mapping
from typing import cast

from ... import urls
from ..changes import Kind
from ..nodes import Block, Embed, Figure, Link, Media, Node, Quote, RelatedLink
from ..nodes.kinds import ways_to, with_fields
from ..placed import rewrite_placed
from ..run import Run, keep_kinds
from ..step import Step

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|yclid|twclid|ttclid"
    r"|_hsenc|_hsmi|mkt_tok|oly_\w+_id|vero_(?:id|conv)",
    re.IGNORECASE,
)
"""Whole names of query parameters that tell where a reader came from and nothing about the page."""

_ADDRESSES: Mapping[type[Node], tuple[str, ...]] = {
    Link: ("url",), RelatedLink: ("url",), Embed: ("url",), Media: ("url", "poster"), Figure: ("url", "link"),
    Quote: ("cite",),
}  # fmt: skip
"""The fields that hold addresses, by the kind of node."""
_WAYS = ways_to(*_ADDRESSES)


def _links(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    parameters_alone = run.base_url is None and not run.profile.hosts

    def clean(place: int, node: Node) -> Node:
        if type(node) is Link:  # as most are, and quicker to make
            url = cleaned_url(node.url, place)
            return node if url is None else Link(url, node.children, node.title)
        changed: dict[str, str] = {}
        for name in _ADDRESSES[type(node)]:
            stated: str | None = getattr(node, name)
            url = None if stated is None else cleaned_url(stated, place)
            if url is not None:
                changed[name] = url
        return cast("Node", with_fields(node, changed)) if changed else node

    def cleaned_url(url: str, place: int) -> str | None:
        if parameters_alone and "?" not in url:
            return None
        cleaned = _clean(url, run, place)
        return None if cleaned == url else cleaned

    cleaned = rewrite_placed(blocks, clean, _WAYS, run)
    keep_kinds(run, blocks, cleaned)
    return cleaned


def _clean(url: str, run: Run, place: int) -> str:
    if url.startswith("#"):
        return url  # a place in this article
    absolute = urls.absolute(url, run.base_url)
    clean = urls.with_host(urls.without_parameters(absolute, TRACKING), run.profile.hosts) or url
    if clean != url:
        run.note(Kind.URL, url, clean, position=place)
    return clean


LINKS = Step("links", _links)
