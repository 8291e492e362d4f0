"""The story of a page: the introduction, the body, and what stands around it."""

from collections.abc import Iterable

from attrs import evolve

from ...body.nodes import Block, Figure, Media, MediaKind, RelatedLink
from ...body.rewrite import walk
from ...body.writers.writing import attribute
from ..story.asides import behind_the_story
from ..story.datelines import dateline_before
from .page import Page, element, said
from .pictures import figure_of, others


def story(page: Page) -> str:
    """Write all that is between the header and the footer."""
    introduction = element("div", _introduction(page), of="introduction")
    body = element("div", "\n".join(filter(None, (_dateline(page), _body(page)))), of="story")
    asides = _mended(page, page.article.body.asides, "body", "asides")  # their headings come last
    parts = (
        introduction,
        body,
        element("div", _behind(page, asides), of="behind"),
        element("div", _pictures(page), of="pictures"),
        _related(page, asides),
    )
    return "\n".join(filter(None, parts))


def _introduction(page: Page) -> str:
    """Places in it have names of their own, so that no two of a page are the same."""
    body = page.article.introduction
    if body is None:
        return ""
    prefix = page.policy.id_prefix
    policy = evolve(page.policy, id_prefix=None if prefix is None else f"{prefix}introduction-")
    written = page.body(_mended(page, body.blocks, "introduction", "blocks"), policy=policy)
    if body.dateline:
        page.report.lost("the dateline of an introduction", "introduction", "dateline", raw=body.dateline)
    return "\n".join(filter(None, (written, page.body(_mended(page, body.asides, "introduction", "asides")))))


def _body(page: Page) -> str:
    return page.body(_mended(page, page.article.body.blocks, "body", "blocks"))


def _mended(page: Page, blocks: Iterable[Block], *place: str) -> tuple[Block, ...]:
    made: list[Block] = []
    for number, block in enumerate(blocks):
        with page.report.at(*place, number):
            made.append(page.mended(block))
            _report_elsewhere(page, made[-1])
    return tuple(made)


def _report_elsewhere(page: Page, block: Block) -> None:
    """Tell of a picture or a recording that the policy does not let the page load."""
    if any("<img" not in page.body((each,)) for each in walk((block,), Figure)):
        page.report.simplified("a picture from a host that the policy does not name", "a link")
    recordings = (each for each in walk((block,), Media) if each.kind != MediaKind.FILE)
    if any("<a " in page.body((evolve(each, caption=None),)) for each in recordings):
        page.report.simplified("a recording from a host that the policy does not name", "a link")


def _dateline(page: Page) -> str:
    return element("p", said(dateline_before(page.article.body)), of="dateline")


def _behind(page: Page, asides: tuple[Block, ...]) -> str:
    """What was taken out of the story and belongs right behind it."""
    return page.body(each for _, each in behind_the_story(asides))


def _pictures(page: Page) -> str:
    figures: list[str] = []
    for number, each in others(page.article):
        figure = figure_of(each)
        if figure:
            with page.report.at("attachments", number):
                figures.append(page.body((page.mended(figure),)))
    return "\n".join(figures)


def _related(page: Page, asides: tuple[Block, ...]) -> str:
    """Links to other stories, those of the body and those of the record."""
    items = [page.body((each,)) for each in asides if isinstance(each, RelatedLink)]
    for number, each in enumerate(page.article.related):
        name = each.name or each.url
        if name:
            items.append(page.linked(name, each.url, "related", number, "url"))
    listed = "".join(element("li", each) for each in items)
    heading = element("h2", page.own(page.labels.related))
    return f"<nav{attribute('class', 'related')}>{heading}<ul>{listed}</ul></nav>" if listed else ""
