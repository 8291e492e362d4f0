"""Articles as plain data, and a clear word for data that is none."""

import json
from copy import copy

import pytest
from corpora import HARBOUR
from test_accounts import leaves

import dmarticle as dm


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
        ({}, r"required field missing @ \$\.id"),
        (None, "found NoneType; expected an object"),
        ([], "found list; expected an object"),
        ({"objectType": "Article", "contents": ""}, r"required field missing @ \$\.id"),
        ({"id": "1", "published": "soon"}, r"expected datetime.datetime \| None @ \$\.published"),
        ({"id": "1", "body": {"blocks": [{"type": "Nothing"}]}}, r"@ \$\.body\.blocks\[0\]"),
    ],
)
def test_what_unstructure_did_not_give_is_refused_with_its_place(data, message):
    with pytest.raises(dm.NotAnArticleError, match=f"no article as unstructure gives it: .*{message}"):
        dm.structure(data)


@pytest.mark.parametrize("value", [None, {}, "x", [1]], ids=repr)
def test_plain_data_that_was_changed_anywhere_is_an_article_or_refused(value):
    data = dm.unstructure(dm.load(HARBOUR))
    refused = []
    for path in leaves(data):
        try:
            assert isinstance(dm.structure(changed(data, path, value)), dm.Article)
        except dm.NotAnArticleError as error:
            refused.append(str(error))
    assert refused
    assert [message for message in refused if "@ $" not in message] == []


def test_plain_data_is_json_of_the_standard():
    numbers = '{"objectType": "Article", "id": "1", "views": 1e3, "options": {"a": 1.5e300, "b": -0.0, "c": 1e-999}}'
    data = dm.unstructure(dm.loads(numbers))
    assert json.loads(json.dumps(data, allow_nan=False)) == data
