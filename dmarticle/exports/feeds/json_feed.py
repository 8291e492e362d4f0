"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

Has no place for the captions and credits of pictures that stand with the headline, for pictures other than the leading
one, for pages of sections and keywords, nor for what an article is related to or taken from.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from attrs import evolve

from ...jsontypes import Json
from ...models import Article
from ...problems import check_option
from ..format import Format
from ..report import OnProblem, Report
from ..story.pictures import place_of_lead
from ..values.moments import date_time
from ..values.uris import web_uri_of
from .item import CARRIED, Item, Writer, item_of
from .options import documents, language_option, required_text, text_option, url_option
from .pictures import Recording

VERSION = "https://jsonfeed.org/version/1.1"


def to_json_feed(
    articles: Iterable[Article],
    *,
    title: str,
    home_page_url: str | None = None,
    feed_url: str | None = None,
    description: str | None = None,
    language: str | None = None,
    icon: str | None = None,
    favicon: str | None = None,
    next_url: str | None = None,
    body: bool = True,
    on_problem: OnProblem | None = None,
) -> dict[str, Any]:
    """Give a JSON Feed of articles, in their order.

    Args:
        articles: The articles, the newest first by custom; any iterable, taken once.
        title: Name of the feed.
        home_page_url: The page that the feed is of; None for a feed that is of none.
        feed_url: Where the feed itself is; what is on the web should have it.
        description: What the feed is about, or None.
        language: BCP 47 tag of the feed, or None.
        icon: URL of a large square picture, or None.
        favicon: URL of a small square picture, or None.
        next_url: Where the feed goes on, or None.
        body: Whether the story is in it; False for a feed of summaries, of articles behind a paywall, say.
        on_problem: Is told what items cannot carry; the path begins with the number of the article.

    Raises:
        TypeError: If something among them is no article.
        ConfigurationError: If an option is not what it is for, or a value of an article is not of its field's type.
    """
    said: dict[str, Json] = {
        "version": VERSION,
        "title": required_text("title", title),
        "home_page_url": url_option("home_page_url", home_page_url),
        "feed_url": url_option("feed_url", feed_url),
        "description": text_option("description", description),
        "next_url": url_option("next_url", next_url),
        "icon": url_option("icon", icon),
        "favicon": url_option("favicon", favicon),
        "language": language_option(language),
    }
    said = {key: value for key, value in said.items() if value is not None}
    check_option("body", body, bool)
    said["items"] = [*documents(evolve(JSON_FEED, write=partial(_write, body=body)), articles, on_problem)]
    return said


def _write(article: Article, report: Report, *, body: bool = True) -> dict[str, Json]:
    item = item_of(article, report, body=body)
    said: dict[str, Json] = {
        "id": _id(item, report),
        "url": item.url,
        "external_url": item.external_url,
        "title": item.title,
        **_content(item, report, wanted=body),
        "summary": item.summary,
        "image": _image(article, report),
        "date_published": date_time(item.published),
        "date_modified": date_time(item.updated),
        "authors": [_author(each) for each in item.writers],
        "tags": [*dict.fromkeys((*item.sections, *item.keywords))],
        "language": item.language,
        "attachments": [_recording(each) for each in item.recordings if each.type],
    }
    required = ("content_html", "content_text")
    return {key: value for key, value in said.items() if key in required or value not in (None, "", [])}


def _id(item: Item, report: Report) -> str:
    """Give the URL, as the specification would have it, or else the identity in the CMS."""
    if item.url is None:
        return item.id
    report.lost("the identity in the CMS", "id", raw=item.id)
    return item.url


def _content(item: Item, report: Report, *, wanted: bool) -> dict[str, Json]:
    """Give the story; an item has to have some content, so its summary or title stands in where there is none.

    Args:
        item: What every feed says of the article.
        report: Is told what stands in for a story that is wanted.
        wanted: Whether the caller wants the story.
    """
    if item.html:
        return {"content_html": item.html}
    instead = item.summary or item.title
    if not instead:
        report.missing("a content", "body")
    elif wanted:
        report.assumed("a content", instead, "body")
    return {"content_text": instead}


def _image(article: Article, report: Report) -> str | None:
    """Give the leading picture, and tell of all others and of what is said of it."""
    lead = place_of_lead(article)
    image = None
    for number, each in enumerate(article.attachments):
        with report.at("attachments", number):
            if number == lead:
                image = web_uri_of(report, each.url, "url", base=article.url)
            elif each.url:
                report.lost("a picture that does not lead", "url", raw=each.url)
    return image


def _author(writer: Writer) -> dict[str, Json]:
    said: dict[str, Json] = {"name": writer.name, "url": writer.url, "avatar": writer.image}
    return {key: value for key, value in said.items() if value is not None}


def _recording(recording: Recording) -> dict[str, Json]:
    said: dict[str, Json] = {"url": recording.url, "mime_type": recording.type, "title": recording.title}
    return {key: value for key, value in said.items() if value is not None}


JSON_FEED = Format(
    name="json-feed",
    title="JSON Feed 1.1",
    specification="https://www.jsonfeed.org/version/1.1/",
    media_type="application/feed+json",
    suffix=".json",
    carries=CARRIED | {"id", "authors.url", "authors.image", "attachments.url"},
    write=_write,
)
"""One item of a JSON Feed."""
