"""Fields: each one counts, records are known by what identifies them, values are compared as what they are."""

import copy
import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from attrs import evolve, fields, has

import dmarticle as dm
from dmarticle import models
from dmarticle.differences.fields import MAX_DEPTH
from dmarticle.differences.records import IDENTITIES, USUAL, match_records
from dmarticle.differences.signatures import LEFT_OUT, signature

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "harbour.json"
PAYLOAD = json.loads(EXAMPLE.read_text("utf-8"))
MODELS = [getattr(models, name) for name in models.__all__ if has(getattr(models, name))]
KEYWORDS = tuple(dm.Keyword(name=name, id=str(place)) for place, name in enumerate(["sea", "wind", "harbour"]))


def article(**changes):
    return evolve(dm.Article(id="1"), **changes)


def told(before, after):
    """What is said of each change: its kind and where."""
    return [(str(each.kind), each.path_before, each.path) for each in dm.diff(before, after).fields]


def holding(model, instance):
    """An article that holds a model somewhere."""
    reference = dm.Attachment(id="1")
    places = {
        dm.Article: lambda: instance,
        dm.Author: lambda: article(authors=(instance,)),
        dm.Keyword: lambda: article(keywords=(instance,)),
        dm.Category: lambda: article(categories=(instance,)),
        dm.Attachment: lambda: article(attachments=(instance,)),
        dm.Rendition: lambda: article(attachments=(evolve(reference, renditions=(instance,)),)),
        dm.FocalPoint: lambda: article(attachments=(evolve(reference, focal_point=instance),)),
        dm.Publication: lambda: article(categories=(dm.Category(name="c", publication=instance),)),
        dm.Seo: lambda: article(seo=instance),
        dm.Access: lambda: article(access=instance),
        dm.Counts: lambda: article(counts=instance),
        dm.Flags: lambda: article(flags=instance),
        dm.ContentType: lambda: article(content_type=instance),
        dm.Reference: lambda: article(related=(instance,)),
    }
    return places[model]()


def field_cases():
    for model in MODELS:
        for field in fields(model):
            known = (model, field.name) in LEFT_OUT or field.name == "residue"
            if model is not dm.Completeness and field.eq and not known:
                yield pytest.param(model, field.name, id=f"{model.__name__}.{field.name}")


@pytest.mark.parametrize(("model", "name"), list(field_cases()))
def test_a_change_of_any_field_of_any_model_is_told(model, name):
    needed = {"id": "1", "name": "n", "url": "https://x.example/", "x": 1.0, "y": 2.0}
    before = model(**{each.name: needed[each.name] for each in fields(model) if each.name in needed})
    others = {"categories": (dm.Category(name="another"),), "nested": {"chef": dm.Article(id="2")}}
    after = evolve(before, **{name: others.get(name, "another")})
    changes = dm.diff(holding(model, before), holding(model, after)).fields
    identifies = name in {each for names in IDENTITIES.get(model, USUAL) for each in names}
    assert any(name in (each.path or "") for each in changes) or (identifies and len(changes) == 2)


def test_the_same_values_in_another_notation_are_no_difference():
    payload = {"objectType": "Article", "id": "1", "title": "T", "views": 1, "firstPublished": "2024-01-02 03:04:05"}
    notation = {**payload, "views": "1", "firstPublished": "2024-01-02T03:04:05"}
    assert not dm.diff(dm.normalize(payload), dm.normalize(notation))


def test_the_body_of_an_article_inside_the_article_counts():
    chef = dm.Article(id="2", body=dm.NEWS.run("a"))
    nested = {"chef": evolve(chef, body=dm.NEWS.run("b"))}
    (change,) = dm.diff(article(nested={"chef": chef}), article(nested=nested)).fields
    assert (change.path, change.before, change.after) == ("nested.chef.body", "a", "b")


def test_what_is_left_out_exists_and_has_a_reason():
    for (model, name), reason in LEFT_OUT.items():
        assert name in {each.name for each in fields(model)}
        assert reason


def test_what_identifies_a_record_is_a_field_of_it():
    for model, identities in IDENTITIES.items():
        assert {name for names in identities for name in names} <= {each.name for each in fields(model)}


def test_a_publication_that_is_not_a_sections_is_compared_and_one_that_is_only_there():
    assert told(article(publication=dm.Publication(name="a")), article(publication=dm.Publication(name="b"))) == [
        ("changed", "publication.name", "publication.name")
    ]
    before, after = (dm.Publication(name=name) for name in "ab")
    versions = [
        article(publication=each, categories=(dm.Category(name="c", publication=each),)) for each in (before, after)
    ]
    assert [path for _, path, _ in told(*versions)] == ["categories[0].publication.name"]


def test_a_pointer_is_no_part_of_a_value():
    before, after = (article(authors=(dm.Author(name="A", pointer=pointer),)) for pointer in ("/a/0", "/a/1"))
    assert not dm.diff(before, after)


def test_one_keyword_put_in_front_is_one_addition():
    after = (dm.Keyword(name="flood", id="9"), *KEYWORDS)
    assert told(article(keywords=KEYWORDS), article(keywords=after)) == [("added", None, "keywords[0]")]


def test_one_taken_out_of_the_middle_is_one_removal():
    after = (KEYWORDS[0], KEYWORDS[2])
    assert told(article(keywords=KEYWORDS), article(keywords=after)) == [("removed", "keywords[1]", None)]


def test_a_move_is_one_move_and_says_from_where_to_where():
    after = (*KEYWORDS[1:], KEYWORDS[0])
    assert told(article(keywords=KEYWORDS), article(keywords=after)) == [("moved", "keywords[0]", "keywords[2]")]


def test_a_record_that_moved_and_changed_is_told_of_twice():
    after = (*KEYWORDS[1:], evolve(KEYWORDS[0], slug="sea"))
    assert told(article(keywords=KEYWORDS), article(keywords=after)) == [
        ("moved", "keywords[0]", "keywords[2]"),
        ("added", "keywords[0].slug", "keywords[2].slug"),
    ]


def test_an_id_that_comes_later_does_not_make_another_record():
    before, after = article(keywords=(dm.Keyword(name="sea"),)), article(keywords=(dm.Keyword(name="sea", id="1"),))
    assert told(before, after) == [("added", "keywords[0].id", "keywords[0].id")]


def test_records_of_one_name_with_two_ids_are_two_records():
    before, after = (article(keywords=(dm.Keyword(name="sea", id=each),)) for each in "12")
    assert told(before, after) == [("removed", "keywords[0]", None), ("added", None, "keywords[0]")]


def test_authors_that_share_one_record_of_the_cms_are_known_by_their_names():
    both = tuple(dm.Author(name=name, id="1", source_name="A and B") for name in "AB")
    assert told(article(authors=both), article(authors=both[1:])) == [("removed", "authors[0]", None)]


def test_renditions_are_known_by_their_names_when_all_urls_are_signed_anew():
    def signed(key):
        names = ("large", "small") if key == "x" else ("small", "large")
        return tuple(dm.Rendition(name=name, url=f"https://i.example/{key}/{name}") for name in names)

    before, after = (article(attachments=(dm.Attachment(id="1", renditions=signed(key)),)) for key in "xy")
    kinds = [kind for kind, *_ in told(before, after)]
    assert sorted(kinds) == ["changed", "changed", "moved"]


def test_dates_are_compared_as_instants_and_shown_as_written():
    noon = datetime(2025, 3, 4, 12, tzinfo=UTC)
    there = noon.astimezone(timezone(timedelta(hours=2)))
    assert not dm.diff(article(published=noon), article(published=there))
    (change,) = dm.diff(article(published=noon), article(published=there + timedelta(seconds=1))).fields
    assert change.after.isoformat() == "2025-03-04T14:00:01+02:00"
    assert "2025-03-04 14:00:01+02:00" in str(dm.diff(article(published=noon), article(published=change.after)))


def test_dates_at_the_ends_of_time_are_compared_too():
    first = datetime.min.replace(tzinfo=timezone(timedelta(hours=14)))
    last = datetime.max.replace(tzinfo=timezone(timedelta(hours=-12)))
    assert [kind for kind, *_ in told(article(published=first), article(published=last))] == ["changed"]


def test_a_number_is_no_truth_value_and_one_number_may_be_written_in_two_ways():
    assert told(article(extra={"x": 1}), article(extra={"x": True})) == [("changed", "extra.x", "extra.x")]
    assert not dm.diff(article(extra={"x": 1}), article(extra={"x": 1.0}))
    assert dm.diff(article(extra={"x": "1"}), article(extra={"x": 1}))
    assert not dm.diff(article(extra={"x": float("nan")}), article(extra={"x": float("nan")}))


def test_a_key_without_a_value_is_not_a_key_that_is_absent():
    assert told(article(extra={}), article(extra={"x": None})) == [("added", "extra.x", "extra.x")]
    assert told(article(extra={"x": None}), article(extra={"x": 0})) == [("changed", "extra.x", "extra.x")]


def test_data_of_unknown_shape_is_looked_into():
    before = {"a": {"b": [{"id": 1, "v": 1}, {"id": 2, "v": 2}]}, "c.d": 1}
    after = copy.deepcopy(before)
    after["a"]["b"].insert(0, {"id": 3})
    after["a"]["b"][2]["v"] = 5
    after["c.d"] = 2
    assert told(article(extra=before), article(extra=after)) == [
        ("added", None, "extra.a.b[0]"),
        ("changed", "extra.a.b[1].v", "extra.a.b[2].v"),
        ("changed", 'extra["c.d"]', 'extra["c.d"]'),
    ]


def test_what_nothing_identifies_is_known_by_its_place_among_its_like():
    assert told(article(extra={"x": [{"v": 1}, {"v": 2}]}), article(extra={"x": [{"v": 1}, {"v": 3}]})) == [
        ("changed", "extra.x[1].v", "extra.x[1].v")
    ]
    assert told(article(extra={"x": [1, 2]}), article(extra={"x": [2, 3]})) == [
        ("removed", "extra.x[0]", None),
        ("added", None, "extra.x[1]"),
    ]


def copy_of(value):
    """A copy of data that is nested too deep for `copy.deepcopy`."""
    keys = []
    while isinstance(value, dict | list):
        keys.append(type(value))
        value = value["k"] if isinstance(value, dict) else value[0]
    for kind in reversed(keys):
        value = {"k": value} if kind is dict else [value]
    return value


@pytest.mark.parametrize("make", [lambda inner: [inner], lambda inner: {"k": inner}], ids=["lists", "objects"])
def test_data_nested_at_any_depth_is_compared_and_reported(make):
    before, after = 1, 2
    for _ in range(20_000):
        before, after = make(before), make(after)
    difference = dm.diff(article(extra={"x": before}), article(extra={"x": after}))
    (change,) = difference.fields
    assert change.kind is dm.DiffKind.CHANGED
    assert 1 + change.path.count("[") + change.path.count(".") == MAX_DEPTH
    assert "deeply nested data" in str(difference)
    assert not dm.diff(article(extra={"x": before}), article(extra={"x": copy_of(before)}))


def test_signatures_of_different_values_differ():
    values = [None, True, False, 0, 1, "", "0", "1", "None", [], {}, [[]], [1, 2], [[1], 2], [1, [2]], {"a": 1}]
    values += ["[1,2,]", ["1,2"], {"a": [1]}, {"a:": 1}, dm.Text("1"), dm.Strong(), dm.Emphasis()]
    assert len({signature(each) for each in values}) == len(values)


def test_matching_gives_every_record_once():
    pairs = match_records([1, 1, 2, {"id": 1}], [{"id": 1, "x": 0}, 1, 2, 2])
    assert sorted(each.before for each in pairs if each.before is not None) == [0, 1, 2, 3]
    assert sorted(each.after for each in pairs if each.after is not None) == [0, 1, 2, 3]


def test_a_text_that_was_changed_has_its_words_told_and_an_address_has_both():
    before, after = dm.normalize(PAYLOAD), dm.normalize(PAYLOAD | {"title": "The evening the sea came up the steps"})
    (change,) = dm.diff(before, after).fields
    assert [(str(edit.kind), edit.text) for edit in change.words] == [
        ("equal", "The "),
        ("removed", "morning"),
        ("added", "evening"),
        ("equal", " the sea came up the steps"),
    ]


def test_problems_and_cleaning_are_counted_apart_and_are_no_change():
    before = dm.normalize(PAYLOAD)
    after = evolve(before, problems=before.problems[1:], body=evolve(before.body, changes=()))
    difference = dm.diff(before, after)
    assert not difference
    assert [each.name for each in difference.problems] == [before.problems[0].code]
    assert {each.name for each in difference.cleaning} == {each.step for each in before.body.changes}
    assert all(each.after < each.before for each in (*difference.problems, *difference.cleaning))


def test_only_articles_are_compared():
    with pytest.raises(TypeError, match="two articles; found dict"):
        dm.diff(dm.Article(id="1"), {"id": "1"})


def normalized(**fields):
    return dm.normalize({"objectType": "Article", "id": "1", "title": "T", **fields})


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (1, "1", '1 -> "1"'),
        (True, "True", 'true -> "True"'),
        (None, "None", 'null -> "None"'),
        ("a", "b", '"a" -> "b"'),
    ],
)
def test_values_of_unknown_shape_are_told_as_json(before, after, line):
    assert f"~ extra.mood: {line}" in str(dm.diff(normalized(mood=before), normalized(mood=after)))


@pytest.mark.parametrize(("key", "before", "after"), [("views", "abc", "def"), ("firstPublished", "soon", "the 13th")])
def test_what_no_field_was_read_from_is_compared_as_it_is(key, before, after):
    difference = dm.diff(normalized(**{key: before}), normalized(**{key: after}))
    assert [(each.path, each.before, each.after) for each in difference.fields] == [
        (f'residue["/{key}"]', before, after)
    ]
    assert difference


def test_what_is_said_twice_or_holds_nothing_is_no_difference_of_the_residue():
    before, after = (normalized(options={"a": value}, a=value) for value in "AB")
    assert told(before, after) == [("changed", "options.a", "options.a")]
    assert not dm.diff(normalized(sponsor=None), normalized(sponsor=[]))


def test_what_only_the_residue_of_a_record_tells_is_told_where_the_record_stands():
    before, after = (normalized(attachments=[{"id": "1", "focal": focal}]) for focal in ("centre", "left"))
    assert told(before, after) == [("changed", *('attachments[0].residue["/focal"]',) * 2)]
    before, after = (normalized(attachments=[{"id": "1", "type": kind}]) for kind in ("chart", "video"))
    assert told(before, after) == [("changed", *('attachments[0].residue["/type"]',) * 2)]


def cook(number, title):
    return {"objectType": "Article", "id": str(number), "title": title, "contents": f"<p>{title}</p>"}


def test_nested_articles_are_known_by_their_ids_however_they_are_named():
    one = normalized(chef=cook(1, "A"))
    assert told(one, normalized(chef=[cook(1, "A"), cook(2, "B")])) == [("added", None, 'nested["chef/1"]')]
    assert told(normalized(chef=[cook(2, "B"), cook(1, "A")]), one) == [("removed", 'nested["chef/0"]', None)]
    changes = told(one, normalized(chef=[cook(2, "B"), cook(1, "C")]))
    assert changes == [
        ("added", None, 'nested["chef/0"]'),
        ("changed", "nested.chef.title", 'nested["chef/1"].title'),
        ("changed", "nested.chef.body", 'nested["chef/1"].body'),
    ]


def test_a_wrapper_of_a_keyword_is_told_of_by_its_name():
    record = {"objectType": "Article", "id": "1", "title": "T"}
    first, second = (
        dm.normalize({**record, "keywords": [{"type": kind, "data": {"keywordId": "1", "name": "sea"}}]})
        for kind in ("Keyword", "Topic")
    )
    (change,) = dm.diff(first, second).fields
    assert (change.path, change.before, change.after) == ("keywords[0].wrapper.type", "Keyword", "Topic")


def test_a_number_and_a_truth_value_in_free_data_differ_although_python_calls_them_equal():
    one, true = (dm.Article(id="1", extra={"a": value}) for value in (1, True))
    assert one == true
    (change,) = dm.diff(one, true).fields
    assert (change.path, change.before, change.after) == ("extra.a", 1, True)
    assert dm.unstructure(true)["extra"]["a"] is True
