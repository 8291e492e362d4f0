"""Dates as documents state them: RFC 3339, to the second."""

from datetime import UTC, datetime, timedelta

_MINUTE = timedelta(minutes=1)


def stated(moment: datetime) -> str:
    """Give a moment as RFC 3339 has it, such as `2025-03-04T06:15:00+02:00`.

    The offsets of former times had seconds, which no format can say: such a moment is given in UTC.
    """
    offset = moment.utcoffset()
    if offset and offset % _MINUTE:
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="seconds")


def zone_of(moment: datetime) -> str:
    """Give the offset of a moment for people, such as `UTC+2` or `UTC−3:30`; `""` where it has none."""
    offset = moment.utcoffset()
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset) // _MINUTE, 60)
    sign = "−" if offset < timedelta(0) else "+"
    return f"UTC{sign}{hours}{f':{minutes:02}' if minutes else ''}" if hours or minutes else "UTC"
