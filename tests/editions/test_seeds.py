"""The two real editions of one wire story, where they are at hand: aligned exactly as a person aligned them.

Paragraphs are known by their first words, hashed; the story itself is no part of this project.
"""

from hashlib import sha256

import pytest

import dmarticle as dm

PAIRS = """
    adf15a4c=adf15a4c 89864b19=89864b19 400c8ac4=400c8ac4 5b4fbecc=5b4fbecc 72db8a5d+525d34cc=ee54820a
    3607ebc0=15db0c72 13e3c3c2=13e3c3c2 1e8e97d6=1e8e97d6 5e8f5d8c=5e8f5d8c 4819af35=4819af35
    7fa4e316+378e23a0=7fa4e316 75c91df2=ead45786 2680b63f=2680b63f 6470a61c=6470a61c 1a7d5ca4=1a7d5ca4
    72e1891e=72e1891e a4ba29be=4a2e81f1 7e02426a=7e02426a 20d3ece8=20d3ece8 e5c73ea5=e5c73ea5
    d693fae0=de500252 35719a69=35719a69 9c6ac335=1eb1b680 8957d147=ca598454 e82f5ed6=b7ce7122
    c62cc448=9ee6a68e ddaa2dab=ddaa2dab cdd70081=cdd70081 2daef361=32371b4e 433eef7c=433eef7c
    229293b4=50cffdae e25334f3=e25334f3 f588bc04=937bf65a 8185a66e+11cb9db3=2722d349 bebc8734=c84cb053
    f8b631e9+a4ecfaed=f8b631e9
"""
"""Which paragraphs of the first seed are which of the second, as a person aligned them."""


@pytest.fixture(scope="module")
def editions(shared):
    seeds = shared / "seeds"
    return dm.load(seeds / "000_5bc5425d50ce9812.txt"), dm.load_text(seeds / "001_823ba4fd38a3243c.txt")


@pytest.fixture(scope="module")
def comparison(editions):
    return dm.compare(*editions)


def mark(block) -> str:
    return sha256(" ".join(block.text.split()[:6]).encode()).hexdigest()[:8]


def test_the_seeds_are_one_story(comparison):
    assert comparison.same_story
    assert comparison.score > 0.9
    assert comparison.left_in_right > 0.9
    assert comparison.right_in_left > 0.9


def test_every_paragraph_is_paired_with_its_counterpart_and_with_no_other(comparison):
    found = {"+".join(map(mark, pair.left)) + "=" + "+".join(map(mark, pair.right)) for pair in comparison.pairs}
    assert found == set(PAIRS.split())


def test_four_times_two_paragraphs_are_one(comparison):
    shapes = [(len(pair.left), len(pair.right)) for pair in comparison.pairs]
    assert shapes.count((2, 1)) == 4
    assert shapes.count((1, 1)) == len(shapes) - 4
    assert not any(pair.moved for pair in comparison.pairs)


def test_what_is_left_over_is_known_by_kind(comparison):
    assert {kind.value: len(found) for kind, found in comparison.only_left.items()} == {
        "heading": 4, "caption": 1, "credit": 1, "promo": 2, "appeal": 1,
    }  # fmt: skip
    assert {kind.value: len(found) for kind, found in comparison.only_right.items()} == {"credit": 2, "teaser": 4}


def test_contributors_have_places_and_roles(editions):
    found = dm.contributors(editions[1])
    assert [(each.role, each.place) for each in found] == [
        ("additional reporting", "Paris"), ("additional reporting", "Rome"), ("additional reporting", "Berlin"),
        ("additional reporting", "Washington"), ("editing", None), ("illustration", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("spelling", "radicalised", "radicalized"),
        ("hyphenation", "blindspot", "blind spot"),
        ("capitals", "Isis-K", "ISIS-K"),
        ("form of a date", "3 January", "Jan. 3"),
        ("form of a date", "26 July", "Friday"),
        ("accents", "Nuñez", "Nunez"),
        ("short form", "headquarters", "HQ"),
        ("dashes", "–", "—"),
    ],
)
def test_house_style_is_collected(comparison, kind, left, right):
    assert (kind, left, right) in [(style.kind.value, style.left, style.right) for style in comparison.styles]


def test_no_number_differs_and_words_put_in_quotation_marks_are_substance(comparison):
    kinds = [edit.kind.value for edit in comparison.substance]
    assert "number" not in kinds
    assert "negation" not in kinds
    assert kinds.count("quotation") == 2
