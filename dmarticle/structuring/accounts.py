"""The account of a record: what its model says, what the record had, and how an edit is told from neither.

The entries of a residue are JSON pointers into the record: to a key, or to an item of a list.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from hashlib import blake2b
from typing import Any, Protocol, TypeAlias, TypeGuard, cast

from attrs import fields, frozen, has

from ..jsontypes import Json
from ..pointers import name_of_part, pointer_part
from ..residue import Raw
from .tables import Source

Value: TypeAlias = "Json | datetime"
"""What a model says: JSON, but for dates, which are written in the notation of the record."""


class Accounted(Protocol):
    """A model that stands for a record of its own."""

    @property
    def extra(self) -> Mapping[str, Json]:
        """Keys that no field claims."""
        ...

    @property
    def residue(self) -> Mapping[str, Raw]:
        """What the fields say in another way than the record."""
        ...


class Placed(Accounted, Protocol):
    """A model whose record stands somewhere in a payload; one that was made by hand stands at `""`."""

    @property
    def pointer(self) -> str:
        """JSON pointer to the record."""
        ...


class Wrapped(Placed, Protocol):
    """A model whose record may come wrapped."""

    @property
    def wrapper(self) -> Mapping[str, Json] | None:
        """What stands around the record; None where nothing does."""
        ...


class Nesting(Accounted, Protocol):
    """A model that holds models of its own kind in fields of their own."""

    @property
    def nested(self) -> Mapping[str, Any]:
        """The models, by names as `nesting` gives them."""
        ...


@frozen
class Statement:
    """What a model says under one key."""

    value: Value
    source: Source | None = None
    """What it comes from; None for what no table tells: a key of `extra`, a body, an article inside."""
    model: object = None
    """The model it comes from."""


def entry_of(key: str) -> str:
    """Give the entry of a residue that is about a key."""
    return f"/{pointer_part(key)}"


def key_of_entry(entry: str) -> str | None:
    """Give the key that an entry of a residue is about; None for a single item."""
    if "/" in entry[1:]:
        return None
    return name_of_part(entry[1:])


def fingerprints(value: Value) -> tuple[str, ...]:
    """Give the fingerprint of a value; of a list those of its items, which tell which of them are still the same."""
    return tuple(map(fingerprint, value)) if isinstance(value, list) and value else (fingerprint(value),)


def fingerprint(value: object) -> str:
    """Give a short text that is the same for equal values and hardly ever for any others."""
    if type(value) is str and len(value) > _LONG:
        return _digest(_long_text(value))
    return fingerprint_of(_ENCODER.encode(value))


def fingerprint_of(text: str) -> str:
    """Give the fingerprint of a value that is written in JSON already: its keys sorted, nothing escaped in vain."""
    return _digest(text.encode("utf-8", "surrogatepass"))


def _digest(written: bytes) -> str:
    return blake2b(written, digest_size=8).hexdigest()


def _long_text(text: str) -> bytes:
    """Write a text in JSON as the encoder does, which goes letter by letter: little of a body has to be escaped."""
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw.translate(None, _ODD_CONTROLS)) < len(raw):
        return _ENCODER.encode(text).encode("utf-8", "surrogatepass")
    escaped = raw.replace(b"\\", rb"\\").replace(b'"', rb"\"").replace(b"\n", rb"\n")
    return b'"%b"' % escaped


def _instant(value: object) -> str:
    """A date stands for its instant, whatever clock shows it."""
    return repr(value.timestamp()) if isinstance(value, datetime) else repr(value)


_LONG = 1_000
"""Characters of a text above which it pays to look at all of it first."""
_ODD_CONTROLS = bytes(sign for sign in range(0x20) if sign != ord("\n"))
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=_instant)


def models_in(value: object) -> tuple[Any, ...]:
    """Give the models in a field that may hold one or several."""
    return tuple(cast("tuple[object, ...]", value)) if isinstance(value, tuple) else (value,)


def is_accounted(model: object) -> TypeGuard[Accounted]:
    """Tell whether a model stands for a record of its own."""
    return "residue" in _fields(cast("Any", type(model)))


def is_placed(model: object) -> TypeGuard[Placed]:
    """Tell whether a model knows where its record stands."""
    return "pointer" in _fields(cast("Any", type(model)))


def is_wrapped(model: object) -> TypeGuard[Wrapped]:
    """Tell whether a model is of a kind whose records may come wrapped."""
    return "wrapper" in _fields(cast("Any", type(model)))


def is_nesting(model: object) -> TypeGuard[Nesting]:
    """Tell whether a model may hold models of its own kind."""
    return "nested" in _fields(cast("Any", type(model)))


@cache  # a check of the protocol itself would look at every model anew
def _fields(kind: type[Any]) -> frozenset[str]:
    return frozenset(each.name for each in fields(kind)) if has(kind) else frozenset()
