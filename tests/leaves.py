"""Law 4 over a folder of payloads: how many leaves there are, and how many are accounted for.

`python tests/leaves.py FILES...` prints a line for each payload and one for all. For each leaf in turn, the
payload is read with another value in its place, and without it; both results must differ from the first.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from test_accounts import leaves, read_payload, unaccounted


def figures(path: str) -> tuple[int, int]:
    """How many leaves a payload has, but for its id, and how many of them are accounted for."""
    payload = read_payload(Path(path))
    total = sum(leaf != ("id",) for leaf in leaves(payload))
    return total, total - len({leaf for leaf, _ in unaccounted(payload)})


def main(paths: list[str]) -> None:
    """Print the figures of each file and of all."""
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(figures, paths))
    for path, (total, accounted) in zip(paths, found, strict=True):
        print(f"{Path(path).name:32} {accounted:6} of {total:6} leaves")
    total, accounted = (sum(column) for column in zip(*found, strict=True))
    print(f"{len(paths)} payloads: {accounted} of {total} leaves, {accounted / total:.2%}")


if __name__ == "__main__":
    main(sys.argv[1:])
