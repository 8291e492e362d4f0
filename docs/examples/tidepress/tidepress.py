"""Tidepress, a CMS that does not exist: how it writes articles, for dmarticle."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from dmarticle import Article, Author, Counts, Keyword
from dmarticle.dialects import Dialect, Here, Key, Natural, Prose, Table, Url

TABLES = {
    Article: Table(
        {
            "id": Key("uuid"),
            "title": Key("headline", Prose),
            "url": Key("permalink", Url),
            "published": Key("published_at"),
            "authors": Key("bylines"),
            "keywords": Key("topics"),
            "content_length": Key("chars", Natural),
            "counts": Here(),
        }
    ),
    Author: Table({"id": Key("id"), "name": Key("display", Prose)}),
    Keyword: Table({"id": Key("id"), "name": Key("label", Prose)}),
    Counts: Table({"views": Key("reads", Natural)}),
}


def recognizes(payload: Mapping[str, object]) -> bool:
    """An article of Tidepress has a version of its format."""
    return "tide_version" in payload and "uuid" in payload


def hosts(payload: Mapping[str, object]) -> Iterator[str]:
    """The host of the article's own address."""
    address = payload.get("permalink")
    if isinstance(address, str):
        yield urlsplit(address).hostname or ""


TIDEPRESS = Dialect(name="tidepress", recognizes=recognizes, hosts=hosts, tables=TABLES, body="story_html")
