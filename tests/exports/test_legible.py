"""What no document can hold is made good once, for every format, and told with its place."""

import json

import pytest
from articles import ARABIC, ARTICLES, EVERY_BLOCK, FULL
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.exports import format_names, get_format
from dmarticle.exports.legible import legible
from dmarticle.exports.report import Report
from dmarticle.exports.story.legible import legible_blocks
from dmarticle.exports.values.characters import readable
from dmarticle.exports.values.languages import is_language

ODD = evolve(
    FULL,
    title="a\x00b",
    language="no language",
    keywords=(dm.Keyword(name="c\x0bd"),),
    body=dm.Body(
        (
            dm.Paragraph((dm.Text("e\ud800"), dm.Span((dm.Text("f"),), "<g>", "up"), dm.Anchor("h i"))),
            dm.Paragraph((dm.Link("https://paper.example/\x01", (dm.Text("j"),)),)),
        ),
        (dm.Signoff("k\ufdd0"),),
    ),
)
"""An article with something in each part that no document holds."""

EVERYWHERE = [name for name in format_names() if not get_format(name).verbatim]


def made(article, carries=frozenset({"title", "language", "keywords.name", "body"})):
    """The legible article, and the codes and places of what is told."""
    problems = []
    return legible(article, carries, Report("the format", problems.append)), problems


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK, ARABIC], ids=lambda each: each.id)
def test_an_article_that_any_document_can_hold_is_the_very_same(article):
    found, problems = made(article)
    assert found is article
    assert problems == []


def test_every_real_article_is_the_very_same(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        assert made(article)[0] is article


def test_what_no_document_can_hold_is_made_good_and_told_once_with_its_place():
    found, problems = made(ODD)
    assert (found.title, found.language, found.keywords[0].name) == ("a\ufffdb", None, "c d")
    assert found.body.blocks[0] == dm.Paragraph((dm.Text("e\ufffd"), dm.Span((dm.Text("f"),)), dm.Anchor("")))
    assert found.body.asides == (dm.Signoff("k\ufffd"),)
    assert sorted((each.code, each.path) for each in problems) == [
        ("export.lost", "/body/blocks/0/children/1/dir"),
        ("export.lost", "/body/blocks/0/children/1/lang"),
        ("export.lost", "/body/blocks/0/children/2/id"),
        ("export.lost", "/language"),
        ("export.simplified", "/body/asides/0/value"),
        ("export.simplified", "/body/blocks/0/children/0/value"),
        ("export.simplified", "/keywords/0/name"),
        ("export.simplified", "/title"),
    ]


def test_addresses_are_left_to_whoever_writes_them():
    assert made(ODD)[0].body.blocks[1] is ODD.body.blocks[1]


def test_it_is_not_told_of_fields_that_a_format_does_not_carry():
    assert {each.path.split("/")[1] for each in made(ODD, frozenset({"title"}))[1]} == {"title"}


@pytest.mark.parametrize("name", EVERYWHERE)
def test_no_format_writes_what_no_document_can_hold(name):
    for article in (ODD, *ARTICLES.values()):
        document = dm.export(article, name)
        text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
        assert readable(text) == text
        assert "<g>" not in text


@given(st.text())
def test_a_readable_text_stays_and_has_as_many_characters(text):
    said = readable(text)
    assert readable(said) is said
    assert len(said) == len(text)


def test_a_text_of_a_class_of_its_own_is_a_plain_one():
    class Sly(str):
        __slots__ = ()

        def __str__(self):
            return "\x00"

    assert type(readable(Sly("a"))) is str
    assert readable(Sly("a")) == "a"


@given(st.lists(st.sampled_from([each for article in ARTICLES.values() for each in article.body.blocks]), max_size=5))
def test_legible_blocks_stay_the_very_same(blocks):
    once = legible_blocks(tuple(blocks))
    assert legible_blocks(once) is once


@pytest.mark.parametrize("tag", ["en", "en-ZA", "zh-Hans-CN", "de-1996", "en-u-ca-gregory", "x-own", "fr-x-desk"])
def test_a_well_formed_tag_is_one_of_a_language(tag):
    assert is_language(tag)


@pytest.mark.parametrize("tag", [None, "", "e", "en_ZA", "English (UK)", "en-", "i-klingon", "a-" * 60, "ᵃᵇ"])
def test_any_other_text_is_none(tag):
    assert not is_language(tag)
