"""The article as a ninjs object: its identity, its texts by their roles, its dates."""

from collections.abc import Mapping
from operator import attrgetter

from ...jsontypes import Json
from ...models import Article, CompletenessState
from ..report import Report
from ..values.moments import date_time
from ..values.records import stated
from ..values.uris import made_uri, uri_of
from . import associations, bodies, parties, subjects
from .versions import Version

HEADLINES = {"title": "main", "subtitle": "subhead", "seo.search_title": "search", "seo.social_title": "social"}
"""Fields that are headlines, with the role of each."""

DESCRIPTIONS = {
    "summary": "summary", "teaser": "teaser", "description": "description", "short_summary": "short",
    "seo.search_description": "search", "seo.social_description": "social",
}  # fmt: skip
"""Fields that are descriptions, with the role of each."""

STATUS = {
    "publish": "usable", "published": "usable", "draft": "withheld", "future": "withheld", "pending": "withheld",
    "private": "withheld", "trash": "canceled",
}  # fmt: skip
"""What the status of a CMS is called in ninjs, which takes an object without one for usable."""

COMPLETENESS = {
    CompletenessState.COMPLETE: "full",
    CompletenessState.TEASER_ONLY: "partial",
    CompletenessState.TRUNCATED: "partial",
}
"""How complete an object is, where the CMS lets that be known."""

_OWN = frozenset({
    *HEADLINES, *DESCRIPTIONS, "id", "url", "short_url", "external_url", "status", "published", "updated", "language",
    "slug", "byline",
})  # fmt: skip


def carries(version: Version) -> frozenset[str]:
    """Give the fields of an article that a version has a place for."""
    return _OWN | bodies.CARRIES | parties.CARRIES | subjects.CARRIES | associations.carries(version)


def document(article: Article, report: Report, *, version: Version, uri: str | None = None) -> dict[str, Json]:
    """Write an article in one version."""
    url = uri_of(report, article.url, "url")
    said: dict[str, Json] = {
        "uri": uri or url or _made_uri(article, report),
        "type": "text",
        "representationType": COMPLETENESS.get(article.completeness.state),
        **_dates(article),
        "pubStatus": _status(article, report),
        **_lines(article),
        "bodies": bodies.bodies(article, report),
        **parties.parties(article, report),
        **subjects.subjects(article, report),
        "associations": associations.associations(article, report, version),
        "altIds": _other_ids(article, report, url=url if uri else None),
        "standard": {"name": "ninjs", "version": version.number, "schema": version.schema},
    }
    return version.spelled(stated(said))


def _lines(article: Article) -> dict[str, Json]:
    """Give the language, and the lines of text around the story."""
    return {
        "language": article.language,
        "slugline": article.slug,
        "headlines": _texts(article, HEADLINES),
        "descriptions": _texts(article, DESCRIPTIONS),
        "by": article.byline or ", ".join(each.name for each in article.authors if each.name),
    }


def _made_uri(article: Article, report: Report) -> str:
    made = made_uri("article", article.id)
    report.assumed("a URI", made, "url")
    return made


def _dates(article: Article) -> dict[str, Json]:
    return {"firstCreated": date_time(article.published), "versionCreated": date_time(article.updated)}


def _status(article: Article, report: Report) -> str | None:
    found = STATUS.get((article.status or "").lower())
    if article.status and found is None:
        report.lost("a status of the CMS's own", "status", raw=article.status)
    return found


def _texts(article: Article, roles: Mapping[str, str]) -> list[Json]:
    said = ((role, attrgetter(field)(article)) for field, role in roles.items())
    return [{"role": role, "contentType": "text/plain", "value": text} for role, text in said if text]


def _other_ids(article: Article, report: Report, *, url: str | None) -> list[Json]:
    known = {
        "id": article.id,
        "url": url,
        "shortUrl": uri_of(report, article.short_url, "short_url"),
        "externalUrl": uri_of(report, article.external_url, "external_url"),
    }
    return [{"role": role, "value": value} for role, value in known.items() if value]
