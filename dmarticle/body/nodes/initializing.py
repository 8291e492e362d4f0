"""How a node takes its values: each is put into its slot at once.

attrs has what is frozen ask `object.__setattr__` for each value, by its name. Very many nodes are made for a body, and
that was half of what making one takes. All else that attrs gives a class stays: nobody can set a value afterwards.
"""

from types import CodeType, FunctionType, MemberDescriptorType
from typing import Any

from attrs import Factory

_FACTORY: Any = Factory


def quick_initializer(kind: type[Any]) -> FunctionType | None:
    """Give an `__init__` that does what the one by attrs does, and sooner; None where that does more than set values.

    Args:
        kind: A frozen class, as attrs made it.
    """
    attributes: tuple[Any, ...] = kind.__attrs_attrs__
    given: Any = kind.__init__
    setters = {f"set_{each.name}": slot.__set__ for each in attributes if (slot := _slot(kind, each))}
    if not attributes or len(setters) < len(attributes) or not _only_sets(kind):
        return None
    code = _compiled([each.name for each in attributes], f"<initializer of {kind.__module__}.{kind.__qualname__}>")
    made = FunctionType(code, {**given.__globals__, **setters}, "__init__", given.__defaults__)
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


def _compiled(names: list[str], title: str) -> CodeType:
    """Compile what is written for the attributes of a class; all that comes from outside are its defaults."""
    text = f"def __init__(self, {', '.join(names)}):\n" + "".join(f"    set_{name}(self, {name})\n" for name in names)
    return next(each for each in compile(text, title, "exec").co_consts if isinstance(each, CodeType))
