"""Dates written as a record wrote an old one, by the grammar they are read by (`dates`).

A notation is found by trying: the one that gives the old text for the old moment. What is written has been read
again, and is the same moment; where no notation can say it, it is ISO 8601 with the offset.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from itertools import product

from dateutil import tz

from ..zones import zone
from .cursor import Cursor
from .dates import OFFSETS, date_reader

_DATES = (
    "{year:04}-{month:02}-{day:02}", "{year:04}/{month:02}/{day:02}", "{year:04}{month:02}{day:02}",
    "{weekday:.3}, {day:02} {name:.3} {year}", "{weekday:.3}, {day} {name:.3} {year}", "{day:02} {name:.3} {year}",
    "{day} {name:.3} {year}", "{day} {name} {year}", "{weekday}, {day} {name} {year}", "{name} {day}, {year}",
    "{name} {day:02}, {year}", "{name:.3} {day}, {year}", "{weekday}, {name} {day}, {year}",
    "{weekday:.3} {name:.3} {day} {year}",
)  # fmt: skip
_JOINS = (" ", "T", ", ", " at ")
_HOURS = ("{hour:02}:{minute:02}", "{hour}:{minute:02}", "{hour12}:{minute:02}", "{hour12:02}:{minute:02}")
_SECONDS = ("", ":{second:02}", *(f":{{second:02}}.{{micro:.{digits}}}" for digits in range(6, 0, -1)))
_HALVES = ("", " {half}", "{half}", " {half_lower}", "{half_lower}")
_COMPACT = ("{hour:02}{minute:02}{second:02}", "{hour:02}{minute:02}")
_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # strftime would write them in the language of the machine
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SAID_SECONDS = re.compile(r":\{second:02\}(?:\.\{micro:\.\d\})?")
_ZONE = re.compile(rf"(?P<gap>\s*)(?P<zone>\b(?:GMT|UTC)|(?<=[\d\s])Z|{OFFSETS})$", re.ASCII)


def usual_date(moment: datetime, zone_name: str) -> str:
    """Write a date as the clock of a zone shows it."""
    own = zone(zone_name)
    local = _by_clock(moment, own)
    naive = local.replace(tzinfo=None)
    if local.utcoffset() != own.utcoffset(naive) or tz.datetime_ambiguous(naive, own):
        return local.isoformat(" ")  # the clock never shows it, or twice, so the offset must tell
    return naive.isoformat(" ")


def date_like(raw: str, moment: datetime, zone_name: str) -> str:
    """Write a date as an old one is written; by ISO 8601 with its offset where that notation cannot say it."""
    read = date_reader(zone_name)
    old = read(Cursor(raw))
    for text in _candidates(raw.strip(), old, moment, zone_name):
        cursor = Cursor(text)
        if read(cursor) == moment and not any(each.code == "date.clock-change" for each in cursor.problems):
            return text
    return _by_clock(moment, UTC).isoformat()


def _candidates(raw: str, old: datetime | None, moment: datetime, zone_name: str) -> Iterator[str]:
    found = _ZONE.search(raw)
    clock = _clock(found["zone"] if found else "", old, moment, zone_name)
    local = _by_clock(moment, clock)
    if old is not None:
        layout = _layout(raw[: found.start()] if found else raw, old)
        behind = f"{found['gap']}{_zone_like(found['zone'], local)}" if found else ""
        for each in _finer(layout) if layout else ():
            yield _set(each, local) + behind
            yield from () if found else (_set(each, local) + _offset(local),)
    yield local.isoformat() if found or _says_zone(raw) else usual_date(moment, zone_name)


def _by_clock(moment: datetime, clock: tzinfo) -> datetime:
    """Show a moment by another clock, or by its own where that would be before the year 1 or behind 9999."""
    try:
        return moment.astimezone(clock)
    except OverflowError:
        return moment


def _says_zone(raw: str) -> bool:
    """Tell whether a date is the same moment whatever zone is assumed."""
    first, second = (date_reader(name)(Cursor(raw)) for name in ("UTC", "Asia/Tokyo"))
    return first is not None and first == second


def _clock(said: str, old: datetime | None, moment: datetime, zone_name: str) -> tzinfo:
    """Give the clock that an edited date is shown by: the publication's, unless the old date goes by another."""
    own = zone(zone_name)
    if said in ("Z", "GMT", "UTC"):
        return UTC
    offset = old.utcoffset() if said and old is not None else None
    if offset is None or old is None or offset == _by_clock(old, own).utcoffset():
        own_offset = _by_clock(moment, own).utcoffset() or timedelta()
        return timezone(own_offset)
    return timezone(offset)


def _zone_like(said: str, local: datetime) -> str:
    if said in ("Z", "GMT", "UTC"):
        return said
    return _offset(local) if ":" in said else _offset(local).replace(":", "")


def _offset(local: datetime) -> str:
    return local.isoformat()[-len("+00:00") :]


def _layout(text: str, old: datetime) -> str | None:
    """Find the notation that gives a text for a moment; None where none of those known does."""
    return next((each for each in _layouts() if _set(each, old) == text), None)


@cache
def _layouts() -> tuple[str, ...]:
    times = [
        hours + seconds + half
        for hours, seconds, half in product(_HOURS, _SECONDS, _HALVES)
        if ("12" in hours) == bool(half)
    ]
    timed = (date + join + time for date, join, time in product(_DATES, _JOINS, (*times, *_COMPACT)))
    return (*_DATES, *timed)


def _finer(layout: str) -> Iterator[str]:
    """Give a notation, then those that say a time of day more finely."""
    yield layout
    if ":{minute:02}" in layout:
        before, _, behind = layout.partition(":{minute:02}")
        half = _SAID_SECONDS.sub("", behind, count=1)
        yield from (f"{before}:{{minute:02}}{seconds}{half}" for seconds in _SECONDS[1:3])


def _set(layout: str, moment: datetime) -> str:
    """Write the clock time of a moment."""
    return layout.format(
        year=moment.year, month=moment.month, day=moment.day, hour=moment.hour, minute=moment.minute,
        second=moment.second, micro=f"{moment.microsecond:06}", name=_MONTHS[moment.month - 1],
        weekday=_WEEKDAYS[moment.weekday()], hour12=moment.hour % 12 or 12, half="AM" if moment.hour < 12 else "PM",
        half_lower="am" if moment.hour < 12 else "pm",
    )  # fmt: skip
