"""The article itself: its texts, its dates, what kind of article it is, who may read it, how often it was read."""

from ...body.document import Body
from ...body.nodes import NoteKind
from ...jsontypes import Json
from ...models import Article
from ..report import Report
from ..story.html import html_of
from ..values.moments import date_time
from ..values.paywalls import groups_with_access, is_restricted
from ..values.publications import publications
from ..values.records import count, once, stated
from ..values.uris import uri_of
from ..values.words import word_count
from . import pages, parties, pictures
from .settings import NEWS_TYPES, Settings

CONTEXT = "https://schema.org"

CARRIES = frozenset({
    "id", "title", "subtitle", "kind", "tag", "status", "short_url", "external_url", "published", "updated", "language",
    "byline", "summary", "teaser", "description", "short_summary", "introduction.blocks", "body.blocks", "body.asides",
    "body.dateline", "access.control", "access.groups", "flags.freemium", "counts.comments", "counts.views",
    "reading_time",
})  # fmt: skip
"""The fields of an article that are written here."""

_NEWS_KINDS = (None, "", "article")


def document(article: Article, report: Report, *, settings: Settings) -> dict[str, Json]:
    """Write an article."""
    schema_type = settings.schema_type or ("NewsArticle" if article.kind in _NEWS_KINDS else "Article")
    url = uri_of(report, article.url, "url")
    return stated(
        {
            "@context": CONTEXT,
            "@type": schema_type,
            "mainEntityOfPage": pages.own_page(article, url, report),
            "url": url,
            **_texts(article),
            **_dates(article),
            **_people(article, report),
            **_surroundings(article, report),
            **pictures.pictures(article, report),
            **_access(article, report, settings),
            **_counts(article, report),
            "speakable": _speakable(settings),
            **_dateline(article, report, schema_type),
            **_of_story(article, report),
            **(_story(article, report) if settings.body else {}),
        }
    )


def _texts(article: Article) -> dict[str, Json]:
    kinds = (article.tag, None if article.kind in _NEWS_KINDS else article.kind)
    lines = (each for each in (article.summary, article.teaser, article.short_summary) if each != article.title)
    return {
        "identifier": article.id,
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "description": article.description or article.summary or article.teaser,
        "abstract": pictures.one_or_all(*lines),
        "genre": pictures.one_or_all(*kinds),
        "keywords": list(dict.fromkeys(each.label for each in article.keywords if each.label)),
        "articleSection": pages.section_names(article),
        "creativeWorkStatus": article.status,
    }


def _dates(article: Article) -> dict[str, Json]:
    return {
        "inLanguage": article.language,
        "datePublished": date_time(article.published),
        "dateModified": date_time(article.updated),
    }


def _people(article: Article, report: Report) -> dict[str, Json]:
    publishers = (parties.publisher(each, article) for each, _ in publications(article))
    return {
        "author": parties.authors(article, report),
        "creditText": article.byline,
        "publisher": next(filter(None, publishers), None),
        "sourceOrganization": parties.sources(article, report),
        "sponsor": parties.sponsors(article, report),
    }


def _surroundings(article: Article, report: Report) -> dict[str, Json]:
    works: list[dict[str, Json]] = []
    for publication, place in publications(article):
        with report.at(*place):
            work = parties.periodical(publication, article, report)
        works += [work] if work else []
    elsewhere = (
        uri_of(report, article.short_url, "short_url"),
        uri_of(report, article.external_url, "external_url"),
    )
    return {
        "isPartOf": once([*works, *pages.section_pages(article, report)]),
        "about": pages.subjects(article, report),
        "mentions": pages.related(article, report),
        "sameAs": [each for each in elsewhere if each],
    }


def _access(article: Article, report: Report, settings: Settings) -> dict[str, Json]:
    """Who may read it: https://developers.google.com/search/docs/appearance/structured-data/paywalled-content.

    Where the CMS does not say so, a caller who names what is behind the paywall says that there is one.
    """
    restricted = is_restricted(article)
    if restricted is None and settings.paywalled:
        report.assumed("whether there is a paywall", "isAccessibleForFree: false", "access", "control")
        restricted = True
    free = None if restricted is None else not restricted
    parts: list[Json] = [
        {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": each} for each in settings.paywalled
    ]
    return {
        "isAccessibleForFree": free,
        "conditionsOfAccess": list(groups_with_access(article, report)),
        "hasPart": parts if free is False else None,
    }


def _counts(article: Article, report: Report) -> dict[str, Json]:
    views = count(report, article.counts.views, "counts", "views")
    seconds = count(report, article.reading_time, "reading_time")
    read = {"@type": "InteractionCounter", "interactionType": {"@type": "ReadAction"}, "userInteractionCount": views}
    return {
        "commentCount": count(report, article.counts.comments, "counts", "comments"),
        "interactionStatistic": None if views is None else read,
        "timeRequired": None if seconds is None else _duration(seconds),
    }


def _duration(seconds: int) -> str:
    """Give a length of time as https://en.wikipedia.org/wiki/ISO_8601#Durations has it."""
    return f"PT{seconds}S"


def _speakable(settings: Settings) -> dict[str, Json] | None:
    """What is fit to be read aloud: https://developers.google.com/search/docs/appearance/structured-data/speakable."""
    if not settings.speakable:
        return None
    return {"@type": "SpeakableSpecification", "cssSelector": list(settings.speakable)}


def _dateline(article: Article, report: Report, schema_type: str) -> dict[str, Json]:
    dateline = article.body.dateline
    if dateline and schema_type not in NEWS_TYPES:
        report.lost("a dateline of what is no news", "body", "dateline", raw=dateline)
        return {}
    return {"dateline": dateline}


def _of_story(article: Article, report: Report) -> dict[str, Json]:
    """Give what is said of the story and is no part of it."""
    return {
        "wordCount": word_count(article.body, report, "body") if article.body else None,
        "correction": [each.text for each in article.body.notes if each.kind is NoteKind.CORRECTION],
    }


def _story(article: Article, report: Report) -> dict[str, Json]:
    introduction = article.introduction or Body()
    written = {
        "body": html_of(article.body.blocks, report, "body", "blocks"),
        "introduction": html_of(introduction.blocks, report, "introduction", "blocks"),
        "asides": html_of(article.body.asides, report, "body", "asides"),
    }
    return {
        "articleBody": article.body.text,
        "encoding": [
            {"@type": "MediaObject", "name": name, "encodingFormat": "text/html", "text": html}
            for name, html in written.items()
            if html
        ],
    }
