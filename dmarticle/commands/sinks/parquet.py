"""A Parquet file (extra `arrow`): an article a row, in the columns of `dmarticle.arrow`."""

from importlib import import_module
from types import TracebackType
from typing import Any

from ...exports import OnProblem
from ...models import Article
from ...problems import MissingExtraError
from .file import NewFile

ROWS = 256
"""Articles of a row group, which are held until they are written."""


class Parquet:
    """A Parquet file, written a row group at a time."""

    def __init__(self, file: NewFile) -> None:
        try:
            self._arrow: Any = import_module("dmarticle.arrow")
            parquet: Any = import_module("pyarrow.parquet")
        except ImportError as error:
            file.__exit__(ImportError, error, None)
            raise MissingExtraError("Parquet needs the extra arrow: pip install 'dmarticle[arrow]'") from None
        self._file = file
        self._writer = parquet.ParquetWriter(file.stream, self._arrow.SCHEMA, compression="zstd")
        self._waiting: list[Any] = []

    def __enter__(self) -> "Parquet":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._write()
        self._writer.close()
        self._file.__exit__(kind, error, trace)

    def put(self, article: Article, on_problem: OnProblem | None) -> None:
        """Add a row; an article that cannot be one is refused now, and not with those it is written with."""
        self._waiting.append(self._arrow.to_table([article]))
        if len(self._waiting) == ROWS:
            self._write()

    def expect_many(self) -> None:
        """Rows are rows."""

    def _write(self) -> None:
        if self._waiting:
            self._writer.write_table(import_module("pyarrow").concat_tables(self._waiting).combine_chunks())
            self._waiting.clear()
