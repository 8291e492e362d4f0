"""What of an article is its story, for formats that carry the story and nothing around it."""

from collections.abc import Iterator

from ...body.nodes import Block
from ...models import Article
from ..report import Report
from .addresses import tell_of_all_addresses
from .datelines import tell_of_datelines


def carried(*, introduction: bool, asides: bool) -> frozenset[str]:
    """Give the fields that such a format carries; a dateline is carried as the words of the story it is part of."""
    before = {"introduction.blocks", "introduction.dateline"} if introduction else set[str]()
    beside = {"body.asides"} if asides else set[str]()
    both = {"introduction.asides"} if introduction and asides else set[str]()
    return frozenset({"body.blocks", "body.dateline", *before, *beside, *both})


def parts(
    article: Article, report: Report, *, introduction: bool, asides: bool
) -> Iterator[tuple[tuple[str, str], tuple[Block, ...]]]:
    """Give the blocks of the story, each tuple with its place; tell of addresses that must not be followed."""
    bodies = {"introduction": article.introduction, "body": article.body}
    found = [(name, body) for name, body in bodies.items() if body is not None and (introduction or name == "body")]
    tell_of_datelines(article, report, *(name for name, _ in found))
    placed = [((name, "blocks"), body.blocks) for name, body in found]
    placed += [((name, "asides"), body.asides) for name, body in found if asides]
    for place, blocks in placed:
        tell_of_all_addresses(blocks, report, *place)
        yield place, blocks
