"""An HTML element as a rule sees it: to be asked and read, never to be changed."""

import re
from collections.abc import Iterator, Mapping
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from .. import urls
from .inlines import Marks
from .node_text import text_of
from .nodes import Block, Inline, Link, Paragraph
from .parts import Part, dissolve, in_one

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from .reading.walk import Reading

Attributes: TypeAlias = Mapping[str, str | None]
"""The attributes of an element; None is the value of one that has none."""

_CANDIDATE = re.compile(r"(?P<url>[^\s,]\S*+)(?:\s++(?P<size>[0-9]{1,6}(?:\.[0-9]{1,3})?)[wx])?\s*+(?:,|$)?")
_DIGITS = 6
_INTEGER = re.compile(rf"\s*\+?([0-9]{{1,{_DIGITS}}})(?:px)?\s*", re.IGNORECASE)
_ALIGNED = frozenset({"alignleft", "alignright"})
_NO_STYLE: Mapping[str, str] = MappingProxyType({})
_LATE = ("data-src", "data-lazy-src", "data-lazy", "data-original", "data-litespeed-src", "data-gif")
"""Where an element that loads late says what; its `src` is a stand-in then."""
_LATER = frozenset({*_LATE, "data-srcset"})


class Element:
    """One element of the parsed body.

    What a rule may need of it: its name, attributes and text, and its content as blocks or inlines.
    """

    __slots__ = ("_classes", "_node", "_reading", "_source", "_style", "attributes", "marks", "tag")

    def __init__(self, node: "LexborNode", tag: str, attributes: Attributes, marks: Marks, reading: "Reading") -> None:
        self._node = node
        self._reading = reading
        self.tag: str = tag
        """The name, in lower case."""
        self.marks: Marks = marks
        """The marks that hold over the element, from the elements around it."""
        self.attributes: Attributes = attributes
        """The attributes; None is the value of one that has none."""

    @property
    def classes(self) -> tuple[str, ...]:
        """The names in the `class` attribute."""
        stated = self.attributes.get("class")
        if not stated:
            return ()
        try:
            return self._classes  # each rule asks for them, and they may be long
        except AttributeError:
            self._classes: tuple[str, ...] = tuple(stated.split())
            return self._classes

    @property
    def style(self) -> Mapping[str, str]:
        """The declarations of the `style` attribute, in lower case."""
        stated = self.attributes.get("style")
        if not stated:
            return _NO_STYLE
        try:
            return self._style
        except AttributeError:
            self._style: Mapping[str, str] = declarations(stated)
            return self._style

    @property
    def floats(self) -> bool:
        """Whether text flows around the element."""
        aligned = "class" in self.attributes and not _ALIGNED.isdisjoint(self.classes)
        return aligned or self.style.get("float") in ("left", "right")

    @property
    def link(self) -> str | None:
        """The URL of the link that the element is in, or None."""
        return next((mark.url for mark in self.marks if isinstance(mark, Link)), None)

    @property
    def source(self) -> str | None:
        """The URL of what the element loads, or None where there is none that may be loaded."""
        try:
            return self._source  # more than one rule asks for it
        except AttributeError:
            self._source: str | None = self._first_source()
            return self._source

    def _first_source(self) -> str | None:
        src = self.attributes.get("src")
        for stated in (*self._late(src), src):
            if stated and (url := urls.judge(stated, urls.MEDIA_SCHEMES)):
                return url
        return next((url for each in self._widest("srcset") if (url := urls.judge(each, urls.MEDIA_SCHEMES))), None)

    @property
    def loads_late(self) -> bool:
        """Whether its `src` and its size are those of a stand-in."""
        if self.tag != "img" or _LATER.isdisjoint(self.attributes):
            return False
        late = (self.attributes.get(name) for name in (*_LATE, "data-srcset"))
        return any(url and url != self.attributes.get("src") for url in late)

    def _late(self, src: str | None) -> tuple[str | None, ...]:
        """Give what it loads late, where it does."""
        if _LATER.isdisjoint(self.attributes):
            return ()
        late = self._widest("data-srcset")
        if src and any(_file_name(src) == _file_name(url) for url in late):
            late = []  # the same picture, and no stand-in for it
        return (*map(self.attributes.get, _LATE), *late)

    def _widest(self, name: str) -> list[str]:
        """Give the URLs of a `srcset`, the widest first."""
        if name not in self.attributes:
            return []
        return [url for url, _ in sorted(_candidates(self.attributes.get(name)), key=itemgetter(1), reverse=True)]

    @property
    def text(self) -> str:
        """All text inside, as it stands in the source."""
        return text_of(self._node)

    @property
    def children(self) -> "Iterator[Element]":
        """The elements directly inside."""
        child = self._node.first_child
        while child is not None:
            if child.is_element_node:
                yield Element(child, child.tag or "", child.attributes, self.marks, self._reading)
            child = child.next

    def descendants(self) -> "Iterator[Element]":
        """The elements anywhere inside, in order."""
        waiting = [self._node.first_child]
        while waiting:
            node = waiting.pop()
            if node is not None:
                waiting += [node.next, node.first_child]
                if node.is_element_node:
                    yield Element(node, node.tag or "", node.attributes, self.marks, self._reading)

    def line(self, name: str) -> str | None:
        """Give an attribute as one line of text, or None where there is none."""
        return in_one_line(self.attributes.get(name))

    def integer(self, name: str) -> int | None:
        """Give an attribute as a whole number, perhaps with the unit `px`; None for anything else."""
        stated = self.attributes.get(name) or ""
        if len(stated) <= _DIGITS and stated.isascii() and stated.isdecimal():
            return int(stated)
        found = _INTEGER.fullmatch(stated)
        return int(found[1]) if found else None

    def blocks(self, *, split: bool = True) -> tuple[Block, ...]:
        """Read the content as blocks.

        Args:
            split: Whether a blank line ends a paragraph.
        """
        return dissolve(self._reading.parts(self._node, self.marks, split=split))

    def parts(self, *, split: bool = True) -> list[Block | Part]:
        """Read the content as blocks and as parts that belong to this element, such as list items."""
        return self._reading.parts(self._node, self.marks, split=split)

    def inlines(self) -> tuple[tuple[Inline, ...], tuple[Block, ...]]:
        """Read the content as inline text, and give apart the blocks in it that are no paragraphs."""
        parts = self._reading.parts(self._node, self.marks, split=False, captions=False)
        if len(parts) == 1 and isinstance(only := parts[0], Paragraph):  # as in most
            return only.children, ()
        blocks = dissolve(parts)
        if len(blocks) == 1 and isinstance(first := blocks[0], Paragraph):
            return first.children, ()
        others = tuple(block for block in blocks if not isinstance(block, Paragraph))
        return in_one(block for block in blocks if isinstance(block, Paragraph)), others


def declarations(style: str) -> dict[str, str]:
    """Give the declarations of a `style` attribute, in lower case."""
    pairs = (declaration.partition(":") for declaration in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def in_one_line(stated: str | None) -> str | None:
    """Give the value of an attribute as one line of text, or None where it says nothing."""
    return " ".join((stated or "").split()) or None


def _file_name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def _candidates(srcset: str | None) -> Iterator[tuple[str, float]]:
    """Give the URLs of a `srcset`, each with its width or density."""
    for found in _CANDIDATE.finditer(srcset or ""):
        yield found["url"].strip(","), float(found["size"] or 1)
