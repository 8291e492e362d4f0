"""RSS 2.0 (https://www.rssboard.org/rss-specification), with the elements that readers know beside it.

The story is in `content:encoded`, authors in `dc:creator`, since `author` is an e-mail address; pictures are
`media:content`, since an `enclosure` has to say its length in bytes, which no article knows. Has no place for what is
known of an author but the name, nor for pages of sections and keywords.

A `description` is HTML to readers, so the plain summary is escaped once more in it, its line ends as breaks; a title is
not, for readers take it as plain text (https://www.rssboard.org/rss-profile#element-channel-item-title).
"""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from html import escape
from xml.etree.ElementTree import Element

from attrs import evolve

from ...models import Article
from ...problems import check_option
from ..format import Format
from ..report import OnProblem, Report
from ..values.line_ends import line_breaks
from ..values.moments import rfc822, rfc3339
from . import extensions
from .item import CARRIED, item_of
from .options import documents, language_option, moment_option, required_text, required_url, text_option, url_option
from .xml import ATOM, CONTENT, DC, MEDIA, PROLOG, element, optional, written

_SPACES = {"xmlns:atom": ATOM, "xmlns:content": CONTENT, "xmlns:dc": DC, "xmlns:media": MEDIA}


def to_rss(
    articles: Iterable[Article],
    *,
    title: str,
    link: str,
    description: str,
    feed_url: str | None = None,
    language: str | None = None,
    copyright: str | None = None,  # noqa: A002 - the word of the format
    image_url: str | None = None,
    updated: datetime | None = None,
    body: bool = True,
    on_problem: OnProblem | None = None,
) -> str:
    """Give an RSS feed of articles, in their order.

    Args:
        articles: The articles, the newest first by custom; any iterable, taken once.
        title: Name of the feed.
        link: The page that the feed is of.
        description: What the feed is about.
        feed_url: Where the feed itself is; what is on the web should have it.
        language: BCP 47 tag of the feed, or None.
        copyright: Who has the rights in it, or None.
        image_url: URL of a picture of the feed, or None.
        updated: When the feed last changed, with a zone; None to leave it out.
        body: Whether the story is in it; False for a feed of summaries, of articles behind a paywall, say.
        on_problem: Is told what items cannot carry; the path begins with the number of the article.

    Raises:
        TypeError: If something among them is no article.
        ConfigurationError: If an option is not what it is for, or a value of an article is not of its field's type.
    """
    title, link = required_text("title", title), required_url("link", link)
    own, picture = url_option("feed_url", feed_url), url_option("image_url", image_url)
    changed = moment_option("updated", updated)
    head = [
        element("title", title),
        element("link", link),
        element("description", required_text("description", description)),
        optional("language", language_option(language)),
        optional("copyright", text_option("copyright", copyright)),
        element("lastBuildDate", rfc822(changed)) if changed else None,
        element("atom:link", None, {"rel": "self", "href": own, "type": RSS.media_type}) if own else None,
        _image(picture, title, link) if picture else None,
    ]
    check_option("body", body, bool)
    form = evolve(RSS, write=partial(_write, alone=False, body=body))
    items = documents(form, articles, on_problem)
    spaces = "".join(f' {name}="{space}"' for name, space in _SPACES.items())
    parts = [*(written(each, level=2) for each in head if each is not None), *map(str, items)]
    inside = "".join(f"    {part}\n" for part in parts)
    return f'{PROLOG}<rss version="2.0"{spaces}>\n  <channel>\n{inside}  </channel>\n</rss>\n'


def _image(url: str, title: str, link: str) -> Element:
    return element("image", None, None, [element("url", url), element("title", title), element("link", link)])


def _write(article: Article, report: Report, *, alone: bool = True, body: bool = True) -> str:
    """Write an item.

    Args:
        article: The article.
        report: Is told what an item cannot say.
        alone: Whether it is a document of its own, with its namespaces declared, or stands in a feed.
        body: Whether the story is in it.
    """
    item = item_of(article, report, body=body)
    if not (item.title or item.summary):
        report.missing("a title or a description", "title")
    children = [
        optional("title", item.title),
        optional("link", item.url),
        element("guid", item.url or item.id, {"isPermaLink": "true" if item.url else "false"}),
        optional("description", line_breaks(escape(item.summary, quote=False))),
        optional("content:encoded", item.html),
        element("pubDate", rfc822(item.published)) if item.published else None,
        element("atom:updated", rfc3339(item.updated)) if item.updated else None,
        *(element("dc:creator", each.name) for each in item.writers),
        *(element("category", each) for each in dict.fromkeys((*item.sections, *item.keywords))),
        optional("dc:language", item.language),
        *extensions.dublin_core(article),
        *extensions.links(article, item, report, name="atom:link"),
        *extensions.media(article, item, report),
    ]
    made = element("item", None, _SPACES if alone else None, children)
    return f"{PROLOG}{written(made)}\n" if alone else written(made, level=2)


RSS = Format(
    name="rss",
    title="RSS 2.0",
    specification="https://www.rssboard.org/rss-specification",
    media_type="application/rss+xml",
    suffix=".xml",
    carries=CARRIED | extensions.CARRIED,
    write=_write,
)
"""One item of an RSS feed, as a document of its own."""
