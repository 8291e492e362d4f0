"""People and organizations: who wrote the story, who publishes it, where it was taken from, who paid for it."""

from ...jsontypes import Json
from ...models import Article, Author, AuthorKind, Publication, Reference
from ..report import Report
from ..values.languages import language_tag
from ..values.publications import site
from ..values.records import stated
from ..values.uris import uri_of, web_uri_of
from .pictures import renditions

CARRIES = frozenset({
    "authors.name", "authors.kind", "authors.id", "authors.name_latin", "authors.department", "authors.biography",
    "authors.url", "authors.image", "authors.renditions.url", "authors.renditions.name", "authors.renditions.width",
    "authors.renditions.height", "publication.id", "publication.name", "publication.domain", "publication.locale",
    "categories.publication.id", "categories.publication.name", "categories.publication.domain",
    "categories.publication.locale", "source.id", "source.name", "source.url", "sponsor.id", "sponsor.name",
    "sponsor.url",
})  # fmt: skip
"""The fields of an article that are written here."""

_KINDS = {
    AuthorKind.PERSON: "Person",
    AuthorKind.AGENCY: "Organization",
    AuthorKind.STAFF: "Organization",
}
"""What stands behind a name; schema.org knows no third thing that writes."""

_UNKNOWN = "Person"
"""What an author is taken for whose name does not tell."""

_DESK = {"Person": "affiliation", "Organization": "department"}
"""The property that names the desk."""


def authors(article: Article, report: Report) -> list[Json]:
    """Give each author as one Person or Organization, with nothing but the name in the name.

    Follows https://developers.google.com/search/docs/appearance/structured-data/article#author-bp.
    """
    written: list[Json] = []
    for number, author in enumerate(article.authors):
        with report.at("authors", number):
            said = _author(author, article, report)
            written += [{"@type": _kind(author, report), **said}] if said else []
    return written


def _kind(author: Author, report: Report) -> str:
    """Give the type of an author, and tell where it was chosen."""
    kind = _KINDS.get(author.kind)
    if kind is None:
        report.assumed("whether an author is a person", _UNKNOWN, "kind")
    return kind or _UNKNOWN


def _author(author: Author, article: Article, report: Report) -> dict[str, Json]:
    desk = {"@type": "Organization", "name": author.department} if author.department else None
    return stated(
        {
            "name": author.name,
            "alternateName": author.name_latin,
            "identifier": author.id,
            "description": author.biography,
            "url": uri_of(report, author.url, "url", base=article.url),
            _DESK[_KINDS.get(author.kind, _UNKNOWN)]: desk,
            "image": _portrait(author, article, report),
        }
    )


def _portrait(author: Author, article: Article, report: Report) -> dict[str, Json] | None:
    url = web_uri_of(report, author.image, "image", base=article.url)
    sizes = renditions(author.renditions, article, report)
    return stated({"@type": "ImageObject", "url": url, "contentUrl": url, "encoding": sizes}) if url or sizes else None


def publisher(publication: Publication, article: Article) -> dict[str, Json] | None:
    """Give a publication as who publishes it."""
    if not publication.name:
        return None
    return stated({"@type": "Organization", "name": publication.name, "url": site(publication, article)})


def periodical(publication: Publication, article: Article, report: Report) -> dict[str, Json] | None:
    """Give a publication as the work that the article is a part of; None for one that says nothing."""
    url = site(publication, article)
    if publication.domain and url is None:
        report.lost("a domain that is none", "domain", raw=publication.domain)
    said = stated(
        {
            "name": publication.name,
            "identifier": publication.id,
            "url": url,
            "inLanguage": language_tag(report, publication.locale, "locale"),
        }
    )
    return {"@type": "WebSite" if url else "CreativeWork", **said} if said else None


def sources(article: Article, report: Report) -> list[Json]:
    """Give where the article was taken from."""
    return [each for _, each in _organizations("source", article.source, article, report)]


def sponsors(article: Article, report: Report) -> list[Json]:
    """Give who paid for the article."""
    written = _organizations("sponsor", article.sponsor, article, report)
    for number, _ in written:
        report.assumed("whether a sponsor is an organization", "Organization", "sponsor", number)
    return [each for _, each in written]


def _organizations(
    field: str, parties: tuple[Reference, ...], article: Article, report: Report
) -> list[tuple[int, dict[str, Json]]]:
    """Give the parties of a field of which anything is known, each with its number."""
    written: list[tuple[int, dict[str, Json]]] = []
    for number, each in enumerate(parties):
        url = uri_of(report, each.url, field, number, "url", base=article.url)
        said = stated({"name": each.name, "identifier": each.id, "url": url})
        written += [(number, {"@type": "Organization", **said})] if said else []
    return written
