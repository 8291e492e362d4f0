"""Each page of the documentation as a program, for type checkers.

A page is one program: its blocks of Python in their order, without what they print. Each line keeps its number, so what
a checker says of line 40 of `docs_streams_md.py` is about line 40 of `docs/streams.md`.
"""

import doctest
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

UNTYPED = {
    "docs/clusters.md": "pyarrow's types know too little of what is in a column",
    "docs/clusters/": "the engines are not installed with dmarticle, and few have types",
    "docs/howto/django.md": "Django has no types of its own",
    "docs/howto/spark.md": "Spark is not installed with dmarticle",
    "docs/tutorial.md": "its end is pandas and Matplotlib, which have no types of their own, or few",
}
"""Pages that are not checked, and why."""

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPTS = doctest.DocTestParser()


def typed_pages() -> list[Path]:
    """Give the pages that are checked."""
    return [page for page in PAGES if not page.relative_to(ROOT).as_posix().startswith(tuple(UNTYPED))]


def write_programs(pages: Iterable[Path], folder: Path) -> None:
    """Write the program of each page that has one into a folder."""
    for page in pages:
        text = program(page.read_text("utf-8"))
        if text.strip():
            name = re.sub(r"\W", "_", page.relative_to(ROOT).as_posix())
            (folder / f"{name}.py").write_text(text, "utf-8")


def program(text: str) -> str:
    """Give the Python of a page, each line where it stands there."""
    lines = [""] * (text.count("\n") + 1)
    for block in _BLOCK.finditer(text):
        first = text.count("\n", 0, block.start(1))
        for start, source in _sources(block[1]):
            for number, line in enumerate(source.splitlines(), first + start):
                lines[number] = line
    return "\n".join(lines) + "\n"


def _sources(block: str) -> Iterator[tuple[int, str]]:
    """Give what a block runs with the line it begins on: what is behind its prompts, or all where it has none."""
    if ">>> " not in block:
        yield 0, block
        return
    for example in _PROMPTS.get_examples(block):
        yield example.lineno, example.source
