"""What importing costs: `python -m tests.bench.imports` starts fresh interpreters in turns and prints the ratio.

dmarticle is compared with its four dependencies, as much of them as it cannot do without. What an interpreter takes to
start is taken away from both.
"""

import subprocess
import sys
from statistics import median
from time import perf_counter

DEPENDENCIES = "import attrs, cattrs, cattrs.strategies, dateutil.parser, selectolax.lexbor"
STATEMENTS = {"nothing": "", "dependencies": DEPENDENCIES, "dmarticle": "import dmarticle"}
TARGET = 1.5
RUNS = 41


def seconds(statement: str) -> float:
    """Time one interpreter from its start to its end."""
    begin = perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return perf_counter() - begin


def main() -> None:
    """Measure and print."""
    for statement in STATEMENTS.values():
        seconds(statement)
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for _ in range(RUNS):
        for name, statement in STATEMENTS.items():
            times[name].append(seconds(statement))
    started = median(times["nothing"])
    ours, theirs = (median(times[name]) - started for name in ("dmarticle", "dependencies"))
    print(
        f"import dmarticle {ours * 1e3:.0f} ms, its dependencies {theirs * 1e3:.0f} ms: {ours / theirs:.2f} "
        f"(target {TARGET})"
    )


if __name__ == "__main__":
    main()
