"""The shapes of dates."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmarticle.inspecting.shapes import LONGEST, is_day, is_moment, looks_like_date, pattern_of, shape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-07-19 11:21:17", "9999-99-99 99:99:99"),
        ("2026-01-06T12:31:36", "9999-99-99T99:99:99"),
        ("2026-01-06T12:31:36Z", "9999-99-99T99:99:99Z"),
        ("2026-01-06T12:31:36.123+02:00", "9999-99-99T99:99:99.999+99:99"),
        ("2026-01-06", "9999-99-99"),
        ("06/01/2026", "99/99/9999"),
        ("Tue, 06 Jan 2026 12:31:36 GMT", "Aaa, 99 Aaa 9999 99:99:99 AAA"),
        ("January 6, 2026", "Aaaaaaa 9, 9999"),
        ("6 août 2026", "9 aaaa 9999"),
        ("0000-00-00 00:00:00", "0000-00-00 00:00:00"),
    ],
)
def test_dates_are_known_by_their_shape(text, expected):
    assert looks_like_date(text)
    assert shape(text) == expected


@pytest.mark.parametrize(
    "text", ["", "850", "1501470", "2024", "50% 26.32%", "10.1016/j.jml.2019.104047", "the-year-2024-07-19", "May we?"]
)
def test_what_is_no_date_is_taken_for_none(text):
    assert not looks_like_date(text)


def test_a_shape_is_never_long():
    assert len(shape("x" * 10_000)) == LONGEST


@pytest.mark.parametrize(
    ("text", "moment", "day"),
    [
        ("2026-01-06T12:31:36Z", True, False),
        ("2026-01-06T12:31:36+02:00", True, False),
        ("2026-01-06T12:31:36", False, False),
        ("2026-01-06 12:31:36Z", False, False),
        ("2026-02-30T12:31:36Z", False, False),
        ("2026-01-06", False, True),
        ("2026-02-30", False, False),
    ],
)
def test_the_formats_of_json_schema_are_held_to_the_calendar(text, moment, day):
    assert (is_moment(text), is_day(text)) == (moment, day)


@given(
    st.from_regex(
        r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}([T ][0-9]{2}:[0-9]{2}(\.[0-9]{3})?(Z|\+[0-9]{2}:00)?)?",
        fullmatch=True,
    )
)
def test_the_pattern_of_a_shape_matches_every_date_of_it(text):
    pattern = pattern_of(shape(text))
    assert pattern is not None
    assert re.search(f"^(?:{pattern})$", text)
    assert not re.search(f"^(?:{pattern})$", "x" + text)


def test_there_is_no_pattern_where_letters_stand_for_others():
    assert pattern_of(shape("6 Jan 2026")) is None
    assert pattern_of(shape("yesterday")) is None
