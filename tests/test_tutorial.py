"""The tutorial is pasted at a prompt, block by block, and what comes out is what the page shows."""

import ast
import os
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("matplotlib", reason="the extra `notebook` is not installed")
pytest.importorskip("pandas", reason="the extra `notebook` is not installed")

from tutorial import PAGE, blocks, differences, is_shown

ROOT = PAGE.parents[1]
PAYLOADS = ROOT.parent / "shared" / "payloads" / "whitebeard"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a folder with the archive where a clone has it, whose Pythons know this dmarticle."""
    (tmp_path / "docs" / "notebooks").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "notebooks" / "archive.jsonl.gz", tmp_path / "docs" / "notebooks")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    monkeypatch.setenv("PYTHONUTF8", "1")
    return tmp_path


def test_each_block_pasted_at_a_prompt_shows_what_the_page_says_and_the_plot_is_drawn(folder):
    assert differences(sys.executable, folder=str(folder)) == []
    assert (folder / "archive.png").read_bytes().startswith(b"\x89PNG")
    assert (folder / "clean.jsonl").stat().st_size > 100_000


def test_in_a_notebook_each_block_shows_the_same():
    for block in blocks():
        for statement in ast.parse(block.code).body[:-1]:
            assert not isinstance(statement, ast.Expr) or is_print(statement.value), block.code


def is_print(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"


def test_what_is_not_shown_is_told():
    assert is_shown("a 1\n", "a 1\n")
    assert is_shown("", "")
    assert not is_shown("a 1\n", "a 2\n")
    assert not is_shown("a 1\n", "")
    assert not is_shown("", "a 1\n")


@pytest.mark.skipif(not PAYLOADS.exists(), reason="the shared payloads are not beside this clone")
@pytest.mark.filterwarnings("ignore:Attempting to set identical low and high xlims")
def test_what_is_done_with_the_archive_can_be_done_with_real_payloads(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    codes = [block.code for block in blocks()]
    whole_archive = next(place for place, code in enumerate(codes) if "iter_articles" in code)
    names: dict[str, object] = {}
    exec("import dmarticle as dm\nHARBOUR_POST = dm.DAILY_MAVERICK", names)  # noqa: S102 - the page's own lines
    for code in (codes[0], *codes[whole_archive:]):
        exec(code.replace("docs/notebooks/archive.jsonl.gz", PAYLOADS.as_posix()), names)  # noqa: S102
    assert len(names["articles"]) > 10
    assert Path("archive.png").exists()
