"""Links: canonical hosts, absolute addresses, no tracking parameters; all else byte for byte."""

import re

from attrs import evolve

from ... import urls
from ..changes import Kind
from ..nodes import Block, Embed, Figure, Link, Media, Node, Quote, RelatedLink
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
    return tuple(block for place, each in enumerate(blocks) for block in _cleaned(each, run, place))


def _cleaned(block: Block, run: Run, place: int) -> tuple[Block, ...]:
    def clean(node: Node) -> Node:
        if isinstance(node, Media):
            return evolve(node, url=_clean(node.url, run, place), poster=_optional(node.poster, run, place))
        if isinstance(node, Link | RelatedLink | Embed):
            return evolve(node, url=_clean(node.url, run, place))
        if isinstance(node, Figure):
            return evolve(node, url=_clean(node.url, run, place), link=_optional(node.link, run, place))
        if isinstance(node, Quote):
            return evolve(node, cite=_optional(node.cite, run, place))
        return node

    return rewrite((block,), clean)


def _optional(url: str | None, run: Run, place: int) -> str | None:
    return None if url is None else _clean(url, run, place)


def _clean(url: str, run: Run, place: int) -> str:
    if url.startswith("#"):
        return url  # a place in this article
    absolute = urls.absolute(url, run.base_url)
    clean = urls.with_host(urls.without_parameters(absolute, TRACKING), run.profile.hosts) or url
    if clean != url:
        run.note(Kind.URL, url, clean, position=place)
    return clean


LINKS = Step("links", _links)
