"""The pages around the story: its own, those of its sections and keywords, and those of related stories."""

from ... import urls
from ...body.nodes import RelatedLink
from ...jsontypes import Json
from ...models import Article, Category, Keyword
from ..report import Report
from ..values.records import stated
from ..values.sections import section_and_above
from ..values.uris import as_uri, uri_of, web_uri_of

DEEPEST_SECTION = 2
"""Sections inside each other that are written; of those further up it is told that they are lost."""

CARRIES = frozenset({
    "url", "seo.search_title", "seo.search_description", "seo.social_title", "seo.social_description",
    "seo.social_image", "keywords.name", "keywords.display_name", "keywords.id", "keywords.url",
    "keywords.description", "keywords.image", "related.id", "related.name", "related.url",
    *(
        f"categories.{'parent.' * depth}{name}"
        for depth in range(DEEPEST_SECTION)
        for name in ("name", "id", "url", "description")
    ),
})  # fmt: skip
"""The fields of an article that are written here."""


def own_page(article: Article, url: str | None, report: Report) -> dict[str, Json] | None:
    """Give the page that the article is what it is about, with the texts that other sites show of it."""
    seo = article.seo
    page = stated(
        {
            "@id": url,
            "name": seo.search_title,
            "alternativeHeadline": seo.social_title,
            "description": seo.search_description,
            "abstract": seo.social_description,
            "image": web_uri_of(report, seo.social_image, "seo", "social_image", base=article.url),
            "relatedLink": _promoted(article, report),
        }
    )
    return {"@type": "WebPage", **page} if page else None


def _promoted(article: Article, report: Report) -> list[Json]:
    """Give the addresses of the stories that the body promotes, in it or beside it; a relative one is in the HTML."""
    found: list[str | None] = []
    for field, blocks in (("blocks", article.body.blocks), ("asides", article.body.asides)):
        for number, block in enumerate(blocks):
            if isinstance(block, RelatedLink):
                with report.at("body", field, number):
                    judged = report.url(block.url)
                found.append(as_uri(urls.absolute(judged, article.url)) if judged else None)
    return list(dict.fromkeys(each for each in found if each))


def section_names(article: Article) -> list[Json]:
    """Give the names of all sections, each before the one that it is a part of."""
    names = [
        each.name for category in article.categories for each, _ in section_and_above(category, most=DEEPEST_SECTION)
    ]
    return list(dict.fromkeys(filter(None, names)))


def section_pages(article: Article, report: Report) -> list[dict[str, Json]]:
    """Give the pages of the sections that have one, each as a part of that of the section above it."""
    pages: list[dict[str, Json]] = []
    for number, category in enumerate(article.categories):
        page: dict[str, Json] | None = None
        for each, place in reversed([*section_and_above(category, most=DEEPEST_SECTION)]):
            with report.at("categories", number, *place):
                page = _section_page(each, page, article, report) or page
        pages += [page] if page else []
    return pages


def _section_page(
    section: Category, above: dict[str, Json] | None, article: Article, report: Report
) -> dict[str, Json] | None:
    """Give the page of a section, or None where it has none: then its name alone is written elsewhere."""
    url = uri_of(report, section.url, "url", base=article.url)
    known: dict[str, Json] = {"id": section.id, "description": section.description}
    if url is None:
        for name, value in stated(known).items():
            report.lost("what is known of a section without a page", name, raw=value)
        return None
    said = {"name": section.name, "identifier": section.id, "description": section.description, "url": url}
    return stated({"@type": "CollectionPage", **said, "isPartOf": above})


def subjects(article: Article, report: Report) -> list[Json]:
    """Give the keywords of which more is known than what readers see of them."""
    written: list[Json] = []
    for number, keyword in enumerate(article.keywords):
        with report.at("keywords", number):
            subject = _subject(keyword, article, report)
        if subject:
            written.append({"@type": "Thing", **stated({"name": keyword.label}), **subject})
    return written


def _subject(keyword: Keyword, article: Article, report: Report) -> dict[str, Json]:
    other = keyword.name if keyword.name.casefold() != keyword.label.casefold() else None
    return stated(
        {
            "alternateName": other,
            "identifier": keyword.id,
            "description": keyword.description,
            "url": uri_of(report, keyword.url, "url", base=article.url),
            "image": web_uri_of(report, keyword.image, "image", base=article.url),
        }
    )


def related(article: Article, report: Report) -> list[Json]:
    """Give the related items as works that the article mentions."""
    written: list[Json] = []
    for number, each in enumerate(article.related):
        url = uri_of(report, each.url, "related", number, "url", base=article.url)
        work = stated({"name": each.name, "identifier": each.id, "url": url})
        written += [{"@type": "CreativeWork", **work}] if work else []
    return written
