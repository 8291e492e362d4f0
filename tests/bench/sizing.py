"""Measures and prints docs/clusters/sizing.md: `python tests/bench/sizing.py [RECORDS] > docs/clusters/sizing.md`.

Engines are those that are installed beside dmarticle (tests/engines/requirements.txt). Each is run in a process of its
own, with RECORDS and with five times as many, in turns, and is charged the processor time of that process and those below.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import pyarrow as pa
import pyarrow.parquet as pq

import dmarticle as dm

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))

from corpora import HARBOUR, golden_payloads

BILLION = 10**9
CORES = (16, 64, 256, 1024)
ROUNDS = 3
TIMES = 5
FEW = ("id", "title", "published", "language", "url", "word_count", "text", "problems")
TICKS = os.sysconf("SC_CLK_TCK")


def payloads(count: int) -> list[str]:
    """Articles as different as the golden ones, each with an id of its own."""
    sources = []
    for each in [*golden_payloads(), json.loads(HARBOUR.read_text("utf-8"))]:
        inner = each.get("data", each)
        sources.append(inner[0] if isinstance(inner, list) else inner)
    return [json.dumps({**sources[n % len(sources)], "id": str(n)}, ensure_ascii=False) for n in range(count)]


def write_payloads(folder: Path, count: int) -> Path:
    path = folder / f"{count}.parquet"
    pq.write_table(pa.table({"payload": payloads(count)}), path, compression="zstd", row_group_size=max(1, count // 8))
    return path


# What runs on each engine: payloads in Parquet -> articles in Parquet.


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
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
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
    environment = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, str(HERE), "--engine", name, str(source), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    used = [line for line in done.stdout.splitlines() if line.startswith("USED ")]
    if done.returncode or not used:
        raise SystemExit(f"{name} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return float(used[0].split()[1])


def engine_costs(folder: Path, few: Path, many: Path, more: int) -> dict[str, tuple[float, float]]:
    """Microseconds of processor time for each article, and seconds to start, for each engine that is here."""
    there = [name for name, (module, _) in ENGINES.items() if find_spec(module)]
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in there}
    for _ in range(ROUNDS):
        for name in there:
            took[name].append((run_engine(name, few, folder), run_engine(name, many, folder)))
    costs = {}
    for name, rounds in took.items():
        first, second = (min(each[place] for each in rounds) for place in (0, 1))
        slope = (second - first) / more
        costs[name] = slope * 1e6, max(0.0, first - slope * more / (TIMES - 1))
    return costs


def plain(lines: list[str]) -> None:
    for line in lines:
        body = dm.loads(line).body
        _ = body.html, body.text, body.word_count


def batches(lines: list[str], **options) -> pa.Table:
    return pa.Table.from_batches(list(dm.arrow.normalize_batches([pa.record_batch({"payload": lines})], **options)))


PATHS: dict[str, Callable[[list[str]], object]] = {
    "the plain loop": plain,
    "Arrow, all columns": batches,
    f"Arrow, {len(FEW)} columns": lambda lines: batches(lines, columns=FEW),
    "Arrow, bodies unread": lambda lines: batches(lines, pipeline=None),
}


def path_costs(lines: list[str]) -> dict[str, float]:
    """Microseconds for each article on one core."""
    took: dict[str, list[float]] = {name: [] for name in PATHS}
    for number in range(ROUNDS + 1):
        for name, run in PATHS.items():
            began = time.process_time()
            run(lines)
            if number:  # the first round makes what is made once
                took[name].append((time.process_time() - began) / len(lines) * 1e6)
    return {name: median(times) for name, times in took.items()}


def written(table: pa.Table, folder: Path) -> int:
    path = folder / "size.parquet"
    pq.write_table(table, path, compression="zstd")
    return path.stat().st_size


def sizes(lines: list[str], folder: Path) -> dict[str, float]:
    """Bytes for each article."""
    whole, few = batches(lines), batches(lines, columns=FEW)
    return {
        "JSON Lines": sum(len(line.encode()) + 1 for line in lines) / len(lines),
        "payloads in Parquet, zstd": written(pa.table({"payload": lines}), folder) / len(lines),
        "articles in Arrow (memory, between processes)": whole.nbytes / len(lines),
        "articles in Parquet, zstd": written(whole, folder) / len(lines),
        f"{len(FEW)} columns in Arrow": few.nbytes / len(lines),
        f"{len(FEW)} columns in Parquet, zstd": written(few, folder) / len(lines),
    }


def table(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)) + "\n"


def hours(microseconds: float, cores: int) -> str:
    value = microseconds * BILLION / 1e6 / 3600 / cores
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def cost_row(name: str, microseconds: float) -> list[str]:
    core_hours = microseconds * BILLION / 1e6 / 3600
    return [name, f"{microseconds:,.0f}", f"{core_hours:,.0f}", *(hours(microseconds, cores) for cores in CORES)]


def versions() -> str:
    found = []
    for name in ("pyarrow", "pyspark", "ray", "dask", "daft", "duckdb", "polars"):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found)


def bottlenecks(paths: dict[str, float], engines: dict[str, tuple[float, float]], each: dict[str, float]) -> str:
    """Say where the time goes, in figures."""
    incoming, outgoing = each["payloads in Parquet, zstd"], each["articles in Parquet, zstd"]
    rate = 1e6 / paths["Arrow, all columns"]
    rows = [
        ["one core reads", f"{rate * incoming / 1e6:.2f} MB/s of Parquet, {rate * each['JSON Lines'] / 1e6:.1f} MB/s of JSON"],
        ["one core writes", f"{rate * outgoing / 1e6:.2f} MB/s of Parquet"],
        ["cores that fill 10 Gbit/s (1.25 GB/s), reading and writing Parquet",
         f"{1.25e9 / (rate * (incoming + outgoing)):,.0f}"],
        ["the same, reading JSON Lines that are not compressed",
         f"{1.25e9 / (rate * (each['JSON Lines'] + outgoing)):,.0f}"],
    ]  # fmt: skip
    alone = engines.get("pyarrow alone")
    if alone:
        share = max(0.0, 1 - paths["Arrow, all columns"] / alone[0])
        rows.append(["share of reading and writing Parquet in the work of one core", f"{share:.0%}"])
    return table(["where the bottleneck is", ""], rows)


def report(count: int) -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few, many = write_payloads(folder, count), write_payloads(folder, count * TIMES)
        lines = payloads(128)
        paths, each = path_costs(lines), sizes(payloads(512), folder)
        engines = engine_costs(folder, few, many, count * (TIMES - 1))
    head = ["", "µs of one core for an article", "core hours", *(f"hours on {cores:,} cores" for cores in CORES)]
    work = [cost_row(path, microseconds) for path, microseconds in paths.items()]
    whole = [
        [*cost_row(engine, cost), f"{start:.0f}"]
        for engine, (cost, start) in sorted(engines.items(), key=lambda item: item[1][0])
    ]
    space = [[what, f"{size:,.0f}", f"{size * BILLION / 1e12:.1f}"] for what, size in each.items()]
    parts = [
        (HERE.parent / "sizing_head.md").read_text("utf-8"),
        f"Measured on {date.today():%-d %B %Y} with Python {platform.python_version()} on {platform.machine()}, {versions()}.\n",
        "## The work alone\n",
        table(head, work),
        "## From Parquet to Parquet on an engine, all columns\n",
        "Processor time of all processes of the engine, so without waiting: hours are those of cores that are kept busy.\n",
        table([*head, "s to start"], whole),
        "## Bytes\n",
        table(["", "bytes for an article", "TB for a billion"], space),
        "## Where the bottleneck moves\n",
        bottlenecks(paths, engines, each),
        (HERE.parent / "sizing_tail.md").read_text("utf-8"),
    ]
    return "\n".join(parts)


def main() -> None:
    if sys.argv[1:2] == ["--engine"]:
        ENGINES[sys.argv[2]][1](*sys.argv[3:])
        told()
        return
    print(report(int(sys.argv[1]) if len(sys.argv) > 1 else 1000), end="")


if __name__ == "__main__":
    main()
