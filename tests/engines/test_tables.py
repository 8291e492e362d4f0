"""Engines that take Arrow data in this process, or run the function by themselves: DuckDB, Polars, Dask, Daft."""

import functools

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from engine_records import assert_equals_the_plain_loop

from dmarticle import arrow

HOW = "see tests/engines/requirements.txt"
WORK = functools.partial(arrow.normalize_batches, keep=("payload",))
WITH_PAYLOAD = pa.schema([*arrow.SCHEMA, pa.field("payload", pa.string())])


@pytest.fixture
def duckdb():
    return pytest.importorskip("duckdb", reason=f"DuckDB is not installed; {HOW}")


@pytest.fixture
def polars():
    return pytest.importorskip("polars", reason=f"Polars is not installed; {HOW}")


LINES_OF = """select payload from read_csv(
    '{}/*.jsonl', columns = {{'payload': 'varchar'}}, header = false, delim = '\x01', quote = '', escape = '',
    max_line_size = 32000000
)"""
"""DuckDB's reader of JSON ends at the first line that is none; this takes each line as it is."""


@pytest.mark.parametrize("source", ["jsonl", "parquet"])
def test_duckdb_reads_and_writes_articles_as_a_stream(duckdb, records, tmp_path, source):
    parquet = f"select payload from '{records.parquet}/*.parquet'"  # noqa: S608 - our own path
    query = LINES_OF.format(records.jsonl) if source == "jsonl" else parquet
    reading, writing = duckdb.connect(), duckdb.connect()
    made = pa.RecordBatchReader.from_batches(WITH_PAYLOAD, WORK(reading.sql(query).to_arrow_reader(10)))
    writing.from_arrow(made).write_parquet(str(tmp_path / "out.parquet"))
    assert_equals_the_plain_loop(pq.read_table(tmp_path / "out.parquet"), records.lines)
    assert_equals_the_plain_loop(writing.read_parquet(str(tmp_path / "out.parquet")).to_arrow_table(), records.lines)


def test_polars_reads_lines_and_articles_and_gives_them_back(polars, records, tmp_path):
    lines = polars.scan_lines(str(records.jsonl / "*.jsonl"), name="payload").collect()
    table = arrow.normalize_table(lines.to_arrow(), keep=("payload",))
    polars.from_arrow(table).write_parquet(tmp_path / "out.parquet")
    assert_equals_the_plain_loop(pq.read_table(tmp_path / "out.parquet"), records.lines)
    assert_equals_the_plain_loop(polars.read_parquet(tmp_path / "out.parquet").to_arrow(), records.lines)


def test_daft_runs_it_as_a_function_of_its_own(records, tmp_path):
    daft = pytest.importorskip("daft", reason=f"Daft is not installed; {HOW}")
    kind = daft.DataType.from_arrow_type(pa.struct(list(arrow.SCHEMA)))

    @daft.func.batch(return_dtype=kind, unnest=True)
    def articles(payload: daft.Series):
        table = arrow.normalize_table(pa.table({"payload": payload.to_arrow()}))
        return table.to_struct_array().combine_chunks()

    rows = daft.read_parquet(str(records.parquet)).select("payload", articles(daft.col("payload")))
    rows.write_parquet(str(tmp_path / "out"))
    assert_equals_the_plain_loop(pq.read_table(tmp_path / "out"), records.lines)
    assert_equals_the_plain_loop(rows.to_arrow(), records.lines)


def rows_of(part):
    """Make articles of a part of a frame of Dask."""
    import pandas as pd

    table = arrow.normalize_table(pa.Table.from_pandas(part, preserve_index=False), keep=("payload",))
    return table.to_pandas(types_mapper=pd.ArrowDtype)


def test_dask_runs_it_on_the_parts_of_a_frame(records, tmp_path):
    frame = pytest.importorskip("dask.dataframe", reason=f"Dask is not installed; {HOW}")
    import pandas as pd

    lines = frame.read_parquet(records.parquet, dtype_backend="pyarrow", split_row_groups=True)
    assert lines.npartitions > 2
    articles = lines.map_partitions(rows_of, meta=WITH_PAYLOAD.empty_table().to_pandas(types_mapper=pd.ArrowDtype))
    articles.to_parquet(tmp_path / "out", schema=WITH_PAYLOAD, write_index=False)
    assert_equals_the_plain_loop(pq.read_table(tmp_path / "out"), records.lines)
