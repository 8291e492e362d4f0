"""JSON Feed, against a schema of it and its own rules (https://www.jsonfeed.org/version/1.1/)."""

import json
from datetime import UTC, datetime

import pytest
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FULL, HOSTILE, NO_BODY
from attrs import evolve
from feeds import PAPER, SCHEMAS, codes, exported, missing, read, real, story_of
from hypothesis import given
from jsonschema import Draft7Validator
from strategies import ANY_BLOCKS

import dmarticle as dm

SCHEMA = Draft7Validator(
    json.loads((SCHEMAS / "json-feed-1.1.json").read_text("utf-8")), format_checker=Draft7Validator.FORMAT_CHECKER
)


def assert_valid(feed):
    SCHEMA.validate(feed)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    for item in feed["items"]:
        assert all(item.get(key) != "" for key in item if key != "content_text")
        for key in ("date_published", "date_modified"):
            assert datetime.fromisoformat(item.get(key, "2025-01-01T00:00:00Z")).tzinfo
        for key in ("url", "external_url", "image"):
            assert item.get(key, PAPER).startswith(("http://", "https://"))
            assert item.get(key, PAPER).isascii()
    json.dumps(feed, allow_nan=False)


def test_a_feed_of_all_articles_is_valid():
    assert_valid(dm.to_json_feed(ARTICLES.values(), title="The Paper", home_page_url=PAPER, language="en"))


def test_a_feed_of_real_articles_is_valid(shared):
    feed = dm.to_json_feed(real(shared), title="The Paper")
    assert_valid(feed)
    assert len(feed["items"]) > 10
    assert all(item["content_html"] and item["title"] for item in feed["items"])


def test_the_oracle_catches_what_is_no_feed():
    feed = dm.to_json_feed([FULL], title="The Paper")
    for wrong in ({"version": "2"}, {"items": [{}]}, {"items": [{"id": "1"}]}, {"nonsense": 1}):
        assert not SCHEMA.is_valid(feed | wrong)


def test_an_item_says_what_an_article_says():
    item, problems = exported(FULL, "json-feed")
    assert item["id"] == item["url"] == FULL.url
    assert item["external_url"] == "https://wire.example/s/77"
    assert item["title"] == FULL.title
    assert item["summary"] == FULL.summary
    assert item["image"] == FULL.lead_image.url
    assert item["date_published"] == "2025-03-04T06:15:00+02:00"
    assert item["date_modified"] == "2025-03-05T08:00:30+02:00"
    assert item["authors"] == [
        {"name": "Ann Lee", "url": f"{PAPER}author/ann-lee/", "avatar": f"{PAPER}img/ann.jpg"},
        {"name": "Reuters"},
    ]
    assert item["tags"] == ["Coast", "Weather", "Sea level", "harbour"]
    assert item["language"] == "en-ZA"
    assert codes(problems) == {"export.lost", "export.unplaced"}


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK, ARABIC], ids=lambda each: each.id)
def test_the_story_of_an_item_is_read_as_the_same_blocks(article):
    assert read(exported(article, "json-feed")[0]["content_html"]) == read(
        "\n".join(block.html for block in story_of(article))
    )


@given(ANY_BLOCKS)
def test_any_story_is_in_an_item_as_its_html(blocks):
    article = evolve(FULL, introduction=None, body=dm.Body(blocks))
    item = dm.export(article, "json-feed")
    assert item.get("content_html", "") == article.body.html


def test_an_audio_file_in_the_story_is_an_attachment_too():
    item = dm.export(EVERY_BLOCK, "json-feed")
    assert item["attachments"] == [
        {"url": f"{PAPER}a.mp3", "mime_type": "audio/mpeg", "title": "The podcast"},
        {"url": f"{PAPER}b.mp4", "mime_type": "video/mp4"},
    ]


def test_an_item_without_an_address_has_the_identity_of_the_cms():
    item, problems = exported(BARE, "json-feed")
    assert item == {"id": "82", "content_text": ""}
    assert missing(problems) == {"/body"}


def test_an_item_without_a_story_has_its_title_for_one_and_says_so():
    item, problems = exported(NO_BODY, "json-feed")
    assert item["content_text"] == "Only a headline"
    assert [(each.path, each.used) for each in problems if each.code == "export.assumed"] == [
        ("/body", "Only a headline")
    ]


def test_no_address_that_must_not_be_followed_is_in_an_item():
    item, problems = exported(HOSTILE, "json-feed")
    assert not {"url", "external_url", "image", "language"} & item.keys()
    assert "url.unsafe" in codes(problems)
    assert "<script" not in item["content_html"]


def test_problems_of_a_feed_begin_with_the_number_of_the_article():
    problems = []
    dm.to_json_feed([FULL, BARE], title="T", on_problem=problems.append)
    assert {each.path.split("/")[1] for each in problems} == {"0", "1"}
    assert "/1/body" in missing(problems)


def test_a_feed_takes_its_articles_once_and_as_they_come():
    feed = dm.to_json_feed((evolve(NO_BODY, id=str(number)) for number in range(3)), title="T")
    assert len(feed["items"]) == 3


def test_an_address_in_other_letters_is_escaped():
    item = dm.export(evolve(FULL, url="https://today.example/عربي a?b=é"), "json-feed")
    assert item["url"] == "https://today.example/%D8%B9%D8%B1%D8%A8%D9%8A%20a?b=%C3%A9"


def test_an_address_without_its_site_is_told():
    item, problems = exported(evolve(FULL, url="/article/77"), "json-feed")
    assert item["id"] == "77"
    assert "url" not in item
    assert "/url" in {each.path for each in problems if each.code == "export.lost"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"title": " "}, "title is required by the feed; found ' '"),
        ({"title": 5}, "title is a str; found 5"),
        ({"title": "T", "home_page_url": "javascript:x"}, "home_page_url is a whole address such as"),
        ({"title": "T", "feed_url": "/feed"}, "feed_url is a whole address such as"),
        ({"title": "T", "language": "<b>"}, "language is a BCP 47 tag such as 'en-ZA'; found '<b>'"),
    ],
)
def test_an_option_that_is_not_what_it_is_for_is_refused(options, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.to_json_feed([], **options)


def test_one_article_is_no_list_of_articles():
    with pytest.raises(TypeError, match="found one Article: put it in a list"):
        dm.to_json_feed(FULL, title="T")


def test_a_date_without_a_zone_is_refused():
    with pytest.raises(dm.ConfigurationError, match="expected a date and time with a zone"):
        dm.export(evolve(FULL, published=datetime(2025, 1, 1)), "json-feed")  # noqa: DTZ001 - the point


def test_the_first_and_the_last_moment_there_are_can_be_said():
    item = dm.export(HOSTILE, "json-feed")
    assert datetime.fromisoformat(item["date_published"]) == datetime(1, 1, 1, tzinfo=UTC)
    assert item["date_modified"] == "9999-12-31T23:59:59+00:00"
