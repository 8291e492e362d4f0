"""One writing of blocks as WordPress has them: delimiters, their attributes, and rich text."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from html import unescape
from typing import Any, TypeAlias

from attrs import frozen

from ... import urls
from ...body.inlines import assemble, flatten
from ...body.nodes import Inline, Node, Span
from ...body.writers.direction import shared
from ...body.writers.html import write_html
from ...body.writers.unknown import unknown
from ...body.writers.writing import attribute
from ...jsontypes import Json
from ..report import Report

_IN_COMMENTS = (
    ("\\\\", "\\u005c"), ("--", "\\u002d\\u002d"), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"),
    ('\\"', "\\u0022"),
)  # fmt: skip
"""As `serializeAttributes` of WordPress has it, in this order."""

_LIKE_AN_ENTITY = re.compile("&(?=(?:[a-z0-9]+|#[0-9]+|#x[a-f0-9]+);)", re.IGNORECASE)
"""What WordPress writes in attributes as it is, and reads as a character then: its block would not be valid."""

_ENTITY_IN_URL = re.compile("(&(?:[a-z0-9]+|#[0-9]+|#x[a-f0-9]+));", re.IGNORECASE)


@frozen
class Writing:
    """What every function of the writer may ask for."""

    table: "Mapping[type, Write]"
    """How each type of block is written."""
    report: Report
    """Is told what block markup cannot say."""
    same_site: bool = False
    """Whether it is for the site that the story came from."""

    def block(self, node: Node) -> str:
        """Write one block, in its delimiters."""
        write = self.table.get(type(node))
        if write is None:
            raise unknown(node, self.table)
        return write(self, node)

    def blocks(self, nodes: Iterable[Node], field: str = "blocks") -> str:
        """Write the blocks that a field holds."""
        written: list[str] = []
        for number, node in enumerate(nodes):
            with self.report.at(field, number):
                written.append(self.block(node))
        return "\n\n".join(filter(None, written))

    def paragraph(self, children: tuple[Inline, ...], classes: str | None = None) -> str:
        """Write a paragraph, with the direction of its text and what it is told from others by."""
        span = shared(children)
        direction = span.dir if span else None
        opening = f"<p{classed(classes)}{attribute('dir', direction)}>"
        return delimited("paragraph", f"{opening}{line(children)}</p>", direction=direction, className=classes)

    def as_html(self, node: Node, what: str) -> str:
        """Write a block as plain HTML: the last resort, which is told."""
        self.report.simplified(what, "a block of HTML")
        return delimited("html", inert(write_html((node,))))

    def stated(self, value: str, *place: str | int) -> str:
        """Give a text for an attribute of a block: one that WordPress reads as it wrote it."""
        said = value
        while _LIKE_AN_ENTITY.search(said):
            said = unescape(said) if unescape(said) != said else _LIKE_AN_ENTITY.sub("& ", said)
        if said != value:
            self.report.simplified("a text that looks like an entity of HTML", "what that stands for", *place)
        return said


def address(url: str | None, schemes: frozenset[str] = urls.LINK_SCHEMES) -> str | None:
    """Give a URL for an attribute of a block, or None where it must not be followed."""
    judged = urls.judge(url, schemes)
    return _ENTITY_IN_URL.sub(r"\1%3B", judged) if judged else None


Write: TypeAlias = Callable[[Writing, Any], str]
"""Writes one type of block."""


def delimited(name: str, content: str, **attributes: Json) -> str:
    """Write what a block holds, between its delimiters.

    Args:
        name: Name of the block, without `core/`.
        content: What it holds.
        attributes: What stands in the first delimiter, by the names that WordPress gives them; those that are None do
            not.
    """
    said = serialized({key: value for key, value in attributes.items() if value is not None})
    return f"<!-- wp:{name} {said}-->\n{content}\n<!-- /wp:{name} -->"


def serialized(attributes: Mapping[str, Json]) -> str:
    """Write attributes so that no value ends the comment they stand in, or begins a shortcode; with a space behind."""
    if not attributes:
        return ""
    said = json.dumps(attributes, ensure_ascii=False, separators=(",", ":"))
    for character, escape in _IN_COMMENTS:
        said = said.replace(character, escape)
    return said.replace("[", "\\u005b") + " "  # all of them stand in texts: no attribute is a list


def line(inlines: tuple[Inline, ...]) -> str:
    """Write rich text: in the one form that the reader gives, for the editor knows no link in a link.

    A direction that holds over all of it stands around it.
    """
    around = shared(inlines) or Span()
    return inert(write_html((Span(assemble(flatten(inlines)), around.lang, around.dir),), part=True))


def lines(paragraphs: Iterable[tuple[Inline, ...]]) -> str:
    """Write several paragraphs as rich text, which has no paragraphs: an empty line stands between two."""
    return "<br><br>".join(map(line, paragraphs))


def inert(html: str) -> str:
    """Write brackets so that WordPress takes none for a shortcode; readers see the same."""
    return html.replace("[", "&#91;")


def classed(*names: str | None) -> str:
    """Write the classes of an element, those that there are; `""` where there is none."""
    return attribute("class", " ".join(filter(None, names)) or None)
