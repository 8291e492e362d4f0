# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""The schema of an article: one column for each attribute, made of the types that the models say."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import pyarrow as pa
from attrs import evolve, fields, frozen, has

from ..body.changes import Change
from ..body.counting import count_words
from ..body.document import Body
from ..editions.fingerprints import of_body
from ..interchange import plain_writer
from ..models import Article
from ..residue import Raw
from .blocks import BLOCKS, joined_text
from .column import (
    INTEGER,
    MOMENT,
    OFFSET,
    TEXT,
    Column,
    Flatten,
    Together,
    json_column,
    list_column,
    plain_column,
    struct_column,
)
from .jsontexts import json_text
from .residues import residue_text

_PLAIN = {
    str: TEXT,
    int: INTEGER,
    bool: plain_column(pa.bool_()),
    float: plain_column(pa.float64()),
    Any: json_column(),
    datetime: MOMENT,
}


def column_for(kind: Any, around: tuple[Any, ...] = ()) -> Column:
    """Give the column for a type of the models.

    A mapping, and a model that stands in one of its own kind, is a text of JSON.

    Args:
        kind: The type.
        around: The models that the value stands in.
    """
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) in (Union, UnionType):
        return _optional(kind, around)
    if get_origin(kind) is Mapping:
        return json_column(_text_of(kind), empty={})
    if get_origin(kind) is tuple:
        return list_column(column_for(get_args(kind)[0], around))
    if has(kind):
        return json_column(_text_of(kind)) if kind in around else _model_column(kind, (*around, kind))
    if issubclass(kind, StrEnum):
        return TEXT
    raise TypeError(f"no column for the type {kind!r}; there are columns for {', '.join(map(str, _PLAIN))}")


def _optional(kind: Any, around: tuple[Any, ...]) -> Column:
    """Give the column of a value or None, which is null; an empty mapping is another thing then."""
    (of,) = (each for each in get_args(kind) if each is not NoneType)
    return json_column(_text_of(of)) if get_origin(of) is Mapping else column_for(of, around)


def _text_of(kind: Any) -> Callable[[Any], str]:
    """Give what writes values of a type as JSON."""
    of = get_args(kind)[1:]
    if of == (Any,):
        return json_text
    return residue_text if of == (Raw,) else partial(_model_text, kind)


def _model_text(kind: Any, value: Any) -> str:
    return json_text(_hook(kind)(value))


@cache
def _hook(kind: Any) -> Callable[[Any], Any]:
    """Give what makes plain data of a type; it is made when it is first used."""
    return plain_writer(short=True).get_unstructure_hook(kind)


def _model_column(kind: Any, around: tuple[Any, ...]) -> Column:
    if kind is Body:
        return struct_column(BODY, body_values)
    types = get_type_hints(kind)
    return struct_column({each.name: column_for(types[each.name], around) for each in fields(kind)})


BODY: dict[str, Column] = {
    "html": TEXT,
    "text": TEXT,
    "word_count": INTEGER,
    "dateline": TEXT,
    "blocks": BLOCKS,
    "asides": BLOCKS,
    "changes": list_column(column_for(Change)),
}
"""The columns of a body, its attributes by their names."""

_BLOCKS, _CHANGES = cast("Flatten", BLOCKS.flat), cast("Flatten", BODY["changes"].flat)


def body_values(body: Body | None) -> Any:
    """Give the flat values of a body: its text is that of its blocks, and written once for all columns."""
    if body is None:
        return None
    html, blocks = body.html, _BLOCKS(body.blocks)
    text = joined_text(blocks)
    return html, text, count_words(text), body.dateline, blocks, _BLOCKS(body.asides), _CHANGES(body.changes)


WHOLE_BODY = Together("body", tuple(BODY), body_values)

DERIVED = ("html", "text", "word_count")
"""Columns of a body that follow from the others."""


@frozen
class Place:
    """A column of the table, and where in the article its values are."""

    column: Column
    path: str
    """The attribute, with dots."""


def _places() -> dict[str, Place]:
    types = get_type_hints(Article)
    places: dict[str, Place] = {}
    for name in (each.name for each in fields(Article)):
        if name == "body":
            places |= {part: Place(column, f"body.{part}") for part, column in BODY.items()}
        else:
            places[name] = Place(column_for(types[name]), name)
        if types[name] == datetime | None:
            places[f"{name}_offset"] = Place(OFFSET, name)
    return places


EXACT = "exact"
"""The column for what the others cannot say."""

PLACES: dict[str, Place] = _places()
"""The columns of an article but `exact`, in order."""

SCHEMA: pa.Schema = pa.schema([*((name, place.column.type) for name, place in PLACES.items()), (EXACT, pa.string())])
"""The columns of an article. docs/clusters.md says what is in each."""


def _edition_keys(body: Body) -> list[int]:
    return list(of_body(body).keys)


def _fingerprint(body: Body) -> bytes:
    return of_body(body).to_bytes()


ON_REQUEST: dict[str, Place] = {
    "edition_keys": Place(evolve(list_column(INTEGER), flat=_edition_keys), "body"),
    "fingerprint": Place(evolve(plain_column(pa.binary()), flat=_fingerprint), "body"),
}
"""Columns that are made where they are named, and are no part of `SCHEMA`: what they hold follows from the body."""

CHOICES: pa.Schema = pa.schema([*SCHEMA, *(pa.field(name, place.column.type) for name, place in ON_REQUEST.items())])
"""All columns that can be named."""
