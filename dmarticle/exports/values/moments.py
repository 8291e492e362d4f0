"""Dates and times as formats write them, always with their offset.

An offset has whole minutes in every notation; the clocks of many places had none before zones were agreed on. That
moments have a zone is seen to before anything is written (`soundness`, and the options of feeds).
"""

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

_MINUTE = timedelta(minutes=1)


def rfc3339(moment: datetime) -> str:
    """Give a moment as RFC 3339 has it: `2025-03-04T06:15:00+02:00` (https://www.rfc-editor.org/rfc/rfc3339)."""
    return _by_whole_minutes(moment).isoformat()


def to_the_second(moment: datetime) -> str:
    """Give a moment as `rfc3339` does, without parts of a second, of which HTML and others take three at most."""
    return _by_whole_minutes(moment).isoformat(timespec="seconds")


def date_time(moment: datetime | None) -> str | None:
    """Give a moment as `rfc3339` does, or None where there is none."""
    return None if moment is None else rfc3339(moment)


def rfc822(moment: datetime) -> str:
    """Give a moment as RFC 822 has it, with all digits of its year: `Tue, 04 Mar 2025 06:15:00 +0200`.

    The names are English by whatever locale (https://www.rfc-editor.org/rfc/rfc2822#section-3.3).
    """
    return format_datetime(_by_whole_minutes(moment))


def zone_of(moment: datetime) -> str:
    """Give the offset of a moment for people, such as `UTC+2` or `UTC−3:30`."""
    offset = _offset_of(moment)
    hours, minutes = divmod(abs(offset) // _MINUTE, 60)
    sign = "−" if offset < timedelta(0) else "+"
    return f"UTC{sign}{hours}{f':{minutes:02}' if minutes else ''}" if hours or minutes else "UTC"


def _offset_of(moment: datetime) -> timedelta:
    return moment.utcoffset() or timedelta()


def _by_whole_minutes(moment: datetime) -> datetime:
    """Give the same moment by a clock whose offset can be written."""
    offset = _offset_of(moment)
    if not offset % _MINUTE:
        return moment
    nearer = _MINUTE * int(offset / _MINUTE)
    farther = nearer + (_MINUTE if offset > timedelta() else -_MINUTE)
    try:
        return _by(nearer, moment, offset)
    except OverflowError:  # within a minute of the first or the last moment there is
        return _by(farther, moment, offset)


def _by(clock: timedelta, moment: datetime, offset: timedelta) -> datetime:
    """Give a moment by a clock of another offset; by UTC, some of the first and last moments could not be said."""
    return (moment.replace(tzinfo=None) + (clock - offset)).replace(tzinfo=timezone(clock))
