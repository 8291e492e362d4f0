"""Streams records from disk and prints the memory it took: `python tests/bench/stream_memory.py [RECORDS]`.

Memory is the most that the process has held at once, as the system counts it (`ru_maxrss`), after a tenth of
the records and after all of them. Flat memory shows as two figures that are nearly the same.
"""

import gzip
import json
import multiprocessing
import sys
import tempfile
import time
from pathlib import Path

import dmarticle as dm

BODY = "<p>The water came up to the third step, and then to the fourth. [embed]https://youtu.be/Y8KZ3UclQWI[/embed]</p>"


def payload(number: int) -> dict:
    return {
        "objectType": "Article",
        "id": str(number),
        "title": f"The morning the sea came up, part {number}",
        "contents": BODY,
        "firstPublished": "2025-03-04 06:15:00",
        "authors": [{"id": "7", "name": "Lindiwe Dlamini"}],
        "summary": f"{number} " * 200,
    }


def lines(path: Path, count: int) -> None:
    with gzip.open(path, "wt", compresslevel=1) as file:
        for number in range(count):
            file.write(json.dumps(payload(number)) + "\n")


def array(path: Path, count: int) -> None:
    with path.open("w") as file:
        for number in range(count):
            file.write(("," if number else "[") + json.dumps(payload(number)))
        file.write("]")


def peak() -> float:
    """The most memory that this process has held, in MB."""
    import resource

    kilo = 1024 if sys.platform == "darwin" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / kilo / 1024


RUNS = {
    "JSON Lines in gzip, bodies unread": ("records.jsonl.gz", {"pipeline": None}),
    "JSON array, bodies unread": ("records.json", {"pipeline": None}),
    "JSON Lines in gzip, bodies read": ("records.jsonl.gz", {}),
    "JSON array, bodies read by 2 workers": ("records.json", {"workers": 2}),
}


def run(name: str, folder: str, count: int) -> None:
    """Stream all records once, in a process of its own: the peak of one run would hide those of the next."""
    file, options = RUNS[name]
    began, early, total, failures = time.perf_counter(), 0.0, 0, 0
    for outcome in dm.iter_articles(Path(folder, file), **options):
        total += 1
        failures += not outcome.ok
        if total == count // 10:
            early = peak()
    rate = total / (time.perf_counter() - began)
    print(
        f"{name}: {total:,} records, {failures} failures; {early:.1f} MB after a tenth, {peak():.1f} MB at the end; "
        f"{rate:,.0f} records a second",
        flush=True,
    )


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines(Path(folder, "records.jsonl.gz"), count)
        array(Path(folder, "records.json"), count)
        print(*(f"{path.name}: {path.stat().st_size:,} bytes" for path in sorted(Path(folder).iterdir())), sep="\n")
        for name in RUNS:
            process = multiprocessing.get_context("spawn").Process(target=run, args=(name, folder, count))
            process.start()
            process.join()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
