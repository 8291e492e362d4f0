"""What a format says of itself is what comes out of it."""

import re

import pytest
from feature_table import PAGE, written
from probes import BASE, SHORTEST, Finding, field_probes, node_probes, tried

import dmarticle as dm
from dmarticle.exports import format_names, get_format

FIELDS, NODES = tuple(field_probes()), tuple(node_probes())


@pytest.mark.parametrize("probe", FIELDS, ids=lambda probe: probe.name)
@pytest.mark.parametrize("name", format_names())
def test_a_field_is_in_the_export_or_it_is_told_that_it_is_lost(name, probe):
    assert tried(probe, name).quiet == ()


@pytest.mark.parametrize("probe", NODES, ids=lambda probe: probe.name)
@pytest.mark.parametrize("name", format_names())
def test_a_node_is_in_the_export_or_it_is_told_that_it_is_lost(name, probe):
    assert tried(probe, name).quiet == ()


@pytest.mark.parametrize("name", format_names())
def test_a_format_carries_nothing_that_no_article_has(name):
    bodies = {f"{body}.{each}" for body in ("body", "introduction") for each in ("blocks", "asides", "dateline")}
    known = {probe.name for probe in FIELDS} | bodies
    groups = {".".join(each.split(".")[:depth]) for each in known for depth in range(1, each.count(".") + 2)}
    carries = {re.sub(r"(\.parent)+", ".parent", each) for each in get_format(name).carries}  # a parent may have one
    assert carries <= groups


@pytest.mark.parametrize("name", format_names())
def test_a_plain_article_with_what_every_format_has_loses_nothing(name):
    problems = []
    dm.export(BASE, name, on_problem=problems.append)
    assert [each for each in problems if each.code == "export.missing"] == []


def test_a_loss_that_nobody_is_told_of_has_no_place_in_the_tables(monkeypatch):
    monkeypatch.setattr("probes.tried", lambda _probe, _name: Finding("no", ("zqwlostzq",)))
    with pytest.raises(AssertionError, match="loses zqwlostzq and tells nobody"):
        written("")


def test_a_word_of_a_probe_is_long_enough_to_stand_nowhere_by_chance():
    assert [word for probe in (*FIELDS, *NODES) for word in probe.words if len(word) < SHORTEST] == []


def test_the_tables_of_the_page_are_what_is_measured():
    """`python tests/exports/feature_table.py` writes them."""
    page = PAGE.read_text("utf-8")
    assert written(page) == page


def test_the_page_names_every_format_with_its_function():
    table = PAGE.read_text("utf-8").partition("| name | function |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (.+?) \| \[`(\w+)`\]\((.+?)\) \|", table, re.MULTILINE)
    assert sorted(name for names, _, _ in rows for name in re.findall(r"`([\w.-]+)`", names)) == sorted(format_names())
    assert all(callable(getattr(dm, function)) and (PAGE.parent / page).exists() for _, function, page in rows)
