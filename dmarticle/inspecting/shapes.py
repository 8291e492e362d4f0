"""The shapes of dates: `2024-07-19 11:21:17` has the shape `9999-99-99 99:99:99`."""

import re
from collections.abc import Callable
from datetime import date, datetime

LONGEST = 40
"""Characters of a shape, and of a text that is taken for a date."""

_MONTH = (
    r"(?:jan|feb|fév|fev|mar|apr|avr|may|mai|mei|jun|juin|jul|juil|aug|aoû|aou|sep|oct|okt|nov|dec|déc|des)[^\W\d]{0,8}"
)
_TIME = r"(?:[T ,]+[0-9][0-9:.,hH]*(?:\x20?[AaPp]\.?[Mm]\.?)?(?:\x20?(?:Z|[A-Z]{3,4})?(?:[+-][0-9:]{2,5})?)?)?"
_DATE = re.compile(
    rf"""(?:
    [0-9]{{4}}[-/.][0-9]{{1,2}}[-/.][0-9]{{1,2}}
    | [0-9]{{1,2}}[-/.][0-9]{{1,2}}[-/.][0-9]{{4}}
    | (?:[^\W\d]{{2,9}}\.?,?[ ])?[0-9]{{1,2}}(?:st|nd|rd|th|er)?[-\x20]{_MONTH}\.?,?[-\x20][0-9]{{4}}
    | (?:[^\W\d]{{2,9}}\.?,?[ ])?{_MONTH}\.?[ ][0-9]{{1,2}}(?:st|nd|rd|th)?,?[ ][0-9]{{4}}
    ){_TIME}""",
    re.IGNORECASE | re.VERBOSE,
)
_LETTER = re.compile(r"(?P<kept>(?<=[0-9])T(?=[0-9])|(?<=[0-9])Z$)|(?P<upper>[A-Z])|(?P<other>[^\W\d_])")
_DIGIT = re.compile("[0-9]")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN = re.compile(r"[0-9TZ :.,+/-]+")
_RUN = re.compile("9+|[^9]")


def looks_like_date(text: str) -> bool:
    """Tell whether a text is written like a date; whether it is one of the calendar is another question."""
    return 8 <= len(text) <= LONGEST and _DATE.fullmatch(text) is not None


def shape(text: str) -> str:
    """Give the shape of a date: 9 for a digit, A and a for letters, all else as it is.

    The `T` and `Z` of ISO 8601 stay, and so do the zeros of a date that is nothing but zeros. A long text is cut.
    """
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    if _PLAIN.fullmatch(text) and not re.search("[1-9]", text):
        return shown
    return _DIGIT.sub("9", _LETTER.sub(_letter, shown))


def _letter(found: re.Match[str]) -> str:
    return found["kept"] or ("A" if found["upper"] else "a")


def is_moment(text: str) -> bool:
    """Tell whether a text is a `date-time` of RFC 3339, which has seconds and a zone."""
    return _MOMENT.fullmatch(text) is not None and _is_of_calendar(text, datetime.fromisoformat)


def is_day(text: str) -> bool:
    """Tell whether a text is a `full-date` of RFC 3339."""
    return _DAY.fullmatch(text) is not None and _is_of_calendar(text, date.fromisoformat)


def _is_of_calendar(text: str, read: Callable[[str], object]) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def pattern_of(shape_of_date: str) -> str | None:
    """Give a regular expression for the dates of a shape, or None where letters in it stand for others."""
    if not _PLAIN.fullmatch(shape_of_date):
        return None
    return "".join(map(_piece, _RUN.findall(shape_of_date)))


def _piece(run: str) -> str:
    if run[0] != "9":
        return re.sub(r"([.+/])", r"\\\1", run)
    return f"[0-9]{{{len(run)}}}" if len(run) > 1 else "[0-9]"
