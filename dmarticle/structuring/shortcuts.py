"""Shortcuts: how the functions that read records treat a value of the shape that nearly every record has.

A shortcut is a test and the lines for a value that passes it, in Python's own source (`plans` puts them together). It
gives what the hook of the type would give, and leaves in the residue what the way back would need; for any other value
the hook itself is asked. So a shortcut may be left out, and nothing changes but the time it takes; a test leaves out
all of them.

Names in the lines: `value` is what the record has, `$x` the attribute, `$entry` the entry of the residue.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeAlias, cast
from zoneinfo import ZoneInfo

from ..jsontypes import Json
from ..problems import CODES, Problem
from ..residue import Raw
from ..zones import zone
from .accounts import fingerprint
from .entities import holds_markup

Shortcut: TypeAlias = "tuple[str, tuple[str, ...]]"
"""A test, and the lines for a value that passes it."""

_IS_TEXT = "value.__class__ is str and value and value.strip() is value"
_RESIDUE = "residue[$entry] = "
"""Only a shortcut with such a line leaves anything."""

TEXT: Shortcut = (_IS_TEXT, ("$x = value",))
PROSE: Shortcut = (
    f'{_IS_TEXT} and "<" not in value and ("&" not in value or not holds_markup(value))',
    ("$x = value",),
)
STRIPPED: Shortcut = (
    "value.__class__ is str and (text := value.strip())",
    ("$x = text", f"{_RESIDUE}raw_later(value, fingerprint, (text,))"),
)
STRIPPED_PROSE: Shortcut = (
    f'{STRIPPED[0]} and "<" not in text and ("&" not in text or not holds_markup(text))',
    STRIPPED[1],
)
LEAK: Shortcut = (
    "near.story is not None and near.story.holds(value)",
    ("$x = $default", "near.story.leaks.add(path + $entry)", f"{_RESIDUE}Raw(value)"),
)
ANYTHING: Shortcut = ("value is not MISSING and value is not None and value != []", ("$x = value",))
NO_ITEM: Shortcut = ("value == []", ("$x = value", f"{_RESIDUE}Raw([])"))
WHOLE: Shortcut = ("value.__class__ is int", ("$x = value",))
NATURAL: Shortcut = ("value.__class__ is int and value >= 0", ("$x = value",))
NUMBER_IN_STRING: Shortcut = ("value.__class__ is str and value in DIGITS", ("$x, residue[$entry] = DIGITS[value]",))
FLAG: Shortcut = ("value is True or value is False", ("$x = value",))
FLAG_IN_STRING: Shortcut = ("value.__class__ is str and value in FLAGS", ("$x, residue[$entry] = FLAGS[value]",))
FLAG_IN_NUMBER: Shortcut = ("value.__class__ is int and value in BITS", ("$x, residue[$entry] = BITS[value]",))
OBJECT: Shortcut = ("value.__class__ is dict and value", ("$x = dict(value)",))
NUMBER_OF_DIGITS: Shortcut = (
    "value.__class__ is str and value.isascii() and value.isdecimal() and len(value) <= MAX_DIGITS",
    ("$x = int(value)", f"{_RESIDUE}raw_later(value, fingerprint, ($x,))"),
)
POINT: Shortcut = ("value.__class__ is float and -MOST_EXACT < value < MOST_EXACT", ("$x = value",))
POINTLESS: Shortcut = (
    "value.__class__ is int and -MOST_EXACT < value < MOST_EXACT",
    ("$x = float(value)", f"{_RESIDUE}raw_later(value, fingerprint, ($x,))"),
)
TEXTS_OF_JSON: Shortcut = (
    "(texts := texts_of_json(value)) is not None",
    (
        "$x = tuple(texts)",
        "if value.__class__ is list or value != in_json(texts):",
        f"    {_RESIDUE}raw_later(list(value) if value.__class__ is list else value, fingerprint, $x)",
    ),
)
OBJECT_OF_JSON: Shortcut = (
    "(object_in_it := object_of_json(value)) is not None",
    (
        "$x = object_in_it",
        "if is_compact(value) or value != in_json(object_in_it):",
        f"    {_RESIDUE}raw_later(value, fingerprint_inside, (value,))",
    ),
)
NOTHING_IN_STRING: Shortcut = ('value == "[]"', ("$x = $default", f"{_RESIDUE}NO_ITEMS"))
URL: Shortcut = (
    "value.__class__ is str and value and (url := plain_url(value)) is not None",
    (
        "$x = url",
        "if url is not value:",
        "    problems.append(rewritten(path + $entry, value, url))",
        f"    {_RESIDUE}raw_later(value, fingerprint, (url,))",
    ),
)
DATE: Shortcut = (
    "value.__class__ is str and (moment := plain_date(value)) is not None",
    (
        "$x = moment",
        "problems.append(assumed(path + $entry, value, moment, zone_name))",
        'if value[10] != " ":',
        f"    {_RESIDUE}raw_later(value, fingerprint, (moment,))",
    ),
)
RECORD: Shortcut = (
    "value.__class__ is dict and value",
    ("$x = $read(value, path + $entry, near)", "if $x is None:", "    $x = $default", "    late.append($name)"),
)
RECORDS: Shortcut = (
    "value.__class__ is list and value",
    ("$x = read_all($read, value, path + $entry, near)", "if len($x) != len(value):", "    late.append($name)"),
)

NULL, BLANK, NO_ITEMS = Raw(None), Raw(""), Raw("[]")
"""What the values that stand for nothing leave. They are frozen, so all records may share them."""

DIGITS: Mapping[str, tuple[int, Raw]] = {str(each): (each, Raw(str(each), (fingerprint(each),))) for each in range(100)}
"""Small numbers as they stand in strings: what they are, and what they leave."""
FLAGS: Mapping[str, tuple[bool, Raw]] = {
    str(int(each)): (each, Raw(str(int(each)), (fingerprint(each),))) for each in (False, True)
}
BITS: Mapping[int, tuple[bool, Raw]] = {
    int(each): (each, Raw(int(each), (fingerprint(each),))) for each in (False, True)
}


def is_plain_prose(value: Json) -> bool:
    """Tell whether a value is a text that is read as it is, and written as it is."""
    return type(value) is str and value != "" and value.strip() is value and not holds_markup(value)


_HOST = re.compile(r"https?://([a-z0-9.-]+)(?=[/?#]|\Z)")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d", re.ASCII)
MOST_EXACT = 2**53
"""Below it, every whole number is a float too."""

_YEARS = range(1900, 2200)
"""Years in which every zone can be asked for its offset."""


def plain_url(hosts: Mapping[str, str]) -> Callable[[str], str | None]:
    """Make a reader of URLs in which nothing is to be judged: printable ASCII, http or https, a plain host.

    Args:
        hosts: Hosts to be written as another one.

    Returns:
        A function that gives the URL itself, or with its other host; None for any URL that has to be judged.
    """
    others = {old: new for old, new in hosts.items() if old != new}

    def plain(url: str) -> str | None:
        found = _HOST.match(url)
        if found is None or not url.isascii() or not url.isprintable() or url[-1] == " ":
            return None
        host = others.get(found[1])
        return url if host is None else url[: found.start(1)] + host + url[found.end(1) :]

    return plain


def plain_date(zone_name: str) -> Callable[[str], datetime | None]:
    """Make a reader of dates as Whitebeard and many others write them: seconds, no zone, a `T` or a space between.

    Returns:
        A function that gives the moment by the clock of the zone; None for any date that leaves something open.
    """
    assumed = zone(zone_name)
    known = isinstance(assumed, ZoneInfo)  # others may tell a change of clocks in another way

    def plain(date: str) -> datetime | None:
        if not known or _MOMENT.fullmatch(date) is None:
            return None
        try:
            moment = datetime.fromisoformat(date).replace(tzinfo=assumed)
        except ValueError:
            return None
        later = moment.replace(fold=1)  # around a change of clocks, the two readings of a time of day differ (PEP 495)
        settled = moment.utcoffset() == later.utcoffset() and moment.dst() == later.dst()
        return moment if settled and moment.year in _YEARS else None

    return plain


def texts_of_json(value: Json) -> list[str] | None:
    """Give an array of plain texts, or such an array in a string; None for any value that takes more care."""
    found = _decoded(value) if isinstance(value, str) and value[:2] == '["' else value
    if found.__class__ is not list:
        return None
    texts = cast("list[str]", found)
    return texts if texts and all(type(each) is str and each and each.strip() is each for each in texts) else None


def object_of_json(value: Json) -> dict[str, Json] | None:
    """Give an object that stands in a string; None for any value that takes more care."""
    found = _decoded(value) if isinstance(value, str) and value[:2] == '{"' else None
    return cast("dict[str, Json]", found) if found.__class__ is dict and found else None


def _decoded(text: str) -> Json:
    """Decode JSON in which no number is and nothing goes deep; None for any other text."""
    if text.count("{") + text.count("[") > _FEW or len(text) > _SHORT:
        return None
    try:
        found, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return cast("Json", found) if end == len(text) or not text[end:].strip(_JSON_SPACES) else None


def fingerprint_inside(text: str) -> str:
    """Give the fingerprint of the object that stands in a string."""
    return fingerprint(object_of_json(text))


def is_compact(text: str) -> bool:
    """Tell at once that an object in a string is not written as it would be here: no space follows its first key."""
    behind = text.find('":', len('{"')) + len('":')
    return text[behind : behind + 1] != " " and text[behind - 3 : behind - 2] != "\\"


def in_json(value: Json) -> str:
    """Write a value as JSON, as it is written inside a string where no record tells how."""
    return _ENCODER.encode(value)


def _refused(written: str) -> None:
    raise ValueError(f"the number {written} takes more care")


_DECODER = json.JSONDecoder(parse_constant=_refused, parse_float=_refused, parse_int=_refused)
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_JSON_SPACES = " \t\n\r"
_FEW, _SHORT = 30, 10_000


def rewritten(place: str, value: str, url: str) -> Problem:
    """Note that the host of a URL was exchanged."""
    code = CODES["url.host-rewritten"]
    return Problem("url.host-rewritten", place, code.meaning, code.severity, value, url)


def assumed(place: str, value: str, moment: datetime, zone_name: str) -> Problem:
    """Note that the zone of a date was assumed."""
    detail = f"a date without a zone; {zone_name} was assumed"
    return Problem("date.zone-assumed", place, detail, CODES["date.zone-assumed"].severity, value, moment.isoformat())
