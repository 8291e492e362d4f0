"""The oracle: what in finished HTML is live, told without the reader, the writer or the parser of dmarticle.

For the tests of a newsroom's own steps, rules and writers. It goes by lists and patterns of its own and by the parser
of the standard library, so a mistake of dmarticle's is not made here once more; only the policy is shared.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from html.parser import HTMLParser

from attrs import frozen

from .body.writers.policy import SILENT, Policy
from .problems import check_option

__all__ = ["LONGEST", "Danger", "Live", "assert_inert", "live"]

_EVERYWHERE = frozenset({"class", "dir", "id", "lang", "title"})
_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"data-height", "data-width", "href", "rel", "target"}),
    "audio": frozenset({"controls", "preload", "src"}),
    "blockquote": frozenset({"cite"}),
    "iframe": frozenset({"allowfullscreen", "height", "loading", "referrerpolicy", "sandbox", "src", "width"}),
    "img": frozenset({"alt", "height", "sizes", "src", "srcset", "width"}),
    "ol": frozenset({"reversed", "start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
    "video": frozenset({"controls", "poster", "preload", "src"}),
}
"""The elements that have attributes of their own, with what those are."""

_PLAIN = frozenset(
    "abbr aside br caption code dd dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 hr li mark p pre q s small span "
    "strong sub sup table tbody thead tr u ul".split()
)
_VOID = frozenset({"br", "hr", "img"})
_PARENTS: Mapping[str, frozenset[str]] = {
    "caption": frozenset({"table"}), "dd": frozenset({"dl"}), "dt": frozenset({"dl"}), "li": frozenset({"ol", "ul"}),
    "tbody": frozenset({"table"}), "td": frozenset({"tr"}), "th": frozenset({"tr"}), "thead": frozenset({"table"}),
    "tr": frozenset({"table", "tbody", "thead"}),
}  # fmt: skip
"""Elements that become a part of the page's own table or list where they stand in none of the body's."""
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tr"})
_CLASS = re.compile(
    "aside|appeal|audio|biography|byline|correction|credit|embed|file|gallery|key-points|note|pull-quote|related-link|"
    "republication|signoff|update|video|wp-image-[0-9]+|language-[A-Za-z0-9_+#.-]+"
)
_SANDBOX = frozenset({"allow-popups", "allow-presentation", "allow-same-origin", "allow-scripts"})
_NUMBERS = frozenset({"colspan", "data-height", "data-width", "height", "rowspan", "start", "width"})
_WHOLE = re.compile(r"-?[0-9]+", re.ASCII)
_SIZE = re.compile(r"[0-9]+w", re.ASCII)
_SPACE = "[\t\n\f\r ]"
_TAG = re.compile(
    rf"</[A-Za-z][A-Za-z0-9]*+{_SPACE}*+>"
    rf"|<[A-Za-z][A-Za-z0-9]*+(?:{_SPACE}++[^\s\"'<>/=]++(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'=<>`]++))?+)*+{_SPACE}*+/?+>"
)
"""A whole tag, with no sign in its values that could end it or begin another one."""
_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
_IGNORED = re.compile("[\t\n\r]")
_SCHEME = re.compile(r"([^/?#]*):")
_WEB = re.compile(r"(?:https?:[/\\]*|[/\\]{2,})([^/\\?#]*)", re.IGNORECASE)
_DATA_IMAGE = re.compile(r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}", re.ASCII | re.IGNORECASE)
_CANDIDATE = re.compile(rf"(?:{_SPACE}|,)*+([^\t\n\f\r ]++)")
LONGEST = 50_000
"""Characters of a text that is not all whole tags and text, up to which it is parsed nevertheless."""


class Danger(StrEnum):
    """What something live can do."""

    ELEMENT = "element"
    """An element that runs, loads or hides something, or that no article needs."""
    HANDLER = "handler"
    """An attribute that runs when something happens (`onclick`)."""
    ATTRIBUTE = "attribute"
    """Another attribute that no article needs, or with a value that it cannot have."""
    URL = "url"
    """An address that must not be followed."""
    LOAD = "load"
    """An address from which the policy loads nothing."""
    OPENER = "opener"
    """A link to a page that could change the one it was opened from."""
    NAME = "name"
    """A name by which a script of the page could take something of the body for its own."""
    MARKUP = "markup"
    """A comment, a declaration or a processing instruction."""
    BREAKOUT = "breakout"
    """An element left open, or an end tag that would close one of the page's own."""


@frozen
class Live:
    """Something live in finished HTML."""

    danger: Danger
    """What it can do."""
    found: str
    """What it is: the name of an element, an attribute with its value, a comment."""
    line: int
    """The line it begins on, from 1."""
    column: int
    """Its place in that line, from 0, in characters."""

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.danger}: {self.found}"


def live(html: str, *, policy: Policy = SILENT) -> tuple[Live, ...]:
    """List what in finished HTML could run, load what it should not, or break out of the page it is put in.

    Args:
        html: HTML as `body.html`, `to_html` or `sanitize` gives it, or as a writer of your own does.
        policy: The policy it was written under.

    Returns:
        All that is live; `()` for HTML that is inert. Of a text over `LONGEST` with broken tags in it, these alone. The
        list is careful: what dmarticle never writes is live even where browsers of today do nothing with it.

    Raises:
        ConfigurationError: If one of them is something else.
    """
    check_option("html", html, str)
    check_option("policy", policy, Policy)
    signs = tuple(_signs(html))
    if signs and len(html) > LONGEST:
        return signs  # parsers take more than linear time on such a text
    oracle = _Oracle(policy)
    oracle.feed(html)
    oracle.close()
    return (*oracle.finish(), *signs)


def assert_inert(html: str, *, policy: Policy = SILENT) -> None:
    """Fail with a list of all that is live in finished HTML; see `live`.

    Raises:
        AssertionError: With what was found and where.
        ConfigurationError: If what is given is no text, or no policy.
    """
    found = live(html, policy=policy)
    if found:
        raise AssertionError("\n".join(["the HTML is not inert:", *map(str, found)]))


class _Oracle(HTMLParser):
    """Lists what is live while the HTML goes by."""

    def __init__(self, policy: Policy) -> None:
        super().__init__(convert_charrefs=True)
        self._policy = policy
        self._found: list[Live] = []
        self._open: list[str] = []

    def finish(self) -> list[Live]:
        """Give what was found, with what only the end shows."""
        for name in self._open:
            self._note(Danger.BREAKOUT, f"<{name}> is never closed")
        return self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = self._open[-1] if self._open else ""
        misplaced = tag in _PARENTS and around not in _PARENTS[tag]
        if misplaced or (around in _TABLE_PARTS and around not in _PARENTS.get(tag, frozenset())):
            self._note(Danger.BREAKOUT, f"<{tag}> in <{around}>" if around else f"<{tag}> alone")
        if tag not in _VOID:
            self._open.append(tag)
        if (tag not in _PLAIN and tag not in _ATTRIBUTES) or (tag == "iframe" and not self._policy.frame_hosts):
            self._note(Danger.ELEMENT, f"<{tag}>")
        names = [name for name, _ in attrs]
        for name in {name for name in names if names.count(name) > 1}:
            self._note(Danger.ATTRIBUTE, f"{name} stands twice in <{tag}>")
        for name, value in attrs:
            for danger in self._dangers(tag, name, value or ""):
                self._note(danger, f"{name}={value!r} of <{tag}>")
        self._check_together(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # a slash closes nothing in HTML

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self._note(Danger.BREAKOUT, f"</{tag}> closes nothing that is open there")

    def handle_comment(self, data: str) -> None:
        self._note(Danger.MARKUP, f"<!--{data[:40]}-->")

    def handle_decl(self, decl: str) -> None:
        self._note(Danger.MARKUP, f"<!{decl[:40]}>")

    def unknown_decl(self, data: str) -> None:
        self._note(Danger.MARKUP, f"<![{data[:40]}]>")

    def handle_pi(self, data: str) -> None:
        self._note(Danger.MARKUP, f"<?{data[:40]}>")

    def _note(self, danger: Danger, found: str) -> None:
        line, column = self.getpos()
        self._found.append(Live(danger, found, line, column))

    def _dangers(self, tag: str, name: str, value: str) -> Iterator[Danger]:
        """Tell what one attribute of an element can do."""
        if name[:2] == "on":
            yield Danger.HANDLER
        elif name not in _EVERYWHERE and name not in _ATTRIBUTES.get(tag, ()):
            yield Danger.NAME if name == "name" else Danger.ATTRIBUTE
        elif name == "id" and not self._is_own(value):
            yield Danger.NAME
        elif (name == "class" and not self._is_known(value)) or (name in _NUMBERS and not _WHOLE.fullmatch(value)):
            yield Danger.ATTRIBUTE
        elif name == "preload" and value != "none":
            yield Danger.LOAD
        elif name in ("href", "cite") and not self._is_followed(value, self._policy.schemes):
            yield Danger.URL
        elif name in ("src", "poster"):
            yield from self._loads(tag if name == "src" else "img", value)
        elif name == "srcset":
            for url, size in _candidates(value):
                yield from [Danger.ATTRIBUTE] if not _SIZE.fullmatch(size) else self._loads("img", url)

    def _is_own(self, name: str) -> bool:
        prefix = self._policy.id_prefix
        return prefix is not None and name.startswith(prefix) and len(name) > len(prefix) and not re.search(r"\s", name)

    def _is_known(self, classes: str) -> bool:
        """Tell whether all names of a class are such as the writer gives."""
        prefix = self._policy.class_prefix
        names = classes.split()
        return (
            prefix is not None
            and bool(names)
            and all(name.startswith(prefix) and _CLASS.fullmatch(name.removeprefix(prefix)) for name in names)
        )

    def _is_followed(self, url: str, schemes: frozenset[str]) -> bool:
        """Tell whether a URL is plain, and has a scheme that may be followed, or that of the page."""
        plain = _IGNORED.sub("", url.strip("".join(map(chr, range(33)))))
        scheme, place = _SCHEME.match(url), _WEB.match(url)
        if not url or plain != url or _UNREADABLE.search(url) or re.search(r"[\x00-\x1f\x7f-\x9f]", url):
            return False
        as_page = place is None or {"http", "https"} <= schemes
        stated = scheme[1].lower() in schemes if scheme else as_page
        return stated and (place is None or "@" not in place[1])

    def _loads(self, tag: str, url: str) -> Iterator[Danger]:
        """Tell whether something may be loaded from an address."""
        if tag == "img" and self._policy.data_images and _DATA_IMAGE.fullmatch(url):
            return
        if not self._is_followed(url, self._policy.schemes & {"http", "https"}):
            yield Danger.URL
            return
        by_tag = {"img": self._policy.image_hosts, "iframe": self._policy.frame_hosts}
        hosts, place = by_tag.get(tag, self._policy.media_hosts), _WEB.match(url)
        host = place[1].lower() if place else None
        if host is not None and hosts is not None and not _is_one_of(host, hosts):
            yield Danger.LOAD
        if tag == "iframe" and (
            host is None
            or _is_one_of(host, [f"*.{each}" for each in self._policy.domains])
            or _is_one_of(host, self._policy.domains)
        ):
            yield Danger.ELEMENT

    def _check_together(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Note what only several attributes together show."""
        opens = attributes.get("target")
        types = (attributes.get("rel") or "").lower().split()
        if "opener" in types or (opens not in (None, "_self") and not {"noopener", "noreferrer"}.intersection(types)):
            self._note(Danger.OPENER, f"<{tag} target={opens!r} rel={attributes.get('rel')!r}>")
        if tag == "iframe":
            allowed = set((attributes.get("sandbox") or "").split())
            if "sandbox" not in attributes or not allowed <= _SANDBOX:
                self._note(Danger.ELEMENT, "a frame without a sandbox, or with one that lets too much out")
            if not (attributes.get("src") or "").lower().startswith("https://"):
                self._note(Danger.URL, f"a frame from {attributes.get('src')!r}")


def _is_one_of(host: str, hosts: Iterable[str]) -> bool:
    """Tell whether a host, perhaps with a port, is one of some, each in full or with `*.` for all below it."""
    name, _, port = host.partition(":")
    if port and not port.isdecimal():
        return False
    return any(name.endswith(each[1:]) and name != each[2:] if each[:2] == "*." else name == each for each in hosts)


def _signs(html: str) -> Iterator[Live]:
    """List what could be read as another tag than a parser finds in it, or that goes on behind the end."""
    lines = [found.start() for found in re.finditer("\n", html)]
    for found in re.finditer("<", html):
        if not _TAG.match(html, found.start()):
            part = html[found.start() : found.start() + 40]
            yield _at(lines, found.start(), Danger.MARKUP, f"what begins no whole and plain tag: {part!r}")
    for found in _UNREADABLE.finditer(html):
        yield _at(lines, found.start(), Danger.MARKUP, f"a character that no page can hold: {found[0]!r}")


def _at(lines: Sequence[int], place: int, danger: Danger, found: str) -> Live:
    """Say where something stands, by the places of all line ends."""
    number = bisect(lines, place)
    return Live(danger, found, number + 1, place - (lines[number - 1] if number else -1) - 1)


def _candidates(srcset: str) -> Iterator[tuple[str, str]]:
    """Cut a `srcset` as a browser does: https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute."""
    place = 0
    while place < len(srcset):
        url = _CANDIDATE.match(srcset, place)
        if url is None:
            return
        place = url.end()
        if url[1].endswith(","):
            yield url[1].rstrip(","), ""
            continue
        size, _, _ = srcset[place:].partition(",")
        place += len(size) + 1
        yield url[1], size.strip()
