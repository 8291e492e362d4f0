"""Other projects' tests, where they are at hand: every difference is meant, and the page about them is true."""

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "suites"))

from reasons import DIFFERENCES  # noqa: E402
from suites import page, results  # noqa: E402


@pytest.fixture(scope="module")
def found(shared):
    return results(shared / "pairs")


@pytest.mark.parametrize("suite", DIFFERENCES)
def test_a_case_that_differs_has_a_reason_and_a_reason_has_its_case(found, suite):
    differ = {case.partition(" ")[0] for case, holds in found[suite].items() if not holds}
    assert differ == set(DIFFERENCES[suite])


def test_the_page_about_the_suites_is_what_they_give(found):
    assert (HERE.parent / "docs" / "suites.md").read_text("utf-8") == page(found)
