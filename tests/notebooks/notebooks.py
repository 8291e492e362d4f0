"""The notebooks run as a reader runs them: `python tests/notebooks/notebooks.py` stores what comes out."""

import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

_TAGS = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)


def read(path: Path):
    """Read a notebook as it is stored."""
    return nbformat.read(path, as_version=4)


def executed(path: Path):
    """Run a notebook from its own folder, and give it with what came out."""
    notebook = read(path)
    NotebookClient(notebook, timeout=110, resources={"metadata": {"path": str(path.parent)}}).execute()
    for number, cell in enumerate((each for each in notebook.cells if each.cell_type == "code"), 1):
        cell.execution_count = number
        cell.metadata = {}
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = number
    notebook.metadata.pop("widgets", None)
    notebook.metadata.language_info = {"name": "python"}
    return notebook


def shown(output) -> tuple[str, ...]:
    """Give what is compared of an output: all of our own, of others the words, of a plot that there is one."""
    if output.output_type == "stream":
        return (output.name, output.text)
    data = output.data
    if "image/png" in data:
        return ("plot",)
    html = data.get("text/html", "")
    if html.startswith('<div class="dmarticle"'):
        return ("view", html, data["text/plain"])
    return ("other", " ".join(_TAGS.sub(" ", html or data["text/plain"]).split()))


if __name__ == "__main__":
    for path in NOTEBOOKS:
        nbformat.write(executed(path), path)
