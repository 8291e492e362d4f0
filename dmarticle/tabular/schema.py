"""Tables as data: columns, keys, and the SQL that follows from them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from attrs import frozen

from ..problems import ConfigurationError
from .engines import Kind, check_database, types_of
from .values import Value

Record: TypeAlias = "dict[str, Value]"
"""A row: the value of each column by its name, in the order of the columns."""


@frozen(kw_only=True)
class TableColumn:
    """One column of a table."""

    name: str
    """Its name: the attribute of the model, with that of its group before it."""
    type: Kind
    """Type of its values: `str`, `int`, `float`, `bool`, `datetime` (always in UTC), or `list[str]`."""
    meaning: str
    """What it says, its unit, and what None means."""
    required: bool = False
    """Whether it is never None."""


@frozen(kw_only=True)
class ForeignKey:
    """Columns that name a row of a table."""

    columns: tuple[str, ...]
    table: str
    """The table that the row is in."""
    references: tuple[str, ...]
    """The columns of that table."""


@frozen(kw_only=True)
class TableSchema:
    """One table: its columns and keys, as data."""

    name: str
    meaning: str
    columns: tuple[TableColumn, ...]
    primary_key: tuple[str, ...] = ()
    """Columns that tell a row from all others."""
    foreign_keys: tuple[ForeignKey, ...] = ()
    shared: bool = False
    """Whether articles have rows in common, such as an author; the first article with a row says what is in it."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)

    def types(self, engine: str = "python", *, columns: Iterable[str] | None = None) -> dict[str, Any]:
        """Give the type of each column as a program calls it.

        Args:
            engine: `python`, `pandas` (for `astype`), `polars` (for `schema`), `arrow`, `sqlite` or `duckdb`.
            columns: Names of the columns that are wanted, or None for all.

        Raises:
            ConfigurationError: If there is no such engine or column.
            MissingExtraError: If the package of the engine is not installed.
        """
        known = types_of(engine)
        return {column.name: known[column.type] for column in self.chosen(columns)}

    def chosen(self, columns: Iterable[str] | None) -> tuple[TableColumn, ...]:
        """Give columns by their names, in the order of the names; all for None.

        Raises:
            ConfigurationError: If there is no column of one of the names, or one comes twice.
        """
        if columns is None:
            return self.columns
        if isinstance(columns, str | bytes) or not isinstance(columns, Iterable):
            raise ConfigurationError(f"columns are names in a tuple, such as ('id', 'url'); found {columns!r}")
        known, names = {column.name: column for column in self.columns}, tuple(columns)
        unknown = next((name for name in names if name not in known), None)
        if unknown is not None:
            raise ConfigurationError(f"no column {unknown!r} in {self.name}; there are {', '.join(known)}")
        if len(set(names)) < len(names):
            raise ConfigurationError(f"columns name one more than once; found {names!r}")
        return tuple(known[name] for name in names)

    def create(self, database: str) -> str:
        """Give the statement that creates the table, with its keys.

        Args:
            database: `sqlite` or `duckdb`.

        Raises:
            ConfigurationError: If there is no SQL for it.
        """
        check_database(database)
        known = types_of(database)
        lines = [
            f"{_quoted(each.name)} {known[each.type]}{' NOT NULL' if each.required else ''}" for each in self.columns
        ]
        if self.primary_key:
            lines.append(f"PRIMARY KEY ({_listed(self.primary_key)})")
        for key in self.foreign_keys:
            there = f"{_quoted(key.table)} ({_listed(key.references)})"
            lines.append(f"FOREIGN KEY ({_listed(key.columns)}) REFERENCES {there}")
        return f"CREATE TABLE {_quoted(self.name)} (\n    " + ",\n    ".join(lines) + "\n)"

    @property
    def insert(self) -> str:
        """The statement that adds a row, with `?` for each value; in a shared table a row that is there stays."""
        marks = ", ".join("?" * len(self.columns))
        or_not = " ON CONFLICT DO NOTHING" if self.shared else ""
        return f"INSERT INTO {_quoted(self.name)} ({_listed(self.names)}) VALUES ({marks}){or_not}"  # noqa: S608 - our own names

    def values(self, rows: Iterable[Mapping[str, Value]], database: str) -> list[tuple[Any, ...]]:
        """Give rows as `executemany` takes them together with `insert`.

        SQLite has no dates: there they are texts in UTC that sort as the dates do and that its functions read. It has
        no lists either: texts of a list stand on a line each.

        Args:
            rows: Rows of this table.
            database: `sqlite` or `duckdb`.

        Raises:
            ConfigurationError: If there is no SQL for it.
        """
        check_database(database)
        say = _sqlite_value if database == "sqlite" else _same
        return [tuple(say(row[name]) for name in self.names) for row in rows]


def _same(value: Value) -> Value:
    return value


def _sqlite_value(value: Value) -> str | int | float | None:
    if isinstance(value, datetime):
        return value.isoformat(" ", "microseconds")
    return "\n".join(value) if isinstance(value, list) else value


def _quoted(name: str) -> str:
    return f'"{name}"'


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))
