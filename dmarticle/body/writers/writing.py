"""One writing of nodes as HTML: what it goes by, and the attributes it is made of."""

import html
from collections.abc import Callable, Iterable, Mapping
from operator import index
from typing import Any, TypeAlias

from attrs import Factory, evolve, field, frozen

from ... import urls
from ..anchors import is_name
from ..nodes import ANCHOR_PREFIX, Inline, Node, Span, Text
from ..providers.players import player
from .direction import right_to_left, shared
from .policy import SILENT, Policy
from .unknown import Writers

_PLAIN = Span()
_PLACE = "#" + ANCHOR_PREFIX
_FRAME_SCHEMES = frozenset({"https"})


class LanguageFoundError(Exception):
    """A node names a language or a direction, or can be gone through only once, in a writing that looks for neither."""


@frozen
class Writing:
    """What every function of the writer may ask for."""

    table: "Writers[Write]"
    """How each type of node is written."""
    policy: Policy = SILENT
    renditions: Mapping[str, tuple[urls.Rendered, ...]] = Factory(dict[str, tuple[urls.Rendered, ...]])
    """The sizes of pictures by the URL of the figure."""
    sizes: str = "100vw"
    """How wide pictures are shown, as the value of the HTML attribute."""
    around: Span | None = None
    """The language and direction that hold already, without children; None for the page's own."""
    languages: bool = True
    """Whether it is asked of each line which language and direction holds over all of it; without, no node may name
    one."""
    followed: frozenset[str] = field(init=False, default=Factory(lambda it: it.policy.schemes, takes_self=True))
    """Schemes that a link may have."""
    loaded: frozenset[str] = field(init=False, default=Factory(lambda it: it.policy.media_schemes, takes_self=True))
    """Schemes that what is loaded may have."""

    def all(self, nodes: Iterable[Node]) -> str:
        """Write nodes one behind the other."""
        self._check_again(nodes)
        table = self.table
        return "".join([table[type(node)](self, node) for node in nodes])

    def line(self, inlines: tuple[Inline, ...]) -> str:
        """Write inlines one behind the other; most of them are text, for which nothing has to be looked up."""
        table = self.table
        if type(inlines) is tuple and len(inlines) == 1:
            only = inlines[0]
            return escaped(only.value) if type(only) is Text else table[type(only)](self, only)
        self._check_again(inlines)
        return "".join(
            [escaped(inline.value) if type(inline) is Text else table[type(inline)](self, inline) for inline in inlines]
        )

    def _check_again(self, nodes: Iterable[Node]) -> None:
        """Leave what can be gone through only once, such as a generator, to the writing that is the last."""
        if type(nodes) is not tuple and not self.languages and iter(nodes) is nodes:
            raise LanguageFoundError

    def holding(self, name: str, children: tuple[Inline, ...], attributes: str = "", *, behind: str = "") -> str:
        """Write an element of inlines; a language or direction that holds over all of it stands on it.

        Args:
            name: Name of the element.
            children: What is in it.
            attributes: Its attributes, as they are written.
            behind: What is written last in it, as it is.
        """
        if len(children) == 1 and type(children[0]) is Text and not behind:
            return f"<{name}{attributes}>{escaped(children[0].value)}</{name}>"
        span = self.own_language(children) if self.languages else None
        if span is None and not behind:
            return f"<{name}{attributes}>{self.line(children)}</{name}>"
        words = (evolve(self, around=span) if span else self).line(children)
        gap = " " if words and behind else ""
        return f"<{name}{attributes}{self.language(span)}>{words}{gap}{behind}</{name}>"

    def own_language(self, line: tuple[Inline, ...]) -> Span | None:
        """Give the language and direction of a line, where they are others than those that hold already; or None."""
        if not self.languages:
            return None
        span = shared(line)
        return None if span == self.around else span

    def enclosing(self, node: Node) -> tuple["Writing", str]:
        """Give the attributes of an element that holds blocks, and how to write what is in it."""
        span = right_to_left(node) if self.languages and not self.around else None
        return (evolve(self, around=span), self.language(span)) if span else (self, "")

    def language(self, span: Span | None) -> str:
        """Write what a language and direction are beside those that hold already."""
        if span is None:
            return ""
        around = self.around or _PLAIN
        lang = span.lang if span.lang != around.lang else None
        return attribute("lang", lang) + attribute("dir", span.dir if span.dir != around.dir else None)

    def href(self, value: str | None) -> str:
        """Write where a link leads, and what the policy says of it; `""` where it must not be followed."""
        judged = urls.judge(value, self.followed)
        return "" if judged is None else self._leading(judged)

    def media_href(self, value: str | None) -> str:
        """Write the same of a link to something that could be loaded."""
        judged = urls.judge(value, self.loaded)
        return "" if judged is None else self._leading(judged)

    def _leading(self, judged: str) -> str:
        if judged.startswith(_PLACE):
            return self._place(judged.removeprefix(_PLACE))
        policy = self.policy
        said = ""
        if (policy.target or policy.rel) and policy.leaves(judged):
            said = attribute("target", policy.target) + attribute("rel", " ".join(policy.types) or None)
        return f' href="{quoted(judged)}"{said}'

    def _place(self, name: str) -> str:
        prefix = self.policy.id_prefix
        return "" if prefix is None else attribute("href", f"#{prefix}{name}")

    def anchor(self, name: str) -> str:
        """Write the name of a place in the body; `""` where the policy wants none or it is none."""
        prefix, plain = self.policy.id_prefix, str.__str__(name).removeprefix(ANCHOR_PREFIX)
        return attribute("id", prefix + plain) if prefix is not None and is_name(plain) else ""

    def classes(self, *names: str) -> str:
        """Write by what an element is told from others of its name."""
        prefix = self.policy.class_prefix
        return "" if prefix is None else attribute("class", " ".join([prefix + name for name in names]))

    def image(self, url: str | None) -> str | None:
        """Give the address from which a picture is loaded, or None where it must not be."""
        policy = self.policy
        if policy.data_images and (data := urls.data_image(url)):
            return data
        judged = urls.judge(url, self.loaded)
        return judged if judged and urls.comes_from(judged, policy.image_hosts) else None

    def recording(self, url: str | None) -> str | None:
        """Give the address from which a recording is loaded, or None where it must not be."""
        judged = urls.judge(url, self.loaded)
        return judged if judged and urls.comes_from(judged, self.policy.media_hosts) else None

    def srcset(self, url: str) -> str | None:
        """Give the sizes in which the picture of a figure exists and may be loaded, or None where there is none."""
        if not self.renditions:
            return None
        sizes = (urls.Rendered(*each) for each in self.renditions.get(url, ()))
        return urls.srcset(each for each in sizes if self.image(each.url)) or None

    def frame(self, url: str | None) -> str | None:
        """Give the address of a player that may stand in the page, or None where a link has to do."""
        hosts = self.policy.frame_hosts
        judged = urls.judge(player(url) or url, _FRAME_SCHEMES) if hosts and url else None
        if judged is None or judged[:8].lower() != "https://" or not urls.comes_from(judged, hosts):
            return None
        return judged if self.policy.leaves(judged) else None  # one of the publication's own could leave its sandbox


Write: TypeAlias = Callable[[Writing, Any], str]
"""Writes one type of node."""


def escape(value: str, *, quote: bool = True) -> str:
    """Escape a text, whatever a type that is made from `str` has its own idea of.

    Raises:
        TypeError: If it is no text.
    """
    return html.escape(value if type(value) is str else str.__str__(value), quote)


def escaped(value: str) -> str:
    """Escape a text between tags; in most nothing has to be, which is asked first.

    Raises:
        TypeError: If it is no text.
    """
    if type(value) is not str:
        value = str.__str__(value)
    if "&" in value or "<" in value or ">" in value:
        return html.escape(value, quote=False)
    return value


def quoted(value: str) -> str:
    """Escape a text for an attribute; in most nothing has to be.

    Raises:
        TypeError: If it is no text.
    """
    if type(value) is not str:
        value = str.__str__(value)
    if "&" in value or '"' in value or "<" in value or ">" in value or "'" in value:
        return html.escape(value)
    return value


def attribute(name: str, value: str | int | None) -> str:
    """Write an attribute, or nothing where there is no value."""
    if value is None:
        return ""
    return f' {name}="{quoted(value if isinstance(value, str) else int.__repr__(value))}"'


def number(name: str, value: int | None) -> str:
    """Write an attribute that is a number."""
    return "" if value is None else f' {name}="{int.__repr__(index(value))}"'
