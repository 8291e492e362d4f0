"""Tables as data: columns, keys, and the SQL that follows from them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from json import dumps
from typing import Any, TypeAlias, cast

from attrs import evolve, frozen

from ..plural import plural
from ..problems import ConfigurationError, unknown_name
from .engines import ColumnType, check_database, types_of
from .values import ColumnValue

TableRow: TypeAlias = "dict[str, ColumnValue]"
"""A row: the value of each column by its name, in the order of the columns."""


@frozen(kw_only=True)
class TableColumn:
    """One column of a table."""

    name: str
    """Its name: the attribute of the model, with that of its group before it."""
    type: ColumnType
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


@frozen(kw_only=True, repr=False)
class TableSchema:
    """One table: its columns and keys, as data."""

    name: str
    meaning: str
    columns: tuple[TableColumn, ...]
    primary_key: tuple[str, ...] = ()
    """Columns that tell a row from all others."""
    foreign_keys: tuple[ForeignKey, ...] = ()
    shared: bool = False
    """Whether articles have rows in common, such as an author: the first that knows a value says what it is."""

    def __repr__(self) -> str:
        return f"<TableSchema {self.name}: {plural(len(self.columns), 'column')}, {self.meaning.rstrip('.')}>"

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)

    def only(self, columns: Iterable[str]) -> "TableSchema":
        """Give the table with some of its columns, in the order of the names; keys stay when all their columns do.

        Raises:
            ConfigurationError: If there is no column of one of the names, or one comes twice.
        """
        chosen = self._chosen(columns)
        names = {column.name for column in chosen}
        return evolve(
            self,
            columns=chosen,
            primary_key=self.primary_key if names.issuperset(self.primary_key) else (),
            foreign_keys=tuple(key for key in self.foreign_keys if names.issuperset(key.columns)),
        )

    def types(self, engine: str = "python") -> dict[str, Any]:
        """Give the type of each column as a program calls it.

        Args:
            engine: `python`, `pandas` (for `astype`), `polars` (for `schema`), `arrow`, `sqlite` or `duckdb`.

        Raises:
            ConfigurationError: If there is no such engine.
            MissingExtraError: If the package of the engine is not installed.
        """
        known = types_of(engine)
        return {column.name: known[column.type] for column in self.columns}

    def _chosen(self, columns: object) -> tuple[TableColumn, ...]:
        if isinstance(columns, str | bytes | Mapping) or not isinstance(columns, Iterable):
            raise ConfigurationError(f"columns are names in a tuple, such as ('id', 'url'); found {columns!r}")
        known, chosen = {column.name: column for column in self.columns}, dict[str, TableColumn]()
        for name in cast("Iterable[object]", columns):
            if not isinstance(name, str) or name not in known:
                raise unknown_name("column", name, known, then=f" in {self.name}")
            if name in chosen:
                raise ConfigurationError(f"columns name {name!r} more than once")
            chosen[name] = known[name]
        return tuple(chosen.values())

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
        """The statement that adds a row, with `?` for each value.

        In a shared table a row that is there stays, and what it does not know is filled in from the new one.
        """
        return self._insert(self._filling if self.shared else "")

    @property
    def upsert(self) -> str:
        """The statement that adds a row, or gives the row that is there under its key all values of the new one.

        In a shared table what the new row does not know stays.

        Raises:
            ConfigurationError: If the table has no key.
        """
        if not self.primary_key:
            raise ConfigurationError(f"{self.name} has no key by which a row could be known again")
        return self._insert(self._updating)

    @property
    def delete(self) -> str:
        """The statement that takes out all rows of an article, with `?` for its id: before its rows are added again.

        Raises:
            ConfigurationError: If its rows are not those of one article.
        """
        if "article_id" not in self.names:
            raise ConfigurationError(f"no row of {self.name} is one article's alone; upsert gives it new values")
        return f"DELETE FROM {_quoted(self.name)} WHERE {_quoted('article_id')} = ?"  # noqa: S608 - our own names

    @property
    def _filling(self) -> str:
        here = _quoted(self.name)
        return self._on_conflict(lambda name: f"COALESCE({here}.{name}, excluded.{name})")

    @property
    def _updating(self) -> str:
        here = _quoted(self.name)
        if self.shared:
            return self._on_conflict(lambda name: f"COALESCE(excluded.{name}, {here}.{name})")
        return self._on_conflict(lambda name: f"excluded.{name}")

    def _on_conflict(self, value: Callable[[str], str]) -> str:
        if not self.primary_key:
            return ""
        others = [_quoted(name) for name in self.names if name not in self.primary_key]
        done = "UPDATE SET " + ", ".join(f"{name} = {value(name)}" for name in others) if others else "NOTHING"
        return f" ON CONFLICT ({_listed(self.primary_key)}) DO {done}"

    def _insert(self, on_conflict: str) -> str:
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {_quoted(self.name)} ({_listed(self.names)}) VALUES ({marks}){on_conflict}"  # noqa: S608 - our own names

    def values(self, rows: Iterable[Mapping[str, ColumnValue]], database: str) -> list[tuple[Any, ...]]:
        """Give rows as `executemany` takes them together with `insert` and `upsert`.

        SQLite has no dates: there they are texts in UTC that sort as the dates do and that its functions read. It has
        no lists either: they are JSON, which `json_each` reads.

        Args:
            rows: Rows of this table.
            database: `sqlite` or `duckdb`.

        Raises:
            ConfigurationError: If there is no SQL for it, or if a row lacks a column.
        """
        check_database(database)
        say = _sqlite_value if database == "sqlite" else _same
        return [tuple(map(say, self._values_of(row))) for row in rows]

    def _values_of(self, row: Mapping[str, ColumnValue]) -> list[ColumnValue]:
        missing = next((name for name in self.names if name not in row), None)
        if missing is not None:
            raise ConfigurationError(f"a row of {self.name} has no {missing!r}; {self.name}.only gives fewer columns")
        return [row[name] for name in self.names]


def _same(value: ColumnValue) -> ColumnValue:
    return value


def _sqlite_value(value: ColumnValue) -> str | int | float | None:
    if isinstance(value, datetime):
        return value.isoformat(" ", "microseconds")
    return dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def _quoted(name: str) -> str:
    return f'"{name}"'


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))
