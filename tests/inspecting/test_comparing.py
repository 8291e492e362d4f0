"""What is new since last month."""

import json

import pytest
from corpora import CORPORA, GOLDEN
from hypothesis import given

import dmarticle as dm

ARTICLE = {"objectType": "Article", "id": "1", "title": "x", "options": [], "related": []}


def compared(earlier, now, **options):
    return dm.inspect(now).compare(dm.inspect(earlier), **options)


def said(comparison):
    return [(each.subject, str(each.turn), each.path, each.name) for each in comparison.differences]


@given(CORPORA)
def test_nothing_differs_from_itself(payloads):
    found = dm.inspect(payloads, pipeline=None)
    assert not found.compare(dm.Inspection.from_dict(found.as_dict()), moved=0)


@given(CORPORA, CORPORA)
def test_what_is_new_one_way_is_gone_the_other_way(one, other):
    first, second = dm.inspect(one, pipeline=None), dm.inspect(other, pipeline=None)
    there, back = first.compare(second), second.compare(first)
    turned = {"new": "gone", "gone": "new", "changed": "changed"}
    assert sorted(map(repr, said(back))) == sorted(
        repr((subject, turned[turn], path, name)) for subject, turn, path, name in said(there)
    ) or any(each.subject == "unknown key" for each in (*there.differences, *back.differences))
    assert json.dumps(there.as_dict())
    assert str(there).count("\n") >= len(there.differences)


def test_a_new_key_is_named_once_with_what_is_below_it_and_where_it_is_first():
    comparison = compared([ARTICLE], [ARTICLE, {**ARTICLE, "chef": {"id": "1", "tags": [{"a": 1}]}}])
    (found,) = comparison.differences
    assert (found.subject, found.path, found.below, found.unclaimed, found.first) == (
        "key",
        "/chef",
        4,
        True,
        "record 2",
    )
    assert "new     /chef (1 time, with 4 paths below, no field claims it, first in record 2)" in str(comparison)


def test_a_key_that_is_gone_is_named():
    assert ("key", "gone", "/related", None) in said(compared([ARTICLE], [{"objectType": "Article", "id": "1"}]))


def test_a_new_type_is_named_with_what_it_holds():
    comparison = compared([ARTICLE], [ARTICLE, {**ARTICLE, "options": {"a": {"b": 1}}, "title": 5}])
    types = [each for each in comparison.differences if each.subject == "type"]
    assert [(each.path, each.name, each.below) for each in types] == [
        ("/options", "object", 2),
        ("/title", "integer", 0),
    ]
    assert not any(each.subject == "key" for each in comparison.differences)


def test_an_array_that_was_always_empty_and_is_no_more_is_new():
    assert ("key", "new", "/related/*", None) in said(compared([ARTICLE], [{**ARTICLE, "related": [{"id": "7"}]}]))


@pytest.mark.parametrize(("moved", "expected"), [(0.05, True), (0.3, False)])
def test_a_rate_is_named_when_it_moved_by_more_than_the_share(moved, expected):
    earlier = [ARTICLE] * 4
    now = [ARTICLE, ARTICLE, ARTICLE, {**ARTICLE, "title": None}]
    assert (("nulls", "changed", "/title", None) in said(compared(earlier, now, moved=moved))) is expected


def test_presence_and_emptiness_that_moved_are_named():
    now = [ARTICLE, {"objectType": "Article", "id": "1", "title": " ", "options": []}]
    found = said(compared([ARTICLE], now))
    assert ("presence", "changed", "/related", None) in found
    assert ("empties", "changed", "/title", None) in found


def test_new_shapes_of_dates_shortcodes_embeds_styles_problems_and_errors_are_named():
    body = '<p style="color: red">[poll id="1"]</p><iframe src="https://youtu.be/Y8KZ3UclQWI"></iframe>'
    earlier = {**ARTICLE, "contents": "", "firstPublished": "2024-07-19T11:21:17Z"}
    now = {**earlier, "contents": body, "firstPublished": "2024-07-19 11:21:17"}
    found = said(compared([earlier], [now, {"error": "x"}]))
    assert {
        ("date shape", "new", "/firstPublished", "9999-99-99 99:99:99"),
        ("date shape", "gone", "/firstPublished", "9999-99-99T99:99:99Z"),
        ("shortcode", "new", None, "poll"),
        ("provider", "new", None, "YouTube"),
        ("style", "new", None, "color"),
        ("problem", "new", None, "date.zone-assumed"),
        ("error", "new", None, "CmsError: the CMS answered with an error: x"),
    } <= set(found)


def test_a_key_that_the_dialect_does_not_claim_any_more_is_named():
    repeated = {**ARTICLE, "options": {"persons": 4}, "persons": 4}
    alone = {**repeated, "persons": 5}
    assert ("unknown key", "new", "/persons", None) in said(compared([repeated], [alone]))


def test_what_was_not_kept_is_not_called_new_but_uncertain():
    earlier = {**ARTICLE, "contents": "".join(f"<p style='a{number}: b'>x</p>" for number in range(9))}
    now = {**ARTICLE, "contents": "<p style='z: b'>x</p>"}
    few = dm.inspect([earlier], bounds=dm.Bounds(names=3, keys=4))
    comparison = dm.inspect([now]).compare(few)
    assert not any(each.subject == "style" and each.turn == "new" for each in comparison.differences)
    assert any("did not keep all styles" in each for each in comparison.uncertain)
    assert any("did not keep all paths" in each for each in comparison.uncertain)
    assert "not sure: the earlier inspection did not keep all paths" in str(comparison)


def test_without_differences_it_is_false_and_says_so():
    comparison = compared(GOLDEN, GOLDEN)
    assert not comparison
    assert str(comparison) == "4 records, compared with 4 earlier\nno differences"


def test_wrong_use_is_said():
    found = dm.inspect([ARTICLE])
    with pytest.raises(dm.ConfigurationError, match="compared with an Inspection; found dict"):
        found.compare({})
    with pytest.raises(dm.ConfigurationError, match="moved is a share from 0 to 1; found 5"):
        found.compare(found, moved=5)
