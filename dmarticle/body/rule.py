"""A rule: how one kind of element becomes nodes."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import Attribute, Factory, evolve, field, frozen

from ..problems import ConfigurationError, check_option
from .element import Element
from .nodes import Block, Inline
from .parts import Part
from .run import Run
from .step import check_function, check_name

Nodes: TypeAlias = "Block | Inline | Part | tuple[Block | Inline | Part, ...] | None"
"""What a rule gives: nodes in place of the element; an inline without children, to hold over what is
inside, whatever the rules behind it make of the element; `()` for nothing at all; None when the rule does not
apply after all. A rule that has read the content and finds that it does not apply gives what it has read: giving
None has it read again."""

_COMPOUND = re.compile(r"([a-z][a-z0-9-]*)?((?:\.[\w-]+)*)((?:\[[\w-]+(?:\*?=[^\]]*)?\])*)")
_ATTRIBUTE = re.compile(r"\[([\w-]+)(?:=\"?([^\]\"]*)\"?)?\]")
_HOLDING = re.compile(r"\[([\w-]+)\*=\"?([^\]\"]+?)\"?\s+i\]")


@frozen
class Selector:
    """A compound CSS selector: a tag, classes, attributes."""

    tag: str
    """The element's name, or `*` for any."""
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    """Names with the value each must have; `""` for any value."""
    holding: tuple[tuple[str, str], ...] = ()
    """Names with what each value must hold, in lower case; the case of letters says nothing."""

    @property
    def asked(self) -> frozenset[str]:
        """The attributes that an element must have to be found."""
        stated = (name for name, _ in (*self.attributes, *self.holding))
        return frozenset([*stated, "class"] if self.classes else stated)

    def matches(self, attributes: Mapping[str, str | None]) -> bool:
        """Tell whether an element of the right tag also has the classes and attributes."""
        for name, value in self.attributes:
            if name not in attributes or (value and value != attributes[name]):
                return False
        for name, text in self.holding:
            if name not in attributes or text not in (attributes[name] or "").lower():
                return False
        return not self.classes or set(self.classes).issubset((attributes.get("class") or "").split())


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
        held = tuple((name, text.lower()) for name, text in _HOLDING.findall(found[3]))
        if found[3].count("*=") > len(held):
            raise ConfigurationError(f"no selector {part.strip()!r}; what a value holds is written [name*=text i]")
        classes = tuple(found[2].split(".")[1:])
        selectors.append(Selector(found[1] or "*", classes, tuple(_ATTRIBUTE.findall(found[3])), held))
    return tuple(selectors)


def _is_switch(_rule: object, _attribute: "Attribute[bool]", value: object) -> None:
    check_option("pure", value, bool)


def _asked_by(rule: "Rule") -> frozenset[str]:
    asked = [each.asked for each in rule.selectors]
    return frozenset[str]().union(*asked) if all(asked) else frozenset()


@frozen
class Rule:
    """How the elements that a selector finds become nodes."""

    name: str = field(validator=check_name)
    selectors: tuple[Selector, ...] = field(converter=_selectors)
    """Which elements; compound selectors with commas between, such as `"b, strong, span.bold"`."""
    read: Callable[[Element, Run], Nodes] = field(validator=check_function)
    """The rule itself."""
    pure: bool = field(default=False, validator=_is_switch)
    """Whether it goes by the name and the attributes of an element alone, and notes nothing. Then it is asked once for
    all elements of a body that have the same."""

    def for_tag(self, tag: str) -> "Rule":
        """Give the rule with those of its selectors alone that may find elements of one name."""
        return evolve(self, selectors=tuple(each for each in self.selectors if each.tag in (tag, "*")))

    _asked: frozenset[str] = field(init=False, repr=False, eq=False, default=Factory(_asked_by, takes_self=True))
    """Attributes of which an element must have one to be found; none where it need not."""

    def matches(self, attributes: Mapping[str, str | None]) -> bool:
        """Tell whether one of its selectors finds an element of the right tag."""
        if self._asked and self._asked.isdisjoint(attributes):
            return False
        for each in self.selectors:
            if each.matches(attributes):
                return True
        return False


def rule(name: str, selector: str, read: Callable[[Element, Run], Nodes], *, pure: bool = False) -> Rule:
    """Make a rule of a function.

    Args:
        name: A name that no other step or rule of the pipeline has.
        selector: Which elements it is for, such as `"div.promo, aside[data-kind]"`.
            What an attribute holds, whatever the case of its letters, is written `"p[style*=mso-list i]"`.
        read: Takes the element and the run; see `Nodes` for what it may give.
        pure: Whether it goes by the name and the attributes of the element alone, and notes nothing, so that it need
            not be asked again for one that has the same.
    """
    return Rule(name, selector, read, pure)
