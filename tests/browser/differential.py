"""The output as others see it: nh3 with a list of all that the writer has words for, and dmarticle's own reader."""

from html import escape
from html.parser import HTMLParser

import nh3
from vocabulary import ATTRIBUTES, LINK_SCHEMES

import dmarticle as dm
from dmarticle import urls
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html
from dmarticle.body.writers.policy import SILENT

_URLS = ("href", "src", "cite", "poster")
_ALLOWED = {
    "tags": set(ATTRIBUTES),
    "clean_content_tags": set(),
    "attributes": {name: set(attributes) for name, attributes in ATTRIBUTES.items()},
    "url_schemes": set(LINK_SCHEMES),
    "link_rel": None,
    "strip_comments": True,
}


class _Events(HTMLParser):
    """A tree as what is met on a walk through it: starts with their attributes, texts, ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.met: list[tuple[object, ...]] = []

    def handle_starttag(self, tag, attrs):
        self.met.append(("start", tag, *sorted((name, value or "") for name, value in attrs)))

    def handle_endtag(self, tag):
        self.met.append(("end", tag))

    def handle_data(self, data):
        before = self.met.pop()[1] if self.met and self.met[-1][0] == "text" else ""
        self.met.append(("text", before + data))

    def handle_comment(self, data):
        self.met.append(("comment", data))

    def handle_decl(self, decl):
        self.met.append(("declaration", decl))

    def handle_pi(self, data):
        self.met.append(("instruction", data))


def events(html: str) -> list[tuple[object, ...]]:
    """Give the tree that a text stands for, as Python's own parser sees it."""
    parser = _Events()
    parser.feed(html)
    parser.close()
    return parser.met


def cleaned(html: str) -> str:
    """Give what nh3 leaves of a text when it is told to keep all that the writer has words for."""
    return nh3.clean(html, **_ALLOWED)


def unreadable(url: str | None) -> bool:
    """Tell whether a URL has a host that no browser can read, whatever else is in it: it leads nowhere."""
    scheme = (url or "").partition("//")[0].lower()
    host = urls.authority(url or "")
    return (
        scheme in ("", "http:", "https:")
        and bool(host)
        and "href" not in cleaned(f'<a href="https://{escape(host)}/"></a>')
    )


def _followable(met: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """Give a tree without addresses that lead nowhere: nh3 takes them, a browser keeps them and does nothing."""
    return [
        tuple(each for each in event if not (isinstance(each, tuple) and each[0] in _URLS and unreadable(each[1])))
        for event in met
    ]


def changed_by_nh3(html: str) -> tuple[object, object] | None:
    """Give the first thing that nh3 takes or makes another, with what it makes of it; or None."""
    before, after = _followable(events(html)), _followable(events(cleaned(html)))
    pairs = zip([*before, None], [*after, None], strict=False)
    return next((pair for pair in pairs if pair[0] != pair[1]), None)


def read(html: str) -> tuple[dm.Block, ...]:
    """Read HTML without any step."""
    return Reader(RULES).read(html, dm.Run())


def changed_by_reading(html: str, policy: dm.Policy = SILENT) -> str | None:
    """Give what is written of a written text when it is read again, where that is another text; or None."""
    again = write_html(read(html), policy=policy)
    return None if again == html else again
