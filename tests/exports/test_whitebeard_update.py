"""The body of Whitebeard's request that writes an article."""

import json

import pytest
from attrs import evolve

import dmarticle as dm

PAYLOAD = {
    "objectType": "Article", "id": "29", "title": "The sea", "url": "https://www.paper.example/29-the-sea/",
    "contentType": {"id": "4", "name": "Recipes"}, "status": "publish", "teaser": "It rose.", "tag": "",
    "byline": "A. Lee", "description": "<b>Up</b>", "summary": "<ul><li>a</li></ul>", "introduction": "<p>i</p>",
    "contents": "<p>Up.</p>",
    "firstPublished": "2024-07-19 11:21:17", "lastUpdate": "2024-07-20 01:02:03",
    "authors": [{"id": "7", "name": "Ann Lee and Bo Ray"}, {"name": "Cy Day"}],
    "keywords": [{"type": "Keyword", "data": {"keywordId": "1", "name": "sea", "display_name": "Sea"}}],
    "categories": [{"id": "3", "name": "News"}], "related": [{"id": "5", "title": "x"}], "sponsor": {"id": "9"},
    "options": [], "seo": {"search_title": "S", "search_description": "", "social_title": None},
}  # fmt: skip


def test_an_article_becomes_the_body_of_a_request_in_its_own_notation():
    update = dm.to_cms_update(dm.normalize(PAYLOAD, profile=dm.DAILY_MAVERICK), platform_id=2)
    assert update == {
        "id": 29, "type": "4", "platformId": 2, "status": "publish", "title": "The sea", "teaser": "It rose.",
        "tag": "", "byline": "A. Lee", "url": "https://www.paper.example/29-the-sea/",
        "descriptive_summary": "<b>Up</b>",
        "summary": "<ul><li>a</li></ul>", "introduction": "<p>i</p>", "contents": "<p>Up.</p>",
        "firstPublished": "2024-07-19T11:21:17+02:00", "lastUpdate": "2024-07-20T01:02:03+02:00",
        "sponsorId": 9, "author": [7], "keywords": ["sea"], "related": [5], "category": [3],
        "seo": {"title": "S"},
    }  # fmt: skip
    assert json.loads(json.dumps(update)) == update


def test_an_edit_is_in_the_request():
    article = dm.normalize(PAYLOAD)
    body = dm.NEWS.run("<p>New.</p>")
    update = dm.to_cms_update(evolve(article, title="Land", summary="Short", body=body))
    assert (update["title"], update["summary"], update["contents"]) == ("Land", "Short", "<p>New.</p>")


def test_an_article_made_by_hand_is_written_too():
    article = dm.Article(id="1", title="T", kind="article", body=dm.NEWS.run("a"))
    assert dm.to_cms_update(article) == {"id": 1, "type": "article", "title": "T", "contents": "<p>a</p>"}


@pytest.mark.parametrize(
    ("article", "message"),
    [
        (dm.Article(id="x"), "Whitebeard knows the article by a number; found the id 'x'"),
        (dm.Article(id="1", dialect="other"), "an article of the dialect 'other'"),
        (dm.Article(id="1", authors=(dm.Author(name="A", id="a-1"),)), "an author by a number; found the id 'a-1'"),
    ],
)
def test_what_whitebeard_cannot_take_is_refused(article, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.to_cms_update(article)


def test_every_real_article_can_be_written(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        update = dm.to_cms_update(article)
        assert update["id"] == int(article.id)
        assert update["contents"]
