"""NewsML-G2 2.35, a news item (https://iptc.org/std/NewsML-G2/guidelines/), written with IPTC's own package.

A news item is one piece of content, so the pictures of an article, each an item of its own to NewsML-G2, are not in it:
the leading one is its icon, those in the story stay in the story, which is XHTML. Has no place for how the CMS keeps an
article, for settings and counts, nor for what is known of an author but the name, the page and the biography.
"""

from collections.abc import Iterator
from typing import Any

from ... import urls
from ...models import Article
from ..format import Format
from ..report import OnProblem, Report
from ..story.datelines import tell_of_datelines
from ..story.html import story_html
from ..values.moments import rfc3339
from ..values.uris import web_uri_of
from ..values.words import word_count
from .content_meta import content_meta
from .elements import made, party, put
from .library import etree, newsml
from .xhtml import xhtml

CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
"""Where the prefixes of IPTC's codes are explained."""

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
    if article.language:
        item.xml_lang = article.language
    item.catalogref = [made("CatalogRef", href=CATALOG)]
    item.itemmeta = _item_meta(article, report)
    item.contentmeta = content_meta(article, report)
    tell_of_datelines(article, report, "introduction")
    html = story_html(article, report)
    if html:
        item.contentset = _content_set(article, report)
    report.assumed("the number of the version", item.version)
    root = item.to_xml()
    etree().indent(root)
    for place in root.iter("{*}inlineXML"):
        place.append(xhtml(html, title=article.title or "", language=article.language))
    written: str = etree().tostring(root, encoding="unicode")
    return f"{_PROLOG}{written}\n"


def _guid(article: Article, report: Report) -> str:
    url = web_uri_of(report, article.url, "url")
    if url is None:
        report.assumed("an identity that is the only one in the world", article.id, "url")
    return url or article.id


def _item_meta(article: Article, report: Report) -> Any:
    """Give what is said of the item itself, in the order of the schema."""
    meta = newsml().ItemMeta()
    meta.itemclass = made("ItemClass", qcode="ninat:text")
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
    put(meta, "link", _related(article, report))
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
    return party("Provider", name) if name else made("Provider")


def _related(article: Article, report: Report) -> Iterator[Any]:
    for number, each in enumerate(article.related):
        url = web_uri_of(report, each.url, "related", number, "url", base=article.url)
        if url:
            yield made("Link", rel="irel:seeAlso", href=url, title=each.name or None)
        elif each.name:
            report.lost("a related article without an address", "related", number, "name", raw=each.name)


def _content_set(article: Article, report: Report) -> Any:
    places = (("introduction", article.introduction), ("body", article.body))
    counts = [word_count(body, report, place) for place, body in places if body]
    counted = [each for each in counts if each is not None]
    words = str(sum(counted)) if len(counted) == len(counts) else None
    content = newsml().ContentSet()
    content.inlinexml = [made("InlineXML", contenttype="application/xhtml+xml", wordcount=words)]
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
