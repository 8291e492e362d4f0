"""What is counted of the values at one path."""

from collections.abc import Mapping
from math import isfinite
from typing import cast

from attrs import Factory, define

from ..jsontypes import Json
from .bounds import TYPES, Bounds
from .place import Place
from .shapes import is_day, is_moment, looks_like_date, shape
from .tally import Tally

NUMBERED = "numbered"
"""The type of an object that has numbers for keys: an array with holes, as PHP writes it."""
NOT_JSON = "not JSON"
"""The type of a value that JSON does not have."""
_MOST = 2**63


def is_numbered(value: Mapping[str, Json]) -> bool:
    """Tell whether an object is an array with holes."""
    return bool(value) and all(key.isascii() and key.isdecimal() for key in value)


def type_name(value: object) -> str:
    """Name the type of a value as JSON Schema does, and `numbered` apart from `object`."""
    if isinstance(value, str):
        return "string"
    if isinstance(value, Mapping):
        return NUMBERED if is_numbered(cast("Mapping[str, Json]", value)) else "object"
    if isinstance(value, list | tuple):
        return "array"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "number" if isinstance(value, float) else NOT_JSON


def _types() -> Tally:
    return Tally(TYPES)


@define(eq=False)
class Stats:
    """The values at one path, counted."""

    bounds: Bounds
    dates: Tally
    """Shapes of those that are dates."""
    types: Tally = Factory(_types)
    seen: int = 0
    empty: int = 0
    blank: int = 0
    """Strings of nothing but white space; they are empty too."""
    moments: int = 0
    days: int = 0
    unknown: int = 0
    """Times that no field claimed the key."""
    first: str = ""
    first_unknown: str = ""
    examples: list[Json] = Factory(list[Json])

    def __len__(self) -> int:
        return 1 + len(self.types) + len(self.dates) + len(self.examples)

    def add(self, value: Json, place: Place, *, known: bool, date: bool) -> str:
        """Count a value, and give the name of its type.

        Args:
            value: What stands there.
            place: The record it stands in.
            known: Whether a field claims its key.
            date: Whether a field takes it for a date.
        """
        kind = type_name(value)
        self.first = self.first or place.name
        self.seen += 1
        self.types.add(kind, place)
        if not known:
            self.unknown += 1
            self.first_unknown = self.first_unknown or place.name
        if isinstance(value, str):
            self._add_text(value, place, date=date)
        elif isinstance(value, Mapping | list | tuple) and not value:
            self.empty += 1
        self._add_example(value)
        return kind

    def _add_text(self, text: str, place: Place, *, date: bool) -> None:
        if not text or text.isspace():
            self.empty += 1
            self.blank += 1
        elif date or looks_like_date(text):
            self.dates.add(shape(text), place)
            self.moments += is_moment(text)
            self.days += is_day(text)

    def _add_example(self, value: Json) -> None:
        if len(self.examples) < self.bounds.examples and self._is_example(value):
            self.examples.append(value)

    def _is_example(self, value: Json) -> bool:
        """Whether a value is short, says something, and is not among the examples already."""
        if isinstance(value, str):
            fits = 0 < len(value) <= self.bounds.text and not value.isspace()
        elif isinstance(value, float):
            fits = isfinite(value)
        else:
            fits = isinstance(value, bool) or (isinstance(value, int) and abs(value) < _MOST)
        return fits and all(type(each) is not type(value) or each != value for each in self.examples)

    def absorb(self, later: "Stats") -> None:
        """Add what was counted in records that come later."""
        self.types.absorb(later.types)
        self.dates.absorb(later.dates)
        self.seen += later.seen
        self.empty += later.empty
        self.blank += later.blank
        self.moments += later.moments
        self.days += later.days
        self.unknown += later.unknown
        self.first = self.first or later.first
        self.first_unknown = self.first_unknown or later.first_unknown
        for example in later.examples:
            self._add_example(example)
