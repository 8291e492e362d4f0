"""Types of attributes, taken apart."""

from collections.abc import Mapping
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin

AsItIs = NewType("AsItIs", object)
"""Marks a field whose value is taken as it is, whatever it is but null."""


def is_optional(kind: Any) -> bool:
    """Tell whether a type is another one or None."""
    return get_origin(kind) in (Union, UnionType) and type(None) in get_args(kind) and len(get_args(kind)) == 2


def without_none(kind: Any) -> Any:
    """Give the type that an attribute has where it is not None."""
    return next(each for each in get_args(kind) if each is not type(None)) if is_optional(kind) else kind


def is_array(kind: Any) -> bool:
    """Tell whether a type is a tuple, which stands for an array."""
    return get_origin(kind) is tuple


def item_of(kind: Any) -> Any:
    """Give the type of the items of an array; None of any other type."""
    return get_args(kind)[0] if is_array(kind) else None


def is_object(kind: Any) -> bool:
    """Tell whether a type is a mapping, which stands for an object as it is."""
    return get_origin(kind) is Mapping
