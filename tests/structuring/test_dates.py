"""Dates: known notations strictly, others by dateutil, and nothing invented."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmarticle.structuring.cursor import Cursor
from dmarticle.structuring.dates import date_reader

JOHANNESBURG = date_reader("Africa/Johannesburg")
BEIRUT = date_reader("Asia/Beirut")


def read(text, reader=JOHANNESBURG):
    cursor = Cursor(text)
    moment = reader(cursor)
    return moment.isoformat() if moment else None, [problem.code for problem in cursor.problems]


@pytest.mark.parametrize(
    ("text", "moment", "codes"),
    [
        ("2024-07-19 11:21:17", "2024-07-19T11:21:17+02:00", ["date.zone-assumed"]),
        ("2026-01-06T12:31:36", "2026-01-06T12:31:36+02:00", ["date.zone-assumed"]),
        ("2024-07-19T11:21", "2024-07-19T11:21:00+02:00", ["date.zone-assumed"]),
        ("2024-07-19T11:21:17Z", "2024-07-19T11:21:17+00:00", []),
        ("2024-07-19T11:21:17.123-0500", "2024-07-19T11:21:17.123000-05:00", []),
        ("2024-07-19 11:21:17 +02:00", "2024-07-19T11:21:17+02:00", []),
        ("2024-07-19", "2024-07-19T00:00:00+02:00", ["date.time-assumed", "date.zone-assumed"]),
        ("19 July 2024 11:21", "2024-07-19T11:21:00+02:00", ["date.zone-assumed"]),
        ("Fri, 19 Jul 2024 11:21:17 +0200", "2024-07-19T11:21:17+02:00", []),
        ("Fri, 19 Jul 2024 11:21:17 GMT", "2024-07-19T11:21:17+00:00", []),
        ("Fri Jul 19 2024 11:21:17 GMT+0200", "2024-07-19T11:21:17+02:00", []),
        ("13/04/2024 10:00", "2024-04-13T10:00:00+02:00", ["date.zone-assumed"]),
        ("2022-5-3 22:17:36", "2022-05-03T22:17:36+02:00", ["date.zone-assumed"]),
    ],
)
def test_a_date_is_read_and_what_is_assumed_is_said(text, moment, codes):
    assert read(text) == (moment, codes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0000-00-00 00:00:00", "date.zero"),
        ("0001-01-01T00:00:00", "date.zero"),
        ("0001-01-01 01:00:00", "date.unreadable"),
        ("2024-02-30 00:00:00", "date.unreadable"),
        ("2024-07-19T25:00:00", "date.unreadable"),
        ("yesterday", "date.unreadable"),
        ("19 July 2024 11:21 +2400", "date.unreadable"),
        ("July 19, 2024 11:21 -99:99", "date.unreadable"),
        ("1721380877", "date.unreadable"),
        ("July 2024", "date.incomplete"),
        ("19 July", "date.incomplete"),
        ("11:30", "date.incomplete"),
        ("10", "date.incomplete"),
        ("2024", "date.incomplete"),
        ("19 July 2024 11am", "date.incomplete"),
        ("03/04/2024 10:00", "date.ambiguous"),
        ("07/19/24", "date.ambiguous"),
        ("Fri, 19 Jul 2024 11:21:17 EST", "date.ambiguous"),
        ("x" * 100, "value.type"),
        (20240719, "value.type"),
        (True, "value.type"),
    ],
)
def test_a_date_that_does_not_say_all_of_itself_is_left_out_with_a_problem(text, code):
    assert read(text) == (None, [code])


@pytest.mark.parametrize("value", [None, "", " ", []])
def test_no_date_is_no_problem(value):
    assert read(value) == (None, [])


@pytest.mark.parametrize("text", ["2026-03-29 00:30:00", "2026-10-24 23:30:00"])
def test_a_time_that_a_change_of_clocks_skipped_or_repeated_is_noted(text):
    moment, codes = read(text, BEIRUT)
    assert moment is not None
    assert codes == ["date.clock-change", "date.zone-assumed"]


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001
def test_law_6_no_part_of_a_known_notation_is_changed(moment):
    cursor = Cursor(moment.strftime("%Y-%m-%d %H:%M:%S"))
    read_back = JOHANNESBURG(cursor)
    assert read_back is not None
    assert read_back.replace(tzinfo=None) == moment.replace(microsecond=0)
    assert read_back.utcoffset() == timedelta(hours=2)


@given(st.text(alphabet="0123456789-/:. TZ+aJuly", max_size=24))
def test_law_6_every_part_that_is_read_stands_in_the_text(text):
    moment, _ = read(text)
    if moment is not None:
        assert moment[:4] in text
        assert moment[8:10].lstrip("0") in text
