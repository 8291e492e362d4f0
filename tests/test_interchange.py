"""Articles as plain data, and a clear word for data that is none."""

import json
import re
from copy import copy

import pytest
from attrs import evolve
from corpora import HARBOUR
from test_accounts import leaves

import dmarticle as dm
from dmarticle.structuring.notation import same

NAN = float("nan")


def changed(data, path, value):
    """Plain data with another value at a place."""
    if not path:
        return value
    made = copy(data)
    made[path[0]] = changed(data[path[0]], path[1:], value)
    return made


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "found nothing at /id; expected a value, which cannot be left out"),
        (None, "found null; expected an object"),
        ([], "found an array of 0 items; expected an object"),
        ({"objectType": "Article", "contents": ""}, "found nothing at /id; expected a value"),
        (
            {"id": "1", "published": "soon"},
            "found the string 'soon' at /published; expected a date and time of ISO 8601",
        ),
        ({"id": "1", "published": 5}, "found the number 5 at /published; expected a date"),
        ({"id": 1}, "found the number 1 at /id; expected a string"),
        ({"id": "1", "title": 5}, "found the number 5 at /title; expected a string"),
        ({"id": "1", "content_length": "x"}, "found the string 'x' at /content_length; expected a whole number"),
        ({"id": "1", "content_length": "5"}, "found the string '5' at /content_length; expected a whole number"),
        ({"id": "1", "content_length": True}, "found the boolean true at /content_length; expected a whole number"),
        ({"id": "1", "content_length": 5.0}, "found the number 5.0 at /content_length; expected a whole number"),
        ({"id": "1", "counts": {"rating": "4"}}, "found the string '4' at /counts/rating; expected a number"),
        ({"id": "1", "counts": {"rating": NAN}}, "found the number nan at /counts/rating; expected a number"),
        ({"id": "1", "flags": {"cached": "no"}}, "found the string 'no' at /flags/cached; expected true or false"),
        ({"id": "1", "flags": {"cached": 0}}, "found the number 0 at /flags/cached; expected true or false"),
        (
            {"id": "1", "headline": "x"},
            "found the string 'headline'; expected only the keys of the fields access, attach",
        ),
        (
            {"id": "1", "flags": {"free": True}},
            "found the string 'free' at /flags; expected only the keys of the fields",
        ),
        ({"id": "1", "flags": []}, "found an array of 0 items at /flags; expected an object"),
        ({"id": "1", "access": {"groups": "ab"}}, "found the string 'ab' at /access/groups; expected an array"),
        ({"id": "1", "access": {"groups": ["a", None]}}, "found null at /access/groups/1; expected a string"),
        ({"id": "1", "extra": ["a"]}, "found an array of 1 item at /extra; expected an object"),
        (
            {"id": "1", "extra": {"a/b": [{"c~": NAN}]}},
            "found the number nan at /extra/a~1b/0/c~0; expected a value of",
        ),
        (
            {"id": "1", "extra": {"a": b"x"}},
            "found a value of the type bytes, .* at /extra/a; expected a value of JSON",
        ),
        ({"id": "1", "extra": {1: 2}}, "found the number 1 at /extra; expected a string for a key"),
        ({"id": "1", "nested": {"chef": {"id": 2}}}, "found the number 2 at /nested/chef/id; expected a string"),
        (
            {"id": "1", "authors": [{"name": "A", "kind": "android"}]},
            "found the string 'android' at /authors/0/kind; expected one of 'person'",
        ),
        (
            {"id": "1", "body": {"blocks": [{"type": "Nothing"}]}},
            "'Nothing' at /body/blocks/0/type; expected one of Appeal",
        ),
        ({"id": "1", "body": {"blocks": [{}]}}, "found null at /body/blocks/0/type; expected one of Appeal"),
        ({"id": "1", "body": {"blocks": [{"type": []}]}}, "found an array of 0 items at /body/blocks/0/type; expected"),
        (
            {"id": "1", "body": {"blocks": [{"type": "Paragraph", "children": [{"type": "Text", "value": 5}]}]}},
            "found the number 5 at /body/blocks/0/children/0/value; expected a string",
        ),
        (
            {
                "id": "1",
                "body": {"blocks": [{"type": "Paragraph", "children": [{"type": "Text", "value": "a\ud800"}]}]},
            },
            r"found the string 'a\\ud800' at /body/blocks/0/children/0/value; expected a string without halves of",
        ),
        (
            {"id": "1", "body": {"blocks": [{"type": "Embed", "url": "/\udfff"}]}},
            "at /body/blocks/0/url; expected a string without halves of characters",
        ),
        (
            {"id": "1", "keywords": [{"name": "a", "wrapper": "Keyword"}]},
            "found the string 'Keyword' at /keywords/0/wrapper; expected an object",
        ),
        (
            {"id": "1", "residue": {"1": {"value": "x"}}},
            "found the string '1' at /residue; expected a JSON pointer to a key, such as /title, or to an item",
        ),
        (
            {"id": "1", "residue": {"/a/x": {"value": 1}}},
            "found the string '/a/x' at /residue; expected a JSON pointer",
        ),
        (
            {"id": "1", "residue": {"/a": {"value": [None, 5], "articles": ["/1"]}}},
            "found an array of 1 item at /residue/~1a/articles; expected the places of nulls in the value",
        ),
        ({"id": "1", "residue": {"/a": {"value": None, "articles": [""]}}}, "at /residue/~1a/articles; expected"),
        ({"id": "1", "residue": {"/a": {"value": 1, "given": "x"}}}, "at /residue/~1a/given; expected an array"),
    ],
)
def test_what_unstructure_did_not_give_is_refused_with_its_place(data, message):
    with pytest.raises(dm.NotAnArticleError, match=f"^no article as unstructure gives it: .*{message}"):
        dm.structure(data)


def test_plain_data_that_is_nested_too_deep_is_refused():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(dm.NotAnArticleError, match="nested too deep"):
        dm.structure({"id": "1", "extra": {"a": deep}})


def test_a_whole_number_may_stand_for_one_with_a_point():
    rating = dm.structure({"id": "1", "counts": {"rating": 4}}).counts.rating
    assert (rating, type(rating)) == (4.0, float)


def test_an_article_shares_nothing_with_its_plain_data():
    data = {"id": "1", "extra": {"a": [1]}}
    article = dm.structure(data)
    data["extra"]["a"].append(2)
    assert article.extra == {"a": [1]}


@pytest.mark.parametrize("value", [None, {}, "x", [1], 5, 1.5, True, b"x"], ids=repr)
def test_plain_data_that_was_changed_anywhere_is_an_article_or_refused(value):
    data = dm.unstructure(dm.load(HARBOUR))
    refused = []
    for path in leaves(data):
        try:
            assert isinstance(dm.structure(changed(data, path, value)), dm.Article)
        except dm.NotAnArticleError as error:
            refused.append(str(error))
    assert refused
    assert [each for each in refused if not re.search(r": found .* at /.*; expected ", each, re.DOTALL)] == []


def test_what_is_read_from_plain_data_gives_the_very_same_data():
    data = dm.unstructure(dm.load(HARBOUR))
    for path in leaves(data):
        for value in ("x", True):
            other = changed(data, path, value)
            try:
                article = dm.structure(other)
            except dm.NotAnArticleError:
                continue
            assert same(dm.unstructure(article), other), path


def test_plain_data_is_json_of_the_standard():
    numbers = '{"objectType": "Article", "id": "1", "views": 1e3, "options": {"a": 1.5e300, "b": -0.0, "c": 1e-999}}'
    data = dm.unstructure(dm.loads(numbers))
    assert json.loads(json.dumps(data, allow_nan=False)) == data


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        ({"title": 5}, "found the number 5 at /title; expected a string"),
        ({"id": 5}, "found the number 5 at /id; expected a string"),
        ({"content_length": True}, "found the boolean true at /content_length; expected a whole number"),
        ({"counts": dm.Counts(rating=NAN)}, "found the number nan at /counts/rating; expected a number"),
        ({"counts": None}, "found null at /counts; expected a value of the type Counts"),
        ({"flags": dm.Flags(cached=1)}, "found the number 1 at /flags/cached; expected true or false"),
        ({"published": "soon"}, "found the string 'soon' at /published; expected a date and time"),
        ({"body": "<p>b</p>"}, "found the string '<p>b</p>' at /body; expected a body"),
        ({"keywords": [dm.Keyword(name="a")]}, "found an array of 1 item at /keywords; expected a tuple"),
        (
            {"keywords": (dm.Keyword(name="a"), "b")},
            "found the string 'b' at /keywords/1; expected a value of the type",
        ),
        (
            {"authors": (dm.Author(name="a", kind="robot"),)},
            "'robot' at /authors/0/kind; expected one of the members",
        ),
        ({"nested": {"chef": dm.Article(id="2", extra={"a": NAN})}}, "number nan at /nested/chef/extra/a; expected"),
        ({"extra": {"x": NAN}}, "found the number nan at /extra/x; expected a value of JSON"),
        ({"extra": {1: 2}}, "found the number 1 at /extra; expected a string for a key"),
        ({"extra": {"a/b": [{"c": b"x"}]}}, "of the type bytes, which JSON does not have at /extra/a~1b/0/c; expected"),
        ({"extra": ["a"]}, "found an array of 1 item at /extra; expected a mapping"),
        ({"options": {"x": float("inf")}}, "found the number inf at /options/x; expected a value of JSON"),
    ],
)
def test_a_value_that_its_field_is_not_for_is_refused_with_its_place(edit, message):
    article = evolve(dm.Article(id="1", dialect="whitebeard", title="T"), **edit)
    for write in (dm.unstructure, dm.to_source, dm.to_cms_update):
        with pytest.raises(dm.ConfigurationError, match=f"^article '?[15]'? cannot be written: .*{message}"):
            write(article)


def test_free_data_that_is_nested_too_deep_is_refused():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(dm.ConfigurationError, match="nested too deep"):
        dm.unstructure(dm.Article(id="1", extra={"a": deep}))
