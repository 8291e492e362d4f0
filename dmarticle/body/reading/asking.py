"""Asking rules what they say of an element, and of all that are like it."""

from ..element import Attributes, Element
from ..nodes import InlineContainer
from ..promises import Gathering, Holding, Marking
from ..rule import Rule
from ..run import Run
from ..tags import DROPPED
from .given import given_by, holds_figure, marks_alone
from .looks import Asked, Look, MadeOfBlocks, MadeOfParts, MarkedAnew, Replaced, left_alone


def look_of(rules: tuple[Rule, ...], element: Element, run: Run) -> Look:
    """Give the look of an element and of those like it, by the rules whose selectors find them."""
    if rules and not rules[0].pure:
        return _promised(rules, element.tag, element.attributes)
    return _asked_once(rules, element, run)


def _promised(rules: tuple[Rule, ...], tag: str, attributes: Attributes) -> Look:
    """Go by what the first rule promises, where it has to be asked for each element."""
    read = rules[0].read
    if isinstance(read, Holding) and (made := read.made_of(tag, attributes)) is not None:
        return MadeOfBlocks(tag, made)
    if isinstance(read, Gathering):
        return MadeOfParts(tag, read.gathered)
    if isinstance(read, Marking) and len(rules) == 1 and tag not in DROPPED:
        return MarkedAnew(tag, read.marks_by)
    return Asked(tag, rules)


def _asked_once(rules: tuple[Rule, ...], element: Element, run: Run) -> Look:
    """Ask pure rules once for all; from the first on that needs more, they are asked for each element."""
    marks: list[InlineContainer] = []
    for number, each in enumerate(rules):
        if not each.pure:
            return Asked(element.tag, rules[number:], tuple(marks))
        nodes = each.read(element, run)
        if nodes is None:
            continue
        given = given_by(each.name, nodes, element.tag)
        new = marks_alone(given)
        if new is None:
            return Replaced(element.tag, given, tuple(marks), holds_figure(given) and element.floats)
        marks += new
    return left_alone(element.tag, tuple(marks))
