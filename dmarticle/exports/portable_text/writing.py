"""One writing of blocks as Portable Text: blocks of text, objects of other types, and their keys."""

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any, TypeAlias

from attrs import Factory, frozen

from ...body.nodes import Inline, List, Node
from ...body.writers.unknown import unknown
from ...jsontypes import Json
from ..report import Report
from .spans import Line, taken_apart

KEY_LENGTH = 12
"""Characters, as Sanity's own keys have."""


@frozen
class Writing:
    """What every function of the writer may ask for."""

    table: "Mapping[type, Write]"
    """How each type of block is written."""
    report: Report
    """Is told what Portable Text cannot say."""
    _taken: set[str] = Factory(set[str])
    _next: dict[str, int] = Factory(dict[str, int])
    """The number that the next block like one before is tried with."""

    def blocks(self, nodes: Iterable[Node], field: str = "blocks") -> list[Json]:
        """Write the blocks that a field holds."""
        written: list[Json] = []
        last: Node | None = None
        for number, node in enumerate(nodes):
            with self.report.at(field, number):
                if isinstance(node, List) and isinstance(last, List) and node.ordered == last.ordered:
                    self.report.simplified("a list right behind one of its kind", "more items of that one")
                written += self.block(node)
            last = node
        return written

    def block(self, node: Node) -> list[Json]:
        """Write one block, as one of Portable Text or several."""
        write = self.table.get(type(node))
        if write is None:
            raise unknown(node, self.table)
        return write(self, node)

    def text(self, line: tuple[Inline, ...], style: str = "normal", **more: Json) -> Json:
        """Write a block of text.

        Args:
            line: What is in it.
            style: Its style.
            more: What it has beside that, such as `listItem` and `level`.
        """
        return self._of(taken_apart(line), style, more)

    def lines(self, paragraphs: Iterable[tuple[Inline, ...]], style: str = "normal", **more: Json) -> Json:
        """Write several paragraphs as one block of text, with an empty line between two of them."""
        apart = [taken_apart(each) for each in paragraphs]
        return self._of(Line.joined(apart), style, more)

    def _of(self, line: Line, style: str, more: Mapping[str, Json]) -> Json:
        key = self._key([style, dict(more), line.content])
        return {
            "_type": "block", "_key": key, "style": style, **more,
            "children": line.children(key), "markDefs": line.definitions(key),
        }  # fmt: skip

    def object(self, kind: str, /, **fields: Json) -> Json:
        """Write an object of another type; fields without a value are left out."""
        said = {name: value for name, value in fields.items() if value is not None and value != []}
        return {"_type": kind, "_key": self._key([kind, said]), **said}

    def _key(self, content: Json) -> str:
        """Give a key that no other block has, made of what is in this one."""
        text = json.dumps(content, sort_keys=True)
        while True:
            number = self._next.get(text, 0)
            self._next[text] = number + 1
            key = sha256(f"{number}{text}".encode()).hexdigest()[:KEY_LENGTH]
            if key not in self._taken:
                self._taken.add(key)
                return key


Write: TypeAlias = Callable[[Writing, Any], list[Json]]
"""Writes one type of block, as one block of Portable Text or several."""
