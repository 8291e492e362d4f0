"""What a story is about and where it stands."""

from urllib.parse import urlsplit

from ... import urls
from ...models import Article, Category, Keyword
from ..values.records import once, stated
from ..values.sections import section_and_above
from .writing import Ans, Record, document

ANCESTORS = 8
"""Sections above a section that are looked at; there is no end to what a payload may nest."""


def taxonomy(w: Ans, article: Article) -> Record:
    """Give sections, the leading one first, with those they are parts of behind them; and keywords."""
    sections = [
        _section(w, each, number, *place)
        for number, category in enumerate(article.categories)
        for each, place in section_and_above(category, most=ANCESTORS + 1)
    ]
    return stated(
        {
            "primary_section": sections[0] if sections else None,
            "sections": once(sections),
            "tags": once([_tag(w, each, number) for number, each in enumerate(article.keywords) if each.label]),
            "seo_keywords": list(dict.fromkeys(each.name for each in article.keywords if each.name)),
        }
    )


def _section(w: Ans, category: Category, *place: str | int) -> Record:
    with w.report.at("categories", *place):
        url = w.addresses.link(category.url, "url")
    parent = category.parent
    return {
        **document("section", {
            "_id": _path(category.url), "_website": w.website, "path": _path(category.url),
            "description": category.description,
            "parent_id": _path(parent.url) if parent else None,
            "additional_properties": stated({
                "source_id": category.id, "source_parent_id": category.parent_id, "slug": category.slug, "url": url,
            }),
        }),
        "name": category.name,
    }  # fmt: skip


def _path(url: str | None) -> str | None:
    """Give the path of a section, by which Arc knows it, without the slash at its end."""
    judged = urls.judge(url, urls.MEDIA_SCHEMES)
    return (path_of(judged) or "").rstrip("/") or None if judged else None


def path_of(url: str) -> str | None:
    """Give where an address leads on its site, or None where that cannot be told."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets in the host that hold no address
        return None
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _tag(w: Ans, keyword: Keyword, number: int) -> Record:
    with w.report.at("keywords", number):
        url = w.addresses.link(keyword.url, "url")
    own = stated({"source_id": keyword.id, "url": url})
    said = stated({"description": keyword.description, "slug": keyword.slug, "additional_properties": own})
    return {"text": keyword.label, **said}
