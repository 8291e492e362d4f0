"""A Parquet file (extra `arrow`): an article a row, in the columns of `dmarticle.arrow`."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from ...exports import OnProblem
from ...models import Article
from ...soundness import check_sound
from .file import NewFile

if TYPE_CHECKING:
    from ...arrow.files import ParquetWriter

ROWS = 256
"""Articles of a row group, which are held until they are written."""


class Parquet:
    """A Parquet file, written a row group at a time."""

    def __init__(self, file: NewFile, writer: "ParquetWriter") -> None:
        self._file, self._writer = file, writer
        self._waiting: list[Article] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._waiting:
            self._writer.write(self._waiting)
        self._writer.close()
        self._file.__exit__(kind, error, trace)

    def put(self, article: Article, on_problem: OnProblem | None) -> None:  # noqa: ARG002 - nothing is lost
        """Add a row; what cannot be one is refused now, and not with those it would be written with."""
        check_sound(article)
        self._waiting.append(article)
        if len(self._waiting) == ROWS:
            self._writer.write(self._waiting)
            self._waiting.clear()

    def expect_many(self) -> None:
        """Rows are rows."""


def open_parquet(file: NewFile) -> Parquet:
    """Open a file for rows.

    Raises:
        MissingExtraError: If there is no package for it.
    """
    try:
        from ...arrow.files import ParquetWriter  # needs the extra, and takes a while to import
    except BaseException as error:
        file.__exit__(type(error), error, None)
        raise
    return Parquet(file, ParquetWriter(file.stream))
