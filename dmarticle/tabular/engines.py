"""What each type of column is called by the programs that tables are for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from types import GenericAlias
from typing import Any, TypeAlias

from ..problems import MissingExtraError, unknown_name

ColumnType: TypeAlias = "type[Any] | GenericAlias"
"""The type of the values of a column, of which any may be None: `str`, `int`, `float`, `bool`, `datetime` in UTC, or
`list[str]`."""

TEXTS = list[str]


def _python() -> dict[ColumnType, Any]:
    return {kind: kind for kind in (str, int, float, bool, datetime, TEXTS)}


def _pandas() -> dict[ColumnType, Any]:
    return {
        str: "string", int: "Int64", float: "Float64", bool: "boolean", datetime: "datetime64[us, UTC]",
        TEXTS: "object",
    }  # fmt: skip


def _polars() -> dict[ColumnType, Any]:
    pl = _package("polars")
    return {
        str: pl.String, int: pl.Int64, float: pl.Float64, bool: pl.Boolean, datetime: pl.Datetime("us", "UTC"),
        TEXTS: pl.List(pl.String),
    }  # fmt: skip


def _arrow() -> dict[ColumnType, Any]:
    pa = _package("pyarrow")
    return {
        str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), datetime: pa.timestamp("us", "UTC"),
        TEXTS: pa.list_(pa.string()),
    }  # fmt: skip


def _sqlite() -> dict[ColumnType, Any]:
    return {str: "TEXT", int: "INTEGER", float: "REAL", bool: "INTEGER", datetime: "TEXT", TEXTS: "TEXT"}


def _duckdb() -> dict[ColumnType, Any]:
    return {
        str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", datetime: "TIMESTAMPTZ", TEXTS: "VARCHAR[]",
    }  # fmt: skip


_ENGINES: Mapping[str, Callable[[], dict[ColumnType, Any]]] = {
    "arrow": _arrow,
    "duckdb": _duckdb,
    "pandas": _pandas,
    "polars": _polars,
    "python": _python,
    "sqlite": _sqlite,
}

DATABASES = ("duckdb", "sqlite")
"""The engines that have tables made by SQL."""


def types_of(engine: str) -> dict[ColumnType, Any]:
    """Give the types of columns as an engine has them; its package is imported where it has types of its own.

    Raises:
        ConfigurationError: If there is no such engine; with those there are.
        MissingExtraError: If its package is not installed.
    """
    if not isinstance(engine, str) or engine not in _ENGINES:
        raise unknown_name("engine", engine, _ENGINES)
    return _ENGINES[engine]()


def check_database(engine: str) -> None:
    """Refuse an engine that has no SQL.

    Raises:
        ConfigurationError: With those that have.
    """
    if not isinstance(engine, str) or engine not in DATABASES:
        raise unknown_name("SQL for", engine, DATABASES, listed=f"there is some for {', '.join(DATABASES)}")


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtraError(f"types of {name} need the package {name}: pip install {name}") from None
