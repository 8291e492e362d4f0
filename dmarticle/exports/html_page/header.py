"""What stands above the story: sections, headline, standfirst, who wrote it and when, the leading picture."""

from datetime import datetime

from ...models import Author, Category
from ..story.pictures import place_of_lead
from ..values.moments import to_the_second
from ..values.sections import section_and_above
from .page import Page, element, said
from .pictures import figure_of, leading

PARENTS = 3
"""Sections above a section that are shown."""

_BETWEEN = ' <span class="between">·</span> '
_BELOW = ' <span class="between">›</span> '


def header(page: Page) -> str:
    """Write the header of the article."""
    article = page.article
    parts = (
        element("p", _sections(page), of="sections"),
        element("p", said(article.tag or ""), of="label"),
        element("h1", said(article.title or "")),
        element("p", said(article.subtitle or ""), of="subtitle"),
        element("p", said(article.summary or ""), of="standfirst"),
        element("p", _sponsors(page), of="sponsor"),
        element("p", _byline(page), of="byline"),
        element("p", _moments(page), of="moments"),
        element("div", _lead(page), of="lead"),
    )
    return element("header", "\n".join(filter(None, parts)))


def _sections(page: Page) -> str:
    written = (_section(page, each, "categories", number) for number, each in enumerate(page.article.categories))
    return _BETWEEN.join(filter(None, written))


def _section(page: Page, category: Category, *place: str | int) -> str:
    """Write a section behind those it is a part of."""
    line: list[str] = []
    for each, above in section_and_above(category, most=PARENTS + 1):
        if each.name.strip():
            line.insert(0, page.linked(each.name, each.url, *place, *above, "url"))
    return _BELOW.join(line)


def _sponsors(page: Page) -> str:
    names = references(page, "sponsor")
    return f"{page.own(page.labels.sponsored)} {names}" if names else ""


def references(page: Page, field: str) -> str:
    """Write records that an article points to by their names, each with a link to its page."""
    written: list[str] = []
    for number, each in enumerate(getattr(page.article, field)):
        if each.name or each.url:
            written.append(page.linked(each.name or each.url, each.url, field, number, "url", rel=_rel(field)))
    return ", ".join(written)


def _rel(field: str) -> str:
    return (
        "sponsored" if field == "sponsor" else ""
    )  # https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links


def _byline(page: Page) -> str:
    """The line that names the authors, each with a link to their page; it is made of the names where there is none."""
    authors = page.article.authors
    names = [each.name for each in authors if each.name.strip()]
    line = page.article.byline or (page.labels.by.format(names=page.labels.names(names)) if names else "")
    written, rest = "", line
    left: list[str] = []
    for number, each in enumerate(authors):
        before, found, behind = rest.partition(each.name) if each.name.strip() else (rest, "", "")
        if found:
            written, rest = written + said(before) + _author(page, number, each), behind
        elif each.name.strip():
            left.append(_author(page, number, each))
    return _BETWEEN.join(filter(None, (written + said(rest), *left)))


def _author(page: Page, number: int, author: Author) -> str:
    name = page.linked(author.name, author.url, "authors", number, "url", rel="author")
    return element("span", name, of="author", data={"data-kind": str(author.kind)})


def _moments(page: Page) -> str:
    article, labels = page.article, page.labels
    changed = article.updated and article.updated != article.published
    parts = (
        _moment(page, labels.published, article.published, "published"),
        _moment(page, labels.updated, article.updated, "updated") if changed else "",
        _minutes(page, article.reading_time),
    )
    return _BETWEEN.join(filter(None, parts))


def _moment(page: Page, label: str, moment: datetime | None, name: str) -> str:
    if moment is None:
        return ""
    words = page.own(page.labels.moment(moment))
    return f'{page.own(label)} <time class="{name}" datetime="{to_the_second(moment)}">{words}</time>'


def _minutes(page: Page, seconds: int | None) -> str:
    if seconds is None or seconds < 0:
        return ""
    words = page.labels.minutes.format(minutes=max(round(seconds / 60), 1))
    return f'<time class="minutes" datetime="PT{seconds:d}S">{page.own(words)}</time>'


def _lead(page: Page) -> str:
    lead = leading(page.article)
    figure = figure_of(lead) if lead else None
    if lead is None or figure is None:
        return ""
    with page.report.at("attachments", place_of_lead(page.article)):
        return page.body((page.mended(figure),))


def masthead(page: Page) -> str:
    """Write the name of the publication, which stands over the page."""
    publication = page.article.publication
    return element("header", element("p", said(publication.name or "")), of="masthead") if publication else ""
