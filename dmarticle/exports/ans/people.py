"""Who wrote a story, who paid for it, and who distributes it."""

from collections.abc import Iterable

from ...jsontypes import Json
from ...models import Article, Author, AuthorKind, Reference
from ...profiles import AGENCIES
from ..values.records import stated
from .writing import Ans, Record, document, element

_AGENCIES = frozenset(map(str.casefold, AGENCIES))


def credited_people(w: Ans, article: Article) -> Record:
    """Give who is credited, each author by itself."""
    return stated(
        {
            "by": [_author(w, each, number) for number, each in enumerate(article.authors)],
            "sponsored_by": [_sponsor(w, each, number) for number, each in enumerate(article.sponsor)],
        }
    )


def _author(w: Ans, author: Author, number: int) -> Json:
    with w.report.at("authors", number):
        image = w.addresses.media(author.image, "image")
        url = w.addresses.link(author.url, "url")
    kind = None if author.kind is AuthorKind.UNKNOWN else author.kind.value
    said = {
        "slug": author.slug, "url": url, "division": author.department, "bio": author.biography,
        "image": document("image", {"url": image}) if image else None,
        "additional_properties": stated({"source_id": author.id, "kind": kind, "name_latin": author.name_latin}),
    }  # fmt: skip
    return {**element("author", said), "name": author.name}


def _sponsor(w: Ans, sponsor: Reference, number: int) -> Json:
    with w.report.at("sponsor", number):
        url = w.addresses.link(sponsor.url, "url")
    said = {"url": url, "additional_properties": stated({"source_id": sponsor.id})}
    return {**element("author", said), "name": sponsor.name or ""}


def distributor(w: Ans, article: Article) -> Record:
    """Give who provided the story from outside: the source that the CMS names, or the agency that alone wrote it."""
    for number, other in enumerate(article.source[1:], start=1):
        w.report.lost("another source", "source", number, raw=other.name)
    source = next(iter(article.source), None)
    if source is None:
        return {"name": article.authors[0].name, "category": "wires"} if _is_wire_copy(article.authors) else {}
    with w.report.at("source", 0):
        url = w.addresses.link(source.url, "url")
    wires = (source.name or "").casefold() in _AGENCIES | _agencies_among(article.authors)
    return stated({
        "name": source.name, "category": "wires" if wires else None,
        "additional_properties": stated({"source_id": source.id, "url": url}),
    })  # fmt: skip


def _is_wire_copy(authors: Iterable[Author]) -> bool:
    """Tell whether agencies wrote a story and nobody else."""
    kinds = {author.kind for author in authors}
    return kinds == {AuthorKind.AGENCY}


def _agencies_among(authors: Iterable[Author]) -> frozenset[str]:
    return frozenset(each.name.casefold() for each in authors if each.kind is AuthorKind.AGENCY)
