"""Articles in a table, a line each; records that are no articles have their line and say why."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from statistics import median

from ..models import Article, AttachmentKind, Author
from ..plural import plural
from ..streams import Failure, Success
from .article import STATES
from .bars import bar_cell
from .bounded import HEADLINE, cut
from .frame import STACKED, chip, framed, number, parted, rows, spaced
from .markup import Content, Markup, element, join, link
from .problems import severities
from .times import day

PARTS = ("card", "bars")
Shown = Article | Success | Failure
_HEADS = ("", "headline", "by", "published", "words", "", "pictures", "body", "problems")
_PEOPLE = 3
"""Names of authors in a line."""


def articles_view(outcomes: Sequence[Shown], *, total: int | None, rows_shown: int) -> Markup:
    """Show articles, or the outcomes of a stream.

    Args:
        outcomes: The first ones, no more than are shown.
        total: How many there are; None where the rest was not read.
        rows_shown: How many were asked for.
    """
    articles = [each for each in map(_article, outcomes) if each is not None]
    most = max((each.body.word_count for each in articles), default=0)
    lines = (_line(place, each, most) for place, each in enumerate(outcomes, 1))
    return framed(
        element("p", *_head(outcomes, total), kind="dm-head"),
        _summary(articles),
        rows(_HEADS if articles else (), lines, kind=STACKED),
        _rest(len(outcomes), total, rows_shown),
        parts=PARTS,
    )


def _article(shown: Shown) -> Article | None:
    return shown if isinstance(shown, Article) else shown.article


def _head(outcomes: Sequence[Shown], total: int | None) -> Iterator[Content]:
    failed = sum(isinstance(each, Failure) for each in outcomes)
    if total is None:
        yield f"The first {len(outcomes):,} of a stream "
    elif total > len(outcomes):
        yield f"The first {len(outcomes):,} of {total:,} "
    elif failed < len(outcomes) or not outcomes:
        yield f"{plural(len(outcomes) - failed, 'article')} "
    if failed:
        yield chip("1 record is no article" if failed == 1 else f"{failed:,} records are no articles", "dm-error")


def _summary(articles: Sequence[Article]) -> Content:
    if not articles:
        return None
    days = sorted(each.published.date() for each in articles if each.published)
    words = median(each.body.word_count for each in articles)
    incomplete = sum(STATES[each.completeness.state] == "dm-warning" for each in articles)
    told = [
        f"{days[0]:%Y-%m-%d} to {days[-1]:%Y-%m-%d}" if days else "no dates",
        f"a median of {words:,.0f} words",
        f"{incomplete:,} with a body that is not as the CMS says" if incomplete else "every body as the CMS says",
    ]
    return element("p", " · ".join(told), kind="dm-muted")


def _line(place: int, shown: Shown, most: int) -> Markup:
    if isinstance(shown, Failure):
        return _failed(place, shown)
    article = _article(shown)
    assert article is not None  # noqa: S101 - a success has one; for the type checkers
    return element("tr", *_cells(place, article, most))


def _cells(place: int, article: Article, most: int) -> Iterator[Markup]:
    body, state = article.body, article.completeness.state
    pictures = len(body.images) + sum(each.kind is AttachmentKind.IMAGE for each in article.attachments)
    yield element("td", f"{place:,}", kind="dm-number")
    yield element("th", *_headline(article), scope="row", kind="dm-story-name")
    yield element("td", _people(article.authors))
    yield element("td", _published(article.published), kind="dm-tight")
    yield number(body.word_count, "words")
    yield bar_cell(body.word_count / most if most else 0)
    yield number(pictures, "pictures")
    yield element("td", chip(str(state), STATES[state], title=str(article.completeness)), kind="dm-tight")
    yield element("td", spaced(severities(article.problems)), kind="dm-chips")


def _published(moment: datetime | None) -> Markup:
    if moment is None:
        return element("span", "no date", kind="dm-muted")
    return element("time", day(moment, short=True), moment=moment.isoformat(), title=str(moment))


def _headline(article: Article) -> Iterator[Content]:
    yield (
        element("b", link(article.url, cut(article.title, HEADLINE), auto=False), lang=article.language, auto=True)
        if article.title
        else element("em", "untitled")
    )
    sections = " · ".join(each.name for each in article.categories[:2])
    if sections:
        yield element("div", element("bdi", sections), kind="dm-muted")


def _people(authors: Sequence[Author]) -> Content:
    names = [element("bdi", each.name) for each in authors[:_PEOPLE]]
    more = f" and {len(authors) - _PEOPLE} more" if len(authors) > _PEOPLE else ""
    return join(parted(names, ", "), more)


def _failed(place: int, failure: Failure) -> Markup:
    where = f"{failure.source}: {failure.position}"
    return element(
        "tr",
        element("td", f"{place:,}", kind="dm-number"),
        element(
            "td",
            chip("no article", "dm-error"),
            " ",
            element("bdi", str(failure.error)),
            element("div", element("bdi", where), kind="dm-muted"),
            colspan=len(_HEADS) - 1,
        ),
    )


def _rest(shown: int, total: int | None, asked: int) -> Content:
    if total is None:
        return element("p", f"The rest was not read; dm.show(..., rows={asked * 2}) shows more.", kind="dm-muted")
    left = total - shown
    return element("p", f"and {left:,} more; dm.show(..., rows={total}) shows all", kind="dm-muted") if left else None
