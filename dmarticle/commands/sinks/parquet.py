"""A Parquet file (extra `arrow`): an article a row, in the columns of `dmarticle.arrow`."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from ...arrow.files import ParquetWriter
from ...exports import OnProblem
from ...models import Article
from ...soundness import check_sound
from .file import new_file

ROWS = 256
"""Articles of a row group, which are held until they are written."""


class Parquet:
    """A Parquet file, written a row group at a time."""

    def __init__(self, writer: ParquetWriter) -> None:
        self._writer = writer
        self._waiting: list[Article] = []

    def put(self, article: Article, on_problem: OnProblem | None) -> None:  # noqa: ARG002 - nothing is lost
        """Add a row; what cannot be one is refused now, and not with those it would be written with."""
        check_sound(article)
        self._waiting.append(article)
        if len(self._waiting) == ROWS:
            self._writer.write(self._waiting)
            self._waiting.clear()

    def expect_many(self) -> None:
        """Rows are rows."""

    def finish(self) -> None:
        """Write the last row group."""
        if self._waiting:
            self._writer.write(self._waiting)


@contextmanager
def open_parquet(path: Path, *, force: bool) -> Generator[Parquet]:
    """Open a file for rows; what it raises is what `new_file` raises."""
    with new_file(path, force=force) as file, closing(ParquetWriter(file)) as writer:
        yield Parquet(writer)
