"""Dates and times as RFC 3339 has them (https://www.rfc-editor.org/rfc/rfc3339#section-5.6)."""

from datetime import UTC, datetime, timedelta, timezone

from .report import Report

_MINUTE = timedelta(minutes=1)


def instant(value: datetime | None, report: Report, *place: str | int) -> str | None:
    """Give a date and time with its offset, or None where there is none.

    Args:
        value: A date and time. One without a zone is taken as UTC, which is told as assumed.
        report: Is told what was assumed.
        place: Where it stands in the article.
    """
    if value is None:
        return None
    if value.utcoffset() is None:
        value = value.replace(tzinfo=UTC)
        report.assumed("a zone", value.isoformat(), *place)
    return _in_whole_minutes(value).isoformat()


def _in_whole_minutes(value: datetime) -> datetime:
    """Give the same moment with an offset in hours and minutes: those of local mean time have seconds."""
    offset = value.utcoffset() or timedelta()
    whole = offset // _MINUTE * _MINUTE
    if whole == offset:
        return value
    return (value.replace(tzinfo=None) - (offset - whole)).replace(tzinfo=timezone(whole))
