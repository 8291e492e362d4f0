"""Notebooks as pages of the site: what they hold, as it is stored; nothing is run."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

DOCS = Path(__file__).parent
FOLDER = DOCS / "notebooks"
ARCHIVE = "dmarticle-notebooks.zip"
READ = ("notebooks/archive.jsonl.gz", "examples/harbour.json")
"""What the notebooks read, where they look for it."""
_DOWNLOAD = (
    f'\n\n```{{raw}} html\n<p><a href="../{ARCHIVE}" download>Download the notebooks and what they read</a></p>\n```\n'
)


def page(stored: str) -> str:
    """Give a notebook as Markdown of the site."""
    title, *cells = json.loads(stored)["cells"]
    return "\n\n".join([_text(title["source"]) + _DOWNLOAD, *(part for cell in cells for part in _parts(cell))]) + "\n"


def write_archive(folder: Path) -> None:
    """Put the notebooks and what they read into one file, in the folders that a clone has them in."""
    with ZipFile(folder / ARCHIVE, "w", ZIP_DEFLATED) as packed:
        for name in (*READ, *(f"notebooks/{path.name}" for path in sorted(FOLDER.glob("*.ipynb")))):
            packed.write(DOCS / name, f"dmarticle-notebooks/{name}")


def _parts(cell: dict[str, Any]) -> Iterator[str]:
    source = _text(cell["source"])
    if cell["cell_type"] == "markdown":
        yield source
        return
    yield _fenced("python", source)
    for output in cell["outputs"]:
        yield _output(output)


def _output(output: dict[str, Any]) -> str:
    data = output.get("data", {})
    if "image/png" in data:
        picture = _text(data["image/png"]).replace("\n", "")
        return _raw(f'<img alt="{_text(data["text/plain"])[1:-1]}" src="data:image/png;base64,{picture}">')
    if "text/html" in data:
        return _raw(_text(data["text/html"]))
    return _fenced("text", _text(data.get("text/plain") or output["text"]))


def _raw(html: str) -> str:
    return _fenced("{raw} html", f'<div class="notebook-output">\n{html}\n</div>')


def _fenced(kind: str, text: str) -> str:
    longest = max(map(len, re.findall(r"^`+", text, re.MULTILINE)), default=2)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{kind}\n{text.rstrip()}\n{fence}"


def _text(lines: str | list[str]) -> str:
    """Give a text of a notebook, which may hold it in lines."""
    return lines if isinstance(lines, str) else "".join(lines)
