"""Who wrote a story, who paid for it, and who distributes it.

The line that names the authors to readers is a vanity credit: what is shown instead of the credits, which stay with it.
"""

from collections.abc import Iterable

from ...jsontypes import Json
from ...models import Article, Author, AuthorKind, Reference
from ...profiles import AGENCIES
from ..values.records import stated
from .writing import Ans, Record, document, element

_AGENCIES = frozenset(map(str.casefold, AGENCIES))


def credited_people(w: Ans, article: Article) -> Record:
    """Give who is credited, each author by itself."""
    sponsors = [(number, each) for number, each in enumerate(article.sponsor) if is_known(each)]
    return stated(
        {
            "by": [_author(w, each, number) for number, each in enumerate(article.authors)],
            "sponsored_by": [_sponsor(w, each, number) for number, each in sponsors],
        }
    )


def vanity_credits(w: Ans, article: Article) -> Record:
    """Give the line that names the authors to readers, as ANS' own proposal for these credits shows a message."""
    if not article.byline:
        return {}
    w.report.simplified("a line that names the authors", "a vanity credit", "byline")
    return {"by": [{"type": "author", "name": article.byline, "byline": article.byline}]}


def _author(w: Ans, author: Author, number: int) -> Json:
    with w.report.at("authors", number):
        image = w.addresses.media(author.image, "image")
        url = w.addresses.link(author.url, "url")
        name = _name(w, author, "an author")
    kind = None if author.kind is AuthorKind.UNKNOWN else author.kind.value
    said = {
        "slug": author.slug, "url": url, "division": author.department, "bio": author.biography,
        "image": document("image", {"url": image}) if image else None,
        "additional_properties": stated({"source_id": author.id, "kind": kind, "name_latin": author.name_latin}),
    }  # fmt: skip
    return {**element("author", said), "name": name}


def _sponsor(w: Ans, sponsor: Reference, number: int) -> Json:
    with w.report.at("sponsor", number):
        url = w.addresses.link(sponsor.url, "url")
        name = _name(w, sponsor, "a sponsor")
    said = {"url": url, "additional_properties": stated({"source_id": sponsor.id})}
    return {**element("author", said), "name": name}


def _name(w: Ans, party: Author | Reference, whose: str) -> str:
    """Give the name of a party, which ANS cannot do without."""
    if not party.name:
        w.report.missing(f"the name of {whose}", "name")
    return party.name or ""


def is_known(party: Reference) -> bool:
    """Tell whether anything is known of a party; a CMS may have records that are empty."""
    return bool(party.name or party.id or party.url)


def distributor(w: Ans, article: Article) -> Record:
    """Give who provided the story from outside: the source that the CMS names, or the agency that alone wrote it."""
    known = [(number, each) for number, each in enumerate(article.source) if is_known(each)]
    if not known:
        return {"name": article.authors[0].name, "category": "wires"} if _is_wire_copy(article.authors) else {}
    place, source = next(((number, each) for number, each in known if each.name), known[0])
    for number, other in known:
        if number != place:
            w.report.lost("another source", "source", number, raw=other.name)
    with w.report.at("source", place):
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
