"""What of an article is its story, for formats that carry the story and nothing around it."""

from collections.abc import Iterator

from ..body.document import Body
from ..body.nodes import Block
from ..models import Article
from .legible import legible
from .report import Report


def carried(*, introduction: bool, asides: bool) -> frozenset[str]:
    """Give the fields that such a format carries; a dateline is carried as the words of the story it is part of."""
    before = {"introduction.blocks", "introduction.dateline"} if introduction else set[str]()
    beside = {"body.asides"} if asides else set[str]()
    both = {"introduction.asides"} if introduction and asides else set[str]()
    return frozenset({"body.blocks", "body.dateline", *before, *beside, *both})


def stories(
    article: Article, report: Report, *, introduction: bool, asides: bool
) -> Iterator[tuple[tuple[str, str], tuple[Block, ...]]]:
    """Give the blocks of the story, each tuple with its place; tell of what no document could hold."""
    bodies = {"introduction": article.introduction, "body": article.body}
    found = [(name, body) for name, body in bodies.items() if body and (introduction or name == "body")]
    for name, body in found:
        _tell_dateline(name, body, report)
        yield _part(name, "blocks", body.blocks, report)
    for name, body in found if asides else ():
        yield _part(name, "asides", body.asides, report)


def _part(
    name: str, field: str, blocks: tuple[Block, ...], report: Report
) -> tuple[tuple[str, str], tuple[Block, ...]]:
    with report.at(name, field):
        return (name, field), legible(blocks, report)


def _tell_dateline(name: str, body: Body, report: Report) -> None:
    if body.dateline and body.dateline not in body.text:
        report.lost("a dateline that does not stand in the story", name, "dateline", raw=body.dateline)
