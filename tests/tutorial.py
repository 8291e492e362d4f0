"""The tutorial as a newcomer has it: `python tests/tutorial.py PYTHON` pastes it at the prompt of that Python.

It runs in the current folder, where the archive stands as in a clone, and what is drawn is left there.
"""

import doctest
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).resolve().parents[1] / "docs" / "tutorial.md"
PYTHON = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?", re.MULTILINE | re.DOTALL)
RAISED = re.compile(r"^(Traceback|\w*Error\b)", re.MULTILINE)
"""Beside it, packages may say what they do when they are first imported."""
BETWEEN = "=== the next block ==="


class Block(NamedTuple):
    """What is pasted, and what the page says comes out."""

    code: str
    shown: str


def blocks() -> list[Block]:
    """Give the blocks of the page in order."""
    return [Block(code, shown) for code, shown in PYTHON.findall(PAGE.read_text("utf-8"))]


def pasted(python: str, *, folder: str = ".") -> list[str]:
    """Paste each block and an empty line at the prompt of a Python, and give what comes out of each.

    Raises:
        RuntimeError: If one of them raises, or is no Python at a prompt.
    """
    typed = "".join(f"{block.code}\nprint({BETWEEN!r})\n" for block in blocks())
    command = [python, "-q", "-i", "-c", "import sys; sys.ps1 = sys.ps2 = ''"]
    done = subprocess.run(command, input=typed.encode(), capture_output=True, cwd=folder, check=True)
    told = done.stderr.decode()
    if RAISED.search(told):
        raise RuntimeError(told)
    return done.stdout.decode().split(f"{BETWEEN}\n")[:-1]


def differences(python: str, *, folder: str = ".") -> list[str]:
    """Say of each block that shows something else than the page what it shows."""
    each = zip(blocks(), pasted(python, folder=folder), strict=True)
    return [f"{block.code}\nshows\n{came}" for block, came in each if not is_shown(block.shown, came)]


def is_shown(shown: str, came: str) -> bool:
    """Tell whether what came out is what is shown, but for spaces at the ends of lines and what `...` stands for."""
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    return shown == came or (bool(shown.strip()) and doctest.OutputChecker().check_output(shown, came, flags))


if __name__ == "__main__":
    if told := differences(sys.argv[1]):
        sys.exit("\n\n".join(told))
