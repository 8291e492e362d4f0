"""From a clone to a plotted archive, as the pages say and with nothing else: `python tests/newcomer.py`.

The commands of the tutorial and of the page about installing are run as they are written. The tutorial's blocks are
pasted at a prompt, in the clone and then where there is nothing but the archive; the notebooks run from the file that
the site has for download.
"""

import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from tutorial import PAGE, differences

ROOT = PAGE.parents[1]
CLONED = ("dmarticle", "docs", "pyproject.toml", "README.md", "CHANGELOG.md")
"""What of a clone it takes to install and to read."""
DATA = Path("docs", "notebooks", "archive.jsonl.gz")


def main() -> None:
    """Do all of it in folders that are gone afterwards, and end with what went wrong."""
    with TemporaryDirectory(prefix="dmarticle-newcomer-") as folder:
        os.environ.pop("PYTHONPATH", None)
        os.environ["PIP_QUIET"] = "1"
        told = [*tutorial(Path(folder)), *notebooks(Path(folder)), *installing(Path(folder))]
    if told:
        sys.exit("\n\n".join(told))


def tutorial(folder: Path) -> Iterator[str]:
    """Run the tutorial, and say what shows something else."""
    clone, elsewhere = folder / "clone", folder / "elsewhere"
    copy_clone(clone)
    (command,) = commands(PAGE)
    run(command, clone)
    (elsewhere / DATA).parent.mkdir(parents=True)
    shutil.copy(ROOT / DATA, elsewhere / DATA)
    for place in (clone, elsewhere):
        yield from differences(str(clone / ".venv" / "bin" / "python"), folder=str(place))
        if not (place / "archive.png").is_file():
            yield f"no plot was drawn in the folder {place.name}"


def notebooks(folder: Path) -> Iterator[str]:
    """Run the notebooks, and say which ones do not."""
    runpy.run_path(str(ROOT / "docs" / "notebook_pages.py"))["write_archive"](folder)
    (packed,) = folder.glob("*.zip")
    with ZipFile(packed) as file:
        file.extractall(folder)
    jupyter = folder / "clone" / ".venv" / "bin" / "jupyter"
    for notebook in sorted((folder / packed.stem / "notebooks").glob("*.ipynb")):
        done = subprocess.run([jupyter, "execute", notebook.name], cwd=notebook.parent, capture_output=True, text=True)
        if done.returncode:
            yield f"{notebook.name}\n{done.stderr[-2000:]}"


def installing(folder: Path) -> Iterator[str]:
    """Run every line of the page about installing, and say which extra is not there after it."""
    for command in commands(ROOT / "docs" / "install.md"):
        run(command, folder / "clone")
    for module in ("rich", "argcomplete", "tqdm"):
        if subprocess.run([folder / "clone" / ".venv" / "bin" / "python", "-c", f"import {module}"]).returncode:
            yield f"the lines of install.md do not bring {module}"


def commands(page: Path) -> list[str]:
    """Give the shell commands of a page."""
    return re.findall(r"^```sh\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def run(command: str, folder: Path) -> None:
    """Run a command of a page as it is written; a prompt that it ends at is left at once."""
    subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=folder, stdin=subprocess.DEVNULL, check=True)


def copy_clone(target: Path) -> None:
    """Copy what a clone has; what was made in it since stays behind."""
    target.mkdir()
    for name in CLONED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, target / name)


if __name__ == "__main__":
    main()
