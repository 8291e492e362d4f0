"""The converter's hooks, used as cattrs hooks are: on plain values."""

from datetime import datetime

import pytest

import dmarticle as dm
from dmarticle.normalizing import converter_for

CONVERTER = converter_for("whitebeard", dm.DAILY_MAVERICK)


def test_a_record_is_structured_by_its_table():
    author = CONVERTER.structure({"id": "177", "name": "Reuters", "editorialName": "reuters", "new": [1]}, dm.Author)
    assert (author.id, author.name, author.slug, author.extra) == ("177", "Reuters", "reuters", {"new": [1]})


def test_a_wrapped_keyword_with_json_in_a_string():
    keyword = CONVERTER.structure(
        {
            "type": "Keyword",
            "data": {"keywordId": "4", "name": "sea", "translations": '{"en": {"displayname": "Sea"}}'},
        },
        dm.Keyword,
    )
    assert keyword.id == "4"
    assert keyword.translations == {"en": {"displayname": "Sea"}}


def test_a_category_with_its_parent_and_publication():
    category = CONVERTER.structure(
        {
            "id": "1",
            "name": "Recipes",
            "parent": {"id": "2", "name": "Food", "parent": []},
            "typeId": {"typeId": "17", "name": "Table", "access_groups": '["a","b"]', "preview_limit": "850"},
        },
        dm.Category,
    )
    assert category.parent.name == "Food"
    assert category.parent.parent is None
    assert category.publication.access_groups == ("a", "b")
    assert category.publication.preview_limit == 850


@pytest.mark.parametrize("value", ["abc", 3, True, ["a"]])
def test_a_plain_value_of_the_wrong_type_raises_one_error_that_says_all(value):
    with pytest.raises(dm.StrictError, match="expected an object"):
        CONVERTER.structure(value, dm.Author)


@pytest.mark.parametrize(("value", "kind"), [("abc", int), ("yes", bool), ("abc", tuple[str, ...]), ("soon", datetime)])
def test_scalars_are_strict_where_cattrs_alone_would_coerce(value, kind):
    with pytest.raises(dm.StrictError):
        CONVERTER.structure(value, kind)


def test_the_string_zero_is_false():
    assert CONVERTER.structure("0", bool) is False


def test_one_object_where_a_list_is_expected_is_a_list_of_one():
    article = dm.normalize({"id": "1", "objectType": "Article", "sponsor": {"id": "3", "name": "Lamp Trust"}})
    assert [each.name for each in article.sponsor] == ["Lamp Trust"]


def test_a_record_without_its_name_is_left_out_with_a_problem():
    article = dm.normalize({"id": "1", "objectType": "Article", "authors": [{"id": "7"}, {"name": "Ann Lee"}]})
    assert [author.name for author in article.authors] == ["Ann Lee"]
    (problem,) = [each for each in article.problems if each.code == "value.missing"]
    assert (problem.path, problem.raw) == ("/authors/0", {"id": "7"})
