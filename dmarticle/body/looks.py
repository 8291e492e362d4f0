"""What rules say of an element: asked once for all elements that have the same name and attributes, where it can be."""

from collections.abc import Sequence
from typing import TypeAlias, TypeGuard, cast, get_args

from attrs import frozen

from ..problems import StepError
from .element import Attributes, Element
from .flow import Flow
from .inlines import Marks, with_mark
from .nodes import Block, Figure, Inline, InlineContainer, LineBreak, Span
from .parts import Part
from .promises import Gathered, Gathering, Holding, Made, Marker, Marking
from .rule import Rule
from .run import Run
from .tags import DROPPED, WRAPPERS

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
    gathered: "Gathered | None" = None
    """What makes its node of the blocks and parts in it, where that is all there is to it."""
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
        return _over(marks, self.marks) if marks else self.alone

    @classmethod
    def of(cls, rules: tuple[Rule, ...], element: Element, run: Run) -> "Look":
        """Ask the rules whose selectors find an element; from the first on that needs more, they wait for each."""
        marks: list[InlineContainer] = []
        for number, each in enumerate(rules):
            if not each.pure:
                return cls(rules[number:], tuple(marks))
            nodes = each.read(element, run)
            if nodes is None:
                continue
            given = nodes if isinstance(nodes, tuple) else (nodes,)
            new = marks_alone(given)
            if new is None:
                return cls((), tuple(marks), given, holds_figure(given) and element.floats)
            marks += new
        if element.tag in DROPPED or not (marks or element.tag in WRAPPERS):
            return cls((), tuple(marks))
        alone = _over((), marks)
        return cls((), tuple(marks), quiet=True, sole=Span not in map(type, alone), alone=alone)

    @classmethod
    def promised(cls, rules: tuple[Rule, ...], tag: str, attributes: Attributes) -> "Look":
        """Give what rules promise that have to be asked for each element, of which there is one at least."""
        read = rules[0].read
        if isinstance(read, Holding):
            return cls(rules, made=read.made_of(tag, attributes))
        if isinstance(read, Gathering):
            return cls(rules, gathered=read.gathered)
        if isinstance(read, Marking) and len(rules) == 1 and tag not in DROPPED:
            return cls(rules, marking=read.marks_by, sole=True)
        return cls(rules)


def _over(marks: Marks, more: Sequence[InlineContainer]) -> Marks:
    for mark in more:
        marks = with_mark(marks, mark)
    return marks


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
