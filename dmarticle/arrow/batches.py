# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""Record batches in, record batches out: what engines call in their workers."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import pyarrow as pa
from attrs import frozen

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.run import DEFAULT_LIMITS, Limits
from ..dialects import get_dialect
from ..models import Article
from ..normalizing import check_options
from ..problems import (
    CmsError,
    ConfigurationError,
    LimitError,
    NotAnArticleError,
    NotJsonError,
    NotOneArticleError,
    Problem,
    problem,
)
from ..profiles import Profile
from ..reading import loads
from .layout import Layout, Row, checked_names, layout_of, missing, refuse_doubled
from .payloads import check_payloads, cut, payloads_of, size_of

ROWS = 64
"""Records that are written at once; see `tables.ROWS`."""
BYTES = 4 << 20
"""Bytes of the records that are read at once, where one alone is not larger."""
MOST = 64 << 20
"""Bytes of records after which a batch of results is handed over, though the batch of records goes on."""

_FAILURES: tuple[tuple[type[Exception], str], ...] = (
    (LimitError, "record.limit"),
    (NotJsonError, "record.not-json"),
    (CmsError, "record.cms-error"),
    (NotOneArticleError, "record.not-one"),
    (NotAnArticleError, "record.no-article"),
)
"""What a record without an article raised, and the code of the problem that tells of it."""


@frozen
class _Work:
    """How the records of batches become rows."""

    column: str
    dialect: str | None
    profile: Profile | None
    pipeline: Pipeline | None
    limits: Limits
    layout: Layout
    keep: tuple[str, ...]

    def schema(self, source: pa.Schema) -> pa.Schema:
        """Give the schema of the results for one of records, which is checked."""
        missing([self.column], source, "no column for the payload")
        missing(self.keep, source, "keep names no column of the batches:")
        refuse_doubled((self.column, *self.keep), source)
        check_payloads(self.column, source.field(self.column).type)
        return pa.schema([*self.layout.schema, *(source.field(name) for name in self.keep)])

    def batches(self, sources: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Give the results of each batch in one batch, or several where it is very large."""
        for source in sources:
            if not isinstance(source, pa.RecordBatch):
                raise TypeError(f"expected record batches; found {type(source).__name__}; see also normalize_table")
            yield from self._results(source, self.schema(source.schema))

    def _results(self, source: pa.RecordBatch, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        array = source.column(self.column)
        done: list[pa.RecordBatch] = []
        size, first = 0, 0
        for start, stop in cut(array, rows=ROWS, size=BYTES):
            piece = array.slice(start, stop - start)
            done.append(self.layout.write([self._row(each) for each in payloads_of(piece)], or_else=self._failed))
            size += size_of(piece)
            if size >= MOST:
                yield self._joined(done, source.slice(first, stop - first), schema)
                done, size, first = [], 0, stop
        if done or not len(array):
            yield self._joined(done, source.slice(first), schema)

    def _joined(self, done: list[pa.RecordBatch], source: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
        whole = pa.Table.from_batches(done or [self.layout.write([])]).combine_chunks()
        made: list[Any] = [each.chunk(0) if each.num_chunks else pa.array([], each.type) for each in whole.columns]
        return pa.RecordBatch.from_arrays([*made, *(source.column(name) for name in self.keep)], schema=schema)

    def _row(self, payload: str | bytes | None) -> Row:
        """Make a row of a record; what it or a step raises ends this record and nothing else."""
        if payload is None:
            return self.layout.failed(problem("record.missing", ""))
        try:
            return self.layout.row(self._article(payload), again=partial(self._article, payload))
        except Exception as error:  # a step is anybody's
            return self._failed(error)

    def _article(self, payload: str | bytes) -> Article:
        return loads(payload, dialect=self.dialect, profile=self.profile, pipeline=self.pipeline, limits=self.limits)

    def _failed(self, error: Exception) -> Row:
        return self.layout.failed(_told(error))


def _told(error: Exception) -> Problem:
    """Make a problem of what a record raised."""
    code = next((code for kind, code in _FAILURES if isinstance(error, kind)), None)
    if code is None:
        return problem("record.failed", "", f"{type(error).__name__}: {error}")
    return problem(code, "", str(error))


def normalize_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    column: str = "payload",
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    columns: Iterable[str] | None = None,
    keep: Iterable[str] = (),
) -> Iterator[pa.RecordBatch]:
    """Make articles of the payloads in record batches, one row of each payload, in order.

    A record that is no article (null, no JSON, no article or several, over a limit, or one at which a step raised) is a
    row in which all is null but `problems`, which says why. The batches are taken one by one, so memory stays flat; a
    batch with more than 64 MB of payloads is answered with several.

    Engines call this as `functools.partial(normalize_batches, ...)`, which pickles where the steps of the pipeline are
    functions at the top level of a module. What is costly to make is made once in each process.

    Args:
        batches: The record batches; other columns are passed over.
        column: The column that holds the payloads: text or bytes of any width or in views, dictionary-encoded or not.
        dialect: See `load`.
        profile: See `load`.
        pipeline: See `load`.
        limits: How large a record and a body may be.
        columns: Names of the columns that are wanted, or None for all of `SCHEMA`. What is not wanted is not worked
            out. `edition_keys` and `fingerprint`, by which editions of one story are found, are made on request only.
        keep: Names of columns that are handed through as they are, behind the others.

    Raises:
        ConfigurationError: If an option cannot work, or a column is missing, of a type that holds no payload, or would
            stand twice in the result; with the columns there are.
    """
    if isinstance(batches, (pa.RecordBatch, pa.Table)):
        found = type(batches).__name__
        raise TypeError(f"expected several record batches; found one {found}; pass [batch], or see normalize_table")
    return _work(column, dialect, profile, pipeline, limits, columns, keep).batches(batches)


def normalize_table(
    table: pa.Table,
    *,
    column: str = "payload",
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    columns: Iterable[str] | None = None,
    keep: Iterable[str] = (),
) -> pa.Table:
    """Make articles of the payloads in a table, one row of each: `normalize_batches` for engines that hand over tables.

    Args:
        table: The table; see `normalize_batches` for this and all else.
        column: See `normalize_batches`.
        dialect: See `normalize_batches`.
        profile: See `normalize_batches`.
        pipeline: See `normalize_batches`.
        limits: See `normalize_batches`.
        columns: See `normalize_batches`.
        keep: See `normalize_batches`.

    Raises:
        ConfigurationError: See `normalize_batches`.
    """
    if not isinstance(table, pa.Table):
        raise TypeError(f"expected a table; found {type(table).__name__}; see also normalize_batches")
    work = _work(column, dialect, profile, pipeline, limits, columns, keep)
    return pa.Table.from_batches(work.batches(table.to_batches()), work.schema(table.schema))


def _work(
    column: str,
    dialect: str | None,
    profile: Profile | None,
    pipeline: Pipeline | None,
    limits: Limits,
    columns: Iterable[str] | None,
    keep: Iterable[str],
) -> _Work:
    """Check the options, before any record is read."""
    check_options(profile, pipeline, limits)
    if dialect is not None:
        get_dialect(dialect)
    layout, kept = layout_of(columns), checked_names("keep", keep)
    twice = [name for name in kept if name in layout.names]
    if twice:
        raise ConfigurationError(
            f"keep names {', '.join(map(repr, twice))}, of which the result has one of its own; rename it before, or "
            f"leave it out of columns; the result has {', '.join(layout.names)}"
        )
    return _Work(column, dialect, profile, pipeline, limits, layout, kept)
