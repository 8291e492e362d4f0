"""Nothing lost: law 4 leaf by leaf, and the payload given back, with edits and without."""

import copy
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import JSON

import dmarticle as dm
from dmarticle.structuring import accounts
from dmarticle.structuring.notation import same

GOLDEN = Path(__file__).parent / "golden"
RICH = {
    "objectType": "Article",
    "id": "29",
    "title": "The <b>sea</b>",
    "url": "https://staging.dailymaverick.co.za/article/2024-sea/",
    "firstPublished": "2024-07-19 11:21:17",
    "lastUpdate": "2026-01-06T12:31:36",
    "contents": "<p>Up.</p><p><b>Read more:</b> <a href='/x?utm_source=y'>The sea</a></p>",
    "introduction": "<ul><li>a</li></ul>",
    "views": 12,
    "comments": "3",
    "rating": 4,
    "paid": "0",
    "cached": True,
    "freemium": "1",
    "access_groups": '["a","b"]',
    "authors": [
        {"id": "7", "name": "Ann Lee and Bo Ray", "biography": "<p>", "image_transforms": [{"x": "2", "url": "/"}]},
        {"id": "8", "name": ""},
        None,
    ],
    "categories": [
        {"id": "1", "name": "News", "parent": [], "typeId": {"typeId": "5", "access_groups": "[]", "z": 1}}
    ],
    "keywords": [
        {"type": "Keyword", "lang": "en", "data": {"keywordId": "1", "name": "sea", "articlesCount": "4"}},
        {"keywordId": "2", "name": "land", "translations": '{"en": {"a": 1}}', "replacedWith": {"id": "1"}},
    ],
    "attachments": {"0": {"id": "1", "name": "n", "focal": "50% 26.30%", "width": 0, "height": "9", "type": "other"}},
    "inline_attachments": [
        {
            "id": "2", "type": "inline_image", "url": "/i.jpg", "url_large": "/l.jpg",
            "transforms": [{"x": "200", "y": 0, "url": "/t.jpg", "q": 1}],
        }
    ],
    "seo": {
        "search_title": "", "search_description": "<p>Up.</p><p><b>Read mo", "social_image": "javascript:x", "z": None
    },
    "options": {"difficulty": "Facile", "flag": "0"},
    "difficulty": "Facile",
    "related": [{"id": "3", "title": "T"}],
    "sponsor": [],
    "elements": [],
    "chef": {"objectType": "Article", "id": "4", "title": "Chef", "contents": "<p>c</p>", "views": "1"},
    "cust/om~": [{"a": [1, 1.0, "1", True, None]}],
}  # fmt: skip
"""A payload with a value of every kind that a typed article says in another way, or not at all."""


def opened(payload):
    while "id" not in payload and "data" in payload:
        payload = payload["data"][0] if isinstance(payload["data"], list) else payload["data"]
    return payload


def read_payload(path):
    text = path.read_text("utf-8")
    return opened(json.loads(text if text.startswith(("{", "[")) else text.partition("\n")[2]))


PAYLOADS = {path.parent.name: read_payload(path) for path in sorted(GOLDEN.glob("*/payload.json"))} | {"rich": RICH}


def leaves(value, path=()):
    """The path of each single value, and of each object and array with nothing in it."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    inner = [leaf for key, each in entries for leaf in leaves(each, (*path, key))]
    return inner or [path]


def changed(payload, path, value):
    result = copy.deepcopy(payload)
    place = result
    for key in path[:-1]:
        place = place[key]
    if value is REMOVED:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return result


REMOVED = object()


def result_of(payload):
    """What a payload is read into, without the problems: they are not where a value is to be found."""
    article = dm.normalize(payload, pipeline=None)
    nested = {key: evolve(inner, problems=()) for key, inner in article.nested.items()}
    return evolve(article, problems=(), nested=nested)


def unaccounted(payload):
    """The leaves whose change, or whose absence, leaves the result as it was."""
    before = result_of(payload)
    lost = []
    for path in leaves(payload):
        if path == ("id",):
            continue
        values = ("another value", REMOVED)
        lost += [(path, value) for value in values if result_of(changed(payload, path, value)) == before]
    return lost


@pytest.mark.parametrize("name", PAYLOADS)
def test_law_4_every_leaf_of_a_payload_is_accounted_for(name):
    assert unaccounted(PAYLOADS[name]) == []


def test_the_oracle_of_law_4_finds_a_leaf_that_is_lost(monkeypatch):
    monkeypatch.setitem(globals(), "result_of", lambda payload: dm.normalize(payload, pipeline=None).title)
    payload = {"objectType": "Article", "id": "1", "signature": "Article:1", "title": "T", "views": 1}
    lost = {path for path, _ in unaccounted(payload)}
    assert lost == {("objectType",), ("signature",), ("views",)}


def test_law_4_holds_for_every_real_payload(shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    assert paths
    for path in paths[::4]:  # `python tests/leaves.py FOLDER` takes all of them
        assert unaccounted(read_payload(path)) == [], path.name


@pytest.mark.parametrize("pipeline", [dm.NEWS, dm.ARCHIVE, None], ids=["news", "archive", "none"])
@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_is_given_back_equal_in_value(name, pipeline):
    article = dm.normalize(PAYLOADS[name], pipeline=pipeline)
    assert same(dm.to_source(article), PAYLOADS[name])


def test_every_real_payload_is_given_back(shared):
    for path in (*(shared / "payloads").rglob("*.json"), shared / "seeds" / "000_5bc5425d50ce9812.txt"):
        payload = read_payload(path)
        assert same(dm.to_source(dm.normalize(payload)), payload), path.name


@given(st.data())
def test_any_payload_is_given_back_whatever_stands_in_it(data):
    path = data.draw(st.sampled_from([path for path in leaves(RICH) if path != ("id",)]))
    payload = changed(RICH, path[: data.draw(st.integers(1, len(path)))], data.draw(JSON))
    try:
        article = dm.normalize(payload, dialect="whitebeard")
    except dm.PayloadError:
        return
    again = dm.structure(json.loads(json.dumps(dm.unstructure(article))))
    assert same(dm.to_source(article), payload)
    assert same(dm.to_source(again), payload)


def test_a_real_article_survives_json_and_pickle_with_its_accounts():
    article = dm.normalize(RICH)
    assert dm.structure(json.loads(json.dumps(dm.unstructure(article)))) == article


def edited(**edits):
    """The keys of the payload that an edit changes, with what stands there then."""
    after = dm.to_source(evolve(dm.normalize(RICH), **edits))
    keys = {*after, *RICH}
    differ = {key for key in keys if (key in after) != (key in RICH) or not same(after.get(key), RICH.get(key))}
    return {key: after.get(key, "left out") for key in differ}


@pytest.mark.parametrize(
    ("edit", "source"),
    [
        (lambda a: {"title": "Land"}, {"title": "Land"}),
        (lambda a: {"title": a.title}, {}),
        (lambda a: {"title": None}, {"title": None}),
        (lambda a: {"published": None}, {"firstPublished": "left out"}),
        (lambda a: {"updated": None}, {"lastUpdate": None}),
        (lambda a: {"url": "https://www.x.example/"}, {"url": "https://www.x.example/"}),
        (
            lambda a: {"published": datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)},
            {"firstPublished": "2025-01-02 05:04:05"},
        ),
        (lambda a: {"updated": a.published}, {"lastUpdate": "2024-07-19T11:21:17"}),
        (lambda a: {"counts": evolve(a.counts, views=13, comments=4)}, {"views": 13, "comments": "4"}),
        (lambda a: {"flags": evolve(a.flags, freemium=False, cached=False)}, {"freemium": "0", "cached": False}),
        (lambda a: {"body": dm.NEWS.run("<p>New.</p>")}, {"contents": "<p>New.</p>"}),
        (lambda a: {"extra": {**a.extra, "cust/om~": 1}}, {"cust/om~": 1}),
        (lambda a: {"keywords": a.keywords[1:]}, {"keywords": RICH["keywords"][1:]}),
        (
            lambda a: {"keywords": (evolve(a.keywords[0], name="ocean"), a.keywords[1])},
            {
                "keywords": [
                    {"type": "Keyword", "lang": "en", "data": {**RICH["keywords"][0]["data"], "name": "ocean"}},
                    RICH["keywords"][1],
                ]
            },
        ),
        (lambda a: {"seo": evolve(a.seo, search_title="S")}, {"seo": {**RICH["seo"], "search_title": "S"}}),
        (
            lambda a: {"authors": (evolve(a.authors[0], name="Cy Day"), a.authors[1])},
            {
                "authors": [
                    {**RICH["authors"][0], "name": "Cy Day"},
                    *RICH["authors"][1:],
                    {**RICH["authors"][0], "name": "Bo Ray"},
                ]
            },
        ),
        (
            lambda a: {"nested": {"chef": evolve(a.nested["chef"], title="Cook")}},
            {"chef": {**RICH["chef"], "title": "Cook"}},
        ),
    ],
)
def test_an_edit_changes_what_was_edited_in_the_notation_of_the_payload_and_nothing_else(edit, source):
    assert edited(**edit(dm.normalize(RICH))) == source


def test_a_profile_of_ones_own_gives_its_dates_back():
    profile = dm.Profile(name="mine", zone="Asia/Tokyo")
    article = dm.normalize(RICH, profile=profile)
    assert same(dm.to_source(article), RICH)
    assert same(dm.to_source(dm.structure(dm.unstructure(article))), RICH)


def test_an_hour_that_the_clock_shows_twice_is_told_by_its_offset():
    payload = {**RICH, "firstPublished": "2024-10-26T20:30:00+00:00"}
    article = dm.normalize(payload, profile=dm.LORIENT_LE_JOUR)
    later = evolve(article, published=article.published + timedelta(hours=1))
    assert dm.to_source(later)["firstPublished"] != payload["firstPublished"]
    assert dm.normalize(dm.to_source(later), profile=dm.LORIENT_LE_JOUR).published == later.published


def of(payload, **edits):
    """The record of a payload whose article was edited."""
    return dm.to_source(evolve(dm.normalize(payload), **edits))


def test_an_edit_of_one_record_leaves_its_neighbours_and_the_shape_of_their_list():
    records = [{"id": "7", "name": "Ann Lee"}, {"id": "8", "name": ""}, None, {"id": "9", "name": "Bo Ray"}]
    payload = {**RICH, "authors": records, "sponsor": {"id": "1", "name": "S"}}
    article = dm.normalize(payload)
    authors = (evolve(article.authors[0], name="Cy Day"), *article.authors[1:])
    assert of(payload, authors=authors)["authors"] == [{"id": "7", "name": "Cy Day"}, *records[1:]]
    assert of(payload, sponsor=(evolve(article.sponsor[0], name="T"),))["sponsor"] == {"id": "1", "name": "T"}
    numbered = (evolve(article.attachments[0], name="other"), *article.attachments[1:])
    assert of(payload, attachments=numbered)["attachments"] == {"0": {**RICH["attachments"]["0"], "name": "other"}}


@pytest.mark.parametrize(
    "edit",
    [
        lambda authors: authors[:1],
        lambda authors: authors[::-1],
        lambda authors: (evolve(authors[0], name="Ann"), authors[1]),
        lambda authors: (authors[0], evolve(authors[1], biography="b")),
    ],
)
def test_authors_of_one_record_are_written_singly_once_they_are_edited(edit):
    authors = edit(dm.normalize(RICH).authors)
    written = [record for record in of(RICH, authors=authors)["authors"] if record and record.get("id") == "7"]
    assert [record["name"] for record in written] == [author.name for author in authors]


def test_a_picture_stays_under_the_key_it_came_from():
    inline = {"id": "3", "url": "https://x.example/3.jpg"}
    payload = {**RICH, "attachments": [{"id": "1", "name": "n", "type": "image"}], "inline_attachments": [inline]}
    article = dm.normalize(payload)
    after = of(payload, attachments=(evolve(article.attachments[0], name="m"), article.attachments[1]))
    assert (after["attachments"][0]["name"], after["inline_attachments"]) == ("m", [inline])


def test_an_edit_of_one_size_leaves_the_others_as_they_are_written():
    transforms = [{"x": "200", "y": 0, "url": "/t.jpg", "q": 1}, {"x": 0, "y": "90", "url": "/u.jpg"}]
    payload = {
        **RICH,
        "attachments": [{"id": "1", "type": "image", "transforms": transforms}],
        "inline_attachments": [],
    }
    (attachment,) = dm.normalize(payload).attachments
    sizes = (evolve(attachment.renditions[0], url="/n.jpg"), *attachment.renditions[1:])
    after = of(payload, attachments=(evolve(attachment, renditions=sizes),))
    assert after["attachments"][0]["transforms"] == [{**transforms[0], "url": "/n.jpg"}, transforms[1]]


@pytest.mark.parametrize(
    ("field", "raw", "edit", "written"),
    [
        ("rating", "4", lambda a: {"counts": evolve(a.counts, rating=5.0)}, "5"),
        ("rating", 4, lambda a: {"counts": evolve(a.counts, rating=5.0)}, 5),
        ("teaser", "2024-07-19 11:00 <i>x</i>", lambda a: {"teaser": "2025-01-01"}, "2025-01-01"),
        ("access_groups", '["a","b"]', lambda a: {"access": evolve(a.access, groups=("a",))}, '["a"]'),
        ("access_groups", ["a", "b"], lambda a: {"access": evolve(a.access, groups=("a",))}, ["a"]),
        ("related", [{"title": "T1"}], lambda a: {"related": (evolve(a.related[0], name="T2"),)}, [{"title": "T2"}]),
    ],
)
def test_an_edit_is_written_as_the_old_value_was(field, raw, edit, written):
    payload = {**RICH, field: raw}
    assert same(of(payload, **edit(dm.normalize(payload)))[field], written)


def test_a_record_shares_nothing_with_the_article_it_was_made_of():
    article = dm.normalize(RICH)
    record = dm.to_source(article)
    record["cust/om~"].append(1)
    record["options"]["x"] = 1
    assert same(dm.to_source(article), RICH)


def test_an_article_shares_nothing_with_the_payload_that_a_caller_may_change():
    payload = copy.deepcopy(RICH)
    article = dm.normalize(payload)
    payload["cust/om~"].append(1)
    payload["seo"]["z"] = payload["options"]["x"] = 5
    payload["inline_attachments"][0]["transforms"].clear()
    assert same(dm.to_source(article), RICH)


def test_a_nested_article_is_typed_with_problems_of_its_own():
    article = dm.normalize({**RICH, "chef": {**RICH["chef"], "firstPublished": "soon"}})
    chef = article.nested["chef"]
    assert (chef.title, chef.body.html, "chef" in article.extra) == ("Chef", "<p>c</p>", False)
    assert [problem.path for problem in chef.problems if problem.code == "date.unreadable"] == ["/firstPublished"]


CHEF = {"chef": dm.Article(id="4")}


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            lambda a: {"extra": {"title": "Land"}},
            "extra of Article '29' has the key 'title', .* from Article.title; set",
        ),
        (lambda a: {"extra": {"views": 1}}, "the key 'views', which is written from Article.counts.views"),
        (lambda a: {"extra": {"url": "/"}}, "the key 'url', which is written from Article.url"),
        (lambda a: {"extra": {"contents": "x"}}, "the key 'contents', which is written from Article.body"),
        (lambda a: {"extra": {"inline_attachments": []}}, "'inline_attachments', .* from Article.attachments"),
        (lambda a: {"extra": {"chef": 1}, "nested": CHEF}, "the key 'chef', which is written from Article.nested"),
        (lambda a: {"nested": {"title": CHEF["chef"]}}, "nested of .* the key 'title', .* from Article.title"),
        (
            lambda a: {"authors": (evolve(a.authors[0], extra={"biography": "b"}),)},
            "extra of Author '7' has the key 'biography', which is written from Author.biography",
        ),
        (
            lambda a: {"attachments": (evolve(a.attachments[0], extra={"url_large": "/x"}),)},
            "extra of Attachment '1' has the key 'url_large', which is written from Attachment.renditions",
        ),
    ],
)
def test_an_extra_that_would_be_lost_is_refused_with_the_field_to_set(edit, message):
    article = dm.normalize(RICH)
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.to_source(evolve(article, **edit(article)))


def test_a_body_that_was_not_read_may_be_edited_in_extra():
    article = dm.normalize(RICH, pipeline=None)
    edited = evolve(article, extra={**article.extra, "contents": "<p>New.</p>"})
    assert dm.to_source(edited)["contents"] == "<p>New.</p>"


def cook(number):
    return {"objectType": "Article", "id": str(number), "title": f"Cook {number}", "contents": "<p>c</p>", "views": "1"}


def wrapped(number, **around):
    return {"type": "Article", **around, "data": cook(number)}


WRAPPED = {
    "a list of one": ([cook(1)], ["chef"]),
    "an envelope": ({"data": cook(1), "total": "1"}, ["chef"]),
    "an envelope with a list": ({"data": [cook(1)]}, ["chef"]),
    "a wrapper with an id": ({"id": "9", "data": cook(1)}, ["chef"]),
    "lists in a list": ([[cook(1)], [], None], ["chef"]),
    "several": ([cook(1), cook(2), cook(3)], ["chef/0", "chef/1", "chef/2"]),
    "several among others": ([5, cook(1), {"id": "1", "name": "x"}, None, cook(2)], ["chef/0", "chef/1"]),
    "a page of a list": ({"total": 2, "page": 1, "data": [cook(1), cook(2)]}, ["chef/0", "chef/1"]),
    "an array with holes, as PHP writes it": ({"0": cook(1), "2": cook(2)}, ["chef/0", "chef/1"]),
}


@pytest.mark.parametrize("case", WRAPPED)
def test_a_nested_article_in_a_list_or_an_envelope_is_typed_and_given_back_as_it_stood(case):
    value, names = WRAPPED[case]
    article = dm.normalize({**RICH, "chef": value})
    assert [*article.nested] == names
    assert [each.title for each in article.nested_in("chef")] == [f"Cook {place + 1}" for place in range(len(names))]
    assert "chef" not in article.extra
    again = dm.structure(json.loads(json.dumps(dm.unstructure(article))))
    assert again == article
    assert same(dm.to_source(article), {**RICH, "chef": value})
    assert same(dm.to_source(again), {**RICH, "chef": value})


@pytest.mark.parametrize("case", WRAPPED)
def test_law_4_holds_for_nested_articles_in_lists_and_envelopes(case):
    outer = {"id": "1", "title": "x", "signature": "Article:1", "objectType": "Article"}
    assert unaccounted({**outer, "chef": WRAPPED[case][0]}) == []


def test_fields_with_names_of_any_kind_do_not_take_each_others_articles():
    payload = {**RICH, "chef": [cook(1), cook(2)], "chef/0": cook(3), "chef~1": [cook(4)]}
    article = dm.normalize(payload)
    assert [each.id for each in article.nested_in("chef/0")] == ["3"]
    assert [each.id for each in article.nested_in("chef~1")] == ["4"]
    assert same(dm.to_source(article), payload)


@pytest.mark.parametrize(
    ("value", "edit", "source"),
    [
        ([cook(1)], lambda n: {"chef": evolve(n["chef"], title="Z")}, [{**cook(1), "title": "Z"}]),
        ({"data": cook(1), "n": 1}, lambda n: {"chef": evolve(n["chef"], counts=dm.Counts(views=2))},
         {"data": {**cook(1), "views": "2"}, "n": 1}),
        ([cook(1), 5, cook(2)], lambda n: {"chef/1": n["chef/1"]}, [5, cook(2)]),
        ([cook(1), 5, cook(2)], lambda n: {**n, "chef/2": n["chef/0"]}, [cook(1), 5, cook(2), cook(1)]),
        ({"data": cook(1)}, lambda n: {**n, "chef/1": n["chef"]}, {"data": [cook(1), cook(1)]}),
        (cook(1), lambda n: {**n, "chef/1": n["chef"]}, [cook(1), cook(1)]),
        ([cook(1)], lambda n: {}, []),
        (cook(1), lambda n: {}, None),
        ([cook(1), "x", cook(2)], lambda n: {}, ["x"]),
        ({"data": cook(1), "total": "1"}, lambda n: {}, {"total": "1"}),
        ({"data": [cook(1)], "total": "1"}, lambda n: {}, {"data": [], "total": "1"}),
        ([wrapped(1), wrapped(2)], lambda n: {"chef/0": n["chef/0"]}, [wrapped(1)]),
        ([wrapped(1), wrapped(2)], lambda n: {"chef/1": n["chef/1"]}, [wrapped(2)]),
        ([wrapped(1), wrapped(2)], lambda n: {}, []),
        ([wrapped(1, id="a"), 5, wrapped(2, id="b")], lambda n: {**n, "chef/2": n["chef/0"], "chef/3": n["chef/1"]},
         [wrapped(1, id="a"), 5, wrapped(2, id="b"), wrapped(1), wrapped(2)]),
        ({"data": [wrapped(1, n=1), wrapped(2, n=2)]}, lambda n: {**n, "chef/2": n["chef/0"]},
         {"data": [wrapped(1, n=1), wrapped(2, n=2), wrapped(1)]}),
        ([{"a": 1, "data": {"b": 2, "data": cook(1)}}], lambda n: {"chef/0": n["chef"], "chef/1": n["chef"]},
         [{"a": 1, "data": {"b": 2, "data": cook(1)}}] * 2),
        ({"0": cook(1), "3": cook(2), "4": 5}, lambda n: {**n, "chef/2": n["chef/0"]},
         {"0": cook(1), "3": cook(2), "4": 5, "5": cook(1)}),
        ({"0": cook(1), "3": cook(2)}, lambda n: {"chef/1": n["chef/1"]}, {"3": cook(2)}),
        ({"1": wrapped(1)}, lambda n: {**n, "chef/1": n["chef"]}, {"1": wrapped(1), "2": wrapped(1)}),
        ([[cook(1)], 5], lambda n: {}, [[], 5]),
    ],
)  # fmt: skip
def test_an_edit_of_nested_articles_leaves_what_stands_around_them(value, edit, source):
    article = dm.normalize({**RICH, "chef": value})
    written = dm.to_source(evolve(article, nested=edit(article.nested)))
    assert same(written.get("chef"), source)
    assert same({**written, "chef": value}, {**RICH, "chef": value})


def test_what_is_no_article_of_its_own_stays_in_extra():
    payload = {**RICH, "chef": {"objectType": "Article", "id": {"a": 1}}, "cook": {"id": "1", "name": "x"}}
    article = dm.normalize(payload)
    assert article.nested == {}
    assert {"chef", "cook"} <= set(article.extra)
    assert same(dm.to_source(article), payload)


def test_the_source_of_an_unknown_dialect_is_refused():
    with pytest.raises(dm.ConfigurationError, match="no dialect 'other'"):
        dm.to_source(dm.Article(id="1", dialect="other"))


@given(st.text(st.sampled_from('a"\\\n\t\x00\x7f/é\u2028\ud800😀'), max_size=12))
def test_a_long_text_is_written_as_the_encoder_writes_it(text):
    assert accounts._long_text(text) == json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")


def test_a_text_has_the_same_fingerprint_however_long_it_is():
    for text in ('<p class="x">é</p>\n' * count for count in (1, 30, 300)):
        written = json.dumps(text, ensure_ascii=False)
        assert accounts.fingerprint(text) == accounts.fingerprint_of(written)
