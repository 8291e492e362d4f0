"""What `find_editions` finds in a made archive, and what it costs: `python -m tests.bench.editions [COUNT ...]`.

With `--write docs/editions-at-scale.md` the tables go into that page. Each archive is made, read and searched in a
process of its own: seconds are of one core (a busy machine makes no difference), without those in which the archive was
made; memory is the most that the process has held, as the system counts it, beyond what it held before.
"""

import argparse
import json
import platform
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import combinations
from pathlib import Path
from typing import Any

import dmarticle as dm
from dmarticle.editions.clusters import THRESHOLD

from .edited import EDITS, FAMILIES, MEANING, archive, families
from .reports import TEMPLATES, reports
from .tables import table, write_between_marks

COUNTS = (1_000, 5_000, 10_000, 20_000, 100_000)
THRESHOLDS = (0.2, 0.3, 0.4, 0.5)
TRIED = 10_000
"""Articles of the archive in which each threshold is tried."""
REPORTS = (2, 10, 50, 250)
"""Reports that are made from each template."""
AROUND = 1_000
"""Articles of the archive in which wire stories stand that very many print."""


class Feed:
    """Hands articles over one by one, and keeps what is known of them and how long it took to make them."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.stories: list[int] = []
        self.kinds: list[str] = []
        self.seconds = 0.0

    def __iter__(self) -> Iterator[dm.Article]:
        made = archive(self.count)
        while True:
            start = time.process_time()
            told = next(made, None)
            self.seconds += time.process_time() - start
            if told is None:
                return
            self.stories.append(told.story)
            self.kinds.append(told.kind)
            yield told.article


def measure(count: int, threshold: float) -> dict[str, Any]:
    """Search an archive and give the figures."""
    dm.find_editions(Feed(100))  # what is imported and made once is not counted
    feed, before, start = Feed(count), _held(), time.process_time()
    found = dm.find_editions(feed, threshold=threshold)
    seconds = time.process_time() - start - feed.seconds
    return {
        "count": count,
        "threshold": threshold,
        "clusters": len(found),
        "seconds": seconds,
        "megabytes": (_held() - before) / 1e6,
        "kinds": Counter(feed.kinds),
        **quality(found, feed.stories, feed.kinds),
    }


def _held() -> int:
    kilo = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * kilo


def quality(found: Sequence[dm.EditionCluster], stories: Sequence[int], kinds: Sequence[str]) -> dict[str, Any]:
    """Compare clusters with what is known: pairs that are right, and editions that are with their source."""
    cluster = {place: number for number, each in enumerate(found) for place in each.positions}
    pairs = [(a, b) for each in found for a, b in combinations(each.positions, 2)]
    right = sum(stories[a] == stories[b] for a, b in pairs)
    wrong = Counter(" and ".join(sorted({kinds[a], kinds[b]})) for a, b in pairs if stories[a] != stories[b])
    families: defaultdict[int, list[int]] = defaultdict(list)
    for place, story in enumerate(stories):
        families[story].append(place)
    degrees: defaultdict[str, list[bool]] = defaultdict(list)
    for source, *twins in families.values():
        for twin in twins:
            degrees[kinds[twin]].append(twin in cluster and cluster[twin] == cluster.get(source))
    return {
        "precision": right / len(pairs) if pairs else 1.0,
        "recall": {degree: sum(degrees[degree]) / max(1, len(degrees[degree])) for degree in EDITS},
        "twins": {degree: len(degrees[degree]) for degree in EDITS},
        "wrong": wrong.most_common(3),
    }


def measure_families() -> dict[str, list[dict[str, Any]]]:
    """Search for wire stories that very many newspapers print, with the agency's own text and without."""
    return {
        "with": [family(size, sources=True) for size in FAMILIES],
        "without": [family(size, sources=False) for size in FAMILIES],
    }


def family(size: int, *, sources: bool, around: int = AROUND) -> dict[str, Any]:
    """Search for a wire story in an archive."""
    told = list(families(around, (size,), sources=sources))
    story = max(each.story for each in told)
    found = [
        [told[place].story for place in cluster.positions] for cluster in dm.find_editions(t.article for t in told)
    ]
    best = max(found, key=lambda stories: stories.count(story), default=list[int]())
    return {
        "size": size + sources,
        "together": best.count(story),
        "others": len(best) - best.count(story),
        "clusters": sum(story in stories for stories in found),
    }


def measure_reports(each: int) -> dict[str, Any]:
    """Search among reports from templates, of which one in three has an edition."""
    told = list(reports(each))
    found = dm.find_editions(each.article for each in told)
    stories = [each.story for each in told]
    pairs = [(stories[a], stories[b]) for each in found for a, b in combinations(each.positions, 2)]
    right = sum(a == b for a, b in pairs)
    editions = sum(each.kind == "edited" for each in told)
    return {"each": each, "count": len(told), "pairs": len(pairs), "right": right, "editions": editions}


def _apart(count: int, threshold: float) -> dict[str, Any]:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.editions", "--one", str(count), str(threshold)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def told_of_families(found: dict[str, list[dict[str, Any]]]) -> str:
    """Write what was found of wire stories as a table."""
    rows = [
        [f"{each['size']}", f"{source} it", f"{each['together']}", f"{each['clusters']}", f"{each['others']}"]
        for source, made in found.items()
        for each in made
    ]
    return table(["articles of the story", "the agency's text", "together", "in clusters", "others with them"], rows)


def told_of_reports(found: Sequence[dict[str, Any]]) -> str:
    """Write what was found among reports from templates as a table."""
    rows = [[f"{each[name]:,}" for name in ("each", "count", "editions", "right")] for each in found]
    rows = [[*row, f"{each['pairs'] - each['right']:,}"] for row, each in zip(rows, found, strict=True)]
    return table(["reports from each", "articles", "editions", "found", "wrong pairs"], rows)


def told(
    costs: Sequence[dict[str, Any]],
    thresholds: Sequence[dict[str, Any]],
    wired: dict[str, list[dict[str, Any]]],
    templates: Sequence[dict[str, Any]],
) -> str:
    """Write the figures as tables."""
    what = [
        [f"{each['count']:,}", f"{each['seconds']:,.1f}", f"{each['seconds'] / each['count'] * 1e3:.2f}",
         f"{each['megabytes']:,.0f}", f"{each['megabytes'] * 1e6 / each['count']:,.0f}", f"{each['clusters']:,}",
         f"{each['precision']:.4f}"]
        for each in costs
    ]  # fmt: skip
    tried, most = thresholds[0]["count"], costs[-1]
    each_of = [*thresholds, most]
    recalls = [
        [degree, what_was_done, *(f"{each['recall'][degree]:.1%}" for each in each_of)]
        for degree, what_was_done in MEANING.items()
    ]
    head = ["edition", "what its desk did", *(f"{each['threshold']}" for each in thresholds)]
    head.append(f"{most['threshold']}, of {most['count']:,}")
    precision = [
        "*precision*",
        "pairs in a cluster that are of one story",
        *(f"{e['precision']:.4f}" for e in each_of),
    ]
    versions = ", ".join(f"{name} {version(name)}" for name in ("datasketch", "numpy"))
    return "\n\n".join(
        (
            table(["articles", "seconds", "ms an article", "MB", "bytes an article", "clusters", "precision"], what),
            f"Editions that are in one cluster with their source, by threshold, of {tried:,} articles:",
            table(head, [*recalls, precision], words=2),
            f"One wire story that very many print, among {AROUND:,} articles:",
            told_of_families(wired),
            f"Reports on {', '.join(TEMPLATES)}, in English, from one template each, of which a third has an edition:",
            told_of_reports(templates),
            f"Measured on {datetime.now(UTC):%Y-%m-%d} with CPython {platform.python_version()}, {versions}.",
        )
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, help="sizes of archives")
    parser.add_argument("--one", nargs=2, metavar=("COUNT", "THRESHOLD"), help="measure one archive, and print JSON")
    parser.add_argument("--write", type=Path, help="a page with the marks `editions: begin` and `editions: end`")
    options = parser.parse_args(arguments)
    if options.one:
        print(json.dumps(measure(int(options.one[0]), float(options.one[1]))))
        return
    counts = options.counts or COUNTS
    costs = [_apart(count, THRESHOLD) for count in counts]
    written = told(
        costs,
        [_apart(TRIED if TRIED in counts else counts[-1], each) for each in THRESHOLDS],
        measure_families(),
        [measure_reports(each) for each in REPORTS],
    )
    print(written)
    if options.write:
        write_between_marks(options.write, "editions", written)


if __name__ == "__main__":
    main()
