"""The way back: a record of the CMS from a model, by the same tables, equal to the one it was read from.

What a model says in another way than its record did stands in its `residue`: the record's own value, with a
fingerprint of what the model gives instead. As long as the model gives the same, the record's value is written;
where it was edited, the new value is written in the record's notation (`notation`).
"""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any, TypeAlias, cast

from attrs import evolve, frozen

from ..jsontypes import Json
from ..nesting import by_field, filled
from ..pointers import name_of_part, pointer_part
from ..problems import ConfigurationError
from ..residue import Raw
from .claims import Claimed, claimant, claimed
from .notation import default_notation, in_notation_of, own, same
from .tables import Gathered, Here, Key, Source, Tables

WRAPPER = "1"
"""The entry of a residue that holds what stood around the record (a relative JSON pointer: one level up)."""

Value: TypeAlias = "Json | datetime"
"""What a model says: JSON, but for dates, which are written in the notation of the record."""


@frozen
class Said:
    """What a model says under one key."""

    value: Value
    source: Source | None = None
    """What it comes from; None for what is in `extra`."""


class SourceWriter:
    """Writes records of one dialect for one publication."""

    def __init__(self, tables: Tables, zone: str, bodies: Mapping[str, str]) -> None:
        """Make a writer.

        Args:
            tables: The field table of each model.
            zone: IANA name of the zone whose clock dates are written by.
            bodies: Attributes of an article that are read from HTML, and their keys.
        """
        self._tables = tables
        self._zone = zone
        self._bodies = bodies
        self._known: dict[type[Any], Claimed] = {}

    def record(self, model: Any) -> dict[str, Json]:
        """Give the record that a model was read from, with the edits that were made to the model.

        Raises:
            ConfigurationError: If `extra` or `nested` has a key that another field of the model is written under.
        """
        self._check_free_keys(model)
        table = self._tables[type(model)]
        residue: Mapping[str, Raw] = model.residue
        written = self._written(self._said(model), residue)
        if table.inside is None or WRAPPER not in residue:
            return written
        return {**cast("dict[str, Json]", residue[WRAPPER].value), table.inside: written}

    def _check_free_keys(self, model: Any) -> None:
        """Refuse free keys that would be written over, or over a field, so that no edit is lost without a word."""
        nested = by_field(getattr(model, "nested", {}))
        for name, keys in (("extra", getattr(model, "extra", ())), ("nested", nested)):
            for key in keys:
                field = self._field_of(key, model) or ("nested" if name == "extra" and key in nested else None)
                if field:
                    kind = type(model).__name__
                    raise ConfigurationError(
                        f"{name} of {kind} {getattr(model, 'id', None)!r} has the key {key!r}, "
                        f"which is written from {kind}.{field}; set that instead"
                    )

    def _field_of(self, key: str, model: Any) -> str | None:
        """Name the field that a key is written from; a body that was not read stands in `extra`."""
        kind: type[Any] = model.__class__
        known = self._claimed(kind)
        if key in known.names or key.startswith(known.prefixes):
            return claimant(key, kind, self._tables)
        found = (name for name, each in self._bodies.items() if each == key and _holds_text(getattr(model, name, None)))
        return next(found, None)

    def _claimed(self, model: type[Any]) -> Claimed:
        if model not in self._known:
            self._known[model] = claimed(model, self._tables)
        return self._known[model]

    def settled(self, model: Any, raw_at: Callable[[str], Json]) -> Any:
        """Give a model, and the models in it, with the residue that its record leaves.

        Args:
            model: A model that was just read.
            raw_at: Gives the value at a JSON pointer of the payload.
        """
        table = self._tables[type(model)]
        inner = {
            name: self._settled(getattr(model, name), raw_at) for name in table.sources if self._holds(model, name)
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
        around_articles = {entry: each for entry, each in model.residue.items() if each.articles}
        refused = around_articles | dict(self._refused(model, raw))
        said = self._said(evolve(model, residue=refused))
        return evolve(model, residue={**around, **refused, **self._residue(raw, said)})

    def _said(self, model: Any) -> dict[str, Said]:
        """Give what a model says by itself."""
        said = {key: Said(value) for key, value in getattr(model, "extra", {}).items()}
        for attribute, source in self._tables[type(model)].sources.items():
            value = getattr(model, attribute)
            if isinstance(source, Here):
                said |= self._said(value)
            elif isinstance(source, Gathered):
                record: Mapping[str, Json] = source.write(model, self) if source.write else {}
                said |= {key: Said(each, source) for key, each in record.items()}
            elif source.written and value not in (None, (), {}):
                said[source.name] = Said(
                    source.write(value, self) if source.write else self._value(value, source), source
                )
        for attribute, key in self._bodies.items():
            body = getattr(model, attribute, None)
            said |= {key: Said(_html(body))} if _holds_text(body) else {}
        said |= {key: Said(value) for key, value in self._nested(model)}
        return self._with_refused(said, getattr(model, "residue", {}))

    def _nested(self, model: Any) -> Iterator[tuple[str, Json]]:
        """Give the fields that articles stand in, each with what stands around them there."""
        for key, articles in by_field(getattr(model, "nested", {})).items():
            records = [(number, self.record(article)) for number, article in articles]
            around = model.residue.get(_entry(key))
            if around is not None and around.articles:
                yield key, filled(around.value, around.articles, records)
            else:
                yield key, records[0][1] if len(records) == 1 else [record for _, record in records]

    def _written(self, said: Mapping[str, Said], residue: Mapping[str, Raw]) -> dict[str, Json]:
        """Give what a model says, in the record's own values where the model still says the same."""
        residue = {entry: raw for entry, raw in residue.items() if not raw.articles}
        written = {key: self._json(each) for key, each in said.items() if _entry(key) not in residue}
        edited = {key: each for key, each in said.items() if self._is_edited(key, each, residue)}
        for entry, raw in residue.items():
            key = _key_of(entry)
            if key is None:
                continue
            if key not in edited:
                gone = key not in said and raw.given
                written |= {key: None if gone else own(raw.value)} if raw.present else {}
            elif raw.present or not _is_said_elsewhere(key, said, residue):
                written[key] = in_notation_of(raw.value, edited[key].value, self._zone)
        return written

    def _is_edited(self, key: str, said: Said, residue: Mapping[str, Raw]) -> bool:
        raw = residue.get(_entry(key))
        return raw is not None and raw.given != fingerprint(said.value)

    def _residue(self, raw: Mapping[str, Json], said: Mapping[str, Said]) -> dict[str, Raw]:
        """Give what a record says and a model does not give back in the same value."""
        residue = {
            _entry(key): Raw(own(value), fingerprint(said[key].value) if key in said else "")
            for key, value in raw.items()
            if key not in said or not same(value, self._json(said[key]))
        }
        absent = {
            _entry(key): Raw(None, fingerprint(each.value), present=False)
            for key, each in said.items()
            if key not in raw
        }
        return residue | absent

    def _refused(self, model: Any, raw: Mapping[str, Json]) -> Iterator[tuple[str, Raw]]:
        """Give the items of arrays that no model was made of, by their places."""
        at = getattr(model, "pointer", "")
        if self._tables[type(model)].inside and isinstance(raw, Mapping):
            return
        taken = {each.pointer for name in self._tables[type(model)].sources for each in self._models(model, name)}
        for key in {pointer.removeprefix(f"{at}/").partition("/")[0] for pointer in taken}:
            items = raw.get(key)
            for place, item in enumerate(items if isinstance(items, list) else ()):
                if f"{at}/{key}/{place}" not in taken:
                    yield f"/{key}/{place}", Raw(own(item))

    def _with_refused(self, said: dict[str, Said], residue: Mapping[str, Raw]) -> dict[str, Said]:
        """Put the items that no model was made of back in their places."""
        for entry, raw in residue.items():
            _, key, place = (*entry.split("/"), "", "")[:3]
            found = said.get(key)
            if place and found is not None and isinstance(found.value, list):
                items = list(found.value)
                items.insert(int(place), own(raw.value))
                said[key] = evolve(found, value=items)
        return said

    def _models(self, model: Any, name: str) -> tuple[Any, ...]:
        """Give the models in an attribute that holds several."""
        value: object = getattr(model, name)
        several = isinstance(value, tuple) and self._holds(model, name)
        return cast("tuple[Any, ...]", value) if several else ()

    def _holds(self, model: Any, name: str) -> bool:
        """Whether an attribute of a model holds models that have a table."""
        value: object = getattr(model, name)
        first = next(iter(cast("tuple[object, ...]", value)), None) if isinstance(value, tuple) else value
        return type(first) in self._tables

    def _settled(self, value: object, raw_at: Callable[[str], Json]) -> Any:
        if isinstance(value, tuple):
            return tuple(self.settled(each, raw_at) for each in cast("tuple[object, ...]", value))
        return self.settled(value, raw_at)

    def _value(self, value: object, source: Key) -> Value:
        """Give one value in JSON's own types; a date stays one."""
        written = self._plain(value)
        return json.dumps(written, ensure_ascii=False) if source.json else written

    def _plain(self, value: object) -> Any:
        if isinstance(value, tuple):
            return [self._plain(each) for each in cast("tuple[object, ...]", value)]
        if type(value) in self._tables:
            return self.record(value)
        return str(value) if isinstance(value, str) else value

    def _json(self, said: Said) -> Json:
        return default_notation(said.value, self._zone)


def _is_said_elsewhere(key: str, said: Mapping[str, Said], residue: Mapping[str, Raw]) -> bool:
    """Whether what comes from the same fields is written under another key, which the record has."""
    source = said[key].source
    if not isinstance(source, Gathered):
        return False
    others = (_entry(name) for name, each in said.items() if name != key and each.source is source)
    return any(entry not in residue or residue[entry].present for entry in others)


def _holds_text(body: Any) -> bool:
    return body is not None and bool(body.blocks or body.asides)


def _html(body: Any) -> str:
    """Give a body with what was set aside behind it, where no place is known for it."""
    return "\n".join(filter(None, (body.html, *(block.html for block in body.asides))))


def _entry(key: str) -> str:
    return f"/{pointer_part(key)}"


def _key_of(entry: str) -> str | None:
    """Give the key that an entry of a residue is about; None for what stood around it, and for single items."""
    if entry == WRAPPER or "/" in entry[1:]:
        return None
    return name_of_part(entry[1:])


def fingerprint(value: Value) -> str:
    """Give a short text that is the same for equal values and hardly ever for any others."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=_instant)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _instant(value: object) -> str:
    """A date stands for its instant, whatever clock shows it."""
    return repr(value.timestamp()) if isinstance(value, datetime) else repr(value)
