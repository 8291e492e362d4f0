"""The addresses in a story: which fields hold one, and a word on each that must not be followed."""

from collections.abc import Mapping

from ... import urls
from ...body.nodes import Block, Embed, Figure, Link, Media, Node, Quote, RelatedLink
from ..report import Report
from .walking import placed_nodes

ADDRESSES: Mapping[type[object], Mapping[str, frozenset[str]]] = {
    Link: {"url": urls.LINK_SCHEMES},
    RelatedLink: {"url": urls.LINK_SCHEMES},
    Quote: {"cite": urls.LINK_SCHEMES},
    Figure: {"url": urls.MEDIA_SCHEMES, "link": urls.LINK_SCHEMES},
    Embed: {"url": urls.MEDIA_SCHEMES},
    Media: {"url": urls.MEDIA_SCHEMES, "poster": urls.MEDIA_SCHEMES},
}
"""Fields of nodes that hold an address, and the schemes that it may have."""


def addresses_of(kind: type[object]) -> Mapping[str, frozenset[str]]:
    """Give the fields of a type of node that hold an address, with the schemes that it may have."""
    return ADDRESSES.get(kind, {})


def tell_of_addresses(node: Node, report: Report) -> None:
    """Tell of the addresses of one node that must not be followed; the report stands at its place."""
    for name, schemes in addresses_of(type(node)).items():
        report.url(getattr(node, name), name, schemes=schemes)


def tell_of_all_addresses(blocks: tuple[Block, ...], report: Report, *place: str | int) -> None:
    """Tell of each address in some blocks that must not be followed; where nobody listens, none is looked for.

    Args:
        blocks: The blocks.
        report: Is told.
        place: Where they stand, below the report's place.
    """
    if report.on_problem is None:
        return
    for node, where in placed_nodes(blocks, place):
        with report.at(*where):
            tell_of_addresses(node, report)
