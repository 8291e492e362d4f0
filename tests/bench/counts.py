"""What one article of each kind comes to, in calls and bytes: `python -m tests.bench.counts` writes `ceilings.json`.

A test compares these figures with the ones in that file. What
a change makes cheaper or dearer on purpose is written there anew.
Each kind is counted in an interpreter of its own, so that nothing is gained by what was remembered before.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import dmarticle as dm

from .corpus import KINDS, article, sample
from .counting import calls, kept, peak
from .touching import touch

CEILINGS = Path(__file__).parent / "ceilings.json"
SLACK = {"calls": 1.1, "peak": 1.25, "kept": 1.15, "written": 1.15}
"""How many times its ceiling a figure may be: Pythons and dependencies differ by less."""
LOOSE = 2
"""How many times a figure its ceiling may be, before it guards nothing."""
_COUNTED, _WARM = 11, 12


class Figures(NamedTuple):
    """What one article comes to."""

    calls: Mapping[str, int]
    """Calls by room."""
    peak: int
    """The most bytes held at once."""
    kept: int
    """Bytes of the article, every field of it asked for."""
    written: int
    """The same with its body as HTML and as text, which are kept once they are made."""
    size: int
    """Bytes of its JSON."""


def read(data: bytes) -> dm.Article:
    """Make an article and ask for all of its fields."""
    made = dm.loads(data)
    touch(made)
    return made


def write(made: dm.Article) -> dm.Article:
    """Write the body of an article, as HTML and as text."""
    assert made.body.html
    assert made.body.word_count
    return made


def figures_of(kind: str, work: Callable[[bytes], dm.Article] = read) -> Figures:
    """Count what one article of a kind comes to, when another one was read before it."""
    data = sample(article(kind, _COUNTED)).data
    write(work(sample(article(kind, _WARM)).data))
    return Figures(
        dict(sorted(calls(lambda: write(work(data))).items())),
        peak(lambda: write(work(data))),
        kept(lambda: work(data)),
        kept(lambda: write(work(data))),
        len(data),
    )


def figures_anew(kind: str) -> Figures:
    """Count the same in a fresh interpreter."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.counts", kind], cwd=root, check=True, capture_output=True, text=True
    )
    return Figures(**json.loads(done.stdout))


def complaints(kind: str, found: Figures, ceilings: Mapping[str, Any]) -> Iterator[str]:
    """Tell what is over its ceiling, by how much and where; and what is so far below that the ceiling says nothing."""
    allowed = Counter(ceilings["calls"])
    rooms = Counter(found.calls)
    rose = ", ".join(f"{room} {rooms[room]:,} (was {allowed[room]:,})" for room in rooms if rooms[room] > allowed[room])
    for name, value, ceiling in (
        ("calls", rooms.total(), allowed.total()),
        ("peak", found.peak, ceilings["peak"]),
        ("kept", found.kept, ceilings["kept"]),
        ("written", found.written, ceilings["written"]),
    ):
        change = f"{kind}: {name} {value:,}, the ceiling is {ceiling:,} ({value / ceiling - 1:+.0%})"
        if value > ceiling * SLACK[name]:
            yield change + (f": {rose}" if name == "calls" else "")
        elif value * LOOSE < ceiling:
            yield f"{change}: write the ceilings anew with `python -m tests.bench.counts`"


def main(kinds: Sequence[str]) -> None:
    """Print the figures of one kind, where one is named; or else count everything and write the ceilings."""
    if kinds:
        print(json.dumps(figures_of(kinds[0])._asdict()))
        return
    ceilings = {kind: figures_anew(kind)._asdict() for kind in KINDS}
    for kind, each in ceilings.items():
        total = sum(each["calls"].values())
        print(f"{kind}: {total:,} calls, {each['peak']:,} bytes at most, {each['kept']:,} kept")
    CEILINGS.write_text(json.dumps(ceilings, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
