"""One body being read: the walk over its tree.

The walk keeps its own stack; only rules for elements with an inside of their own (lists, quotes, tables ...) recurse,
and no deeper than `MAX_DEPTH`.
"""

from functools import partial
from typing import TYPE_CHECKING

from ..captions import is_caption
from ..element import Attributes, Element
from ..inlines import Marks, may_not_be_one_line, one_line
from ..node_text import text_of
from ..nodes import Block, Inline, Paragraph
from ..parts import Part, dissolve
from ..run import Run
from ..tags import CONTAINERS
from .depth import Depth
from .flow import Flow
from .invisible import visible
from .looks import Look
from .places import Places
from .rulebook import Rulebook

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST_AROUND = 4
"""Elements around a text that is read at a glance; with more, a look would cost more than it saves."""

_NONE: frozenset[str] = frozenset()
_TEXT = "-text"
"""What the parser calls a text; no element has such a name."""


class Reading:
    """One body being read."""

    def __init__(self, rulebook: Rulebook, run: Run, names: set[str], *, hides: bool) -> None:
        self.run = run
        """The body on its way through a pipeline."""
        self._rulebook = rulebook
        self._asked = rulebook.asked
        self._asked_of_any = rulebook.asked.get("*", _NONE)
        self._looks: dict[object, Look] = dict(rulebook.bare)  # of elements met so far, by their keys
        self._places = Places(names)
        self._hides = hides  # whether any text may hold characters that nobody sees
        self._looks_closely = hides or bool(names)
        self._is_caption = partial(is_caption, run=run)
        self._depth = Depth()

    def parts(self, node: "LexborNode", marks: Marks, *, split: bool, captions: bool = True) -> list[Block | Part]:
        """Read what is inside a node.

        Args:
            node: The node.
            marks: What holds over all of it.
            split: Whether a blank line ends a paragraph.
            captions: Whether a text behind a picture may be its caption.
        """
        first = node.first_child
        if first is None:
            return []
        line = self._only_line(first, marks, split=split)
        if line is None:
            return self._parts(node, first, marks, split=split, captions=captions)
        return [Paragraph(line)] if line else []

    def blocks(self, node: "LexborNode", marks: Marks) -> tuple[Block, ...]:
        """Read what is inside a node as blocks."""
        first = node.first_child
        if first is None:
            return ()
        line = self._only_line(first, marks, split=True)
        if line is None:
            return dissolve(self._parts(node, first, marks, split=True, captions=True))
        return (Paragraph(line),) if line else ()  # as in most cells

    def _parts(
        self, node: "LexborNode", first: "LexborNode", marks: Marks, *, split: bool, captions: bool
    ) -> list[Block | Part]:
        """Read a node from the first one in it on, unless it stands too deep."""
        outside, inside = self._depth, self._depth.inside(node.tag)
        if inside is None:
            flow = Flow()
            flow.text(visible(text_of(node), self.run), (), split=False)  # marks in it will not be seen again either
            return flow.finish()
        self._depth = inside
        try:
            return self.siblings(first, marks, split=split, captions=captions)
        finally:
            self._depth = outside

    def siblings(
        self, node: "LexborNode | None", marks: Marks, *, split: bool, captions: bool = True
    ) -> list[Block | Part]:
        """Read a node and all that follow it under the same parent; see `parts`."""
        flow = Flow(self._is_caption) if captions else Flow()
        later: list[tuple[LexborNode | None, Marks, bool, bool]] = []
        while node is not None or later:
            if node is None:
                node, marks, split, ends_line = later.pop()
                if ends_line:
                    flow.end_paragraph()
                continue
            tag = node.tag
            if tag == _TEXT:
                text = node.text_content or ""
                if self._looks_closely:
                    text = self._looked_at(text, marks, flow, split=split)
                flow.text(text, marks, split=split)
            elif tag is not None and node.is_element_node:
                inside = self._element(node, tag, marks, flow, split=split)
                if inside is not None:
                    later.append((node.next, marks, split, tag in CONTAINERS))
                    node, marks, split = node.first_child, inside, split and tag != "p"
                    continue
            node = node.next
        return flow.finish()

    def _element(self, node: "LexborNode", tag: str, marks: Marks, flow: Flow, *, split: bool) -> Marks | None:
        """Read an element; give the marks under which to go on inside it, None where nothing is left to read."""
        attributes = node.attributes
        look = (None if attributes else self._looks.get(tag)) or self._look_at(node, tag, attributes)
        if look.ends_line:
            flow.end_paragraph()
        inside = look.read(node, attributes, marks, flow, self)
        first = None if inside is None else node.first_child
        if first is None or inside is None:
            if look.ends_line:
                flow.end_paragraph()
            return None
        if first.next is not None or self._looks_closely:
            return inside
        within = split and tag != "p"
        text = first.text_content
        if text is None:
            return None if look.ends_line and self._reads_line(first, inside, flow, split=within) else inside
        if look.ends_line:
            flow.line(text, inside, split=within)
        else:
            flow.text(text, inside, split=within)
        return None

    def _looked_at(self, text: str, marks: Marks, flow: Flow, *, split: bool) -> str:
        """Give a text as far as it can be seen, and as far as no place has to stand before it."""
        if self._hides:
            text = visible(text, self.run)
        return self._places.put_before(text, marks, flow, split=split) if self._places.waiting else text

    def _look_at(self, node: "LexborNode", tag: str, attributes: Attributes) -> Look:
        """Meet an element: give what the rules say of all that are like it, and note the place that it may be."""
        key: object = tag
        if attributes:
            if self._places.names:
                self._places.meet(tag, attributes)
            asked = self._asked.get(tag, self._asked_of_any)
            if asked is None or not asked.isdisjoint(attributes):
                key = (tag, *attributes, *attributes.values())
        return self._looks.get(key) or self._ask(Element(node, tag, attributes, (), self), key)

    def _ask(self, element: Element, key: object) -> Look:
        """Ask the rules, once, of all elements that have the same key."""
        look = self._looks[key] = self._rulebook.look_of(element, self.run, bare=key == element.tag)
        return look

    def _reads_line(self, only: "LexborNode", marks: Marks, flow: Flow, *, split: bool) -> bool:
        """Read a text in elements of marks, where it is all there is in an element; tell whether it is."""
        line = self._line_in_marks(only, marks, split=split) if not flow.is_open else None
        if line:
            flow.part(Paragraph(line))
        return line is not None

    def _only_line(self, first: "LexborNode", marks: Marks, *, split: bool) -> tuple[Inline, ...] | None:
        """Build the line of the first node in an element, where that is one text, perhaps in elements of marks."""
        if first.next is not None or self._looks_closely or not self._depth.leaves_room:
            return None
        text = first.text_content
        if text is None:
            return self._line_in_marks(first, marks, split=split)
        return one_line(text, marks, split=split)

    def _line_in_marks(self, first: "LexborNode", marks: Marks, *, split: bool) -> tuple[Inline, ...] | None:
        """Build the line of a text in elements of marks; the rules of these are asked once it is found."""
        around: list[tuple[LexborNode, Attributes, Look]] = []
        while (text := first.text_content) is None:
            inner = first.first_child
            if inner is None or inner.next is not None or len(around) == MOST_AROUND:
                return None
            tag, attributes = first.tag or "", first.attributes
            look = self._look_at(first, tag, attributes)
            if not look.only_marks:
                return None
            around.append((first, attributes, look))
            split = split and tag != "p"
            first = inner
        if may_not_be_one_line(text, marks, split=split):
            return None
        flow = Flow()  # nothing is put there
        for node, stated, look in around:
            marks = look.read(node, stated, marks, flow, self) or ()
        return one_line(text, marks)
