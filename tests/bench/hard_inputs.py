"""Measures time and memory of hard inputs by their size: `python tests/bench/hard_inputs.py > docs/hard-inputs.md`.

Each input goes through in a process of its own. Of each family the sizes grow fourfold up to the largest that is read,
which is bounded by the limits; what is refused is measured too. The exponent is the slope of time against size between
the smallest and the largest size that took long enough to be measured: 1 is linear, 2 quadratic.
"""

import io
import math
import multiprocessing
import platform
import resource
import sys
import time
from contextlib import suppress
from datetime import date
from importlib.metadata import version
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from hard.bodies import BODIES  # noqa: E402
from hard.documents import DOCUMENTS  # noqa: E402
from hard.sources import SOURCES  # noqa: E402

import dmarticle as dm  # noqa: E402

SIZES = {"bodies": (62_500, 250_000, 1_000_000, 4_000_000), "documents": (62_500, 250_000, 1_000_000)}
SIZES["sources"] = SIZES["documents"]
LONGEST = 60.0
"""Seconds after which an input counts as one that hangs."""
A_MILLION = 1_000_000
SHORTEST = 0.02
"""Seconds below which a time says little."""


class Figures(NamedTuple):
    """What one input took."""

    size: int
    seconds: float
    memory: float
    """MB that the process held at most, beyond what it held with the input in hand."""
    outcome: str


def clean(html: str) -> str:
    """Take a body through everything."""
    body = dm.NEWS.run(html)
    return "read" if isinstance(body.to_html() + body.markdown + body.text, str) else ""


def load(data: bytes) -> str:
    """Read a document and write it back."""
    dm.to_source(dm.loads(data))
    return "read"


def stream(data: bytes) -> str:
    """Read all that is in a source."""
    failures = [str(each.error) for each in dm.iter_articles(io.BytesIO(data), pipeline=None) if not each.ok]
    return "read" if not failures else f"{len(failures):,} failures: {failures[0]}"


WORK = {"bodies": (BODIES, clean), "documents": (DOCUMENTS, load), "sources": (SOURCES, stream)}


def held() -> float:
    """MB that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / (1024 if sys.platform == "darwin" else 1)


def measure(kind: str, name: str, size: int, connection: Connection) -> None:
    """Measure one input, in a process of its own."""
    families, work = WORK[kind]
    given = families[name](size)
    with suppress(dm.LimitError, dm.PayloadError):  # what is loaded at first use is not counted
        work(families[name](100))
    before, began = held(), time.perf_counter()
    try:
        outcome = work(given)
    except (dm.LimitError, dm.PayloadError) as error:
        outcome = f"refused: {error}"
    except BaseException as error:
        outcome = f"BROKEN: {type(error).__name__}: {error}"
    unpacked = size if kind == "sources" else len(given)
    connection.send(Figures(unpacked, time.perf_counter() - began, held() - before, outcome))


def measured(kind: str, name: str, size: int) -> Figures:
    """Measure one input, or tell that its process died or went on for ever."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=measure, args=(kind, name, size, there))
    process.start()
    there.close()
    try:
        found = here.recv() if here.poll(LONGEST) else Figures(size, LONGEST, math.nan, "BROKEN: hangs")
    except EOFError:
        found = Figures(size, math.nan, math.nan, "BROKEN: the process died")
    process.kill()
    process.join()
    return found


def exponent(all_figures: list[Figures]) -> float | None:
    """The slope of time against size, where there are times to tell it by."""
    read = [each for each in all_figures if not each.outcome.startswith(("refused", "BROKEN"))]
    timed = [each for each in read if each.seconds >= SHORTEST]
    if len(timed) < 2 or timed[-1].size <= timed[0].size:
        return None
    first, last = timed[0], timed[-1]
    return math.log(last.seconds / first.seconds) / math.log(last.size / first.size)


def row(name: str, figures: list[Figures]) -> str:
    """Write one family as a row of a table."""
    slope = exponent(figures)
    times = " | ".join(f"{each.seconds:.2f}" + ("*" if each.outcome.startswith("refused") else "") for each in figures)
    most = max(figures, key=lambda each: each.memory)
    last = figures[-1].outcome.replace("|", "\\|")
    said = "" if last == "read" else last.removeprefix("refused: ")[:70]
    shown = "" if slope is None else f"{slope:.1f}"
    shown_name = name.replace("|", chr(92) + "|")
    return f"| {shown_name} | {times} | {shown} | {most.memory:.0f} | {multiple(most):.0f} | {said} |"


def multiple(figures: Figures) -> float:
    """How many times its input a process held, beyond what it held with the input in hand."""
    return figures.memory * 1e6 / figures.size


def main() -> None:
    """Measure everything and write it as a page."""
    everything: list[Figures] = []
    tables: list[str] = []
    slopes: list[tuple[float, str]] = []
    for kind, sizes in SIZES.items():
        head = " | ".join(f"{size / 1e6:g} M" for size in sizes)
        tables += [
            f"\n## {kind.capitalize()}\n",
            f"| family | {head} | exponent | MB | times the input | what the largest met |",
        ]
        tables.append("|---|" + "---|" * (len(sizes) + 4))
        for name in WORK[kind][0]:
            print(kind, name, file=sys.stderr, flush=True)
            figures = [measured(kind, name, size) for size in sizes]
            everything += figures
            tables.append(row(name, figures))
            slope = exponent(figures)
            slopes += [(slope, name)] if slope is not None else []
    broken = sum(each.outcome.startswith("BROKEN") for each in everything)
    families = sum(len(WORK[kind][0]) for kind in SIZES)
    slowest = max(everything, key=lambda each: each.seconds)
    largest = max(everything, key=lambda each: each.memory)
    large = [each for each in everything if each.size >= A_MILLION]
    widest = max(large, key=multiple)
    steepest = max(slopes)
    print(
        (Path(__file__).parent / "hard_inputs_head.md")
        .read_text("utf-8")
        .format(
            date=date.today().isoformat(),  # noqa: DTZ011 - the day where it is run
            python=platform.python_version(),
            selectolax=version("selectolax"),
            system=platform.system(),
            families=families,
            inputs=len(everything),
            broken=broken,
            slowest=f"{slowest.seconds:.1f} s",
            largest=f"{largest.memory:.0f} MB",
            widest=f"{multiple(widest):.0f}",
            steepest=f"{steepest[0]:.1f} ({steepest[1]})",
        )
    )
    print("\n".join(tables))


if __name__ == "__main__":
    main()
