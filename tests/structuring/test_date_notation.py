"""Dates written as an old one is."""

from datetime import UTC, datetime

import pytest

from dmarticle.structuring.date_notation import date_like

MOMENT = datetime(2025, 1, 2, 13, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "written"),
    [
        ("2024-07-19 11:21:17", "2025-01-02 14:04:05"),
        ("2024-07-19T11:21:17", "2025-01-02T14:04:05"),
        ("2024-07-19T11:21:17Z", "2025-01-02T13:04:05Z"),
        ("2024-07-19T11:21:17.123Z", "2025-01-02T13:04:05.000Z"),
        ("2024-07-19T11:21:17+0200", "2025-01-02T14:04:05+0100"),
        ("2024-07-19T11:21:17+02:00", "2025-01-02T14:04:05+01:00"),
        ("2024-07-19 11:21:17 +02:00", "2025-01-02 14:04:05 +01:00"),
        ("2024-07-19T11:21:17-05:00", "2025-01-02T08:04:05-05:00"),
        ("2024-07-19 11:21:17 UTC", "2025-01-02 13:04:05 UTC"),
        ("Fri, 19 Jul 2024 11:21:17 GMT", "Thu, 02 Jan 2025 13:04:05 GMT"),
        ("Fri, 19 Jul 2024 11:21:17 +0200", "Thu, 02 Jan 2025 14:04:05 +0100"),
        ("July 19, 2024, 11:21:17 AM UTC", "January 2, 2025, 1:04:05 PM UTC"),
        ("19 July 2024 at 3:05pm", "2 January 2025 at 2:04:05pm"),
        ("20240719T112117Z", "20250102T130405Z"),
        ("2024-07-19 11:21", "2025-01-02 14:04:05"),
        ("2024-07-19", "2025-01-02 14:04:05"),
        ("Fri Jul 19 11:21:17 UTC 2024", "2025-01-02T14:04:05+01:00"),
        ("2024-07-19T11:21:17 GMT+2", "2025-01-02T14:04:05+01:00"),
        ("soon", "2025-01-02 14:04:05"),
    ],
)
def test_a_date_is_written_as_the_old_one_was_and_never_without_a_zone_it_had(raw, written):
    assert date_like(raw, MOMENT, "Europe/Paris") == written


@pytest.mark.parametrize(
    ("raw", "moment", "written"),
    [
        ("2024-07-19 11:21", MOMENT.replace(second=0), "2025-01-02 14:04"),
        ("2024-07-19", datetime(2025, 1, 1, 23, tzinfo=UTC), "2025-01-02"),
        ("2024-07-19T11:21:17.123Z", MOMENT.replace(microsecond=456000), "2025-01-02T13:04:05.456Z"),
        ("2024-07-19T11:21:17Z", MOMENT.replace(microsecond=1), "2025-01-02T13:04:05.000001Z"),
        ("2024-07-19T11:21:17", datetime(2024, 10, 27, 0, 30, tzinfo=UTC), "2024-10-27T02:30:00+02:00"),
        ("2024-07-19T11:21:17", datetime(2024, 10, 27, 1, 30, tzinfo=UTC), "2024-10-27T02:30:00+01:00"),
    ],
)
def test_a_notation_is_kept_where_it_can_say_the_moment_and_made_finer_where_it_cannot(raw, moment, written):
    assert date_like(raw, moment, "Europe/Paris") == written
