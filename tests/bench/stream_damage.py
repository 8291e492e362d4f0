"""Damages one record of a file at random and prints what it cost: `python tests/bench/stream_damage.py [TIMES]`.

For each shape and each kind of damage: how many of the records that were not touched did not come out, and how
many articles came out that are no records but lie inside one. The same number gives the same damages again.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from damage import DAMAGES, SHAPES, cost


def main(times: int) -> None:
    print("| shape | damage | records | neighbours lost | given twice | runs that gave inner articles |")
    print("|---|---|---|---|---|---|")
    sums = Counter[str]()
    for shape in SHAPES:
        for damage in DAMAGES:
            for rich in (False, True):
                found = cost(shape, damage, times, rich=rich)
                sums.update(found)
                print(_row(shape, damage, "rich" if rich else "plain", found), flush=True)
    print(_row("all", "all", "all", sums))


def _row(shape: str, damage: str, kind: str, found: Counter[str]) -> str:
    lost = f"{found['lost']:,} of {found['neighbours']:,} ({found['lost'] / found['neighbours']:.3%})"
    return (
        f"| {shape} | {damage} | {kind} | {lost} | {found['twice']} | {found['runs_with_inner']} of {found['runs']:,} |"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
