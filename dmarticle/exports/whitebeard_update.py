"""The body of Whitebeard's `POST /cms/content`, which adds an article or updates one.

Follows http://docs.whitebeard.net/api/operations/010beba7c0e487ef9274edc11db293fb. What the CMS said in a notation
of its own goes back in it: markup in a summary, say, which the typed text does not have.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial

from attrs import evolve

from ..jsontypes import Json
from ..models import Article
from ..problems import ConfigurationError
from ..sourcing import check_article, source_writer, to_source
from .format import Format
from .report import OnProblem, Report

DIALECT = "whitebeard"

_AS_THEY_ARE = {
    "status": "status", "title": "title", "teaser": "teaser", "tag": "tag", "byline": "byline", "url": "url",
    "descriptive_summary": "description", "summary": "summary", "introduction": "introduction",
    "contents": "contents",
}  # fmt: skip
"""Keys of the update that are texts, and the keys of the payload that hold them."""

_SEO = {
    "title": "search_title", "description": "search_description", "social_title": "social_title",
    "social_description": "social_description",
}  # fmt: skip


def to_cms_update(
    article: Article, *, platform_id: int | None = None, on_problem: OnProblem | None = None
) -> dict[str, Json]:
    """Give the body of a request that writes an article into Whitebeard.

    What the article does not have is left out, so that an update leaves it as it is. People, sections and
    related stories are named by their numbers; those the CMS has no record of are not in it.

    Args:
        article: An article of the dialect `whitebeard`, or one made by hand.
        platform_id: Number of the platform that a new article is for, or None to leave it out.
        on_problem: Is told what an update cannot carry; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If it is an article of another dialect, if one of its numbers is none, or if
            `to_source` refuses it: a date has no zone, say, or a value is not of its field's type.
    """
    check_article(article, "to_cms_update")
    _check_platform(platform_id)
    form = evolve(WHITEBEARD_UPDATE, write=partial(_update, platform_id=platform_id))
    return form.document(article, on_problem)


def _update(article: Article, _report: Report, *, platform_id: int | None = None) -> dict[str, Json]:
    if article.dialect not in ("", DIALECT):
        raise ConfigurationError(f"an article of the dialect {article.dialect!r}; Whitebeard takes its own")
    record = to_source(evolve(article, dialect=DIALECT))
    writer = source_writer(DIALECT, article.zone)
    seo = record.get("seo")
    said: dict[str, Json] = {
        "id": _number(article.id, "the article"),
        "type": _type(article),
        "platformId": platform_id,
        **{key: _text(record.get(source)) for key, source in _AS_THEY_ARE.items()},
        "firstPublished": _moment(article.published),
        "lastUpdate": _moment(article.updated),
        "sponsorId": next(iter(_numbers((each.id for each in article.sponsor), "a sponsor")), None),
        "sourceId": next(iter(_numbers((each.id for each in article.source), "a source")), None),
        "author": _numbers((each.id for each in article.authors), "an author"),
        "keywords": [_text(writer.keys(each).get("name")) for each in article.keywords],
        "related": _numbers((each.id for each in article.related), "a related article"),
        "category": _numbers((each.id for each in article.categories), "a category"),
        "options": dict(article.options),
        "seo": {key: _text(seo.get(source)) for key, source in _SEO.items() if seo.get(source)}
        if isinstance(seo, Mapping)
        else {},
    }
    return {key: value for key, value in said.items() if value not in (None, [], {})}


def _check_platform(platform_id: object) -> None:
    if platform_id is not None and (type(platform_id) is not int or platform_id < 0):
        raise ConfigurationError(f"platform_id is a whole number that is not negative; found {platform_id!r}")


def _type(article: Article) -> str | None:
    """The type by its number or name; the CMS takes either."""
    kind = article.content_type
    return (kind.id or kind.name or kind.slug if kind else None) or article.kind


def _text(value: Json) -> str | None:
    """A text, and a number as one: the CMS writes numbers in strings itself."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _numbers(identities: Iterable[str | None], whose: str) -> list[int]:
    """Give numbers, each once; authors of one record share one."""
    return list(dict.fromkeys(_number(each, whose) for each in identities if each))


def _number(identity: str, whose: str) -> int:
    if not identity.isdecimal():
        raise ConfigurationError(f"Whitebeard knows {whose} by a number; found the id {identity!r}")
    return int(identity)


WHITEBEARD_UPDATE = Format(
    name="whitebeard-update",
    title="the update of Whitebeard",
    specification="http://docs.whitebeard.net/api/operations/010beba7c0e487ef9274edc11db293fb",
    media_type="application/json",
    suffix=".json",
    carries=frozenset({
        "id", "title", "kind", "content_type.id", "content_type.name", "content_type.slug", "status", "url",
        "published", "updated", "authors.id", "byline", "categories.id", "keywords.name", "tag", "summary", "teaser",
        "description", "introduction.blocks", "introduction.asides", "body.blocks", "body.asides", "seo.search_title",
        "seo.search_description", "seo.social_title", "seo.social_description", "related.id", "sponsor.id",
        "source.id", "options",
    }),
    write=_update,
)  # fmt: skip
"""The body of a request that writes an article into Whitebeard."""
