"""What the story is about, where it stands in the publication, and what kind of story it is."""

from ...jsontypes import Json
from ...models import Article, Category, Keyword
from ..report import Report
from ..values.records import once, stated
from ..values.sections import section_and_above
from ..values.uris import uri_of

CARRIES = frozenset({
    "keywords.name", "keywords.display_name", "keywords.id", "keywords.url", "categories.name", "categories.id",
    "categories.url", "categories.parent.name", "categories.parent.id", "categories.parent.url", "tag", "kind",
    "content_type.name",
})  # fmt: skip
"""The fields of an article that are written here."""


MOST_SECTIONS = 2
"""Sections inside each other that are written."""


def subjects(article: Article, report: Report) -> dict[str, Json]:
    """Give keywords and sections as subjects, each with its relation; the label and the kind as genres."""
    return {"subjects": [*_keywords(article, report), *_sections(article, report)], "genres": _genres(article)}


def _keywords(article: Article, report: Report) -> list[dict[str, Json]]:
    written: list[dict[str, Json]] = []
    for number, keyword in enumerate(article.keywords):
        with report.at("keywords", number):
            said = _keyword(keyword, article, report)
        written += [{**said, "rel": "about"}] if said else []
    return written


def _keyword(keyword: Keyword, article: Article, report: Report) -> dict[str, Json]:
    if keyword.name.casefold() != keyword.label.casefold():
        report.lost("a name beside the one that readers see", "name", raw=keyword.name)
    uri = uri_of(report, keyword.url, "url", base=article.url)
    return stated({"name": keyword.label, "uri": uri, "literal": keyword.id})


def _sections(article: Article, report: Report) -> list[dict[str, Json]]:
    """Give the sections and those they are a part of, each once."""
    written: list[dict[str, Json]] = []
    for number, category in enumerate(article.categories):
        for each, place in section_and_above(category, most=MOST_SECTIONS):
            with report.at("categories", number, *place):
                said = _section(each, article, report)
            written += [{**said, "rel": "section"}] if said else []
    return once(written)


def _section(category: Category, article: Article, report: Report) -> dict[str, Json]:
    uri = uri_of(report, category.url, "url", base=article.url)
    return stated({"name": category.name, "uri": uri, "literal": category.id})


def _genres(article: Article) -> list[Json]:
    stated_name = article.content_type.name if article.content_type else None
    kind = stated({"name": stated_name or article.kind, "literal": article.kind})
    return [*([{"name": article.tag}] if article.tag else []), *([kind] if kind else [])]
