"""How a node takes its values: each is put into its slot at once.

attrs has what is frozen ask `object.__setattr__` for each value, by its name. Very many nodes are made for a body, and
that was half of what making one takes. All else that attrs gives a class stays: nobody can set a value afterwards.
"""

from collections.abc import Callable
from types import FunctionType, MemberDescriptorType
from typing import Any

from attrs import Factory

from ...written import function_of, text_of

_FACTORY: Any = Factory


def quick_initializer(kind: type[Any]) -> Callable[..., None] | None:
    """Give an `__init__` that does what the one by attrs does, and sooner; None where that does more than set values.

    Args:
        kind: A frozen class, as attrs made it.
    """
    attributes: tuple[Any, ...] = kind.__attrs_attrs__
    given: Any = kind.__init__
    setters = {each.name: slot.__set__ for each in attributes if (slot := _slot(kind, each))}
    if not attributes or len(setters) < len(attributes) or not _only_sets(kind):
        return None
    text = text_of(f"__init__(self, {', '.join(setters)})", [f"set_{name}(self, {name})" for name in setters])
    known = {f"set_{name}": setter for name, setter in setters.items()}
    made = function_of(text, known, title=f"initializer of {kind.__module__}.{kind.__qualname__}")
    made.__defaults__ = given.__defaults__
    made.__annotations__, made.__doc__ = given.__annotations__, given.__doc__
    made.__qualname__, made.__module__ = given.__qualname__, given.__module__
    return made


def _only_sets(kind: type[Any]) -> bool:
    """Tell whether an `__init__` is by attrs, and does nothing before and after it sets values."""
    given: object = kind.__init__
    if not isinstance(given, FunctionType) or not given.__code__.co_filename.startswith("<attrs generated"):
        return False
    return not hasattr(kind, "__attrs_pre_init__") and not hasattr(kind, "__attrs_post_init__")


def _slot(kind: type[Any], attribute: Any) -> MemberDescriptorType | None:
    """Give the slot that an attribute is put into as it is; None where anything is done with its value."""
    slot = getattr(kind, attribute.name, None)
    more = attribute.validator or attribute.converter or type(attribute.default) is _FACTORY
    named = attribute.init and not attribute.kw_only and attribute.alias == attribute.name
    return slot if named and not more and type(slot) is MemberDescriptorType else None
