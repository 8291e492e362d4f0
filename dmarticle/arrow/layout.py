# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""Layouts: which columns there are to be, and how articles become rows of them."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import pyarrow as pa
from attrs import frozen

from ..interchange import plain_writer
from ..models import Article
from ..problems import ConfigurationError, Problem
from .column import UNSAYABLE, Column, Flatten, flattener, write_columns
from .jsontexts import encodable, json_text
from .sayable import sayable
from .schema import CHOICES, EXACT, ON_REQUEST, PLACES, SCHEMA, WHOLE_BODY


@frozen
class Row:
    """One row."""

    values: tuple[Any, ...]
    """Flat, in the order of the columns, but for `exact`."""
    article: Callable[[], Article] | None = None
    """Gives the article again, which is not kept; None where there is none."""
    exact: str | None = None


_ALL = {**PLACES, **ON_REQUEST}

OrElse: TypeAlias = Callable[[Exception], Row]


def _refuse(error: Exception) -> Row:
    raise error


@frozen
class Layout:
    """Some columns of an article, or all of them."""

    names: tuple[str, ...]
    schema: pa.Schema
    columns: dict[str, Column]
    """The columns but `exact`."""
    exact: int | None
    """The place of the column `exact`, or None where it is not asked for."""
    flat: Flatten
    """Gives the flat values of an article for the columns but `exact`; what is not asked for is not worked out."""

    def row(self, article: Article, *, again: Callable[[], Article]) -> Row:
        """Give the row of an article, and what gives the article again."""
        return Row(self.flat(article), again)

    def failed(self, problem: Problem) -> Row:
        """Give the row of a record that is no article: all is null but the problem."""
        flat = self.columns["problems"].flat if "problems" in self.columns else None
        return Row(tuple(flat((problem,)) if name == "problems" and flat else None for name in self.columns))

    def write(self, rows: Sequence[Row], *, or_else: OrElse = _refuse) -> pa.RecordBatch:
        """Make a batch of rows.

        Args:
            rows: The rows.
            or_else: Gives another row for one with values that no column can say, not even nearly; or raises.
        """
        try:
            arrays = write_columns(self.columns, [row.values for row in rows])
        except Exception:  # a step may have put anything into a body
            rows = [self._sayable(row, or_else) for row in rows]
            arrays = write_columns(self.columns, [row.values for row in rows])
        if self.exact is not None:
            arrays.insert(self.exact, pa.array([row.exact for row in rows], pa.string()))
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema)

    def _sayable(self, row: Row, or_else: OrElse) -> Row:
        """Give a row as the columns can say it, and where that is not all of the article, the article as JSON."""
        try:
            return self._tried(row)
        except UNSAYABLE:
            pass
        except Exception as error:  # see above
            return self._sayable(or_else(error), _refuse)
        try:
            return self._tried(self._nearly(row))
        except Exception as error:  # see above
            return self._sayable(or_else(error), _refuse)

    def _tried(self, row: Row) -> Row:
        write_columns(self.columns, [row.values])
        return row

    def _nearly(self, row: Row) -> Row:
        if row.article is None:
            return Row(sayable(row.values))
        article = row.article()
        near = self.flat(sayable(article))
        return Row(near, row.article, encodable(json_text(plain_writer().unstructure(article))))


def layout_of(columns: Iterable[str] | None) -> Layout:
    """Give the layout of columns.

    Raises:
        ConfigurationError: If there is no column of one of the names.
    """
    return _layout(None if columns is None else checked_names("columns", columns))


@lru_cache(maxsize=64)
def _layout(chosen: tuple[str, ...] | None) -> Layout:
    names = tuple(SCHEMA.names) if chosen is None else chosen
    if not names:
        raise ConfigurationError("columns name no column, and a table without any has no rows; None is for all")
    missing(names, CHOICES, "no column")
    places = {name: _ALL[name] for name in names if name != EXACT}
    return Layout(
        names,
        pa.schema([CHOICES.field(name) for name in names]),
        {name: place.column for name, place in places.items()},
        names.index(EXACT) if EXACT in names else None,
        flattener(
            [each.column for each in places.values()],
            [each.path for each in places.values()],
            together=WHOLE_BODY,
        ),
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
        found, known = ", ".join(map(repr, unknown)), ", ".join(schema.names) or "none"
        raise ConfigurationError(f"{what} {found}; there are {known}", code="configuration.unknown-name")


def refuse_doubled(names: Iterable[str], schema: pa.Schema) -> None:
    """Refuse names that several columns have, as a join may leave them.

    Raises:
        ConfigurationError: With the name.
    """
    for name in names:
        if schema.names.count(name) > 1:
            raise ConfigurationError(f"{schema.names.count(name)} columns are named {name!r}; one of them is wanted")
