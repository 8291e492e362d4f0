"""What RSS and Atom say in elements of other namespaces: Dublin Core, Media RSS, and links as Atom has them."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...models import Article
from ..report import Report
from ..values.media_types import media_type
from ..values.uris import web_uri_of
from .item import Item
from .pictures import Picture, Recording, Size, pictures_of
from .xml import element, optional

CARRIED = frozenset({
    "id", "kind", "publication.name", "source.name", "source.url", "related.name", "related.url", "attachments.url",
    "attachments.width", "attachments.height", "attachments.caption", "attachments.credit", "attachments.alt",
    "attachments.renditions.url", "attachments.renditions.width", "attachments.renditions.height",
})  # fmt: skip
"""The fields that are said in these elements, beside those of every feed."""


def dublin_core(article: Article) -> Iterator[Element | None]:
    """Give what is said of an article in Dublin Core (https://www.dublincore.org/specifications/dublin-core/dces/)."""
    yield optional("dc:identifier", article.id)
    yield optional("dc:type", article.kind)
    yield optional("dc:publisher", article.publication.name if article.publication else None)
    for each in article.source:
        yield optional("dc:source", each.name)


def links(article: Article, item: Item, report: Report, *, name: str) -> Iterator[Element]:
    """Give links to where an article comes from and what it is related to (RFC 4287, section 4.2.7).

    Args:
        article: The article.
        item: What every feed says of it.
        report: Is told of addresses that are none, and of names without one.
        name: Name of the element, by whether the namespace around it is Atom's.
    """
    if item.external_url:
        yield element(name, None, {"rel": "via", "href": item.external_url})
    for number, each in enumerate(article.source):
        url = web_uri_of(report, each.url, "source", number, "url", base=article.url)
        if url:
            yield element(name, None, {"rel": "via", "href": url})
    for number, each in enumerate(article.related):
        url = web_uri_of(report, each.url, "related", number, "url", base=article.url)
        if url:
            yield element(name, None, {"rel": "related", "href": url, "title": each.name or None})
        elif each.name:
            report.lost("a related article without an address", "related", number, "name", raw=each.name)


def media(article: Article, item: Item, report: Report) -> Iterator[Element]:
    """Give the pictures and recordings of an article (https://www.rssboard.org/media-rss)."""
    for picture in pictures_of(article, report):
        yield _group(picture) if picture.others else _content(picture.own, said=(*_said(picture),))
    for recording in item.recordings:
        yield _recording(recording)


def _group(picture: Picture) -> Element:
    sizes = [_content(picture.own, default=True), *map(_content, picture.others)]
    return element("media:group", None, None, (*sizes, *_said(picture)))


def _said(picture: Picture) -> Iterator[Element | None]:
    yield element("media:description", picture.caption, {"type": "plain"}) if picture.caption else None
    yield optional("media:credit", picture.credit)


def _content(size: Size, *, default: bool = False, said: tuple[Element | None, ...] = ()) -> Element:
    attributes = {
        "url": size.url,
        "medium": "image",
        "type": media_type(size.url),
        "isDefault": "true" if default else None,
        "width": size.width,
        "height": size.height,
    }
    return element("media:content", None, attributes, said)


def _recording(recording: Recording) -> Element:
    attributes = {"url": recording.url, "medium": recording.kind, "type": recording.type}
    return element("media:content", None, attributes, [optional("media:title", recording.title)])
