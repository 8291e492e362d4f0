"""Measures and prints docs/clusters/sizing.md: `python tests/bench/sizing.py [RECORDS] > docs/clusters/sizing.md`.

Engines are those that are installed beside dmarticle (tests/engines/requirements.txt). Each is run with RECORDS and
with five times as many, in turns, so that what it takes to start can be told from what an article takes.
"""

import json
import platform
import re
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sizing_engines import ROUNDS, engine_costs

import dmarticle as dm

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[1]))

from corpora import HARBOUR, golden_payloads  # noqa: E402

PROSE = re.compile(r"(<[^>]*>|\[[^\]]*\]|https?://\S+)|\b[a-z]{5,}\b")
"""What is no prose, in a group, and words of it."""
LONGEST = 12
BILLION = 10**9
CORES = (16, 64, 256, 1024)
TIMES = 5
FEW = ("id", "title", "published", "language", "url", "word_count", "text", "problems")


def payloads(count: int) -> list[str]:
    """Articles in the shapes of the golden ones, each with words of its own, so that they compress as news does."""
    sources = []
    for each in [*golden_payloads(), json.loads(HARBOUR.read_text("utf-8"))]:
        inner = each.get("data", each)
        sources.append(inner[0] if isinstance(inner, list) else inner)
    return [
        json.dumps({**reworded(sources[n % len(sources)], Random(n), {}), "id": str(n)}, ensure_ascii=False)  # noqa: S311
        for n in range(count)
    ]


def reworded(value: Any, random: Random, known: dict[str, str]) -> Any:
    """Put other words of the same length in the place of those in texts, the same for the same in one article."""
    if isinstance(value, dict):
        return {key: reworded(each, random, known) for key, each in value.items()}
    if isinstance(value, list):
        return [reworded(each, random, known) for each in value]
    if not isinstance(value, str) or " " not in value:
        return value
    return PROSE.sub(lambda found: found[1] or other_word(found[0], random, known), value)


def other_word(word: str, random: Random, known: dict[str, str]) -> str:
    if word not in known:
        known[word] = random.choice(VOCABULARY[min(len(word), LONGEST)])[: len(word)].ljust(len(word), "s")
    return known[word]


def vocabulary() -> dict[int, list[str]]:
    random = Random(0)  # noqa: S311 - made words are no secret
    return {
        length: ["".join(random.choices("eetaoinshrdlucmfwypvbgk", k=length)) for _ in range(1500)]
        for length in range(5, LONGEST + 1)
    }


VOCABULARY = vocabulary()


def write_payloads(folder: Path, count: int) -> Path:
    path = folder / f"{count}.parquet"
    pq.write_table(pa.table({"payload": payloads(count)}), path, compression="zstd", row_group_size=max(1, count // 8))
    return path


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
    lines, incoming, outgoing = each["JSON Lines"], each["payloads in Parquet, zstd"], each["articles in Parquet, zstd"]
    rate = 1e6 / paths["Arrow, all columns"]
    rows = [
        ["one core reads", f"{rate * incoming / 1e6:.2f} MB/s of Parquet, {rate * lines / 1e6:.1f} MB/s of JSON Lines"],
        ["one core writes", f"{rate * outgoing / 1e6:.2f} MB/s of Parquet"],
        ["cores that fill 10 Gbit/s (1.25 GB/s), reading and writing Parquet",
         f"{1.25e9 / (rate * (incoming + outgoing)):,.0f}"],
        ["the same, reading JSON Lines that are not compressed",
         f"{1.25e9 / (rate * (lines + outgoing)):,.0f}"],
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
        engines = engine_costs(folder, few, many, (count, count * TIMES))
    head = ["", "µs of one core for an article", "core hours", *(f"hours on {cores:,} cores" for cores in CORES)]
    work = [cost_row(path, microseconds) for path, microseconds in paths.items()]
    whole = [
        [*cost_row(engine, cost), f"{start:.0f}"]
        for engine, (cost, start) in sorted(engines.items(), key=lambda item: item[1][0])
    ]
    space = [[what, f"{size:,.0f}", f"{size * BILLION / 1e12:.1f}"] for what, size in each.items()]
    today = f"{datetime.now(UTC):%d %B %Y}".lstrip("0")
    with_versions = f"Python {platform.python_version()} on {platform.machine()}, {versions()}"
    parts = [
        (HERE.parent / "sizing_head.md").read_text("utf-8"),
        f"Measured on {today} with {with_versions}.\n",
        "## The work alone\n",
        table(head, work),
        "## From Parquet to Parquet on an engine, all columns\n",
        "Processor time of all processes of the engine, without waiting: hours of cores that are kept busy.\n",
        table([*head, "s to start"], whole),
        "## Bytes\n",
        table(["", "bytes for an article", "TB for a billion"], space),
        "## Where the bottleneck moves\n",
        bottlenecks(paths, engines, each),
        (HERE.parent / "sizing_tail.md").read_text("utf-8"),
    ]
    return "\n".join(parts)


def main() -> None:
    print(report(int(sys.argv[1]) if len(sys.argv) > 1 else 1000), end="")


if __name__ == "__main__":
    main()
