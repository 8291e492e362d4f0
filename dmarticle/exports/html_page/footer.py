"""What stands below the story: its authors, what it is about, where it was taken from."""

from attrs import evolve

from ... import urls
from ...body.nodes import Figure
from ...models import Attachment, Author
from .header import references
from .page import Page, element, said
from .pictures import in_full

_SMALL = "4rem"


def footer(page: Page) -> str:
    """Write the footer of the article."""
    parts = (
        element("div", "\n".join(filter(None, _authors(page))), of="authors"),
        element("p", _labelled(page, page.labels.topics, _topics(page)), of="topics"),
        element("p", _labelled(page, page.labels.source, _source(page)), of="source"),
    )
    return element("footer", "\n".join(filter(None, parts)))


def _labelled(page: Page, label: str, content: str) -> str:
    return f"{element('span', page.own(label), of='what')} {content}" if content else ""


def _authors(page: Page) -> list[str]:
    """Tell of each author what is known of them; a text of which one record has two names is said once."""
    written: list[str] = []
    told = set[str | None]()
    for number, each in enumerate(page.article.authors):
        shown = evolve(each, biography=None) if each.biography in told else each
        told.add(each.biography)
        with page.report.at("authors", number):
            written.append(_author(page, shown))
    return written


def _author(page: Page, author: Author) -> str:
    about = " ".join(
        filter(
            None,
            (
                element("span", said(author.name_latin or ""), of="latin"),
                element("span", said(author.department or ""), of="department"),
            ),
        )
    )
    biography = element("p", said(author.biography or ""))
    picture = _portrait(page, author)
    if not (about or biography or picture):
        return ""
    name = element("p", f"{element('strong', said(author.name))} {about}".strip())
    return element("div", f"{picture}{element('div', name + biography)}", of="about")


def _portrait(page: Page, author: Author) -> str:
    """The picture says nothing that the name beside it does not say."""
    known = Attachment(url=author.image, renditions=author.renditions)
    best = known.best(width=128)
    sizes = in_full(known.rendered, page.article.url)
    for number, each in enumerate(author.renditions):
        if not urls.judge(each.url, urls.MEDIA_SCHEMES) or each.width not in {width for _, width in sizes}:
            page.report.lost("a size of a portrait of no width of its own", "renditions", number)
    if not (author.image or best):
        return ""
    address = page.report.url(author.image, "image", schemes=urls.MEDIA_SCHEMES) or (best.url if best else None)
    if not urls.judge(address, urls.MEDIA_SCHEMES):
        return ""
    figure = page.mended(Figure(address or ""))
    sized = evolve(page, renditions={figure.url: sizes} if isinstance(figure, Figure) else {})
    return sized.body((figure,), sizes=_SMALL)


def _topics(page: Page) -> str:
    written: list[str] = []
    for number, each in enumerate(page.article.keywords):
        if each.label.strip():
            written.append(page.linked(each.label, each.url, "keywords", number, "url", rel="tag"))
    return ", ".join(written)


def _source(page: Page) -> str:
    """Where it was taken from, and where it lives."""
    outside = page.article.external_url
    link = page.linked(outside, outside, "external_url") if outside else ""
    return ", ".join(filter(None, (references(page, "source"), link)))
