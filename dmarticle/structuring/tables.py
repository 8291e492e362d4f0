"""Field tables: which attribute of a model comes from which key of a payload.

A dialect is mostly this: a table for each model, data before code.
"""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias

from attrs import Factory, frozen
from cattrs import Converter

from ..jsontypes import Json
from ..residue import Raw
from .cursor import Cursor


class RecordWriter(Protocol):
    """Gives the record that a model was read from."""

    def record(self, model: Any) -> dict[str, Json]:
        """Give the record of one model."""
        ...


@frozen
class Edit:
    """A value to be written, and what it is written over."""

    key: str
    """The key it is written under."""
    value: Any
    """What the model says."""
    model: object
    """The model that says it."""
    raw: Raw | None = None
    """What the record had, or had not; None where no record is known."""

    @property
    def old(self) -> Json:
        """The value that the record had; None where it had none."""
        return self.raw.value if self.raw is not None else None


Rewrite: TypeAlias = Callable[[Edit], Json]
"""Gives the value of a key in the notation of what it is written over; None leaves the key as it is, or out."""


@frozen
class Key:
    """The value of one key, read by the type of the attribute."""

    name: str
    """The key."""
    type: Any = None
    """Another type to read by, such as `Url`; None for the attribute's own."""
    json: bool = False
    """Whether the value is JSON inside a string; an edit is, too, unless the record has it outside one."""
    written: bool = True
    """Whether the attribute is what the key is written from; of two that read one key, one is not."""
    write: "Callable[[Any, RecordWriter], Json] | None" = None
    """Gives the value of the key from the attribute's; None for how its type is written."""
    rewrite: Rewrite | None = None
    """Writes an edit; None for how its type is written."""


@frozen
class Gathered:
    """A value that several keys make up."""

    read: Callable[[Cursor, Converter], object]
    """Takes the object and gives the value, or None where there is none."""
    names: frozenset[str] = frozenset()
    """The keys it reads."""
    prefix: str | None = None
    """What an open set of keys begins with, such as `url_`."""
    write: "Callable[[Any, RecordWriter], Mapping[str, Json]] | None" = None
    """Gives the keys from the model, or None where nothing is given back; the record's own values stand then."""
    type: Any = None
    """The type its values are written by, such as `Prose`; None for that of the values themselves."""
    rewrite: Rewrite | None = None
    """Writes an edit; None for how the type is written."""
    at_once: "Callable[[Mapping[str, Json], Converter], tuple[Any, Mapping[str, Raw]] | None] | None" = None
    """Takes a record of the usual shape, and gives the value that `read` would give and the entries of the residue for
    its keys; it gives None for any other record. None where no shape is usual."""
    told_last: bool = False
    """Whether what is told at once of a value stands in the residue behind what takes a second look."""
    settles: "Callable[[Mapping[str, Json], Any], Mapping[str, Raw] | None] | None" = None
    """Takes a record that was not read at once and the value read from it, and gives the same entries, once all of the
    record is read; it gives None where an item of a list became no model: only writing the record tells what that
    leaves. None where that is always so."""


@frozen
class Here:
    """A model inside the model whose keys stand in the same object."""


Source: TypeAlias = Key | Gathered | Here


@frozen
class Table:
    """How one model is read from one kind of object."""

    sources: Mapping[str, Source]
    """Attribute to source."""
    inside: str | None = None
    """The key that holds the object where it comes wrapped (`{"type": ..., "data": {...}}`), or None."""
    wrapper: Mapping[str, Json] = Factory(dict[str, Json])
    """What else stands in the wrapper of an object that has no neighbours which tell."""
    repeated: str | None = None
    """The key of an object whose entries the CMS repeats beside it; such a repetition is no extra."""


Tables: TypeAlias = Mapping[type[Any], Table]


def key_of(tables: Tables, model: type[Any], attribute: str) -> str:
    """Give the source key of an attribute that comes from one key."""
    source = tables[model].sources[attribute]
    if not isinstance(source, Key):
        raise TypeError(f"{model.__name__}.{attribute} comes from more than one key")
    return source.name
