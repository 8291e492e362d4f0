"""What a program may keep from release to release, and how it learns that something is to go."""

import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from floors import EXTRAS, PROJECT, constraints

import dmarticle as dm

ROOT = Path(__file__).resolve().parents[1]
PROMISED = Path(__file__).parent / "tabular" / "promised.txt"
"""A line for each column that a release had: table, column, type. Lines may be added and none may go."""

EXPORTS = """
json-ld ninjs ninjs-2.1 json-feed rss atom newsml-g2 ans apple-news html markdown text gutenberg portable-text
whitebeard-update
"""


def test_what_is_to_go_is_told_by_a_warning_of_our_own():
    assert issubclass(dm.DmarticleDeprecationWarning, DeprecationWarning)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.filterwarnings("error", category=dm.DmarticleDeprecationWarning)
        warnings.warn("another package", DeprecationWarning, stacklevel=1)
        with pytest.raises(dm.DmarticleDeprecationWarning, match="use chunks"):
            warnings.warn("use chunks", dm.DmarticleDeprecationWarning, stacklevel=1)


def test_the_filter_of_the_page_catches_it(tmp_path):
    (tmp_path / "pytest.ini").write_text("[pytest]\nfilterwarnings = error::dmarticle.DmarticleDeprecationWarning\n")
    (tmp_path / "test_it.py").write_text(
        "import warnings, dmarticle as dm\n"
        "def test_ours(): warnings.warn('gone', dm.DmarticleDeprecationWarning)\n"
        "def test_others(): warnings.warn('gone', DeprecationWarning)\n"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "1 failed, 1 passed" in done.stdout, done.stdout


def test_the_names_and_types_of_columns_and_tables_stay():
    found = {
        f"{table.name} {name} {getattr(kind, '__name__', kind)}"
        for table in (dm.RECORDS, *dm.TABLES.values())
        for name, kind in table.types().items()
    }
    promised = PROMISED.read_text("utf-8").splitlines()
    assert len(promised) > 200
    assert set(promised) - found == set()


@pytest.mark.parametrize("name", EXPORTS.split())
def test_the_names_of_the_exports_stay(name):
    assert dm.export(dm.Article(id="1", title="Sea"), name) is not None


def test_the_floors_are_those_of_all_extras_for_users_and_a_marker_stays():
    assert {"arrow", "cli", "fast", "progress", "zst"} <= set(EXTRAS)
    assert not {"test", "lint", "bench", "browser", "notebook"} & set(EXTRAS)
    assert "backports.zstd==1; python_version < '3.14'" in constraints()
    assert "rich==14" in constraints()


def test_the_classifiers_name_the_pythons_that_are_tested_from_the_oldest_that_is_promised():
    named = re.findall(r":: (3\.\d+)$", "\n".join(PROJECT["classifiers"]), re.MULTILINE)
    (tested,) = re.findall(r"^for version in ([\d. ]+); do$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert PROJECT["requires-python"] == f">={named[0]}"
    assert named == tested.split()
