"""Strict readers: what is read, what is noted, what is left out."""

from decimal import Decimal

import pytest

from dmarticle.structuring.cursor import Cursor
from dmarticle.structuring.scalars import (
    read_flag,
    read_integer,
    read_json_in_string,
    read_natural,
    read_number,
    read_text,
)

ABSENT = [None, "", "  ", [], {}]


def read(reader, value):
    cursor = Cursor(value, "/here")
    result = reader(cursor)
    return result, [problem.code for problem in cursor.problems]


@pytest.mark.parametrize("value", ABSENT, ids=repr)
@pytest.mark.parametrize("reader", [read_text, read_integer, read_number, read_flag])
def test_nothing_is_read_as_none_without_a_word(reader, value):
    assert read(reader, value) == (None, [])


@pytest.mark.parametrize(
    ("reader", "value", "result"),
    [
        (read_text, " a b\r\n", "a b"),
        (read_integer, "29", 29),
        (read_integer, 29, 29),
        (read_integer, "-1", -1),
        (read_number, "4.5", 4.5),
        (read_number, 4, 4.0),
        (read_flag, "0", False),
        (read_flag, "1", True),
        (read_flag, 0, False),
        (read_flag, 1, True),
        (read_flag, True, True),
        (read_flag, False, False),
    ],
)
def test_what_the_cms_is_known_to_write_is_read_without_a_word(reader, value, result):
    assert read(reader, value) == (result, [])
    assert type(read(reader, value)[0]) is type(result)


@pytest.mark.parametrize(("reader", "value", "result"), [(read_text, 7, "7"), (read_integer, 7.0, 7)])
def test_another_type_that_says_the_same_is_read_and_noted(reader, value, result):
    assert read(reader, value) == (result, ["value.coerced"])


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (read_text, True),
        (read_text, ["a"]),
        (read_text, 1.5),
        (read_integer, "abc"),
        (read_integer, "1.5"),
        (read_integer, 1.5),
        (read_integer, True),
        (read_integer, "١٢"),
        (read_integer, "1" * 5000),
        (read_integer, [1]),
        (read_number, "nan"),
        (read_number, "1e5"),
        (read_number, False),
        (read_number, 10**400),
        (read_flag, "2"),
        (read_flag, "true"),
        (read_flag, 2),
        (read_flag, 1.0),
        (read_flag, {"a": 1}),
    ],
    ids=lambda value: getattr(value, "__name__", repr(value)[:20]),
)
def test_what_cannot_be_read_is_left_out_with_a_problem(reader, value):
    assert read(reader, value) == (None, ["value.type"])


def test_a_problem_says_where_and_what_was_found_and_expected():
    cursor = Cursor({"a~b": {"x/y": "many"}}).key("a~b").key("x/y")
    read_integer(cursor)
    (problem,) = cursor.problems
    assert problem.path == "/a~0b/x~1y"
    assert problem.detail == "expected a whole number, found the string 'many'"
    assert problem.raw == "many"
    assert problem.used is None


def test_json_inside_a_string_is_decoded_once():
    assert read_json_in_string(Cursor('["a", "b"]')).value == ["a", "b"]
    assert read_json_in_string(Cursor(["a"])).value == ["a"]


@pytest.mark.parametrize("text", ["{not json", "[" * 100_000])
def test_a_string_without_json_where_json_should_be_is_a_problem(text):
    cursor = Cursor(text)
    assert read_json_in_string(cursor).value is None
    assert [problem.code for problem in cursor.problems] == ["value.json"]


def test_a_problem_inside_decoded_json_is_the_strings():
    cursor = Cursor({"groups": '["a", true]'}).key("groups")
    inner = list(read_json_in_string(cursor).items())[1]
    assert read_text(inner) is None
    (problem,) = cursor.problems
    assert (problem.path, problem.raw) == ("/groups", '["a", true]')


@pytest.mark.parametrize(("value", "shown"), [(Decimal("1.5"), "Decimal"), (float("nan"), "nan"), (b"x", "bytes")])
def test_what_other_decoders_give_is_described_too(value, shown):
    cursor = Cursor(value)
    assert read_flag(cursor) is None
    assert shown in cursor.problems[0].detail


def test_a_count_is_never_negative():
    assert read(read_natural, "3") == (3, [])
    assert read(read_natural, -3) == (None, ["value.type"])


def test_php_arrays_with_holes_are_arrays():
    assert [place.path for place in Cursor({"0": "a", "2": "b"}, "/x").items()] == ["/x/0", "/x/2"]
