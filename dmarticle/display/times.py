"""Dates and spans of time, as people read them."""

from collections.abc import Collection
from datetime import datetime

from .markup import Content, Markup, element

MONTHS = "January February March April May June July August September October November December".split()
"""Their names, whatever the language of the computer."""


def day(moment: datetime, *, short: bool = False) -> str:
    """Write a date without its time."""
    month = MONTHS[moment.month - 1]
    return f"{moment.day} {month[:3] if short else month} {moment.year}"


def zoned(moment: datetime, zone: str, assumed: Collection[str] = (), field: str = "") -> Markup:
    """Write a date with its time and zone.

    Args:
        moment: The date; what has no zone is said to have none.
        zone: IANA name of the zone whose clock it was read by.
        assumed: Pointers of the dates whose zone the payload does not give.
        field: The pointer of this one.
    """
    offset = f"{moment:%z}"
    clock = f"UTC{offset[:3]}:{offset[3:5]}" if offset else "no zone"
    shown = element("time", f"{day(moment)}, {moment:%H:%M} {clock}", moment=moment.isoformat(), title=zone)
    note: Content = element("span", f" {zone}, assumed", kind="dm-muted") if field in assumed else None
    return element("span", shown, note)


def minutes(reading_time: float) -> str:
    """Write how long a text takes to read."""
    return "under a minute" if reading_time < 1 else f"{round(reading_time)} min"
