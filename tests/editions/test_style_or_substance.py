"""House style and substance, told apart in a table that a person can read: `style_or_substance.txt`."""

from pathlib import Path
from typing import NamedTuple

import pytest

import dmarticle as dm

BEFORE = "The council of Vierhaven met behind closed doors for nine hours, and nobody who left it spoke to the press."


class Case(NamedTuple):
    kinds: frozenset[str]
    left: str
    right: str
    is_substance: bool


def _cases():
    table = Path(__file__).with_name("style_or_substance.txt").read_text("utf-8")
    for stanza in table.split("\n\n"):
        if not stanza.startswith("#"):
            kinds, left, right = stanza.strip().split("\n")
            yield Case(frozenset(kinds.lower().split(", ")), left, right, kinds.isupper())


CASES = tuple(_cases())
TURNED = {"cut": "added", "added": "cut"}


def kinds_between(left, right):
    one, other = (dm.load_text(f"{BEFORE}\n\n{text}") for text in (left, right))
    (pair,) = [pair for pair in dm.compare(one, other).pairs if pair.left_places == (1,)]
    return {edit.kind for edit in pair.edits} - {dm.EditKind.SAME}


def test_the_table_has_every_kind_many_times_over():
    assert len(CASES) > 180
    assert {kind for case in CASES for kind in case.kinds} == {kind.value for kind in dm.EditKind} - {"same"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.left[:40])
def test_each_pair_is_told_for_what_it_is(case):
    found = kinds_between(case.left, case.right)
    assert any(kind.is_substance for kind in found) == case.is_substance, found
    names = {kind.value for kind in found}
    assert case.kinds <= names if case.is_substance else case.kinds == names


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.left[:40])
def test_which_edition_comes_first_makes_no_difference(case):
    assert any(kind.is_substance for kind in kinds_between(case.right, case.left)) == case.is_substance
