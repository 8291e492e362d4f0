"""Prints what Arrow costs over the plain loop: `python tests/bench/arrow_overhead.py [ROUNDS] [RECORD ...]`.

The plain loop reads, and asks for what takes work: `loads`, then `body.html`, `body.text` and `body.word_count`. Beside
JSON Lines it also writes all that the columns hold, as `unstructure` gives it. Both run in one process, taking turns,
on the golden payloads or on the records that are named. Times are those of the processor, the ratio is the median of
those of the rounds.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

import dmarticle as dm

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpora import HARBOUR, golden_payloads

ROWS = 256
FEW = ("id", "title", "published", "text", "problems")
Run = Callable[[list[str]], object]


def plain(lines: list[str]) -> None:
    for line in lines:
        body = dm.loads(line).body
        _ = body.html, body.text, body.word_count


def plain_kept(lines: list[str]) -> None:
    """Give all that the columns hold, as a line of JSON."""
    for line in lines:
        article = dm.loads(line)
        body = article.body
        written = {"html": body.html, "text": body.text, "word_count": body.word_count}
        json.dumps(dm.unstructure(article) | written, ensure_ascii=False)


def plain_few(lines: list[str]) -> None:
    for line in lines:
        _ = dm.loads(line).body.text


def plain_unread(lines: list[str]) -> None:
    for line in lines:
        dm.loads(line, pipeline=None)


def arrow(lines: list[str], **options) -> None:
    for _ in dm.arrow.normalize_batches([pa.record_batch({"payload": lines})], **options):
        pass


PAIRS: dict[str, tuple[Run, Run]] = {
    "all columns": (plain, arrow),
    "all columns, beside JSON Lines": (plain_kept, arrow),
    "five columns": (plain_few, lambda lines: arrow(lines, columns=FEW)),
    "bodies unread": (plain_unread, lambda lines: arrow(lines, pipeline=None)),
}


def seconds(run: Run, lines: list[str]) -> float:
    began = time.process_time()
    run(lines)
    return time.process_time() - began


def sources(paths: list[str]) -> dict[str, list[str]]:
    if paths:
        return {Path(path).parent.name + "/" + Path(path).name: [Path(path).read_text("utf-8")] for path in paths}
    return {
        "golden": [
            json.dumps(each, ensure_ascii=False) for each in [*golden_payloads(), json.loads(HARBOUR.read_text())]
        ]
    }


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"Python {sys.version.split()[0]}, pyarrow {pa.__version__}, {ROWS} records in {rounds} rounds each")
    print("| records | path | characters | plain loop, µs | Arrow, µs | more, µs | ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, records in sources(sys.argv[2:]).items():
        lines = (records * ROWS)[:ROWS]
        size = sum(map(len, lines)) // ROWS
        for path, pair in PAIRS.items():
            print(f"| {name} | {path} | {size:,} | {compared(pair, lines, rounds)} |")


def compared(pair: tuple[Run, Run], lines: list[str], rounds: int) -> str:
    """Run both in turns; the first round makes what is made once, and does not count."""
    took = [[seconds(run, lines) / ROWS * 1e6 for run in pair] for _ in range(rounds + 1)][1:]
    first, second = (statistics.median(times) for times in zip(*took, strict=True))
    ratio = statistics.median(with_arrow / without for without, with_arrow in took)
    return f"{first:.0f} | {second:.0f} | {second - first:.0f} | {ratio:.3f}"


if __name__ == "__main__":
    main()
