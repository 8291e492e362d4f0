"""What in finished HTML could run or load something: judged by a parser that is not the reader's."""

import re
from html.parser import HTMLParser

from dmarticle import urls


class Tags(HTMLParser):
    """All start tags in a text, as a parser that is not the reader's sees them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.found.append(("!--", {}))

    def handle_decl(self, decl):
        self.found.append(("!", {}))

    def handle_pi(self, data):
        self.found.append(("?", {}))


SAFE_TAGS = set(
    "a abbr aside audio blockquote br caption code dd dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 hr img li "
    "mark ol p pre q s small span strong sub sup table tbody td th thead tr u ul video".split()
)
SAFE_ATTRIBUTES = set(
    "href src cite poster alt title class width height start colspan rowspan data-width data-height lang dir reversed "
    "controls preload rel target srcset sizes".split()
)


def live(html: str) -> list[object]:
    """What in a text could run or load something it should not."""
    found: list[object] = []
    for tag, attributes in Tags(html).found:
        found += [tag] if tag not in SAFE_TAGS else []
        found += [name for name in attributes if name not in SAFE_ATTRIBUTES]
        for name in ("href", "src", "cite", "poster"):
            if name in attributes and urls.judge(attributes[name]) != attributes[name]:
                found.append(attributes[name])
        for candidate in (attributes.get("srcset") or "x 1w").split(", "):
            url, _, width = candidate.partition(" ")
            if urls.judge(url, urls.MEDIA_SCHEMES) != url or not re.fullmatch(r"[0-9]+w", width):
                found.append(candidate)
        found += [tag] if "srcset" in attributes and not attributes["srcset"] else []
        if attributes.get("target", "_self") not in ("_self", "_top", "_parent") and "noopener" not in (
            attributes.get("rel") or ""
        ):
            found.append(attributes["target"])
    return found
