"""The body of Whitebeard's request that writes an article."""

import json

import pytest
from articles import FULL, HOSTILE
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
        (dm.Article(id="9" * 5000), "Whitebeard knows the article by a number; found the id '999"),
        (dm.Article(id="٣"), "Whitebeard knows the article by a number; found the id '٣'"),
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


def told(article, code="export.lost"):
    """The update, and the places of what is told with a code."""
    problems = []
    update = dm.to_cms_update(article, on_problem=problems.append)
    return update, {each.path for each in problems if each.code == code}


NO_IDS = ("a-1", "9" * 5000, "٣", "-1", "1 ", "1.0")
"""Ids by which Whitebeard knows nothing: none of them may become a number."""


def test_who_and_what_the_cms_has_no_record_of_is_told_with_its_place():
    article = dm.Article(
        id="1",
        authors=(dm.Author(name="A", id="5"), dm.Author(name="B"), *(dm.Author(name="X", id=each) for each in NO_IDS)),
        categories=(dm.Category(name="C", id="section-c"),),
        related=(dm.Reference(name="R"), dm.Reference(id="r")),
        sponsor=(dm.Reference(name="S"),),
    )
    update, places = told(article)
    assert update == {"id": 1, "author": [5]}
    assert {"/authors/1", "/categories/0", "/related/0", "/related/1", "/sponsor/0"} <= places
    assert {f"/authors/{number}" for number in range(2, 2 + len(NO_IDS))} <= places
    assert "/authors/0" not in places


def test_of_several_sponsors_and_sources_the_first_is_in_the_update_and_the_others_are_told():
    several = (dm.Reference(id="8"), dm.Reference(id="9"))
    update, places = told(dm.Article(id="1", sponsor=several, source=several))
    assert update == {"id": 1, "sponsorId": 8, "sourceId": 8}
    assert places == {"/sponsor/1", "/source/1"}


def test_a_type_is_named_once_and_its_other_names_are_told():
    kind = dm.ContentType(id="4", name="Recipes", slug="recipes")
    update, places = told(dm.Article(id="1", kind="recipes", content_type=kind))
    assert update["type"] == "4"
    assert places == {"/content_type/name", "/content_type/slug", "/kind"}
    update, places = told(dm.Article(id="1", kind="recipes", content_type=dm.ContentType(slug="recipes")))
    assert (update["type"], places) == ("recipes", set())


def test_the_asides_of_an_edited_body_are_behind_its_story():
    update, places = told(FULL)
    assert update["contents"].endswith('<p class="appeal">Join us.</p>\n<p class="signoff">AFP</p>')
    assert not {each for each in places if each.startswith("/body/asides")}


def test_a_dateline_is_told_where_the_story_does_not_have_it():
    body = dm.Body((dm.Paragraph((dm.Text("PARIS, July 19 (Reuters) - It rained."),)),), dateline="PARIS, July 19")
    assert "/body/dateline" not in told(dm.Article(id="1", body=body))[1]
    assert "/body/dateline" in told(evolve(FULL, body=evolve(body, dateline="ROME, July 19")))[1]


def test_what_html_cannot_say_of_a_body_made_by_hand_is_told():
    verse = dm.Preformatted("a verse", language="basic")
    places = told(dm.Article(id="1", body=dm.Body((verse,), (verse,))))[1]
    assert places == {"/body/blocks/0/language", "/body/asides/0/language"}


def test_hostile_text_is_written_as_text_and_a_url_that_must_not_be_followed_is_not():
    article = evolve(HOSTILE, id="1")
    problems = []
    update = dm.to_cms_update(article, on_problem=problems.append)
    assert json.dumps(update).encode()
    assert "url" not in update
    assert "/url" in {each.path for each in problems if each.code == "url.unsafe"}
    for html in (update["contents"], update["introduction"]):
        assert "<script" not in html
        assert "\x00" not in html


def test_a_real_article_is_written_as_the_cms_has_it(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        update, places = told(article)
        record = dm.to_source(article)
        assert update["contents"] == record["contents"]
        assert not {each for each in places if each.startswith(("/body", "/introduction", "/sponsor", "/source/"))}
