"""The notebooks run, and what they hold is what comes out."""

import gzip
import runpy

import pytest

pytest.importorskip("nbclient", reason="the extra `notebook` is not installed")
pytest.importorskip("pandas", reason="the extra `notebook` is not installed")

from notebooks import FOLDER, NOTEBOOKS, executed, read, shown

LARGEST = 400_000
"""Bytes of a notebook with its outputs."""


@pytest.mark.filterwarnings("ignore")  # of Jupyter's own
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_holds_what_comes_out(path):
    stored, run = read(path), executed(path)
    for old, new in zip(stored.cells, run.cells, strict=True):
        assert [*map(shown, old.get("outputs", []))] == [*map(shown, new.get("outputs", []))], old.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_small_and_holds_no_warning(path):
    assert path.stat().st_size < LARGEST
    outputs = [output for cell in read(path).cells for output in cell.get("outputs", [])]
    assert outputs
    assert not [output for output in outputs if output.get("name") == "stderr" or output.output_type == "error"]


def test_there_are_the_three_that_the_page_names():
    page = (FOLDER.parent / "notebook.md").read_text("utf-8")
    assert len(NOTEBOOKS) == 3
    assert [path.name for path in NOTEBOOKS if f"(notebooks/{path.name})" not in page] == []


def test_the_archive_is_what_its_generator_writes():
    made = runpy.run_path(str(FOLDER / "make_archive.py"))["records"]()
    assert gzip.decompress((FOLDER / "archive.jsonl.gz").read_bytes()).decode().splitlines() == list(made)
