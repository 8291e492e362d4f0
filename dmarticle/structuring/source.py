"""The way back: a record of the CMS from a model, by the same tables, equal to the one it was read from.

What a model says in another way than its record did stands in its `residue`: the record's own value, with a
fingerprint of what the model gives instead. As long as the model gives the same, the record's value is written;
where it was edited, the new value is written in the record's notation.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any, cast

from attrs import evolve

from ..jsontypes import Json
from ..residue import Raw
from ..zones import zone
from .cursor import pointer_part
from .tables import Gathered, Here, Key, Tables

WRAPPER = "1"
"""The entry of a residue that holds what stood around the record (a relative JSON pointer: one level up)."""

_OFFSET = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


class SourceWriter:
    """Writes records of one dialect for one publication."""

    def __init__(self, tables: Tables, zone_name: str, bodies: Mapping[str, str]) -> None:
        """Make a writer.

        Args:
            tables: The field table of each model.
            zone_name: IANA name of the zone whose clock dates are written by.
            bodies: Attributes of an article that are read from HTML, and their keys.
        """
        self._tables = tables
        self._zone = zone(zone_name)
        self._bodies = bodies

    def record(self, model: Any) -> dict[str, Json]:
        """Give the record that a model was read from, with the edits that were made to the model."""
        table = self._tables[type(model)]
        residue: Mapping[str, Raw] = model.residue
        written = with_residue(self.plain(model), residue, self._in_notation_of)
        if table.inside is None or WRAPPER not in residue:
            return written
        return {**cast("dict[str, Json]", residue[WRAPPER].value), table.inside: written}

    def plain(self, model: Any) -> dict[str, Json]:
        """Give a record of what a model says by itself."""
        said: dict[str, Json] = dict(getattr(model, "extra", {}))
        for attribute, source in self._tables[type(model)].sources.items():
            value = getattr(model, attribute)
            if isinstance(source, Here):
                said |= self.plain(value)
            elif isinstance(source, Gathered):
                said |= source.write(model, self) if source.write else {}
            elif source.written and value not in (None, (), {}):
                said[source.name] = source.write(value, self) if source.write else self._value(value, source)
        for attribute, key in self._bodies.items():
            body = getattr(model, attribute, None)
            said |= {key: _html(body)} if body is not None and (body.blocks or body.asides) else {}
        nested: Mapping[str, Any] = getattr(model, "nested", {})
        return said | {key: self.record(article) for key, article in nested.items()}

    def settled(self, model: Any, raw_at: Callable[[str], Json]) -> Any:
        """Give a model, and the models in it, with the residue that its record leaves.

        Args:
            model: A model that was just read.
            raw_at: Gives the value at a JSON pointer of the payload.
        """
        table = self._tables[type(model)]
        inner = {
            name: self._settled_value(getattr(model, name), raw_at)
            for name in table.sources
            if self._holds(model, name)
        }
        model = evolve(model, **inner) if inner else model
        if not hasattr(model, "residue"):
            return model
        record = raw_at(getattr(model, "pointer", ""))  # an article is the whole payload
        around: dict[str, Raw] = {}
        if table.inside is not None and isinstance(record, Mapping) and isinstance(record.get(table.inside), Mapping):
            around = {WRAPPER: Raw(own({key: each for key, each in record.items() if key != table.inside}))}
            record = record[table.inside]
        raw: Mapping[str, Json] = record if isinstance(record, Mapping) else {}
        return evolve(model, residue={**around, **residue_of(raw, self.plain(model))})

    def _holds(self, model: Any, name: str) -> bool:
        """Whether an attribute of a model holds models that have a table."""
        value: object = getattr(model, name)
        first = next(iter(cast("tuple[object, ...]", value)), None) if isinstance(value, tuple) else value
        return type(first) in self._tables

    def _settled_value(self, value: object, raw_at: Callable[[str], Json]) -> Any:
        if isinstance(value, tuple):
            return tuple(self.settled(each, raw_at) for each in cast("tuple[object, ...]", value))
        return self.settled(value, raw_at)

    def _value(self, value: object, source: Key) -> Json:
        """Write one value in JSON's own types; dates as the clock of the publication shows them."""
        if isinstance(value, tuple):
            written: Json = [self._value(each, source) for each in cast("tuple[object, ...]", value)]
        elif type(value) in self._tables:
            written = self.record(value)
        elif isinstance(value, datetime):
            written = value.astimezone(self._zone).replace(tzinfo=None).isoformat(" ")
        else:
            written = str(value) if isinstance(value, str) else cast("Json", value)
        return json.dumps(written, ensure_ascii=False) if source.json else written

    def _in_notation_of(self, raw: Json, value: Json) -> Json:
        """Write an edited value as the record wrote the old one: a number in a string, a date with a `T`."""
        if isinstance(raw, str) and isinstance(value, bool):
            return str(int(value))
        if isinstance(raw, str) and isinstance(value, int | float):
            return str(value)
        if isinstance(value, bool) and isinstance(raw, int) and not isinstance(raw, bool):
            return int(value)
        if isinstance(raw, str) and isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:", raw):
            return self._date_like(raw, value)
        return value

    def _date_like(self, raw: str, value: str) -> str:
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return value
        aware = moment.replace(tzinfo=self._zone) if _OFFSET.search(raw) else moment
        return aware.isoformat("T" if "T" in raw else " ")


def _html(body: Any) -> str:
    """Give a body with what was set aside behind it, where no place is known for it."""
    return "\n".join(filter(None, (body.html, *(block.html for block in body.asides))))


def with_residue(
    plain: Mapping[str, Json], residue: Mapping[str, Raw], in_notation_of: Callable[[Json, Json], Json]
) -> dict[str, Json]:
    """Give a record of what a model says, in the record's own values where the model still says the same."""
    written = {key: each for key, each in plain.items() if _entry(key) not in residue}
    for entry, raw in residue.items():
        if entry == WRAPPER:
            continue
        key = entry[1:].replace("~1", "/").replace("~0", "~")
        if raw.given == (fingerprint(plain[key]) if key in plain else ""):
            written |= {key: raw.value} if raw.present else {}
        elif key in plain:
            written[key] = in_notation_of(raw.value, plain[key])
        elif raw.present:
            written[key] = None
    return written


def residue_of(raw: Mapping[str, Json], plain: Mapping[str, Json]) -> dict[str, Raw]:
    """Give what a record says and a model does not give back in the same value."""
    residue = {
        _entry(key): Raw(own(value), fingerprint(plain[key]) if key in plain else "")
        for key, value in raw.items()
        if key not in plain or not same(value, plain[key])
    }
    missing = {
        _entry(key): Raw(None, fingerprint(each), present=False) for key, each in plain.items() if key not in raw
    }
    return residue | missing


def _entry(key: str) -> str:
    return f"/{pointer_part(key)}"


def fingerprint(value: Json) -> str:
    """Give a short text that is the same for equal JSON and hardly ever for any other."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=repr)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def same(first: Json, second: Json) -> bool:
    """Tell whether two values of JSON are the same, types included: `1`, `1.0`, `"1"` and `true` are four."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return first.keys() == second.keys() and all(same(first[key], second[key]) for key in first)
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        return len(first) == len(second) and all(map(same, first, second))
    return type(first) is type(second) and first == second


def own(value: Json) -> Json:
    """Give a value that shares no object or array with the one it was made of."""
    if isinstance(value, Mapping):
        return {key: own(each) for key, each in value.items()}
    return [own(each) for each in value] if isinstance(value, list | tuple) else value
