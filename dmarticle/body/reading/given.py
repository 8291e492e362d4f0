"""What rules give: told apart, and put where it belongs."""

from typing import TypeAlias, TypeGuard, cast, get_args

from ...problems import StepError
from ..inlines import Marks, with_mark
from ..nodes import Block, Figure, Inline, InlineContainer, LineBreak
from ..parts import Part
from .flow import Flow

Given: TypeAlias = "tuple[Block | Inline | Part, ...]"
"""What a rule gave for an element."""

_PARTS = frozenset((*get_args(Block), *get_args(Part)))
_MARKS = frozenset(get_args(InlineContainer))
_NODES = _PARTS | _MARKS | frozenset(get_args(Inline))


def is_part(given: object) -> "TypeGuard[Block | Part]":
    """Tell whether a rule gave one block or part, and no inline or tuple."""
    return type(given) in _PARTS


def given_by(name: str, nodes: object, tag: str) -> Given:
    """Give what a rule gave as a tuple.

    Args:
        name: The rule's.
        nodes: What it gave.
        tag: The name of the element that it gave it for.

    Raises:
        StepError: If something among it is no node, or of a type made from one.
    """
    given = cast("tuple[object, ...]", nodes) if isinstance(nodes, tuple) else (nodes,)
    if not _NODES.issuperset(map(type, given)):
        other = next(type(node).__name__ for node in given if type(node) not in _NODES)
        raise StepError(
            f"rule {name!r} gave a {other} for <{tag}>; a rule gives blocks, inlines and parts, of these types alone, "
            "a tuple of them, or None"
        )
    return cast("Given", given)


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
        elif is_part(node):
            flow.part(node, floats=floats)
        elif _is_mark(node):
            inside = with_mark(marks if inside is None else inside, node)
        else:
            flow.inlines((cast("Inline", node),), marks)
    return inside


def _is_mark(node: object) -> TypeGuard[InlineContainer]:
    return type(node) in _MARKS and not cast("InlineContainer", node).children
