"""A rule: how one kind of element becomes nodes."""

import re
from collections.abc import Callable
from typing import TypeAlias

from attrs import field, frozen

from ..problems import ConfigurationError
from .element import Element
from .nodes import Block, Inline
from .parts import Part
from .run import Run
from .step import check_parts

Nodes: TypeAlias = "Block | Inline | Part | tuple[Block | Inline | Part, ...] | None"
"""What a rule gives: nodes in place of the element; an inline without children, to hold over what is
inside, whatever the rules behind it make of the element; `()` for nothing at all; None when the rule does not
apply after all. A rule that has read the content and finds that it does not apply gives what it has read: giving
None has it read again."""

_COMPOUND = re.compile(r"([a-z][a-z0-9-]*)?((?:\.[\w-]+)*)((?:\[[\w-]+(?:=[^\]]*)?\])*)")
_ATTRIBUTE = re.compile(r"\[([\w-]+)(?:=\"?([^\]\"]*)\"?)?\]")


@frozen
class Selector:
    """A compound CSS selector: a tag, classes, attributes."""

    tag: str
    """The element's name, or `*` for any."""
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    """Names with the value each must have; `""` for any value."""

    def matches(self, element: Element) -> bool:
        """Tell whether an element of the right tag also has the classes and attributes."""
        return set(self.classes) <= set(element.classes) and all(
            name in element.attributes and value in ("", element.attributes[name]) for name, value in self.attributes
        )


def _selectors(text: "str | tuple[Selector, ...]") -> tuple[Selector, ...]:
    if isinstance(text, tuple):
        return text
    if not isinstance(text, str):
        raise ConfigurationError(f"no selector {text!r}; expected a text such as 'div.promo[data-id]'")
    selectors: list[Selector] = []
    for part in text.split(","):
        found = _COMPOUND.fullmatch(part.strip())
        if not found or not found[0]:
            raise ConfigurationError(
                f"no selector {part.strip()!r}; expected a tag, classes and attributes, such as 'div.promo[data-id]'"
            )
        selectors.append(Selector(found[1] or "*", tuple(found[2].split(".")[1:]), tuple(_ATTRIBUTE.findall(found[3]))))
    return tuple(selectors)


@frozen
class Rule:
    """How the elements that a selector finds become nodes."""

    name: str
    selectors: tuple[Selector, ...] = field(converter=_selectors)
    """Which elements; compound selectors with commas between, such as `"b, strong, span.bold"`."""
    read: Callable[[Element, Run], Nodes]
    """The rule itself."""


def rule(name: str, selector: str, read: Callable[[Element, Run], Nodes]) -> Rule:
    """Make a rule of a function.

    Args:
        name: A name that no other step or rule of the pipeline has.
        selector: Which elements it is for, such as `"div.promo, aside[data-kind]"`.
        read: Takes the element and the run; see `Nodes` for what it may give.
    """
    check_parts(name, read)
    return Rule(name, selector, read)
