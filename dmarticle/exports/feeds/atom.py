"""Atom (RFC 4287, https://www.rfc-editor.org/rfc/rfc4287), with pictures as Media RSS has them.

An entry has to have an id that is a whole address, a title, a time of its last change and an author. Has no place for
the picture and the biography of an author, nor for pages of sections and keywords.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from xml.etree.ElementTree import Element

from attrs import evolve

from ...models import Article
from ...problems import check_option
from ..format import Format
from ..report import OnProblem, Report
from ..values.moments import rfc3339
from . import extensions
from .item import CARRIED, Item, Writer, item_of
from .options import documents, language_option, moment_option, required_text, required_url, text_option, url_option
from .xml import ATOM, DC, MEDIA, PROLOG, element, optional, written

_SPACES = {"xmlns": ATOM, "xmlns:dc": DC, "xmlns:media": MEDIA}


def to_atom(
    articles: Iterable[Article],
    *,
    title: str,
    id: str,  # noqa: A002 - the word of the format
    updated: datetime | None = None,
    link: str | None = None,
    feed_url: str | None = None,
    subtitle: str | None = None,
    author: str | None = None,
    language: str | None = None,
    rights: str | None = None,
    icon: str | None = None,
    logo: str | None = None,
    body: bool = True,
    on_problem: OnProblem | None = None,
) -> str:
    """Give an Atom feed of articles, in their order.

    Args:
        articles: The articles, the newest first by custom; any iterable, taken once.
        title: Name of the feed.
        id: The address that stands for the feed for ever, be there a page or not.
        updated: When the feed last changed, with a zone; None for the last change among its articles.
        link: The page that the feed is of, or None.
        feed_url: Where the feed itself is; what is on the web should have it.
        subtitle: What the feed is about, or None.
        author: Who stands for articles that name no author, or None.
        language: BCP 47 tag of the feed, or None.
        rights: Who has the rights in it, or None.
        icon: URL of a small square picture, or None.
        logo: URL of a picture that is twice as wide as high, or None.
        body: Whether the story is in it; False for a feed of summaries, of articles behind a paywall, say.
        on_problem: Is told what entries cannot carry; the path begins with the number of the article.

    Raises:
        TypeError: If something among them is no article.
        ConfigurationError: If an option is not what it is for, or a value of an article is not of its field's type.
    """
    page, own = url_option("link", link), url_option("feed_url", feed_url)
    by, changed = text_option("author", author), moment_option("updated", updated)
    spoken = language_option(language)
    head = [
        element("id", required_url("id", id)),
        element("title", required_text("title", title)),
        optional("subtitle", text_option("subtitle", subtitle)),
        element("link", None, {"rel": "alternate", "type": "text/html", "href": page}) if page else None,
        element("link", None, {"rel": "self", "type": "application/atom+xml", "href": own}) if own else None,
        _person(Writer(name=by)) if by else None,
        optional("rights", text_option("rights", rights)),
        optional("icon", url_option("icon", icon)),
        optional("logo", url_option("logo", logo)),
    ]
    check_option("body", body, bool)
    changes: list[datetime] = []
    form = evolve(ATOM_ENTRY, write=partial(_write, alone=False, fallback=bool(by), changes=changes, body=body))
    entries = [*map(str, documents(form, articles, on_problem))]
    return _feed([*head, _last_change(changed, changes, on_problem)], entries, spoken)


def _feed(head: list[Element | None], entries: list[str], language: str | None) -> str:
    attributes = "".join(f' {name}="{value}"' for name, value in {**_SPACES, "xml:lang": language}.items() if value)
    parts = [*(written(each, level=1) for each in head if each is not None), *entries]
    return f"{PROLOG}<feed{attributes}>\n" + "".join(f"  {part}\n" for part in parts) + "</feed>\n"


def _last_change(updated: datetime | None, changes: list[datetime], on_problem: OnProblem | None) -> Element | None:
    last = updated or max(changes, default=None)
    if last is None:
        Report("Atom", on_problem).missing("the time of the feed's last change", "updated")
        return None
    return element("updated", rfc3339(last))


def _write(
    article: Article,
    report: Report,
    *,
    alone: bool = True,
    fallback: bool = False,
    changes: list[datetime] | None = None,
    body: bool = True,
) -> str:
    """Write an entry.

    Args:
        article: The article.
        report: Is told what an entry cannot say.
        alone: Whether it is a document of its own, with its namespaces declared, or stands in a feed.
        fallback: Whether the feed around it names an author.
        changes: Takes the time of its last change, where there is one.
        body: Whether the story is in it.
    """
    item = item_of(article, report, body=body)
    changed = _changed(item, report)
    if changes is not None and changed is not None:
        changes.append(changed)
    if not item.title:
        report.missing("a title", "title")
    if not (item.html or item.url):
        report.missing("a content or the address of one", "url")
    attributes = {**(_SPACES if alone else {}), "xml:lang": item.language}
    made = element("entry", None, attributes, _children(article, item, changed, report, fallback=fallback))
    return f"{PROLOG}{written(made)}\n" if alone else written(made, level=1)


def _children(
    article: Article, item: Item, changed: datetime | None, report: Report, *, fallback: bool
) -> Iterator[Element | None]:
    if item.url is None:
        report.missing("an address that stands for the article", "url")
    yield optional("id", item.url)
    yield element("title", item.title)
    yield element("updated", rfc3339(changed)) if changed else None
    yield element("published", rfc3339(item.published)) if item.published else None
    yield from map(_person, _authors(article, item, report, fallback=fallback))
    yield element("link", None, {"rel": "alternate", "type": "text/html", "href": item.url}) if item.url else None
    yield from extensions.links(article, item, report, name="link")
    for recording in item.recordings:
        named = {"rel": "enclosure", "type": recording.type, "href": recording.url, "title": recording.title}
        yield element("link", None, named)
    for term in dict.fromkeys((*item.sections, *item.keywords)):
        yield element("category", None, {"term": term})
    yield optional("summary", item.summary)
    yield element("content", item.html, {"type": "html", "xml:base": item.url}) if item.html else None
    yield from extensions.dublin_core(article)
    yield from extensions.media(article, item, report)


def _changed(item: Item, report: Report) -> datetime | None:
    """Give the time of the last change, which an entry has to have; the first publication is one."""
    if item.updated is None and item.published is not None:
        report.assumed("the time of the last change", rfc3339(item.published), "updated")
    elif item.updated is None:
        report.missing("the time of the last change", "updated")
    return item.updated or item.published


def _authors(article: Article, item: Item, report: Report, *, fallback: bool) -> tuple[Writer, ...]:
    """Give the authors, one of whom an entry has to have where its feed has none."""
    if item.writers or fallback:
        return item.writers
    publication = article.publication and article.publication.name
    if publication:
        report.assumed("an author", publication, "authors")
        return (Writer(name=publication),)
    report.missing("an author", "authors")
    return ()


def _person(writer: Writer) -> Element:
    return element("author", None, None, [element("name", writer.name), optional("uri", writer.url)])


ATOM_ENTRY = Format(
    name="atom",
    title="Atom",
    specification="https://www.rfc-editor.org/rfc/rfc4287",
    media_type="application/atom+xml",
    suffix=".xml",
    carries=CARRIED | extensions.CARRIED | {"authors.url"},
    write=_write,
)
"""One entry of an Atom feed, as a document of its own."""
