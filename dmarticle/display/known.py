"""What is known of the blocks of a body, worked out once for all entries of a ledger that may tell of them."""

from collections.abc import Iterable

from attrs import frozen

from ..body.nodes import Block, Embed, Figure, Link, Media, RelatedLink
from ..body.rewrite import walk
from ..differences.spoken import spoken_line
from .sides import flat


@frozen
class Known:
    """What entries are compared with."""

    kind: str
    """Name of the type of the block."""
    words: str
    """Its text, with one space between words."""
    spoken: str
    """Its words without what a writer of text puts around them, such as brackets around a credit."""
    addresses: frozenset[str]
    """All addresses in it."""

    @classmethod
    def of(cls, block: Block | None) -> "Known | None":
        """Work it out for a block; None for none."""
        if block is None:
            return None
        return cls(type(block).__name__, flat(block.text), spoken_line(block), _addresses(block))


def first_by_address(known: Iterable[tuple[int, Known | None]]) -> dict[str, int]:
    """Give the place of the first block with each address; `""` is none.

    Args:
        known: Places and what is known of the blocks there, in the order in which they are to be looked at.
    """
    first: dict[str, int] = {}
    for place, each in known:
        for address in each.addresses if each else ():
            if address:
                first.setdefault(address, place)
    return first


def _addresses(block: Block) -> frozenset[str]:
    found = [node.url for node in walk((block,), Link)]
    found += [node.url for node in walk((block,), Figure)]
    found += [node.url for node in walk((block,), Embed)]
    found += [node.url for node in walk((block,), Media)]
    found += [node.url for node in walk((block,), RelatedLink)]
    return frozenset(found)
