"""What rules say of an element: asked once for all elements that have the same name and attributes, where it can be."""

from collections.abc import Sequence
from typing import TypeAlias, TypeGuard, cast, get_args

from attrs import evolve, frozen

from ..problems import StepError
from .element import Element
from .flow import Flow
from .promises import Holding, Made, Marker, Marking
from .inlines import Marks, with_mark
from .nodes import Block, Figure, Inline, InlineContainer, LineBreak, Span
from .parts import Part
from .rule import Rule
from .run import Run
from .tags import DROPPED

Given: TypeAlias = "tuple[Block | Inline | Part, ...]"


@frozen
class Look:
    """What the rules say of all elements of one name and with the same attributes."""

    rules: tuple[Rule, ...] = ()
    """The rules that have to be asked for each element."""
    marks: Marks = ()
    """What holds over all that is in such an element."""
    given: "Given | None" = None
    """What stands in its place; None where the rules have to be asked, or leave it to the reader."""
    floats: bool = False
    """Whether text flows around what stands in its place."""
    made: "Made | None" = None
    """What makes its node of the blocks in it, where that is all there is to it."""
    quiet: bool = False
    """Whether such an element is nothing but its marks: no rule is asked, and nothing is dropped or noted."""
    marking: "Marker | None" = None
    """What gives its marks by its attributes, where that is all there is to it."""
    sole: bool = False
    """Whether it is nothing but marks, in either way, none of which names a language."""
    alone: Marks = ()
    """The marks over what is in such an element where nothing else holds over it."""

    def over(self, marks: Marks) -> Marks:
        """Give the marks over what is in a quiet element, of those over itself."""
        return self._over(marks) if marks else self.alone

    def quieted(self) -> "Look":
        """Give the look of elements that are nothing but its marks."""
        alone = self._over(())
        return evolve(self, quiet=True, sole=Span not in map(type, alone), alone=alone)

    def _over(self, marks: Marks) -> Marks:
        for mark in self.marks:
            marks = with_mark(marks, mark)
        return marks

    @classmethod
    def of(cls, rules: Sequence[Rule], element: Element, run: Run) -> "Look":
        """Ask the rules whose selectors find an element; from the first on that needs more, they wait for each."""
        if rules and isinstance(holding := rules[0].read, Holding):
            return cls(tuple(rules), made=holding.made_of(element.tag, element.attributes))
        if len(rules) == 1 and element.tag not in DROPPED and isinstance(marking := rules[0].read, Marking):
            return cls(tuple(rules), marking=marking.marks_by, sole=True)
        marks: list[InlineContainer] = []
        for number, each in enumerate(rules):
            if not each.pure:
                return cls(tuple(rules[number:]), tuple(marks))
            nodes = each.read(element, run)
            if nodes is None:
                continue
            given = nodes if isinstance(nodes, tuple) else (nodes,)
            new = marks_alone(given)
            if new is None:
                return cls((), tuple(marks), given, holds_figure(given) and element.floats)
            marks += new
        return cls((), tuple(marks))


_PARTS = (*get_args(Block), *get_args(Part))
_KNOWN_PARTS = frozenset(_PARTS)
_MARKS = frozenset(get_args(InlineContainer))


def is_part(given: object) -> "TypeGuard[Block | Part]":
    """Tell whether a rule gave one block or part, and no inline or tuple."""
    return type(given) in _KNOWN_PARTS


def holds_figure(given: Given) -> bool:
    """Tell whether a picture is among what a rule gave: text flows around nothing else."""
    for node in given:
        if isinstance(node, Figure):
            return True
    return False


def marks_alone(given: Given) -> Marks | None:
    """Give what a rule gave, where it is marks and nothing else; None for anything else, and for nothing."""
    for node in given:
        if not _is_mark(node):
            return None
    return cast("Marks", given) or None


def _is_mark(node: object) -> TypeGuard[InlineContainer]:
    if type(node) in _MARKS:
        return not cast("InlineContainer", node).children
    if isinstance(node, InlineContainer):
        raise StepError(f"a rule gave {node!r}, of a type made from one of the marks; marks are of these types alone")
    return False


def place(given: Given, marks: Marks, flow: Flow, *, floats: bool) -> Marks | None:
    """Put what a rule gave where it belongs; inlines without children are marks for what is inside."""
    inside: Marks | None = None
    for node in given:
        if isinstance(node, LineBreak):
            flow.line_break(node, marks)
        elif type(node) in _KNOWN_PARTS or isinstance(node, _PARTS):
            flow.part(cast("Block | Part", node), floats=floats)
        elif _is_mark(node):
            inside = with_mark(marks if inside is None else inside, node)
        elif isinstance(node, Inline):
            flow.inlines((node,), marks)
        else:
            raise StepError(f"a rule gave {node!r}; a rule gives blocks, inlines, a tuple of them, or None")
    return inside
