"""The JSON Schema: every record that was seen is valid, and what differs is not."""

import json

import pytest
from corpora import ARTICLES, GOLDEN, HARBOUR, golden_payloads
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import dmarticle as dm
from dmarticle.envelopes import one_article


def validator(schema):
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def schema_of(payloads, bounds=None):
    return dm.inspect(payloads, pipeline=None, bounds=bounds).json_schema()


@given(st.lists(ARTICLES, min_size=1, max_size=5), st.integers(1, 12), st.integers(1, 12))
def test_every_record_that_was_seen_is_valid_whatever_was_kept(payloads, paths, keys):
    for bounds in (None, dm.Bounds(paths=paths, keys=keys, shapes=1, names=1)):
        schema = validator(schema_of(payloads, bounds))
        assert json.dumps(schema.schema)
        for payload in payloads:
            schema.validate(payload)


def test_every_golden_payload_is_valid_by_the_schema_of_all():
    schema = validator(schema_of(GOLDEN))
    for payload in golden_payloads():
        schema.validate(one_article(payload).article)


def test_every_real_payload_is_valid_by_the_schema_of_all(shared):
    schema = validator(schema_of(shared / "payloads"))
    for path in sorted((shared / "payloads").rglob("*.json")):
        schema.validate(one_article(json.loads(path.read_bytes())).article)


ARTICLE = {"objectType": "Article", "id": "1", "title": "x", "firstPublished": "2024-07-19 11:21:17"}
MORE = {
    **ARTICLE,
    "title": None,
    "seen": "2026-01-06",
    "at": "2026-01-06T12:31:36Z",
    "list": [1, 2.5],
    "holes": {"3": {"a": True}, "5": {}},
    "both": {"3": 1},
}


@pytest.mark.parametrize(
    "change",
    [
        {"title": 5},
        {"objectType": None},
        {"firstPublished": "19 July 2024"},
        {"seen": "6 January"},
        {"list": ["x"]},
        {"list": {}},
        {"holes": {"x": {"a": True}}},
        {"holes": {"3": {"a": "true"}}},
        {"both": {"x": 1, "y": 2}},
    ],
)
def test_what_was_never_seen_is_not_valid(change):
    schema = validator(schema_of([ARTICLE, MORE, {**ARTICLE, "both": {"x": "1"}}]))
    schema.validate(MORE)
    assert not schema.is_valid({**MORE, **change})


def test_keys_that_all_have_are_required_and_others_are_allowed():
    schema = schema_of([ARTICLE, MORE])
    assert schema["required"] == ["firstPublished", "id", "objectType", "title"]
    assert not validator(schema).is_valid({"objectType": "Article", "id": "1", "title": "x"})
    assert validator(schema).is_valid({**ARTICLE, "one more": []})


def test_types_notations_and_examples_are_said():
    properties = schema_of([ARTICLE, MORE])["properties"]
    assert properties["title"] == {"type": ["string", "null"], "examples": ["x"]}
    assert properties["firstPublished"]["pattern"] == "^(?:[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2})$"
    assert (properties["seen"]["format"], properties["at"]["format"]) == ("date", "date-time")
    assert properties["list"]["items"]["type"] == "number"


def test_a_schema_without_articles_says_nothing():
    assert set(schema_of([{"error": "x"}])) == {"$schema", "title", "$comment"}
    assert validator(schema_of(HARBOUR)).is_valid(json.loads(HARBOUR.read_bytes()))
