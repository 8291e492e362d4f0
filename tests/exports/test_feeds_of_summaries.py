"""Feeds without the stories, for readers who are to come to the page for them."""

import json

import pytest
from articles import ARTICLES, EVERY_BLOCK, FULL
from attrs import evolve
from feeds import PAPER
from lxml import etree
from test_atom import faults, schema  # noqa: F401 - a fixture
from test_json_feed import assert_valid

import dmarticle as dm

FEEDS = {
    "rss": lambda articles, **options: dm.to_rss(articles, title="The Paper", link=PAPER, description="All", **options),
    "atom": lambda articles, **options: dm.to_atom(articles, title="The Paper", id=PAPER, **options),
    "json-feed": lambda articles, **options: json.dumps(dm.to_json_feed(articles, title="The Paper", **options)),
}


@pytest.mark.parametrize("name", FEEDS)
def test_neither_a_word_of_the_story_nor_a_recording_in_it_is_in_a_feed_of_summaries(name):
    feed = FEEDS[name]([FULL, EVERY_BLOCK], body=False)
    assert FULL.summary in feed
    for words in ("By noon it was gone.", "What to know before it.", "The first point", "a.mp3", "b.mp4"):
        assert words in FEEDS[name]([FULL, EVERY_BLOCK])
        assert words not in feed


@pytest.mark.parametrize("name", FEEDS)
def test_of_a_story_that_is_not_wanted_nothing_is_told_and_all_else_is_as_it_was(name):
    full, brief = [], []
    with_story = FEEDS[name]([EVERY_BLOCK], on_problem=full.append)
    without = FEEDS[name]([EVERY_BLOCK], body=False, on_problem=brief.append)
    assert {each.path for each in brief} == {
        each.path for each in full if not each.path.startswith(("/0/body/blocks", "/0/body/dateline"))
    }
    assert len(without) < len(with_story)


def test_a_feed_of_summaries_is_valid(schema):  # noqa: F811 - the fixture
    whole = [each for each in ARTICLES.values() if each.url and each.updated and each.authors and each.title]
    whole = [each for each in whole if not each.url.startswith("javascript:")]
    assert faults(etree.fromstring(FEEDS["atom"](whole, body=False).encode()), schema) == []
    assert_valid(dm.to_json_feed(ARTICLES.values(), title="The Paper", body=False))


def test_the_content_that_json_feed_requires_is_the_summary_or_else_the_title():
    items = dm.to_json_feed([FULL, dm.Article(id="1", title="Sea")], title="The Paper", body=False)["items"]
    assert [each["content_text"] for each in items] == [FULL.summary, "Sea"]
    problems = []
    nothing = evolve(FULL, title=None, summary=None, teaser=None, description=None, short_summary=None)
    dm.to_json_feed([nothing], title="The Paper", body=False, on_problem=problems.append)
    assert "/0/body" in {each.path for each in problems if each.code == "export.missing"}


@pytest.mark.parametrize("name", FEEDS)
def test_whether_the_story_is_wanted_is_said_by_true_or_false(name):
    with pytest.raises(dm.ConfigurationError, match="body"):
        FEEDS[name]([FULL], body="no")
