"""The benchmark: `python -m tests.bench` measures everything and prints the tables.

Needs the extra `bench`. It never fails on a figure: what is over its target stands in bold. What workers gain takes
many minutes, and is measured with `--parts workers`.
"""

import argparse
import platform
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import dmarticle as dm

from . import imports, least, memory, workers
from .contenders import CONTENDERS, VERSIONS
from .corpus import KINDS, Sample, samples
from .measuring import interleaved
from .seeds import seed_sample
from .tables import Medians, has_marks, median_table, ratio_table, shortened, write_between_marks

ROUNDS, SAMPLES = 25, 4
PARTS: dict[str, Callable[[argparse.Namespace], str]] = {
    "bench": lambda options: told_with_versions(measure(options.kinds, rounds=options.rounds)),
    "least": lambda options: least.told(least.least_times(options.kinds, rounds=options.rounds)),
    "imports": lambda _: imports.told(imports.import_times()),
    "memory": lambda _: memory.told(memory.memory_times()),
    "workers": lambda options: workers.told(options.records),
}
"""What is measured, by the name of its place in a page."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = _options(arguments)
    for name in options.parts:
        print(name, file=sys.stderr, flush=True)
        told = PARTS[name](options)
        print(f"{told}\n")
        for page in map(Path, options.write):
            if has_marks(page, name):
                write_between_marks(page, name, told)
            if has_marks(page, f"{name}-short"):
                write_between_marks(page, f"{name}-short", shortened(told))


def measure(kinds: Sequence[str], *, rounds: int) -> Medians:
    """Give the medians of all contenders for each kind of article, and for the seed where it is at hand."""
    medians = {}
    for kind in kinds:
        print(f"  {kind}", file=sys.stderr, flush=True)
        medians[kind] = interleaved(CONTENDERS, lambda number, kind=kind: _batch(kind, number), rounds=rounds)
    seed = seed_sample()
    if seed is not None:
        print("  seed", file=sys.stderr, flush=True)
        medians["seed"] = interleaved(CONTENDERS, lambda _: [seed] * SAMPLES, rounds=rounds)
    return medians


def _batch(kind: str, number: int) -> list[Sample]:
    return samples(kind, number * SAMPLES, SAMPLES)


def told_with_versions(medians: Medians) -> str:
    """Write both tables, and what they were made with."""
    packages = ", ".join(f"{name} {version(name)}" for name in VERSIONS)
    today = date.today().isoformat()  # noqa: DTZ011 - the day where it is run
    made = (
        f"Ratios of medians, smaller is faster; in bold what is over its target. Measured on {today} with dmarticle "
        f"{dm.__version__}, {platform.python_implementation()} {platform.python_version()}, {packages}."
    )
    return "\n\n".join([ratio_table(medians), made, median_table(medians)])


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds that are timed (default {ROUNDS})")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="kinds of articles (default: all)")
    parser.add_argument(
        "--parts", nargs="+", choices=PARTS, default=["bench", "least", "imports", "memory"], help="what to measure"
    )
    parser.add_argument("--records", type=int, default=workers.RECORDS, help="records for the workers")
    parser.add_argument("--write", nargs="+", default=[], metavar="PAGE", help="pages with places for what is told")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
