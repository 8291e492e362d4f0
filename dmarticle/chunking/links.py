"""Where the links of a body stand in its text.

The text is written once more with marks around the words of each link: signs that the text does not have. So there is
one writer of texts, and a place that is found is exact, however deep in a table the link stands.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import cast

from attrs import Factory, define, evolve, frozen

from .. import urls
from ..body.nodes import Block, Link, Node, RelatedLink, Text
from ..body.nodes.inline import line_of
from ..body.nodes.kinds import ways_to
from ..body.rewrite import holds, rewrite
from ..body.writers.text import write_text

_WAYS = ways_to(Link, RelatedLink)
_PRIVATE = (0xE000, 0x110000)
"""Code points that begin with those that mean nothing by themselves."""


@frozen
class Placed:
    """A link and where its words are in the text of the body."""

    start: int
    end: int
    url: str


@define
class _Marking:
    """Puts marks around the words of links: `begin 12 middle` before those of the twelfth, `end` behind them."""

    begin: str
    middle: str
    end: str
    urls: list[str | None] = Factory(list[str | None])

    def mark(self, node: Node) -> Node:
        link = cast("Link | RelatedLink", node)
        if not line_of(link.children):
            return link
        number = str(len(self.urls))
        self.urls.append(urls.judge(link.url))
        before, behind = Text(self.begin + number + self.middle), Text(self.end)
        return evolve(link, children=(before, *link.children, behind))

    def found(self, marked: str) -> Iterator[Placed]:
        """Give the links in a text with marks."""
        open_links: list[tuple[int, int]] = []
        marks = 0
        for mark in re.finditer(f"{self.begin}([0-9]+){self.middle}|{self.end}", marked):
            place = mark.start() - marks
            marks += len(mark[0])
            if mark[1]:
                open_links.append((int(mark[1]), place))
                continue
            number, start = open_links.pop()
            url = self.urls[number]
            if url is not None:
                yield Placed(start, place, url)


def links_of(blocks: tuple[Block, ...], text: str) -> "Links":
    """Find the links of a body that may be followed, by their places in its text."""
    if not holds(blocks, _WAYS):
        return Links(())
    known = set(text)
    begin, middle, end = islice((sign for sign in map(chr, range(*_PRIVATE)) if sign not in known), 3)
    marking = _Marking(begin, middle, end)
    marked = write_text(rewrite(blocks, marking.mark, _WAYS))
    return Links(tuple(sorted(marking.found(marked), key=lambda link: (link.start, -link.end))))


@define
class Links:
    """The links of a body, by their places."""

    placed: Sequence[Placed]
    _starts: list[int] = Factory(lambda self: [link.start for link in self.placed], takes_self=True)
    _ends: list[int] = Factory(lambda self: [*accumulate((link.end for link in self.placed), max)], takes_self=True)

    def within(self, start: int, end: int) -> Iterator[Placed]:
        """Give the links of which words stand between two places, each as far as it does."""
        for link in self.placed[bisect_right(self._ends, start) : bisect_left(self._starts, end)]:
            if link.end > start:
                yield Placed(max(link.start, start), min(link.end, end), link.url)
