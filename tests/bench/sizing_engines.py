"""What `sizing.py` runs on each engine, payloads in Parquet -> articles in Parquet, and what it costs.

`python tests/bench/sizing_engines.py ENGINE SOURCE TARGET` runs one, which is charged the processor time of its process
and all below it.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import dmarticle as dm

ROUNDS = 2
TICKS = os.sysconf("SC_CLK_TCK")


def with_pyarrow(source: str, target: str) -> None:
    with pq.ParquetWriter(f"{target}.parquet", dm.arrow.SCHEMA, compression="zstd") as file:
        for batch in dm.arrow.normalize_batches(pq.ParquetFile(source).iter_batches(batch_size=1000)):
            file.write_batch(batch)


def with_spark(source: str, target: str) -> None:
    from pyspark.sql import SparkSession
    from pyspark.sql.pandas.types import from_arrow_schema

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    rows = spark.read.parquet(source).repartition(4)
    articles = rows.mapInArrow(dm.arrow.normalize_batches, from_arrow_schema(dm.arrow.SCHEMA))
    articles.write.option("compression", "zstd").parquet(target)
    told()
    spark.stop()


def with_ray(source: str, target: str) -> None:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    ray.data.DataContext.get_current().enable_progress_bars = False
    rows = ray.data.read_parquet(source, override_num_blocks=4)
    articles = rows.map_batches(dm.arrow.normalize_table, batch_format="pyarrow", batch_size=500)
    articles.write_parquet(target, compression="zstd")
    told()
    ray.shutdown()


def with_duckdb(source: str, target: str) -> None:
    import duckdb

    reading, writing = duckdb.connect(), duckdb.connect()
    batches = dm.arrow.normalize_batches(reading.read_parquet(source).to_arrow_reader(1000))
    articles = pa.RecordBatchReader.from_batches(dm.arrow.SCHEMA, batches)
    writing.from_arrow(articles).write_parquet(f"{target}.parquet", compression="zstd")


def with_polars(source: str, target: str) -> None:
    import polars as pl

    table = dm.arrow.normalize_table(pl.read_parquet(source).to_arrow())
    pl.from_arrow(table).write_parquet(f"{target}.parquet", compression="zstd")


def with_daft(source: str, target: str) -> None:
    import daft

    @daft.func.batch(return_dtype=daft.DataType.from_arrow_type(pa.struct(list(dm.arrow.SCHEMA))), unnest=True)
    def articles(payload: daft.Series):
        table = dm.arrow.normalize_table(pa.table({"payload": payload.to_arrow()}))
        return table.to_struct_array().combine_chunks()

    daft.read_parquet(source).select(articles(daft.col("payload"))).write_parquet(target, compression="zstd")


def convert(source: str, target: str, group: int) -> None:
    table = dm.arrow.normalize_table(pq.ParquetFile(source).read_row_group(group))
    pq.write_table(table, f"{target}.{group}.parquet", compression="zstd")


def with_dask(source: str, target: str) -> None:
    import dask

    groups = range(pq.ParquetFile(source).num_row_groups)
    dask.compute(
        *[dask.delayed(convert)(source, target, group) for group in groups], scheduler="threads", num_workers=2
    )


ENGINES: dict[str, tuple[str, Callable[[str, str], None]]] = {
    "pyarrow alone": ("pyarrow", with_pyarrow),
    "Spark": ("pyspark", with_spark),
    "Ray": ("ray", with_ray),
    "Dask": ("dask", with_dask),
    "Daft": ("daft", with_daft),
    "DuckDB": ("duckdb", with_duckdb),
    "Polars": ("polars", with_polars),
}


def below(root: int) -> Iterator[Path]:
    """The processes below one, and itself, as the system shows them now."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = (int(path.read_text().rpartition(")")[2].split()[1]), path)
        except OSError:
            continue  # it has just ended
    for number, (_, path) in parents.items():
        above = number
        while above != root and above in parents:
            above = parents[above][0]
        if above == root:
            yield path


def processor_seconds(root: int) -> float:
    """Time on the processor of a process and all below it, those that have ended and were waited for too."""
    ticks = 0
    for path in below(root):
        try:
            ticks += sum(map(int, path.read_text().rpartition(")")[2].split()[11:15]))
        except OSError:
            continue
    return ticks / TICKS


def told() -> None:
    """Say what was used, while all processes of the engine are still there to be asked."""
    print(f"USED {processor_seconds(os.getpid())}", flush=True)


def run_engine(name: str, source: Path, folder: Path) -> float:
    target = folder / f"out-{name.replace(' ', '-')}-{time.time_ns()}"
    quiet = {"PYTHONWARNINGS": "ignore", "DAFT_ANALYTICS_ENABLED": "0", "RAY_USAGE_STATS_ENABLED": "0"}
    environment = {**os.environ, **quiet, "PYSPARK_PYTHON": sys.executable}
    command = [sys.executable, __file__, name, str(source), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    used = [line for line in done.stdout.splitlines() if line.startswith("USED ")]
    if done.returncode or not used:
        raise SystemExit(f"{name} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return float(used[0].split()[1])


def engine_costs(folder: Path, few: Path, many: Path, counts: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """Microseconds of processor time for each article, and seconds to start, for each engine that is here."""
    there = [name for name, (module, _) in ENGINES.items() if find_spec(module)]
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in there}
    for _ in range(ROUNDS):
        for name in there:
            took[name].append((run_engine(name, few, folder), run_engine(name, many, folder)))
    costs = {}
    for name, rounds in took.items():
        first, second = (min(each[place] for each in rounds) for place in (0, 1))
        slope = (second - first) / (counts[1] - counts[0])
        costs[name] = slope * 1e6, max(0.0, first - slope * counts[0])
    return costs


def main() -> None:
    name, source, target = sys.argv[1:]
    ENGINES[name][1](source, target)
    told()


if __name__ == "__main__":
    main()
