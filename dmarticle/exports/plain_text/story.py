"""The blocks of a body as plain text, with its dateline where its first paragraph does not say it."""

from collections.abc import Iterable

from ...body.document import Body
from ...body.nodes import Block
from ...models import Article
from ..story.datelines import dateline_before
from .blocks import write_block
from .limits import report_blocks
from .writing import Writing


def introduction(article: Article, w: Writing) -> str:
    """Write what stands before the story; what was taken out of it stands behind it."""
    body = article.introduction
    if body is None:
        return ""
    asides = _blocks(body.asides, w, "introduction", "asides")
    return "\n\n".join(filter(None, (_story(body, w, "introduction"), asides)))


def story(article: Article, w: Writing) -> str:
    """Write the story."""
    return _story(article.body, w, "body")


def _story(body: Body, w: Writing, field: str) -> str:
    return "\n\n".join(filter(None, (dateline_before(body), _blocks(body.blocks, w, field, "blocks"))))


def _blocks(blocks: Iterable[Block], w: Writing, *place: str) -> str:
    given = tuple(blocks)
    report_blocks(given, w.report, *place)
    written: list[str] = []
    for number, block in enumerate(given):
        with w.report.at(*place, number):
            written.append(write_block(block, w))
    return "\n\n".join(filter(None, written))
