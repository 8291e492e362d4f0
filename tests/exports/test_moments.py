"""Dates as formats write them."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from dmarticle.exports.values.moments import rfc822, rfc3339

OFFSETS = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))


@given(st.datetimes(timezones=OFFSETS))
def test_any_moment_is_said_exactly_by_a_clock_of_whole_minutes(moment):
    said = datetime.fromisoformat(rfc3339(moment))
    assert said - moment == timedelta()
    assert not said.utcoffset() % timedelta(minutes=1)


@given(st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30), timezones=OFFSETS))  # noqa: DTZ001 - bounds have none
def test_a_date_of_rfc_822_says_the_same_to_the_second(moment):
    text = rfc822(moment)
    assert len(text) == len("Tue, 04 Mar 2025 06:15:00 +0200")
    assert datetime.strptime(text, "%a, %d %b %Y %H:%M:%S %z") == moment.replace(microsecond=0)


def test_the_ends_of_time_can_be_said_by_clocks_with_seconds():
    for seconds in (20, -20, 7_220, -7_220):
        zone = timezone(timedelta(seconds=seconds))
        for odd in (datetime.min.replace(tzinfo=zone), datetime.max.replace(tzinfo=zone)):
            assert datetime.fromisoformat(rfc3339(odd)) - odd == timedelta()


def test_a_moment_in_utc_has_an_offset():
    assert rfc3339(datetime(2025, 3, 4, tzinfo=UTC)) == "2025-03-04T00:00:00+00:00"
    assert rfc822(datetime(2025, 3, 4, tzinfo=UTC)) == "Tue, 04 Mar 2025 00:00:00 +0000"
