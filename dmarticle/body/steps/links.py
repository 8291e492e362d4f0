"""Links: canonical hosts, absolute addresses, no tracking parameters; all else byte for byte."""

import re

from attrs import evolve

from ... import urls
from ..changes import Kind
from ..nodes import Block, Embed, Figure, Link, Node, Quote, RelatedLink
from ..rewrite import rewrite
from ..run import Run
from ..step import Step

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|yclid|twclid|ttclid"
    r"|_hsenc|_hsmi|mkt_tok|oly_\w+_id|vero_(?:id|conv)",
    re.IGNORECASE,
)
"""Whole names of query parameters that tell where a reader came from and nothing about the page."""


def _links(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    def clean(node: Node) -> Node:
        if isinstance(node, Link | RelatedLink | Embed):
            return evolve(node, url=_clean(node.url, run))
        if isinstance(node, Figure):
            return evolve(node, url=_clean(node.url, run), link=_optional(node.link, run))
        if isinstance(node, Quote):
            return evolve(node, cite=_optional(node.cite, run))
        return node

    return rewrite(blocks, clean)


def _optional(url: str | None, run: Run) -> str | None:
    return None if url is None else _clean(url, run)


def _clean(url: str, run: Run) -> str:
    if url.startswith("#"):
        return url  # a place in this article
    absolute = urls.absolute(url, run.base_url)
    clean = urls.with_host(urls.without_parameters(absolute, TRACKING), run.profile.hosts) or url
    if clean != url:
        run.note(Kind.URL, url, clean)
    return clean


LINKS = Step("links", _links)
