"""What one article holds: `python -m tests.bench.memory` prints how many times its JSON that is.

Bytes as Python's own allocator is asked for them (`tracemalloc`), of one article and of what it alone holds.
"""

from collections.abc import Sequence

from .corpus import KINDS, article, sample
from .counting import kept
from .counts import read, write
from .seeds import seed_sample
from .tables import table

TARGET = 6
NUMBERS = range(20, 25)
"""The articles of each kind that are measured; the middle one of them is told."""


def times_its_json(data: bytes) -> tuple[float, float]:
    """Give how many times its JSON an article holds: as it is read, and with its body written as HTML and as text."""
    write(read(data))
    return kept(lambda: read(data)) / len(data), kept(lambda: write(read(data))) / len(data)


def memory_times(numbers: Sequence[int] = NUMBERS) -> dict[str, tuple[float, float]]:
    """Give both figures for each kind of article, and for the seed where it is at hand."""
    found = {
        kind: sorted(times_its_json(sample(article(kind, number)).data) for number in numbers)[len(numbers) // 2]
        for kind in KINDS
    }
    seed = seed_sample()
    return {**found, "seed": times_its_json(seed.data)} if seed else found


def told(times: dict[str, tuple[float, float]]) -> str:
    """Write the figures as a table."""
    names = ("an article, all fields asked for", "with its body written as HTML and as text")
    rows = [
        [
            name,
            f"≤ {TARGET}",
            *(f"**{each[place]:.1f}**" if each[place] > TARGET else f"{each[place]:.1f}" for each in times.values()),
        ]
        for place, name in enumerate(names)
    ]
    return table(["memory, times its JSON", "target", *times], rows)


if __name__ == "__main__":
    print(told(memory_times()))
