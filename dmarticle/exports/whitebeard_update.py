"""The body of Whitebeard's `POST /cms/content`, which adds an article or updates one.

Follows http://docs.whitebeard.net/api/operations/010beba7c0e487ef9274edc11db293fb. What the CMS said in a notation
of its own goes back in it: markup in a summary, say, which the typed text does not have.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeAlias

from attrs import evolve

from ..body.document import Body
from ..body.writers.html import write_html
from ..jsontypes import Json
from ..models import Article, Author, Category, ContentType, Reference
from ..problems import ConfigurationError
from ..sourcing import check_article, source_writer, to_source
from .format import Format
from .report import OnProblem, Report
from .story.datelines import tell_of_datelines
from .story.html import tell_what_html_leaves_out
from .story.legible import legible_blocks, tell_of_illegible

DIALECT = "whitebeard"

_Recorded: TypeAlias = Author | Category | Reference

_NUMBER = re.compile("[0-9]{1,20}")
"""As long as a whole number of 64 bits can be."""

_AS_THEY_ARE = {
    "status": "status", "title": "title", "teaser": "teaser", "tag": "tag", "byline": "byline",
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
) -> dict[str, Any]:
    """Give the body of a request that writes an article into Whitebeard.

    What the article does not have is left out, so that an update leaves it as it is. People, sections and
    related stories are named by their numbers; those the CMS has no record of are not in it.

    Args:
        article: An article of the dialect `whitebeard`, or one made by hand.
        platform_id: Number of the platform that a new article is for, or None to leave it out.
        on_problem: Is told what an update cannot carry; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If it is an article of another dialect, if its id is no number, or if
            `to_source` refuses it: a date has no zone, say, or a value is not of its field's type.
    """
    check_article(article, "to_cms_update")
    _check_platform(platform_id)
    form = evolve(WHITEBEARD_UPDATE, write=partial(_update, platform_id=platform_id))
    return form.document(article, on_problem)


def _update(article: Article, report: Report, *, platform_id: int | None = None) -> dict[str, Json]:
    if article.dialect not in ("", DIALECT):
        raise ConfigurationError(f"an article of the dialect {article.dialect!r}; Whitebeard takes its own")
    record = to_source(_readable(article))
    _tell_of_bodies(article, record, report)
    said: dict[str, Json] = {
        "id": _own_number(article),
        "type": _type(article, report),
        "platformId": platform_id,
        **{key: _text(record.get(source)) for key, source in _AS_THEY_ARE.items()},
        "url": _text(record.get("url")) if report.url(article.url, "url") else None,
        "firstPublished": _moment(article.published),
        "lastUpdate": _moment(article.updated),
        **_known_by_number(article, report),
        "options": dict(article.options),
        "seo": _seo(record.get("seo")),
    }
    return {key: value for key, value in said.items() if value not in (None, [], {})}


def _known_by_number(article: Article, report: Report) -> dict[str, Json]:
    """Give the records that the CMS knows by their numbers, and keywords, which it knows by their names."""
    writer = source_writer(DIALECT, article.zone)
    sponsors = _numbers(article.sponsor, "a sponsor", report, "sponsor")
    sources = _numbers(article.source, "a source", report, "source")
    return {
        "sponsorId": _first(sponsors, article.sponsor, report, "sponsor"),
        "sourceId": _first(sources, article.source, report, "source"),
        "author": _numbers(article.authors, "an author", report, "authors"),
        "keywords": [_text(writer.keys(each).get("name")) for each in article.keywords],
        "related": _numbers(article.related, "a related article", report, "related"),
        "category": _numbers(article.categories, "a category", report, "categories"),
    }


def _seo(said: Json) -> dict[str, Json]:
    if not isinstance(said, Mapping):
        return {}
    return {key: _text(said.get(source)) for key, source in _SEO.items() if said.get(source)}


def _check_platform(platform_id: object) -> None:
    if platform_id is not None and (type(platform_id) is not int or platform_id < 0):
        raise ConfigurationError(f"platform_id is a whole number that is not negative; found {platform_id!r}")


def _readable(article: Article) -> Article:
    """Give an article of this dialect whose bodies can be written as HTML."""
    introduction = None if article.introduction is None else _readable_body(article.introduction)
    return evolve(article, dialect=DIALECT, introduction=introduction, body=_readable_body(article.body))


def _readable_body(body: Body) -> Body:
    blocks, asides = legible_blocks(body.blocks), legible_blocks(body.asides)
    same = blocks is body.blocks and asides is body.asides
    return body if same else evolve(body, blocks=blocks, asides=asides)


def _tell_of_bodies(article: Article, record: Mapping[str, Json], report: Report) -> None:
    """Tell what HTML cannot say of a body that is written as HTML; one that was not edited is what the CMS had."""
    tell_of_datelines(article, report, "introduction", "body")
    for name, key in (("introduction", "introduction"), ("body", "contents")):
        body: Body = getattr(article, name) or Body()
        if record.get(key) == write_html(legible_blocks((*body.blocks, *body.asides))):
            for field in ("blocks", "asides"):
                tell_of_illegible(getattr(body, field), report, name, field)
                tell_what_html_leaves_out(getattr(body, field), report, name, field)


def _type(article: Article, report: Report) -> str | None:
    """The type by its number or name; the CMS takes either, and knows the other."""
    kind = article.content_type or ContentType()
    names = {"id": kind.id, "name": kind.name, "slug": kind.slug}
    used = next((each for each in names.values() if each), None) or article.kind
    for name, each in names.items():
        if each and each != used:
            report.lost("another name of the content type", "content_type", name, raw=each)
    if article.kind and article.kind != used:
        report.lost("another name of the content type", "kind", raw=article.kind)
    return used


def _text(value: Json) -> str | None:
    """A text, and a number as one: the CMS writes numbers in strings itself."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _numbers(records: Sequence[_Recorded], whose: str, report: Report, field: str) -> list[int]:
    """Give the numbers of records, each once, for authors of one record share one; and tell of those without one."""
    numbers: dict[int, None] = {}
    for place, each in enumerate(records):
        number = _number(each.id)
        if number is None:
            report.lost(f"{whose} that the CMS has no record of", field, place, raw=each.id)
        else:
            numbers[number] = None
    return [*numbers]


def _first(numbers: list[int], records: Sequence[_Recorded], report: Report, field: str) -> int | None:
    """Give the first number, and tell of the records behind it: an update takes one."""
    first = numbers[0] if numbers else None
    for place, each in enumerate(records):
        if _number(each.id) not in (None, first):
            report.lost("another one than the first", field, place, raw=each.id)
    return first


def _own_number(article: Article) -> int:
    number = _number(article.id)
    if number is None:
        raise ConfigurationError(f"Whitebeard knows the article by a number; found the id {article.id!r}")
    return number


def _number(identity: str | None) -> int | None:
    """Give the number that an id is; None for letters, for figures of other scripts, and for what no database has."""
    return int(identity) if identity and _NUMBER.fullmatch(identity) else None


WHITEBEARD_UPDATE = Format(
    name="whitebeard-update",
    title="the update of Whitebeard",
    specification="http://docs.whitebeard.net/api/operations/010beba7c0e487ef9274edc11db293fb",
    media_type="application/json",
    suffix=".json",
    carries=frozenset({
        "id", "title", "kind", "content_type.id", "content_type.name", "content_type.slug", "status", "url",
        "published", "updated", "authors.id", "byline", "categories.id", "keywords.name", "tag", "summary", "teaser",
        "description", "introduction.blocks", "introduction.asides", "introduction.dateline", "body.blocks",
        "body.asides", "body.dateline", "seo.search_title", "seo.search_description", "seo.social_title",
        "seo.social_description", "related.id", "sponsor.id", "source.id", "options",
    }),
    write=_update,
    verbatim=True,
)  # fmt: skip
"""The body of a request that writes an article into Whitebeard."""
