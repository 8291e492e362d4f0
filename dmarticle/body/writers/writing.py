"""One writing of nodes as HTML: what it goes by, and the attributes it is made of."""

import html
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from attrs import Factory, evolve, frozen

from ... import urls
from ..nodes import Inline, Node, Span
from .direction import right_to_left, shared
from .policy import SILENT, Policy
from .unknown import unknown

escape = html.escape
_PLAIN = Span()


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
        judged = urls.judge(value, schemes)
        if judged is None:
            return ""
        said = ""
        if self.policy.leaves(judged):
            said = attribute("target", self.policy.target) + attribute("rel", " ".join(self.policy.types) or None)
        return attribute("href", judged) + said


Write: TypeAlias = Callable[[Writing, Any], str]
"""Writes one type of node."""


def attribute(name: str, value: object) -> str:
    """Write an attribute, or nothing where there is no value."""
    return "" if value is None else f' {name}="{escape(str(value))}"'


def number(name: str, value: int | None) -> str:
    """Write an attribute that is a number."""
    return attribute(name, None if value is None else int(value))


def source(name: str, url: str | None) -> str:
    """Write the URL of something that is loaded."""
    return attribute(name, urls.judge(url, urls.MEDIA_SCHEMES))
