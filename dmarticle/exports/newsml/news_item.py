"""NewsML-G2 2.35, a news item (https://iptc.org/std/NewsML-G2/guidelines/), written with IPTC's own package.

A news item is one piece of content, so the pictures of an article, each an item of its own to NewsML-G2, are not in it:
the leading one is its icon, those in the story stay in the story, which is XHTML. Has no place for how the CMS keeps an
article, for settings and counts, nor for what is known of an author but the name, the page and the biography.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from ... import urls
from ...body.nodes import Signoff
from ...models import Article, AuthorKind, Category
from ..addresses import absolute_url, language_tag
from ..feeds.pictures import media_type
from ..format import Format
from ..letters import readable
from ..moments import rfc3339
from ..report import OnProblem, Report
from ..story import story_html, tell_of_datelines
from .library import etree, newsml
from .xhtml import xhtml

CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""Where the prefixes of IPTC's codes are explained."""

_NATURES = {
    AuthorKind.PERSON: "cpnat:person", AuthorKind.AGENCY: "cpnat:organisation", AuthorKind.STAFF: "cpnat:organisation",
}  # fmt: skip
_PROLOG = '<?xml version="1.0"?>\n'


def to_newsml_g2(article: Article, *, on_problem: OnProblem | None = None) -> str:
    """Give an article as a NewsML-G2 news item (extra `newsml`).

    Args:
        article: An article.
        on_problem: Is told what a news item cannot carry; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If a value is not of its field's type, or a date has no zone.
        MissingExtraError: If the package for it is not installed.
    """
    return NEWSML_G2.document(article, on_problem)


def _write(article: Article, report: Report) -> str:
    item = newsml().NewsItem()
    item.guid = _guid(article, report)
    language = language_tag(article.language, report, "language")
    if language:
        item.xml_lang = language
    item.catalogref = [_made("CatalogRef", href=CATALOG)]
    item.itemmeta = _item_meta(article, report)
    item.contentmeta = _content_meta(article, language, report)
    tell_of_datelines(article, report, "introduction")
    html = story_html(article, report)
    if html:
        item.contentset = _content_set(article)
    else:
        report.missing("a content", "body")
    report.assumed("the number of the version", item.version)
    root = item.to_xml()
    etree().indent(root)
    for place in root.iter("{*}inlineXML"):
        place.append(xhtml(html, title=article.title or "", language=language))
    written: str = etree().tostring(root, encoding="unicode")
    return f"{_PROLOG}{written}\n"


def _made(kind: str, text: str | None = None, /, **attributes: str | None) -> Any:
    """Make an element of the package, with a text and attributes that XML can hold; None is none."""
    made = getattr(newsml(), kind)(**({} if text is None else {"text": readable(text)}))
    for name, value in attributes.items():
        if value is not None:
            setattr(made, name, readable(value))
    return made


def _set(target: Any, name: str, made: Iterable[Any]) -> None:
    """Put elements in their place, where there are any."""
    elements = [*made]
    if elements:
        setattr(target, name, elements)


def _guid(article: Article, report: Report) -> str:
    url = absolute_url(article.url, report, "url")
    if url is None:
        report.assumed("an identity that is the only one in the world", article.id, "url")
    return url or readable(article.id)


def _item_meta(article: Article, report: Report) -> Any:
    """Give what is said of the item itself, in the order of the schema."""
    meta = newsml().ItemMeta()
    meta.itemclass = _made("ItemClass", qcode="ninat:text")
    meta.provider = _provider(article, report)
    changed = article.updated or article.published
    if changed is None:
        report.missing("the time of this version", "updated")
    else:
        if article.updated is None:
            report.assumed("the time of this version", rfc3339(changed), "updated")
        meta.versioncreated = rfc3339(changed)
    if article.published:
        meta.firstcreated = rfc3339(article.published)
    _set(meta, "link", _related(article, report))
    return meta


def _provider(article: Article, report: Report) -> Any:
    """Give who sends it: the publication, or else the site that its address is on."""
    name = article.publication.name if article.publication else None
    if not name:
        name = urls.host(urls.judge(article.url, urls.MEDIA_SCHEMES))
        if name:
            report.assumed("a provider", name, "publication")
        else:
            report.missing("a provider", "publication")
    return _party("Provider", name) if name else _made("Provider")


def _party(kind: str, name: str, **attributes: str | None) -> Any:
    """Make a party or a concept, by its own address or else by its name."""
    named = {"literal": name} if attributes.get("uri") is None else {}
    party = _made(kind, **named, **attributes)
    party.name = readable(name)
    return party


def _related(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.related):
        url = absolute_url(each.url, report, "related", number, "url")
        if url:
            yield _made("Link", rel="irel:seeAlso", href=url, title=each.name or None)
        elif each.name:
            report.lost("a related article without an address", "related", number, "name", raw=each.name)


def _content_meta(article: Article, language: str | None, report: Report) -> Any:
    """Give what is said of the content, in the order of the schema."""
    meta = newsml().NewsItemContentMeta()
    _set(meta, "icon", _icon(article, report))
    if article.published:
        meta.contentcreated = rfc3339(article.published)
    if article.updated:
        meta.contentmodified = rfc3339(article.updated)
    _set(meta, "infosource", (_party("InfoSource", each.name) for each in article.source if each.name))
    _set(meta, "creator", _creators(article, report))
    meta.altid = [_made("AltId", article.id)]
    _set(meta, "language", [_made("Language", tag=language)] if language else [])
    _set(meta, "genre", [_party("Genre", article.kind)] if article.kind else [])
    _set(meta, "keyword", _keywords(article, report))
    _set(meta, "subject", _subjects(article, report))
    _set(meta, "slugline", [_made("Slugline", article.slug, separator="-")] if article.slug else [])
    for name, kind, text in _lines(article, report):
        _set(meta, name, [_made(kind, text)] if text else [])
    _set(meta, "description", _descriptions(article))
    return meta


def _lines(article: Article, report: Report) -> Iterator[tuple[str, str, str | None]]:
    """Give the lines of text around a story; the desk's mark at its end is the line of credits."""
    yield "headline", "Headline", article.title
    yield "dateline", "Dateline", article.body.dateline
    yield "by", "By", article.byline
    yield "creditline", "Creditline", _credit(article, report)
    if not article.title:
        report.missing("a headline", "title")


def _credit(article: Article, report: Report) -> str | None:
    signoff = next((each for each in article.body.asides if isinstance(each, Signoff)), None)
    for number, each in enumerate(article.body.asides):
        if each is not signoff:
            report.lost("what stands beside the story", "body", "asides", number)
    return signoff.value if signoff else None


def _icon(article: Article, report: Report) -> Iterator[Any]:
    """Give the leading picture, and tell of the others."""
    lead = next((number for number, each in enumerate(article.attachments) if each is article.lead_image), None)
    for number, each in enumerate(article.attachments):
        url = absolute_url(each.url, report, "attachments", number, "url") if number == lead else None
        if url:
            sides = {"width": each.width, "height": each.height}
            pixels = {side: str(length) for side, length in sides.items() if length and length > 0}
            yield _made("Icon", href=url, contenttype=media_type(url), **pixels)
        elif each.url and number != lead:
            report.lost("a picture that does not lead", "attachments", number)


def _creators(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.authors):
        url = absolute_url(each.url, report, "authors", number, "url")
        if each.name:
            creator = _party("Creator", each.name, uri=url, type=_NATURES.get(each.kind))
            if each.biography:
                creator.definition = readable(each.biography)
            yield creator
        elif each.biography:
            report.lost("what is said of an author without a name", "authors", number, "biography")


def _keywords(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.keywords):
        if each.name.casefold() != each.label.casefold():
            report.lost("a keyword that readers see in other words", "keywords", number, "name", raw=each.name)
        if each.label:
            yield _made("Keyword", each.label)


def _subjects(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.categories):
        with report.at("categories", number):
            yield _subject("Subject", each, report)


def _subject(kind: str, category: Category, report: Report) -> Any:
    """Give a section as a subject, with the one that it is a part of."""
    subject = _party(kind, category.name, uri=absolute_url(category.url, report, "url"))
    if category.parent and kind == "Subject":
        with report.at("parent"):
            subject.broader = [_subject("Broader", category.parent, report)]
            if category.parent.parent:
                report.lost("a section above the one above", "parent")
    return subject


def _descriptions(article: Article) -> Iterator[Any]:
    """Give the summary, and whatever else describes the story in other words."""
    texts = (article.summary, article.teaser, article.description, article.short_summary)
    for text in dict.fromkeys(texts):
        if text:
            yield _made("Description", text, role="drol:summary" if text == article.summary else None)


def _content_set(article: Article) -> Any:
    words = article.body.word_count + (article.introduction.word_count if article.introduction else 0)
    content = newsml().ContentSet()
    content.inlinexml = [_made("InlineXML", contenttype="application/xhtml+xml", wordcount=str(words))]
    return content


NEWSML_G2 = Format(
    name="newsml-g2",
    title="NewsML-G2",
    specification="https://iptc.org/standards/newsml-g2/",
    media_type="application/vnd.iptc.g2.newsitem+xml",
    suffix=".xml",
    carries=frozenset({
        "id", "title", "kind", "slug", "url", "published", "updated", "language", "authors.name", "authors.url",
        "authors.biography", "byline", "categories.name", "categories.url", "categories.parent.name",
        "categories.parent.url", "categories.parent.parent", "keywords.name", "keywords.display_name",
        "attachments.url", "attachments.width", "attachments.height", "summary", "teaser", "description",
        "short_summary", "introduction.blocks", "introduction.dateline", "body.blocks", "body.asides", "body.dateline",
        "related.name", "related.url", "source.name", "publication.name",
    }),
    write=_write,
)  # fmt: skip
"""A NewsML-G2 news item."""
