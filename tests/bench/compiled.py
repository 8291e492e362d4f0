"""What compiling would gain: `python -m tests.bench.compiled` compiles the body engine with mypyc and prints ratios.

It takes a copy of the package, in which mypyc (of the extra `lint`, with a C compiler) makes extension modules of all
in `dmarticle/body` that defines no attrs class, which mypyc makes no quicker. Then both take turns in processes of
their own.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import dmarticle as dm

from .corpus import KINDS
from .tables import table

ROUNDS = 5
_ATTRS_CLASS = re.compile(r"^@(?:frozen|define)", re.MULTILINE)
_TIMED = """
import sys, time
sys.path[:0] = sys.argv[1:3]
import dmarticle as dm
from tests.bench.corpus import samples
bodies = [sample.html for sample in samples(sys.argv[3], 0, 10)]
assert dm.__file__.startswith(sys.argv[1])
for body in bodies:
    dm.sanitize(body)
begin = time.process_time()
for body in bodies * 3:
    dm.sanitize(body)
print((time.process_time() - begin) / len(bodies) / 3)
"""


def compile_body(folder: Path) -> int:
    """Put a compiled copy of the package into a folder, and tell how many modules mypyc compiled."""
    package = Path(dm.__file__).parent
    shutil.copytree(package, folder / "dmarticle", ignore=shutil.ignore_patterns("__pycache__"))
    modules = [
        str(module.relative_to(folder))
        for module in sorted((folder / "dmarticle/body").rglob("*.py"))
        if _can_be_compiled(module)
    ]
    mypyc = Path(sys.executable).with_name("mypyc")
    made = subprocess.run([str(mypyc), *modules], cwd=folder, capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(made.stdout + made.stderr)
    return len(modules)


def _can_be_compiled(module: Path) -> bool:
    """Whether a module defines no class that is one of attrs or that one is made from."""
    no_class = module.name != "__init__.py" and module.parent.name != "nodes"
    return no_class and not _ATTRS_CLASS.search(module.read_text("utf-8"))


def seconds(package: Path, kind: str) -> float:
    """Give the processor's seconds that one body of a kind takes with the package in a folder."""
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", _TIMED, str(package), str(root), kind], stdout=subprocess.PIPE, text=True, check=True
    )
    return float(told.stdout)


def main() -> None:
    """Measure and print."""
    root = Path(dm.__file__).parents[1]
    with tempfile.TemporaryDirectory() as folder:
        count = compile_body(Path(folder))
        rows = []
        for kind in KINDS:
            turns = [(seconds(root, kind), seconds(Path(folder), kind)) for _ in range(ROUNDS)]
            plain, compiled = (median(each) * 1e3 for each in zip(*turns, strict=True))
            rows.append([kind, f"{plain:.2f}", f"{compiled:.2f}", f"{plain / compiled:.2f}"])
    print(table([f"`dm.sanitize`, {count} modules compiled", "ms", "ms, compiled", "times as fast"], rows))


if __name__ == "__main__":
    main()
