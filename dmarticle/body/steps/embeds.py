"""Embeds: a quotation and the frame that its script put behind it are one piece."""

from attrs import evolve

from ..changes import Kind
from ..nodes import Block, Embed
from ..run import Run
from ..step import Step


def _embeds(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    if [*map(type, blocks)].count(Embed) < 2:
        return blocks
    found: list[Block] = []
    for place, block in enumerate(blocks):
        last = found[-1] if found else None
        if isinstance(block, Embed) and isinstance(last, Embed) and _is_same(last, block):
            found[-1] = evolve(
                last,
                title=last.title or block.title,
                caption=last.caption or block.caption,
                width=last.width or block.width,
                height=last.height or block.height,
                fallback=last.fallback or block.fallback,
            )
            run.note(Kind.URL, block.url, position=place)
        else:
            found.append(block)
    return tuple(found)


def _is_same(first: Embed, second: Embed) -> bool:
    """Whether two embeds show one piece and do not say different things of it."""
    titles = first.title and second.title and first.title != second.title
    words = (first.caption and second.caption) or (first.fallback and second.fallback)
    return first.url == second.url and not (titles or words)


EMBEDS = Step("embeds", _embeds)
