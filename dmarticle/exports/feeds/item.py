"""What every feed says of an article."""

from collections.abc import Iterator
from datetime import datetime

from attrs import frozen

from ...body.nodes import Media, MediaKind
from ...body.rewrite import walk
from ...models import Article
from ..report import Report
from ..story.datelines import tell_of_datelines
from ..story.html import story_html
from ..values.uris import web_uri_of
from .pictures import Recording, recordings_in

CARRIED = frozenset({
    "title", "url", "external_url", "published", "updated", "language", "authors.name", "byline", "categories.name",
    "keywords.name", "keywords.display_name", "summary", "teaser", "description", "short_summary",
    "introduction.blocks", "introduction.dateline", "body.blocks", "body.dateline",
})  # fmt: skip
"""The fields of an article that `item_of` takes, or tells of where it cannot."""

_SUMMARIES = ("summary", "teaser", "description", "short_summary")
"""Fields that can be the summary of an item; the first one that says more than the title is."""


@frozen(kw_only=True)
class Writer:
    """Who wrote it."""

    name: str
    url: str | None = None
    """The author's page, as a whole address."""
    image: str | None = None
    """The author's picture, as a whole address."""


@frozen(kw_only=True)
class Item:
    """One article, as a feed says it; a text that is `""` is none."""

    id: str
    """Identity in the CMS."""
    title: str
    url: str | None
    """Its page: a whole address of the web, in the letters of RFC 3986."""
    external_url: str | None
    summary: str
    """Plain text."""
    html: str
    """What stands before the body and the body, as safe HTML; `""` also in a feed of summaries."""
    published: datetime | None
    updated: datetime | None
    language: str | None
    """A language in the shape of a BCP 47 tag."""
    writers: tuple[Writer, ...]
    sections: tuple[str, ...]
    keywords: tuple[str, ...]
    recordings: tuple[Recording, ...]
    """Audio and video of the publication's own that play in the story."""


def item_of(article: Article, report: Report, *, body: bool = True) -> Item:
    """Give an article as feeds say it, and tell what of the fields in `CARRIED` is not in it.

    Args:
        article: The article.
        report: Is told.
        body: Whether the story is in it; where the caller leaves it out, nothing is told of it.
    """
    if body:
        tell_of_datelines(article, report, "introduction", "body")
    return Item(
        id=article.id,
        title=article.title or "",
        url=web_uri_of(report, article.url, "url"),
        external_url=web_uri_of(report, article.external_url, "external_url", base=article.url),
        summary=_summary(article, report),
        html=story_html(article, report) if body else "",
        published=article.published,
        updated=article.updated,
        language=article.language,
        writers=_writers(article, report),
        sections=tuple(each.name for each in article.categories if each.name),
        keywords=tuple(_keywords(article, report)),
        recordings=tuple(recordings_in(_media(article), base=article.url)) if body else (),
    )


def _summary(article: Article, report: Report) -> str:
    """Give the first text that says more than the title; of the others, those that say something else are told."""
    texts = {name: getattr(article, name) for name in _SUMMARIES}
    said: dict[str, str] = {name: text for name, text in texts.items() if text and text != article.title}
    used = next(iter(said.values()), "")
    for name, text in said.items():
        if text != used:
            report.lost("another summary", name, raw=text)
    return used


def _writers(article: Article, report: Report) -> tuple[Writer, ...]:
    """Give the authors; where none is named, the line that names them to readers."""
    named = [(number, each) for number, each in enumerate(article.authors) if each.name]
    if article.byline and named:
        report.lost("a line that names the authors", "byline", raw=article.byline)
    elif article.byline:
        report.simplified("a line that names the authors", "the name of an author", "byline")
        return (Writer(name=article.byline),)
    return tuple(
        Writer(
            name=each.name,
            url=web_uri_of(report, each.url, "authors", number, "url", base=article.url),
            image=web_uri_of(report, each.image, "authors", number, "image", base=article.url),
        )
        for number, each in named
    )


def _keywords(article: Article, report: Report) -> Iterator[str]:
    """Give the keywords as readers see them."""
    for number, each in enumerate(article.keywords):
        if each.name.casefold() != each.label.casefold():
            report.lost("a keyword that readers see in other words", "keywords", number, "name", raw=each.name)
        if each.label:
            yield each.label


def _media(article: Article) -> Iterator[Media]:
    bodies = (article.introduction, article.body)
    for each in walk((block for body in bodies if body for block in body.blocks), Media):
        if each.kind is not MediaKind.FILE:
            yield each
