"""Portable Text's own readers take every article: nothing is unknown to a page that knows the documented types."""

import pytest
from articles import ARTICLES, EVERY_BLOCK
from every_node import paragraph
from read_back import READER, told_of

import dmarticle as dm

LINK = paragraph(dm.Link("#user-content-here", (dm.Text("to the place"),)))


def carried():
    """The blocks of which nothing is lost, and a link to the place in them."""
    problems = []
    dm.to_portable_text(EVERY_BLOCK, on_problem=problems.append)
    told = told_of(problems)
    return (LINK, *(each for place, each in enumerate(EVERY_BLOCK.body.blocks) if place not in told))


@pytest.fixture(scope="module")
def read(consume):
    """What the readers say of every article."""
    documents = {name: dm.to_portable_text(article, asides=True) for name, article in ARTICLES.items()}
    documents["carried"] = dm.to_portable_text(dm.Article(id="1", body=dm.Body(carried())))
    return consume("portable_text.mjs", documents)


@pytest.mark.parametrize("name", [*ARTICLES, "carried"])
def test_every_article_is_proper_to_the_toolkit_and_all_in_it_is_known(read, name):
    assert read[name]["proper"]
    assert read[name]["spans"]
    assert read[name]["missing"] == []


def test_a_page_made_of_it_reads_back_as_the_story(read):
    assert READER.run(read["carried"]["html"]).blocks == carried()


@pytest.mark.parametrize("name", ["arabic", "french", "no-body"])
def test_a_page_made_of_an_article_reads_back_as_its_body(read, name):
    assert READER.run(read[name]["html"]).blocks == ARTICLES[name].body.blocks


def test_a_reader_that_knows_no_types_shows_the_words_of_all_text(read):
    words = " ".join(READER.run(read["full"]["bare"]).text.split())
    for said in ("What to know before it.", "Never on a windless morning.", "Read also: A story set aside", "AFP"):
        assert said in words


def test_the_readers_tell_of_what_they_do_not_know(consume):
    block = {"_type": "other", "_key": "a"}
    said = consume("portable_text.mjs", {"x": [block]})
    assert said["x"]["missing"]


def test_every_real_article_is_read(consume, shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    articles = {path.name: dm.load(path) for path in paths}
    found = consume("portable_text.mjs", {name: dm.to_portable_text(each) for name, each in articles.items()})
    for name, said in found.items():
        assert said["proper"], name
        assert said["missing"] == [], name
