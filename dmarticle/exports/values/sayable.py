"""Texts that can be written to a file: half a character (a lone surrogate) becomes U+FFFD, as decoders have it."""

from typing import TypeVar, cast

from ...jsontypes import Json
from ...unreadable import HALF

_Value = TypeVar("_Value")


def sayable(value: _Value) -> _Value:
    """Give a text, or JSON with texts in it, that UTF-8 can encode; mappings become `dict`, sequences `list`."""
    return cast("_Value", _sayable(cast("Json", value)))


def _sayable(value: Json) -> Json:
    if isinstance(value, str):
        return HALF.sub("\ufffd", value)
    if isinstance(value, dict):
        return {HALF.sub("\ufffd", key): _sayable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_sayable(each) for each in value]
    return value
