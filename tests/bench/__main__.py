"""The benchmark: `python -m tests.bench` measures everything and prints the table.

Needs the extra `bench`. It never fails on a figure: what is over its target stands in bold.
"""

import argparse
import platform
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import dmarticle as dm

from .contenders import CONTENDERS, VERSIONS
from .corpus import KINDS, Sample, samples
from .measuring import interleaved
from .seeds import seed_sample
from .tables import Medians, median_table, ratio_table, write_between_marks

MARK = "bench"
"""Name of the place in a page that the table is written to."""
ROUNDS, SAMPLES = 25, 4


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = _options(arguments)
    medians = measure(options.kinds, rounds=options.rounds)
    told = told_with_versions(medians)
    print(told)
    for page in options.write:
        write_between_marks(Path(page), MARK, told)


def measure(kinds: Sequence[str], *, rounds: int) -> Medians:
    """Give the medians of all contenders for each kind of article, and for the seed where it is at hand."""
    medians = {}
    for kind in kinds:
        print(kind, file=sys.stderr, flush=True)
        medians[kind] = interleaved(CONTENDERS, lambda number, kind=kind: _batch(kind, number), rounds=rounds)
    seed = seed_sample()
    if seed is not None:
        print("seed", file=sys.stderr, flush=True)
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
    parser.add_argument("--write", nargs="+", default=[], metavar="PAGE", help="pages to write the tables into")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
