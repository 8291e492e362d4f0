"""The oracle of the views: what in the HTML of one could run, load, submit, or lead out of it. It is tested itself."""

import re
from html.parser import HTMLParser

ELEMENTS = frozenset(
    "a abbr aside audio b bdi blockquote br caption code dd del details div dl dt em figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hr i img ins li mark ol p pre q s section small span strong style sub summary sup table tbody td "
    "th thead time tr u ul video".split()
)
ATTRIBUTES = frozenset(
    "alt cite class colspan data-height data-width datetime dir height href lang loading open rel reversed rowspan "
    "data-head data-number id referrerpolicy scope src start style target title width controls preload".split()
)
VOID = frozenset({"br", "hr", "img"})
_STYLE = re.compile(r"width:[0-9.]+%")
_PLACE = re.compile(r"dm-[0-9a-f]{8}-[0-9]+")
_IN_SHEETS = re.compile(r"url\s*\(|@import|expression|javascript:|@font-face|<", re.IGNORECASE)


class Oracle(HTMLParser):
    """Lists what is wrong with a view while it goes by."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.loads: list[str] = []
        self.words: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self._open.append(tag)
        if tag not in ELEMENTS:
            self.found.append(f"<{tag}>")
        if len({name for name, _ in attrs}) < len(attrs):
            self.found.append(f"an attribute twice in <{tag}>")
        for name, value in attrs:
            self._attribute(tag, name, value or "")
        self._link(tag, dict(attrs))

    def _attribute(self, tag, name, value):
        if name not in ATTRIBUTES:
            self.found.append(f"{name}={value!r} of <{tag}>")
        if name == "style" and not _STYLE.fullmatch(value):
            self.found.append(f"style {value!r}")
        if name == "id" and not _PLACE.fullmatch(value):
            self.found.append(f"id {value!r} of <{tag}>")
        if name == "href" and _PLACE.fullmatch(value.removeprefix("#")):
            return
        if name in ("href", "src", "cite", "poster") and not re.match(
            r"https?://[a-z0-9.-]+[/?#]?|mailto:|tel:", value
        ):
            self.found.append(f"{name}={value!r} of <{tag}>")
        if name in ("src", "poster", "srcset"):
            self.loads.append(value)

    def _link(self, tag, attrs):
        if "href" in attrs and not _PLACE.fullmatch(attrs["href"][1:]) and "noopener" not in (attrs.get("rel") or ""):
            self.found.append(f"a link without noopener: {attrs['href']!r}")
        if attrs.get("target") not in (None, "_blank"):
            self.found.append(f"target {attrs['target']!r}")

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.found.append(f"</{tag}> closes nothing that is open there")

    def handle_data(self, data):
        if "style" in self._open:
            self.found += [f"in the style: {each[0]!r}" for each in _IN_SHEETS.finditer(data)]
        else:
            self.words.append(data)

    def handle_comment(self, data):
        self.found.append("a comment")

    def handle_decl(self, decl):
        self.found.append("a declaration")

    def handle_pi(self, data):
        self.found.append("a processing instruction")


def judged(html: str) -> Oracle:
    """Read a view."""
    oracle = Oracle()
    oracle.feed(html)
    oracle.close()
    oracle.found += [f"<{name}> is never closed" for name in oracle._open]
    html.encode("utf-8")
    return oracle


def words(html: str) -> str:
    """Give the text of a view as a reader reads it."""
    return " ".join(" ".join(judged(html).words).split())
