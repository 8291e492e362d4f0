"""People and organisations: who wrote the story, who publishes it, where it was taken from, who paid for it.

All of them are sources of information, with the role of each
(https://cv.iptc.org/newscodes/contentprodpartyrole/); an author who is known to be a person or an organisation is
among those too.
"""

from ...jsontypes import Json
from ...models import Article, Author, AuthorKind, Publication, Reference
from ..report import Report
from ..values.publications import publications, site
from ..values.records import stated
from ..values.uris import uri_of

CARRIES = frozenset({
    "authors.name", "authors.kind", "authors.id", "authors.url", "publication.id", "publication.name",
    "publication.domain", "categories.publication.id", "categories.publication.name", "categories.publication.domain",
    "source.id", "source.name", "source.url", "sponsor.id", "sponsor.name", "sponsor.url",
})  # fmt: skip
"""The fields of an article that are written here."""

_ROLES = "http://cv.iptc.org/newscodes/contentprodpartyrole/"
AUTHOR, ORIGIN, DISTRIBUTOR = f"{_ROLES}author", f"{_ROLES}origcont", f"{_ROLES}distributor"
SPONSOR = "sponsor"
"""A role that the vocabulary does not have."""

_KINDS = {
    AuthorKind.PERSON: "people",
    AuthorKind.AGENCY: "organisations",
    AuthorKind.STAFF: "organisations",
}
"""Where an author is named by what stands behind the name; nowhere where that is not known."""


def parties(article: Article, report: Report) -> dict[str, Json]:
    """Give people, organisations and sources of information."""
    written = {"people": list[Json](), "organisations": list[Json](), "infoSources": list[Json]()}
    for number, author in enumerate(article.authors):
        with report.at("authors", number):
            party = _author(author, article, report)
        written["infoSources"] += [{**party, "role": AUTHOR}] if party else []
        if party and author.kind in _KINDS:
            written[_KINDS[author.kind]].append({**party, "rel": "author"})
    written["infoSources"] += [*_publications(article, report), *_references(article, report)]
    return dict(written)


def _author(author: Author, article: Article, report: Report) -> dict[str, Json]:
    uri = uri_of(report, author.url, "url", base=article.url)
    return stated({"name": author.name, "uri": uri, "literal": author.id})


def _publications(article: Article, report: Report) -> list[Json]:
    written: list[Json] = []
    for publication, place in publications(article):
        with report.at(*place):
            party = _publication(publication, article, report)
        written += [{**party, "role": DISTRIBUTOR}] if party else []
    return written


def _publication(publication: Publication, article: Article, report: Report) -> dict[str, Json]:
    uri = site(publication, article)
    if publication.domain and uri is None:
        report.lost("a domain that is none", "domain", raw=publication.domain)
    return stated({"name": publication.name, "uri": uri, "literal": publication.id})


def _references(article: Article, report: Report) -> list[Json]:
    written: list[Json] = []
    for field, role, references in (("source", ORIGIN, article.source), ("sponsor", SPONSOR, article.sponsor)):
        for number, each in enumerate(references):
            with report.at(field, number):
                party = _reference(each, article, report)
            written += [{**party, "role": role}] if party else []
    return written


def _reference(party: Reference, article: Article, report: Report) -> dict[str, Json]:
    uri = uri_of(report, party.url, "url", base=article.url)
    return stated({"name": party.name, "uri": uri, "literal": party.id})
