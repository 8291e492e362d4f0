"""A day of the week where the other edition has the date: whether it can be the same day."""

from datetime import date, timedelta

from ..tokens.token import Token, TokenKind
from .edit import EditKind

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AROUND = 8
"""Days before and after publication in which a story calls a day by its name alone."""


def kind_of_days(one: Token, other: Token, published: date | None) -> tuple[EditKind, str | None]:
    """Tell whether two ways to name a day can be the same day, and what speaks for it.

    Args:
        one: A date or a day of the week.
        other: Another one.
        published: When one of the editions was published, or None where neither says it.
    """
    if one.kind is other.kind is TokenKind.DATE:
        same = one.key[-6:] == other.key[-6:] and ("" in (one.key[:-6], other.key[:-6]))
        return (EditKind.DATE_FORM, "with and without the year") if same else (EditKind.DATE, None)
    if one.kind is other.kind:
        return EditKind.DATE, None
    day, weekday = (one, other) if one.kind is TokenKind.DATE else (other, one)
    return _checked(day.key, int(weekday.key[-1]), published)


def _checked(day: str, weekday: int, published: date | None) -> tuple[EditKind, str | None]:
    year, month, number = day[:-6], int(day[-5:-3]), int(day[-2:])
    if not year and published is None:
        return EditKind.DATE_FORM, "no edition says in which year, so the day of the week was not checked"
    near = _near(month, number, int(year) if year else None, published)
    if near is None:
        return EditKind.DATE, "the date is not near the day of publication"
    if near.weekday() != weekday:
        return EditKind.DATE, f"{near.isoformat()} is a {_NAMES[near.weekday()]}"
    return EditKind.DATE_FORM, f"{near.isoformat()} is a {_NAMES[weekday]}"


def _near(month: int, number: int, year: int | None, published: date | None) -> date | None:
    """Give the date in its year, or in the year in which it is near the day of publication."""
    if published is None:
        return _date(year or 0, month, number)
    found = (_date(each, month, number) for each in range(published.year - 1, published.year + 2))
    return next((each for each in found if each and abs(each - published) <= timedelta(days=AROUND)), None)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
