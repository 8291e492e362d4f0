"""What a news item says of its content: when, by whom, about what, and the lines around the story."""

from collections.abc import Iterator
from typing import Any

from ...body.nodes import Signoff
from ...models import Article, AuthorKind, Category
from ..report import Report
from ..story.pictures import place_of_lead
from ..values.media_types import media_type
from ..values.moments import rfc3339
from ..values.uris import web_uri_of
from .elements import made, party, put
from .library import newsml

_NATURES = {
    AuthorKind.PERSON: "cpnat:person", AuthorKind.AGENCY: "cpnat:organisation", AuthorKind.STAFF: "cpnat:organisation",
}  # fmt: skip


def content_meta(article: Article, report: Report) -> Any:
    """Give what is said of the content, in the order of the schema."""
    meta = newsml().NewsItemContentMeta()
    put(meta, "icon", _icon(article, report))
    if article.published:
        meta.contentcreated = rfc3339(article.published)
    if article.updated:
        meta.contentmodified = rfc3339(article.updated)
    put(meta, "infosource", (party("InfoSource", each.name) for each in article.source if each.name))
    put(meta, "creator", _creators(article, report))
    meta.altid = [made("AltId", article.id)]
    put(meta, "language", [made("Language", tag=article.language)] if article.language else [])
    put(meta, "genre", [party("Genre", article.kind)] if article.kind else [])
    put(meta, "keyword", _keywords(article, report))
    put(meta, "subject", _subjects(article, report))
    put(meta, "slugline", [made("Slugline", article.slug, separator="-")] if article.slug else [])
    for name, kind, text in _lines(article, report):
        put(meta, name, [made(kind, text)] if text else [])
    put(meta, "description", _descriptions(article))
    return meta


def _lines(article: Article, report: Report) -> Iterator[tuple[str, str, str | None]]:
    """Give the lines of text around a story; the desk's mark at its end is the line of credits."""
    yield "headline", "Headline", article.title
    yield "dateline", "Dateline", article.body.dateline
    yield "by", "By", article.byline
    yield "creditline", "Creditline", _credit(article, report)


def _credit(article: Article, report: Report) -> str | None:
    signoff = next((each for each in article.body.asides if isinstance(each, Signoff)), None)
    for number, each in enumerate(article.body.asides):
        if each is not signoff:
            report.lost("what stands beside the story", "body", "asides", number)
    return signoff.value if signoff else None


def _icon(article: Article, report: Report) -> Iterator[Any]:
    """Give the leading picture, and tell of the others."""
    lead = place_of_lead(article)
    for number, each in enumerate(article.attachments):
        url = web_uri_of(report, each.url, "attachments", number, "url", base=article.url) if number == lead else None
        if url:
            sides = {"width": each.width, "height": each.height}
            pixels = {side: str(length) for side, length in sides.items() if length and length > 0}
            yield made("Icon", href=url, contenttype=media_type(url), **pixels)
        elif each.url and number != lead:
            report.lost("a picture that does not lead", "attachments", number)


def _creators(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.authors):
        url = web_uri_of(report, each.url, "authors", number, "url", base=article.url)
        if each.name:
            creator = party("Creator", each.name, uri=url, type=_NATURES.get(each.kind))
            if each.biography:
                creator.definition = each.biography
            yield creator
        elif each.biography:
            report.lost("what is said of an author without a name", "authors", number, "biography")


def _keywords(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.keywords):
        if each.name.casefold() != each.label.casefold():
            report.lost("a keyword that readers see in other words", "keywords", number, "name", raw=each.name)
        if each.label:
            yield made("Keyword", each.label)


def _subjects(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.categories):
        with report.at("categories", number):
            yield _subject("Subject", each, report, article.url)


def _subject(kind: str, category: Category, report: Report, base: str | None) -> Any:
    """Give a section as a subject, with the one that it is a part of."""
    subject = party(kind, category.name, uri=web_uri_of(report, category.url, "url", base=base))
    if category.parent and kind == "Subject":
        with report.at("parent"):
            subject.broader = [_subject("Broader", category.parent, report, base)]
            if category.parent.parent:
                report.lost("a section above the one above", "parent")
    return subject


def _descriptions(article: Article) -> Iterator[Any]:
    """Give the summary, and whatever else describes the story in other words."""
    texts = (article.summary, article.teaser, article.description, article.short_summary)
    for text in dict.fromkeys(texts):
        if text:
            yield made("Description", text, role="drol:summary" if text == article.summary else None)
