"""What importing costs: `python -m tests.bench.imports` starts fresh interpreters in turns and prints the ratios.

dmarticle is compared with its four dependencies, as much of them as it cannot do without. Since it imports nothing
before something is asked for, the way to the first article is measured too. What an interpreter takes to start is
taken away from all. Everything was compiled before, in a folder of its own.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from importlib.metadata import requires
from pathlib import Path
from statistics import median

from .tables import table

ARTICLE = '{"objectType": "Article", "id": "1", "title": "t", "contents": "<p>x</p>"}'
DEPENDENCIES = "import attrs, cattrs, cattrs.strategies, dateutil.parser, selectolax.lexbor"
STATEMENTS = {
    "nothing": "",
    "the four dependencies": DEPENDENCIES,
    "dmarticle": "import dmarticle",
    "dmarticle to its first sanitized body": "import dmarticle; dmarticle.sanitize('<p>x</p>')",
    "dmarticle to its first article": f"import dmarticle; dmarticle.loads({ARTICLE!r}).body.html",
    "all of dmarticle": "from dmarticle import *",
}
TARGET = 1.5
RUNS = 31
PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def import_times(runs: int = RUNS) -> dict[str, float]:
    """Give the processor's seconds that each statement takes, without those of an interpreter that does nothing."""
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in range(runs + 1):
            for name, statement in STATEMENTS.items():
                seconds = _seconds(statement, environment)
                times[name] += [seconds] if number else []  # the first compiles
    started = median(times.pop("nothing"))
    return {name: median(each) - started for name, each in times.items()}


def _seconds(statement: str, environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def told(times: dict[str, float]) -> str:
    """Write the times as a table."""
    base = times["the four dependencies"]
    rows = [
        [name, f"{seconds * 1e3:.0f}", f"{seconds / base:.2f}", f"≤ {TARGET}" if name == "dmarticle" else ""]
        for name, seconds in times.items()
    ]
    times_table = table(["import", "ms", "times the dependencies", "target"], rows)
    return f"{times_table}\n\n{brought_along()}"


def brought_along() -> str:
    """Say which packages are installed with dmarticle, without any extra: those it needs and those that they need."""
    found: set[str] = set()
    wanted = _names(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"])
    while wanted:
        name = wanted.pop()
        wanted += _names(requires(name) or ()) if name not in found else []
        found.add(name)
    return f"{len(found)} packages come with it: {', '.join(f'`{each}`' for each in sorted(found))}."


def _names(requirements: Iterable[str]) -> list[str]:
    """Give the names of the packages that are needed everywhere."""
    return [re.split(r"[^\w.-]", each)[0].lower() for each in requirements if ";" not in each]


if __name__ == "__main__":
    print(told(import_times()))
