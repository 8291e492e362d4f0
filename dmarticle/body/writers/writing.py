"""One writing of nodes as HTML: what it goes by, and the attributes it is made of."""

import html
from collections.abc import Callable, Iterable, Mapping
from operator import index
from typing import Any, TypeAlias

from attrs import Factory, evolve, frozen

from ... import urls
from ..anchors import is_name
from ..nodes import ANCHOR_PREFIX, Inline, Node, Span, only_text
from ..providers.players import player
from .direction import right_to_left, shared
from .policy import SILENT, Policy
from .unknown import unknown

_PLAIN = Span()
_PLACE = "#" + ANCHOR_PREFIX
_FRAME_SCHEMES = frozenset({"https"})


@frozen
class Writing:
    """What every function of the writer may ask for."""

    table: "Mapping[type, Write]"
    """How each type of node is written."""
    policy: Policy = SILENT
    renditions: Mapping[str, tuple[urls.Rendered, ...]] = Factory(dict[str, tuple[urls.Rendered, ...]])
    """The sizes of pictures by the URL of the figure."""
    sizes: str = "100vw"
    """How wide pictures are shown, as the value of the HTML attribute."""
    around: Span | None = None
    """The language and direction that hold already, without children; None for the page's own."""

    def node(self, node: Node) -> str:
        """Write one node."""
        write = self.table.get(type(node))
        if write is None:
            raise unknown(node, self.table)
        return write(self, node)

    def all(self, nodes: Iterable[Node]) -> str:
        """Write nodes one behind the other."""
        return "".join([self.node(node) for node in nodes])

    def holding(self, name: str, children: tuple[Inline, ...], attributes: str = "", *, behind: str = "") -> str:
        """Write an element of inlines; a language or direction that holds over all of it stands on it.

        Args:
            name: Name of the element.
            children: What is in it.
            attributes: Its attributes, as they are written.
            behind: What is written last in it, as it is.
        """
        alone = only_text(children)
        if alone is not None and not behind:
            return f"<{name}{attributes}>{escape(alone, quote=False)}</{name}>"
        span = self.own_language(children)
        inside = evolve(self, around=span) if span else self
        words = inside.all(children)
        gap = " " if words and behind else ""
        return f"<{name}{attributes}{self.language(span)}>{words}{gap}{behind}</{name}>"

    def own_language(self, line: tuple[Inline, ...]) -> Span | None:
        """Give the language and direction of a line, where they are others than those that hold already; or None."""
        span = shared(line)
        return None if span == self.around else span

    def enclosing(self, node: Node) -> tuple["Writing", str]:
        """Give the attributes of an element that holds blocks, and how to write what is in it."""
        span = None if self.around else right_to_left(node)
        return (evolve(self, around=span), self.language(span)) if span else (self, "")

    def language(self, span: Span | None) -> str:
        """Write what a language and direction are beside those that hold already."""
        if span is None:
            return ""
        around = self.around or _PLAIN
        lang = span.lang if span.lang != around.lang else None
        return attribute("lang", lang) + attribute("dir", span.dir if span.dir != around.dir else None)

    def href(self, value: str | None, schemes: frozenset[str] = urls.LINK_SCHEMES) -> str:
        """Write where a link leads, and what the policy says of it; `""` where it must not be followed."""
        judged = urls.judge(value, schemes & self.policy.schemes)
        if judged is None:
            return ""
        if judged.startswith(_PLACE):
            return self._place(judged.removeprefix(_PLACE))
        said = ""
        if self.policy.leaves(judged):
            said = attribute("target", self.policy.target) + attribute("rel", " ".join(self.policy.types) or None)
        return attribute("href", judged) + said

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
        judged = urls.judge(url, policy.media_schemes)
        return judged if judged and urls.comes_from(judged, policy.image_hosts) else None

    def recording(self, url: str | None) -> str | None:
        """Give the address from which a recording is loaded, or None where it must not be."""
        judged = urls.judge(url, self.policy.media_schemes)
        return judged if judged and urls.comes_from(judged, self.policy.media_hosts) else None

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


def attribute(name: str, value: str | int | None) -> str:
    """Write an attribute, or nothing where there is no value."""
    if value is None:
        return ""
    return f' {name}="{escape(value if isinstance(value, str) else int.__repr__(value))}"'


def number(name: str, value: int | None) -> str:
    """Write an attribute that is a number."""
    return "" if value is None else f' {name}="{int.__repr__(index(value))}"'
