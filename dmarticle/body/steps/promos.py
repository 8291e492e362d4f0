"""Promos: a paragraph that only leads to other stories (`Read more: ...`) becomes related links."""

import re

from ..changes import Kind
from ..nodes import Block, Link, Paragraph, RelatedLink
from ..run import Run
from ..step import Step

_AROUND_LABEL = re.compile(r"^[\W_]+|[\W_]+$")


def _promos(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    labels = {label.casefold() for label in run.profile.promos}
    found: list[Block] = []
    for block in blocks:
        links = _related_links(block, labels)
        if links:
            run.note(Kind.TYPED, block.text, "related link")
        found.extend(links or (block,))
    return tuple(found)


def _related_links(block: Block, labels: set[str]) -> tuple[RelatedLink, ...]:
    """Give the links of a paragraph whose words outside of them are a promo's label and no more."""
    if not isinstance(block, Paragraph):
        return ()
    links = [child for child in block.children if isinstance(child, Link)]
    if not links or not all(link.text.strip() for link in links):
        return ()
    first = block.children.index(links[0])
    label = Paragraph(block.children[:first]).text.strip()
    between = Paragraph(tuple(c for c in block.children[first:] if not isinstance(c, Link))).text
    if _AROUND_LABEL.sub("", label).casefold() not in labels or any(map(str.isalnum, between)):
        return ()
    return tuple(RelatedLink(link.url, link.children, label if link is links[0] else None) for link in links)


PROMOS = Step("promos", _promos)
