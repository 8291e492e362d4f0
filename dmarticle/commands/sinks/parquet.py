"""A Parquet file (extra `arrow`): an article a row, in the columns of `dmarticle.arrow`."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ...arrow.files import ParquetWriter
from ...exports import OnProblem
from ...models import Article
from ...soundness import check_sound
from .closing import closed
from .file import new_file

ROWS = 256
"""Articles of a row group, which are held until they are written."""


class Parquet:
    """A Parquet file, written a row group at a time; one without rows is empty."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._writer: ParquetWriter | None = None
        self._waiting: list[Article] = []

    def put(self, article: Article, on_problem: OnProblem | None) -> None:  # noqa: ARG002 - nothing is lost
        """Add a row; what cannot be one is refused now, and not with those it would be written with."""
        check_sound(article)
        self._waiting.append(article)
        if len(self._waiting) == ROWS:
            self.finish()

    def expect_many(self) -> None:
        """Rows are rows."""

    def finish(self) -> None:
        """Write the rows that wait."""
        if self._waiting:
            self._writer = self._writer or ParquetWriter(self._file)
            self._writer.write(self._waiting)
            self._waiting.clear()

    def close(self) -> None:
        """Write the end of the file."""
        if self._writer is not None:
            self._writer.close()


@contextmanager
def open_parquet(path: Path, *, force: bool) -> Generator[Parquet]:
    """Open a file for rows; what it raises is what `new_file` raises."""
    with new_file(path, force=force) as file, closed(Parquet(file)) as sink:
        yield sink
