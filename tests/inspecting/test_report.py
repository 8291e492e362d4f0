"""The report that people read."""

import re

import pytest
from corpora import CORPORA, GOLDEN
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_is_longer_than_the_width(width):
    found = dm.inspect([*GOLDEN, {"error": "gone " * 50}])
    lines = found.table(width=width).splitlines()
    assert [line for line in lines if len(line) > width and not line.startswith("folder:")] == []


@given(CORPORA, st.integers(0, 120))
def test_any_corpus_has_a_report_in_lines_of_printable_characters(payloads, width):
    for line in dm.inspect(payloads, pipeline=None).table(width=width).split("\n"):
        assert line.isprintable()
        assert line == line.rstrip()


def test_a_report_says_what_there_is_section_by_section():
    text = str(dm.inspect([{"error": "gone"}, *GOLDEN]))
    headings = [re.split(r"  |: [a-z]", line)[0] for line in text.splitlines() if line and not line.startswith(" ")]
    assert headings == [
        "5 records: 4 articles, 1 no articles",
        "dialects:", "profiles:", "completeness", "folder:",
        "records that are no articles",
        "keys that no field claims", "problems", "embeds", "inline styles", "shapes of dates", "paths",
    ]  # fmt: skip
    assert "\n  /chef " in text
    assert "\n  YouTube " in text
    assert "\n  font-weight: 400 " in text


def test_the_folder_that_all_records_are_in_is_said_once():
    folder = str(GOLDEN[0].parents[1]) + "/"
    text = dm.inspect(GOLDEN).table()
    assert text.count(folder) == 1
    assert f"folder:       {folder}\n" in text
    assert " quill/payload.json" in text


def test_columns_are_aligned():
    lines = dm.inspect(GOLDEN).table().partition("\npaths ")[2].splitlines()
    ends = {line.index(" each ") + 5 for line in lines if " each " in line}
    assert len(ends) == 1


def test_what_is_rare_is_not_rounded_to_none_nor_what_is_missing_to_all():
    article = {"objectType": "Article", "id": "1", "title": "x"}
    rare = dm.inspect([article] * 300 + [{**article, "rare": 1, "title": None}], pipeline=None).table()
    assert any(line.split() == ["/rare", "<1", "%", "integer"] for line in rare.splitlines())
    often = dm.inspect([{**article, "often": 1}] * 300 + [article], pipeline=None).table()
    assert any(line.split() == ["/often", ">99", "%", "integer"] for line in often.splitlines())
