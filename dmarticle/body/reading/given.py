"""What rules give: told apart, and put where it belongs."""

from typing import TypeAlias, TypeGuard, cast, get_args

from ...problems import StepError
from ..inlines import Marks, with_mark
from ..nodes import Block, Figure, Inline, InlineContainer, LineBreak
from ..parts import Part
from .flow import Flow

Given: TypeAlias = "tuple[Block | Inline | Part, ...]"
"""What a rule gave for an element."""

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


def _is_mark(node: object) -> TypeGuard[InlineContainer]:
    if type(node) in _MARKS:
        return not cast("InlineContainer", node).children
    if isinstance(node, InlineContainer):
        raise StepError(f"a rule gave {node!r}, of a type made from one of the marks; marks are of these types alone")
    return False
