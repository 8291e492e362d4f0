"""One writing of an article as ANS: what each of its functions may ask for, and the records they give."""

import html
from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve, frozen

from ...body.nodes import Link, Node
from ...body.nodes.kinds import ways_to
from ...body.rewrite import rewrite, walk
from ...body.writers.html import write_html
from ...jsontypes import Json
from ..report import Report
from ..story.lines import Line
from ..values.addresses import Addresses
from ..values.line_ends import line_breaks
from ..values.records import stated

VERSION = "0.10.12"

Record: TypeAlias = dict[str, Json]
"""An object of ANS."""

_LINKS = ways_to(Link)


def element(kind: str, record: Mapping[str, Json]) -> Record:
    """Give a content element; what has no value is left out of it."""
    return {"type": kind, **stated(record)}


def document(kind: str, record: Mapping[str, Json]) -> Record:
    """Give something that ANS keeps by itself, such as an image: it says which version it follows."""
    return {"type": kind, "version": VERSION, **stated(record)}


def shown(text: str | None) -> str | None:
    """Give a plain text for a field that may hold markup, such as a headline; a text that reads the same stays.

    A line end, which markup reads as a space, is a break.

    https://github.com/washingtonpost/ans-schema names these fields (docs/proposals, "Text Formatting"), and Arc's
    own blocks put them into pages as HTML.
    """
    if text is None:
        return None
    same = "<" not in text and html.unescape(text) == text
    return line_breaks(text if same else html.escape(text, quote=False))


@frozen
class Ans:
    """What every function of the export may ask for."""

    report: Report
    addresses: Addresses
    website: str | None = None
    """The site of Arc that the story is written for, or None."""

    def html(self, line: Line) -> str:
        """Write a line of text as HTML, with its links absolute."""
        return "".join([self.markup(each) for each in line])

    def markup(self, node: Node) -> str:
        """Write a node as HTML, with the links in it absolute."""
        for link in walk((node,), Link):
            self.addresses.link(link.url)
        return write_html(rewrite((node,), self._absolute, _LINKS), part=True)

    def text(self, line: Line, **record: Json) -> Record:
        """Give a line as an element of text."""
        return {"type": "text", "content": self.html(line), **stated(record)}

    def _absolute(self, node: Node) -> Node:
        if not isinstance(node, Link):
            return node
        url = self.addresses.silent(node.url)
        return evolve(node, url=url) if url else node
