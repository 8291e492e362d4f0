"""Layouts: which columns there are to be, and how articles become rows of them."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeAlias, cast

import pyarrow as pa
from attrs import frozen

from ..interchange import plain_writer
from ..models import Article
from ..problems import ConfigurationError, Problem
from .column import UNSAYABLE, Column, getter_of, write_columns
from .jsontexts import json_text
from .sayable import sayable
from .schema import EXACT, PLACES, SCHEMA

Row: TypeAlias = "tuple[tuple[Any, ...], Article | None]"
"""The values of an article in the order of the columns, and the article, if there is one."""


@frozen
class Layout:
    """Some columns of an article, or all of them."""

    names: tuple[str, ...]
    schema: pa.Schema
    columns: dict[str, Column]
    """The columns but `exact`."""
    exact: int | None
    """The place of the column `exact`, or None where it is not asked for."""
    gather: Callable[[Any], tuple[Any, ...]]
    """Gives the values of an article for the columns but `exact`; what is not asked for is not worked out."""

    def row(self, article: Article) -> Row:
        """Give the row of an article."""
        return self.gather(article), article

    def failed(self, problem: Problem) -> Row:
        """Give the row of a record that is no article: all is null but the problem."""
        return tuple((problem,) if name == "problems" else None for name in self.columns), None

    def write(self, rows: Sequence[Row]) -> pa.RecordBatch:
        """Make a batch of rows.

        Raises:
            ConfigurationError: If an article holds a value that its field is not for.
        """
        values, exact = [row for row, _ in rows], [None] * len(rows)
        try:
            arrays = write_columns(self.columns, values)
        except UNSAYABLE:
            said = [self._said(row) for row in rows]
            values, exact = [row for row, _ in said], [text for _, text in said]
            arrays = write_columns(self.columns, values)
        if self.exact is not None:
            arrays.insert(self.exact, pa.array(exact, pa.string()))
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema)

    def _said(self, row: Row) -> "tuple[tuple[Any, ...], str | None]":
        """Give the row as the columns can say it, and where that is not all of the article, the article as JSON."""
        values, article = row
        try:
            write_columns(self.columns, [values])
        except UNSAYABLE:
            if article is None:
                return tuple(map(sayable, values)), None
            return self.gather(sayable(article)), json_text(plain_writer().unstructure(article))
        return values, None


def layout_of(columns: Iterable[str] | None) -> Layout:
    """Give the layout of columns.

    Raises:
        ConfigurationError: If there is no column of one of the names.
    """
    return _layout(None if columns is None else checked_names("columns", columns))


@lru_cache(maxsize=64)
def _layout(chosen: tuple[str, ...] | None) -> Layout:
    names = tuple(SCHEMA.names) if chosen is None else chosen
    missing(names, SCHEMA, "no column")
    places = [PLACES[name] for name in names if name != EXACT]
    return Layout(
        names,
        pa.schema([SCHEMA.field(name) for name in names]),
        {name: PLACES[name].column for name in names if name != EXACT},
        names.index(EXACT) if EXACT in names else None,
        getter_of([place.path for place in places]),
    )


def checked_names(option: str, names: Iterable[str]) -> tuple[str, ...]:
    """Take names of columns one by one; a lone string would be taken letter by letter.

    Raises:
        ConfigurationError: If they are no names, or one comes twice.
    """
    several = isinstance(names, Iterable) and not isinstance(names, str | bytes)
    listed = tuple(names) if several else ()
    if not several or not all(isinstance(name, str) for name in listed):
        raise ConfigurationError(f"{option} are names of columns in a tuple, such as ('id', 'url'); found {names!r}")
    twice = next((name for name in listed if listed.count(name) > 1), None)
    if twice is not None:
        raise ConfigurationError(f"{option} name {twice!r} more than once")
    return listed


def missing(names: Iterable[str], schema: pa.Schema, what: str) -> None:
    """Refuse names of columns that are not there.

    Raises:
        ConfigurationError: With the columns that are.
    """
    unknown = [name for name in names if name not in schema.names]
    if unknown:
        found = ", ".join(map(repr, unknown))
        raise ConfigurationError(f"{what} {found}; there are {', '.join(cast('list[str]', schema.names)) or 'none'}")
