"""Strict reading of dates: known notations first, dateutil for the others, and nothing invented.

dateutil fills what a date does not say with today's figures and guesses which number is the day. Here
every text is read several times with different fillings and orders; where the readings differ, the source
does not say, and the date is left out with a problem.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone, tzinfo

from dateutil import parser, tz

from ..zones import zone
from .cursor import Cursor

OFFSETS = r"[+-]\d\d:?\d\d"
"""Zones as hours and minutes ahead of UTC, or behind it; in a regular expression."""
_KNOWN = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)"
    rf"\s?(?P<zone>Z|{OFFSETS})?)?",
    re.ASCII,
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|^\d{8}(?!\d)")
_YEAR_FIRST = re.compile(r"\d{4}")  # after a year, month and day come in this order everywhere
_ZERO = re.compile(r"[0\s:TZ.-]+|0001-01-01[T ]00:00:00(?:\.0+)?Z?")  # of MySQL; of .NET
_NAMED_OFFSET = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)")  # dateutil reads the sign behind a name the other way round
_FILLINGS = (datetime(2004, 1, 1, 0, 0, 0), datetime(2008, 12, 31, 23, 59, 59))  # noqa: DTZ001 - naive by intent
_UNKNOWN_ZONE = tz.tzoffset("unknown", 0)
_UTC_NAMES = ("UTC", "GMT", "Z")
MAX_LENGTH = 64
"""Characters. No date is longer."""


def date_reader(zone_name: str) -> Callable[[Cursor], datetime | None]:
    """Make a reader of dates.

    Args:
        zone_name: IANA name of the zone that dates without one are taken to be in.

    Returns:
        A reader that gives an aware datetime, or None. It notes an assumed zone, an assumed time of day,
        and a time that a change of clocks skipped or repeated.
    """
    assumed = zone(zone_name)

    def read_date(cursor: Cursor) -> datetime | None:
        if cursor.absent:
            return None
        value = cursor.value
        if not isinstance(value, str) or len(value) > MAX_LENGTH:
            cursor.reject("a date and time inside a string")
            return None
        moment = _read(value.strip(), cursor)
        if moment is None or moment.tzinfo is not None:
            return moment
        return _in_zone(moment, assumed, zone_name, cursor)

    return read_date


def _read(text: str, cursor: Cursor) -> datetime | None:
    if _ZERO.fullmatch(text):
        cursor.note("date.zero")
        return None
    known = _KNOWN.fullmatch(text)
    if known is None:
        return _read_freely(text, cursor)
    try:
        moment = datetime.fromisoformat(text.replace(" ", "T", 1).replace(" ", ""))
    except ValueError:
        cursor.reject("a date of the calendar", "date.unreadable")
        return None
    if known["time"] is None:
        cursor.note("date.time-assumed", used=moment.isoformat())
    return moment


def _read_freely(text: str, cursor: Cursor) -> datetime | None:
    """Read a date in another notation by dateutil, where the text says all of it in one way."""
    try:
        first, second = (_parse(text, filling, dayfirst=False) for filling in _FILLINGS)
        other = first if _YEAR_FIRST.match(text) else _parse(text, _FILLINGS[0], dayfirst=True)
        offset = first.utcoffset()  # fails where it is a day or more
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError):
        cursor.reject("a date and time such as 2024-07-19T11:21:17+02:00", "date.unreadable")
        return None
    if first.date() != second.date():
        cursor.reject("a date with year, month and day", "date.incomplete")
        return None
    if first != other or not _YEAR.search(text):
        cursor.reject("a date that can be read in one way only", "date.ambiguous")
        return None
    if first.tzinfo is _UNKNOWN_ZONE:
        cursor.reject("a zone as an offset, such as +02:00", "date.ambiguous")
        return None
    if offset is not None:
        first = first.replace(tzinfo=timezone(offset))
    return _with_time(first, second, cursor)


def _with_time(first: datetime, second: datetime, cursor: Cursor) -> datetime | None:
    """Take the time of day as far as both readings agree.

    Without seconds it is whole, without hours it is midnight and noted, without minutes it is not taken.
    """
    if first.hour != second.hour:
        cursor.note("date.time-assumed", used=first.isoformat())
    elif first.minute != second.minute:
        cursor.reject("a time with hours and minutes", "date.incomplete")
        return None
    return first


def _parse(text: str, filling: datetime, *, dayfirst: bool) -> datetime:
    return parser.parse(_NAMED_OFFSET.sub("", text), default=filling, dayfirst=dayfirst, tzinfos=_zone)


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    """Give the zone of an offset; a name alone may stand for several zones and is not guessed at."""
    if offset is not None:
        return tz.tzoffset(None, offset)
    if name is None:
        return None
    return tz.UTC if name in _UTC_NAMES else _UNKNOWN_ZONE


def _in_zone(moment: datetime, assumed: tzinfo, name: str, cursor: Cursor) -> datetime | None:
    aware = moment.replace(tzinfo=assumed)
    try:
        clock_change = not tz.datetime_exists(aware) or tz.datetime_ambiguous(aware)
    except OverflowError:
        cursor.reject("a date that is one in every zone", "date.unreadable")
        return None
    if clock_change:
        aware = moment.replace(tzinfo=timezone(aware.utcoffset() or timedelta()))  # a zone would leave it open
        cursor.note("date.clock-change", used=aware.isoformat())
    cursor.note("date.zone-assumed", f"a date without a zone; {name} was assumed", used=aware.isoformat())
    return aware
