"""What worker processes gain: `python -m tests.bench.workers [RECORDS [ROUNDS]]`.

Reads one file with one process and with two. Beside the time on the clock, which on a machine that others use too says
little, it tells what the processor did for each article: in this process, which gives the results in order, and in all
of them together. From these follows the most that can be gained where nothing else runs on two cores: the work of one
process alone, over the larger of what this process has to do and of half of what all have to do.
"""

import gc
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import dmarticle as dm

from .corpus import KINDS, article, sample
from .tables import table
from .touching import touch

RECORDS, ROUNDS, CORES = 20_000, 2, 2
TARGET = 1.8
_DIFFERENT = 300
"""Different articles of the file; they come again under other numbers."""
_KINDS = [kind for kind in KINDS if kind not in ("long", "image-heavy", "table-heavy")]

USES: dict[str, Callable[[dm.Success], Any]] = {
    "only that it is one": lambda outcome: None,
    "its body as HTML": lambda outcome: outcome.article.body.html,
    "all fields": lambda outcome: touch(outcome.article),
}
"""What the caller wants of each article."""


def write_records(path: Path, count: int) -> None:
    """Write a file of articles as a CMS would export them."""
    lines = [sample(article(_KINDS[number % len(_KINDS)], number)).data for number in range(min(count, _DIFFERENT))]
    with path.open("wb") as file:
        for number in range(count):
            old = b'"id": "%d"' % (2_000_000 + number % len(lines))
            file.write(lines[number % len(lines)].replace(old, b'"id": "%d"' % (3_000_000 + number), 1) + b"\n")


def run(path: str, workers: int, use: str) -> tuple[float, float, float]:
    """Read a file; give the seconds on the clock, of this process and of its workers."""
    gc.collect()
    begin, worked = perf_counter(), process_time()
    previous = -1
    for outcome in dm.iter_articles(path, workers=workers):
        assert outcome.ok
        assert outcome.position.record == previous + 1
        previous = outcome.position.record
        USES[use](outcome)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return perf_counter() - begin, process_time() - worked, children.ru_utime + children.ru_stime


def run_apart(path: Path, workers: int, use: str) -> tuple[float, ...]:
    """Read a file in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.workers", "--run", str(path), str(workers), use]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    return tuple(map(float, done.stdout.split()))


def told(count: int = RECORDS, rounds: int = ROUNDS) -> str:
    """Measure, and write the figures as a table."""
    rows: list[list[str]] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "records.jsonl")
        write_records(path, count)
        for use in USES:
            found: dict[int, list[tuple[float, ...]]] = {1: [], 2: []}
            for number in range(rounds):
                for workers in (1, 2) if number % 2 == 0 else (2, 1):  # a machine that grows slower hits both alike
                    found[workers].append(run_apart(path, workers, use))
            alone, shared = (tuple(map(median, zip(*found[workers], strict=True))) for workers in (1, 2))
            rows.append(_row(use, alone, shared, count))
    head = ["what the caller takes", "clock: 1 over 2", "µs of 1", "µs of the parent", "µs of both", "at best"]
    made = f"{count:,} articles, {os.cpu_count()} cores; the target is {TARGET}."
    return "\n\n".join([table(head, rows), made])


def _row(use: str, alone: tuple[float, ...], shared: tuple[float, ...], count: int) -> list[str]:
    single, parent, workers = (1e6 * each / count for each in (alone[1], shared[1], shared[2]))
    best = single / max(parent, (parent + workers) / CORES)
    figures = [f"{alone[0] / shared[0]:.2f}", f"{single:,.0f}", f"{parent:,.0f}", f"{workers:,.0f}", f"{best:.2f}"]
    return [use, *figures]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        print(*run(sys.argv[2], int(sys.argv[3]), sys.argv[4]))
    else:
        print(told(*map(int, sys.argv[1:3])))
