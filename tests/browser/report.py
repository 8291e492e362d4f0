"""The counts of every corpus in a real browser.

`python tests/browser/report.py [FOLDER]` prints the table that is in docs/security.md. FOLDER holds further corpora,
JSON lists of texts; without one they are looked for beside the project.
"""

import sys
from pathlib import Path

import nh3
from chromium import Judge, missing, opened
from material import OWN, SHARED, vectors
from tally import table, tally

import dmarticle as dm


def main(folder: Path) -> int:
    """Print the table, and what was found; give 1 if anything was."""
    lacking = missing()
    if lacking:
        print(lacking, file=sys.stderr)
        return 2
    with opened() as browser:
        judge = Judge(browser)
        tallies = [tally(judge, make()) for make in OWN.values()]
        tallies += [tally(judge, corpus) for corpus in vectors(folder)]
        print(f"dmarticle {dm.__version__}, Chromium {judge.version}, nh3 {nh3.__version__}\n")
    print(table(tallies))
    for each in tallies:
        for counter, (output, finding) in each.examples.items():
            print(f"\n{each.name}, {counter}: {finding.where}: {finding.detail}\n{output!r}")
    return int(any(each.examples for each in tallies))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED))
