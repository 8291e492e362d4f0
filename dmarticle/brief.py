"""How values show at a plain prompt: short and true, whatever a payload put into them."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, cast

from attrs import NOTHING, Attribute, fields

_CHARACTERS = 80
"""Of a text, as many are shown."""
_ENTRIES = 3
"""Of several values, as many are shown."""
_LINE = 240
"""A value within another one shows as its type alone when it would take more characters than these."""


class Brief:
    """A record with many fields, most of them empty; its `repr` has those that say something.

    Long texts and long lists are cut in it. Nothing goes by it: equality, tests and exports read the fields themselves.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        said = (f"{each.name}={brief(value)}" for each, value in _said(self))
        return f"{type(self).__name__}({', '.join(said)})"


def brief(value: object) -> str:
    """Give the `repr` of a value, cut where it is long."""
    if isinstance(value, str):
        return repr(value) if len(value) <= _CHARACTERS else repr(value[:_CHARACTERS]) + "…"
    if isinstance(value, tuple | list):
        return _several(cast("tuple[object, ...] | list[object]", value))
    if isinstance(value, Mapping):
        return _mapping(cast("Mapping[object, object]", value))
    told = repr(value)
    return told if len(told) <= _LINE or isinstance(value, Brief) else f"{type(value).__name__}(…)"


def _several(values: tuple[object, ...] | list[object]) -> str:
    opening, closing = "()" if isinstance(values, tuple) else "[]"
    shown = ", ".join(map(brief, values[:_ENTRIES]))
    if len(values) > _ENTRIES:
        return f"{opening}{shown}, … {len(values):,} in all{closing}"
    return f"{opening}{shown}{',' if opening == '(' and len(values) == 1 else ''}{closing}"


def _mapping(values: Mapping[object, object]) -> str:
    shown = ", ".join(f"{brief(key)}: {brief(value)}" for key, value in islice(values.items(), _ENTRIES))
    return f"{{{shown}, … {len(values):,} in all}}" if len(values) > _ENTRIES else f"{{{shown}}}"


def _said(record: object) -> Iterator[tuple["Attribute[Any]", object]]:
    """Give the fields that differ from what they are by default."""
    for each in fields(cast("Any", type(record))):
        value = getattr(record, each.name.lstrip("_"), NOTHING) if each.repr else NOTHING
        if value is not NOTHING and not _is_default(each, value):
            yield each, value


def _is_default(attribute: "Attribute[Any]", value: object) -> bool:
    default: Any = attribute.default
    if default is NOTHING or getattr(default, "takes_self", False):
        return False
    make = getattr(default, "factory", None)  # of an attrs Factory
    made = make() if make else default
    return type(made) is type(value) and bool(made == value)
