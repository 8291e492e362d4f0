"""Looks: what rules say of all elements that are alike. Each kind is one way in which an element is read."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

from ..changes import Kind
from ..element import Attributes, Element
from ..inlines import Marks, with_marks
from ..node_text import said_by
from ..nodes import Figure, Span
from ..promises import Gathered, Made, Marker
from ..rule import Rule
from ..tags import CONTAINERS, DROPPED, UNSEEN, WRAPPERS
from .flow import Flow
from .given import Given, given_by, holds_figure, is_part, marks_alone, place

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from .walk import Reading


@frozen
class Look(ABC):
    """What the rules say of all elements of one name and with the same attributes."""

    tag: str
    """Their name."""
    ends_line: bool = field(init=False, default=Factory(lambda self: self.tag in CONTAINERS, takes_self=True))
    """Whether one begins and ends on a line of its own, which the reader has to see to. A look that
    leaves nothing to read, and puts a block or part there, ends the line by that."""
    only_marks: bool = field(init=False, default=False)
    """Whether one is nothing but marks, perhaps none, of which none names a language."""

    @abstractmethod
    def read(
        self, node: "LexborNode", attributes: Attributes, marks: Marks, flow: Flow, reading: "Reading", /
    ) -> Marks | None:
        """Read an element.

        Args:
            node: The element.
            attributes: Its attributes.
            marks: The marks over it.
            flow: Where what it becomes is to stand.
            reading: The body it is in.

        Returns:
            The marks under which to go on with what is in it; None where nothing in it is left to read.
        """


@frozen
class Marked(Look):
    """Elements that are the same marks each time, perhaps none."""

    marks: Marks = ()
    alone: Marks = field(init=False, default=Factory(lambda self: with_marks((), self.marks), takes_self=True))
    """The marks over what is in such an element where nothing else holds over it."""
    only_marks: bool = field(
        init=False, default=Factory(lambda self: Span not in map(type, self.alone), takes_self=True)
    )

    def read(
        self, _node: "LexborNode", _attributes: Attributes, marks: Marks, _flow: Flow, _reading: "Reading", /
    ) -> Marks:
        """Go on under the marks."""
        return with_marks(marks, self.marks) if marks else self.alone


@frozen
class Unknown(Look):
    """Elements of which no rule says anything: they go, what is in them stays, and it is noted."""

    only_marks: bool = field(init=False, default=True)

    def read(
        self, _node: "LexborNode", _attributes: Attributes, marks: Marks, _flow: Flow, reading: "Reading", /
    ) -> Marks:
        """Go on inside it."""
        reading.run.note(Kind.UNWRAPPED, self.tag)
        return marks


@frozen
class Dropped(Look):
    """Elements that go with all that is in them, which is noted."""

    marks: Marks = ()

    def read(
        self, node: "LexborNode", _attributes: Attributes, marks: Marks, flow: Flow, reading: "Reading", /
    ) -> None:
        """Leave a space in its place, unless nobody ever saw anything there."""
        reading.run.note(Kind.DROPPED, said_by(node), self.tag)
        if self.tag not in UNSEEN:
            flow.text(" ", with_marks(marks, self.marks), split=False)


def left_alone(tag: str, marks: Marks = ()) -> Look:
    """Give the look of elements of a name of which rules say no more than some marks."""
    if tag in DROPPED:
        return Dropped(tag, marks)
    return Marked(tag, marks) if marks or tag in WRAPPERS else Unknown(tag)


@frozen
class MarkedAnew(Look):
    """Elements that are the marks that their attributes ask for, each for itself."""

    marker: Marker
    otherwise: Look = field(init=False, default=Factory(lambda self: left_alone(self.tag), takes_self=True))
    """The look of those that ask for none."""
    only_marks: bool = field(init=False, default=True)

    def read(
        self, node: "LexborNode", attributes: Attributes, marks: Marks, flow: Flow, reading: "Reading", /
    ) -> Marks | None:
        """Go on under the marks that it asks for."""
        given = self.marker(attributes, reading.run)
        if given is None:
            return self.otherwise.read(node, attributes, marks, flow, reading)
        return with_marks(marks, given)


@frozen
class MadeOfBlocks(Look):
    """Elements that are one node of the blocks in them, such as most cells."""

    made: Made
    ends_line: bool = field(init=False, default=False)  # a block or part ends the line before it by itself

    def read(
        self, node: "LexborNode", _attributes: Attributes, marks: Marks, flow: Flow, reading: "Reading", /
    ) -> None:
        """Make the node."""
        flow.part(self.made(reading.blocks(node, marks)))


@frozen
class MadeOfParts(Look):
    """Elements that are one node of the blocks and parts in them, such as rows."""

    made: Gathered
    ends_line: bool = field(init=False, default=False)

    def read(
        self, node: "LexborNode", _attributes: Attributes, marks: Marks, flow: Flow, reading: "Reading", /
    ) -> None:
        """Make the node."""
        flow.part(self.made(reading.parts(node, marks, split=True)))


@frozen
class Replaced(Look):
    """Elements in whose place the same stands each time."""

    given: Given
    marks: Marks
    floats: bool
    """Whether text flows around it."""

    def read(
        self, _node: "LexborNode", _attributes: Attributes, marks: Marks, flow: Flow, _reading: "Reading", /
    ) -> Marks | None:
        """Put there what stands in its place."""
        over = with_marks(marks, self.marks) if self.marks else marks
        return place(self.given, over, flow, floats=self.floats)


@frozen
class Asked(Look):
    """Elements for each of which rules have to be asked."""

    rules: tuple[Rule, ...]
    marks: Marks = ()
    """What other rules, before these, say of all of them."""
    otherwise: Look = field(init=False, default=Factory(lambda self: left_alone(self.tag), takes_self=True))
    """The look of those of which no rule says anything."""

    def read(
        self, node: "LexborNode", attributes: Attributes, marks: Marks, flow: Flow, reading: "Reading", /
    ) -> Marks | None:
        """Ask the rules. One that gives marks alone leaves the element to those behind it, under the marks."""
        over = with_marks(marks, self.marks) if self.marks else marks
        element = Element(node, self.tag, attributes, over, reading)
        said = bool(self.marks)
        for rule in self.rules:
            nodes = rule.read(element, reading.run)
            if nodes is None:
                continue
            if is_part(nodes):  # as most rules give
                flow.part(nodes, floats=isinstance(nodes, Figure) and element.floats)
                return None
            given = given_by(rule.name, nodes, self.tag)
            new = marks_alone(given)
            if new is None:
                return place(given, element.marks, flow, floats=holds_figure(given) and element.floats)
            element.marks = with_marks(element.marks, new)
            said = True
        if said and self.tag not in DROPPED:
            return element.marks
        return self.otherwise.read(node, attributes, element.marks, flow, reading)
