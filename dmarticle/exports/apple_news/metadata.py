"""What Apple News shows of an article in its feeds (https://developer.apple.com/documentation/applenewsformat/metadata)."""

from datetime import datetime

from ...jsontypes import Json
from ...models import Article, AuthorKind
from ..story.pictures import place_of_lead
from ..values.moments import to_the_second
from ..values.records import stated
from .writing import News

MOST_KEYWORDS = 50

_EXCERPTS = ("description", "teaser", "short_summary")
"""Fields that can be the excerpt, the best one first."""


def metadata(w: News, article: Article) -> dict[str, Json]:
    """Give the metadata of an article."""
    kinds = {author.kind for author in article.authors}
    return stated(
        {
            "authors": [author.name for author in article.authors if author.name],
            "canonicalURL": w.asset(article.url, "url"),
            "datePublished": _date(article.published),
            "dateModified": _date(article.updated),
            "excerpt": _excerpt(w, article),
            "keywords": _keywords(w, article),
            "thumbnailURL": _thumbnail(w, article),
            "links": _links(w, article),
            "contentGenerationType": "syndicated" if kinds == {AuthorKind.AGENCY} else None,
        }
    )


def _date(moment: datetime | None) -> str | None:
    return to_the_second(moment) if moment else None


def _excerpt(w: News, article: Article) -> str | None:
    """Give the first text that says more than the headline; of the others, those that say something else are told."""
    texts = {name: text for name in _EXCERPTS if (text := getattr(article, name)) and text != article.title}
    summary = article.summary if article.summary != article.title else None
    excerpt = next(iter(texts.values()), summary)
    for name, text in texts.items():
        if text not in (excerpt, summary):
            w.report.lost(f"the field {name} beside another excerpt", name, raw=text)
    return excerpt


def _keywords(w: News, article: Article) -> list[Json]:
    """Give keywords as readers see them, and their names where these are other words."""
    names: dict[str, str] = {}
    for number, keyword in enumerate(article.keywords):
        for name in filter(None, (keyword.label, keyword.name)):
            if name.casefold() not in names and len(names) == MOST_KEYWORDS:
                w.report.lost(f"a keyword behind the first {MOST_KEYWORDS}", "keywords", number, raw=name)
            else:
                names.setdefault(name.casefold(), name)
    return [*names.values()]


def _thumbnail(w: News, article: Article) -> str | None:
    """Give the picture for feeds: the leading one, which can move from the feed into the article, or else another."""
    lead, social = article.lead_image, article.seo.social_image
    url = w.asset(lead.url, "attachments", place_of_lead(article), "url") if lead else None
    if url is None:
        with w.report.at("seo"):
            return w.asset(social, "social_image")
    if social and social != url:
        w.report.lost("another picture for feeds", "seo", "social_image", raw=social)
    return url


def _links(w: News, article: Article) -> list[Json]:
    """Give related articles by their addresses, by which Apple News finds those that it has."""
    found = (w.asset(each.url, "related", number, "url") for number, each in enumerate(article.related))
    return [{"URL": url, "relationship": "related"} for url in dict.fromkeys(found) if url]
