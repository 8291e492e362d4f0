"""Articles in a Parquet file, written a row group at a time."""

from collections.abc import Sequence
from typing import IO

import pyarrow.parquet as pq

from ..models import Article
from .schema import SCHEMA
from .tables import to_table


class ParquetWriter:
    """Writes articles to a Parquet file in the columns of `SCHEMA`, one a row; memory holds one row group."""

    def __init__(self, file: IO[bytes]) -> None:
        self._writer = pq.ParquetWriter(file, SCHEMA, compression="zstd")

    def write(self, articles: Sequence[Article]) -> None:
        """Write articles as a row group.

        Raises:
            ConfigurationError: If an article holds a value that its field is not for.
            StepError: If a step put something into a body that cannot be written.
        """
        self._writer.write_table(to_table(articles))

    def close(self) -> None:
        """Write what belongs at the end of the file, which stays open."""
        self._writer.close()
