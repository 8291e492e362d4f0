"""What a model says by itself, key by key, before it is set in the notation of a record."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, cast

from attrs import evolve

from ..jsontypes import Json
from ..nesting import by_field, filled
from .accounts import (
    Accounted,
    Nesting,
    Statement,
    Value,
    Wrapped,
    is_nesting,
    is_placed,
    is_wrapped,
    key_of_entry,
    models_in,
)
from .notation import own
from .tables import Gathered, Here, Key, RecordWriter, Source, Tables


class Statements:
    """Gives what models say by the tables of a dialect."""

    def __init__(self, tables: Tables, bodies: Mapping[str, str], writer: RecordWriter) -> None:
        """Make one.

        Args:
            tables: The field table of each model.
            bodies: Attributes of an article that are read from HTML, and their keys.
            writer: Writes the models inside a model.
        """
        self._tables = tables
        self._bodies = bodies
        self._writer = writer

    def of(self, model: Accounted) -> dict[str, Statement]:
        """Give what a model says under each key of its record."""
        stated = {key: Statement(value) for key, value in model.extra.items()} | self._by_table(model)
        if is_nesting(model):
            stated |= self.beyond_tables(model)
        return _with_refused(stated, model)

    def bodies(self, model: object) -> dict[str, Statement]:
        """Give what an article says by its bodies."""
        return {key: Statement(value) for key, value in self._html(model)}

    def beyond_tables(self, model: Nesting) -> dict[str, Statement]:
        """Give what an article says by its bodies and by the articles in it."""
        said = (*self._html(model), *self._nested(model))
        return {key: Statement(value) for key, value in said}

    def under(self, model: Accounted, names: Iterable[str]) -> dict[str, Statement]:
        """Give what some attributes of a model say; of a model that stands in the same record, as `counts.views`."""
        stated: dict[str, Statement] = {}
        for name in names:
            outer, _, inner = name.rpartition(".")
            holder: object = getattr(model, outer) if outer else model
            stated |= self._by_source(holder, inner, self._tables[type(holder)].sources[inner])
        return _with_refused(stated, model)

    def _by_table(self, model: object) -> dict[str, Statement]:
        stated: dict[str, Statement] = {}
        for attribute, source in self._tables[type(model)].sources.items():
            stated |= self._by_source(model, attribute, source)
        return stated

    def _by_source(self, model: object, attribute: str, source: Source) -> dict[str, Statement]:
        if isinstance(source, Here):
            return self._by_table(getattr(model, attribute))
        if isinstance(source, Gathered):
            record: Mapping[str, Json] = source.write(model, self._writer) if source.write else {}
            return {key: Statement(value, source, model) for key, value in record.items()}
        value = self._value(model, attribute, source) if source.written else None
        return {} if value is None else {source.name: Statement(value, source, model)}

    def _value(self, model: object, attribute: str, source: Key) -> Value:
        """Give the value of a field in JSON's own types, but for a date; None where there is none."""
        value = getattr(model, attribute)
        if value is None or value == () or (value == {} and source.write is None):
            return None
        if isinstance(value, datetime):
            return value
        if source.write:
            return source.write(value, self._writer)
        plain = self._plain(value)
        made_empty = plain == {} and is_placed(value) and not value.pointer
        return None if made_empty else plain

    def _plain(self, value: object) -> Any:
        if isinstance(value, tuple):
            return self._items(cast("tuple[object, ...]", value))
        if type(value) in self._tables:
            return self._writer.record(value)
        return str(value) if isinstance(value, str) else value

    def _items(self, values: tuple[object, ...]) -> list[Any]:
        items = [self._plain(each) for each in values]
        kind = type(values[0])
        inside = self._tables[kind].inside if kind in self._tables else None
        if inside is None:
            return items
        wrapper = _common_wrapper(values, self._tables[kind].wrapper)
        new = [is_wrapped(each) and _is_new(each) for each in values]
        return [
            {**wrapper, inside: item} if made and wrapper is not None else item
            for made, item in zip(new, items, strict=True)
        ]

    def _html(self, model: Any) -> Iterator[tuple[str, str]]:
        """Give each body with what was set aside behind it, where no place is known for it."""
        for attribute, key in self._bodies.items():
            body = getattr(model, attribute)
            if holds_text(body):
                yield key, "\n".join(filter(None, (body.html, *(block.html for block in body.asides))))

    def _nested(self, model: Nesting) -> Iterator[tuple[str, Json]]:
        """Give the fields that articles stand in, each with what stands around them there."""
        entries = ((key_of_entry(entry), raw) for entry, raw in model.residue.items() if raw.articles)
        around = {key: raw for key, raw in entries if key is not None}
        found = by_field(model.nested)
        for key in dict.fromkeys((*around, *found)):
            records = [(number, self._writer.record(article)) for number, article in found.get(key, ())]
            if key in around and (records or key not in model.extra):
                yield key, filled(around[key].value, around[key].articles, records)
            elif records:
                yield key, records[0][1] if len(records) == 1 else [record for _, record in records]

    def models(self, model: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """Give the attributes of a model that hold models which have a table, and these."""
        for name in self._tables[type(model)].sources:
            found = models_in(getattr(model, name))
            if found and type(found[0]) in self._tables:
                yield name, found


def _common_wrapper(values: Iterable[object], usual: Mapping[str, Json]) -> Mapping[str, Json] | None:
    """Give what stands around a record of a list: what its neighbours have in common, but for what names one.

    None where the neighbours stand there without any.
    """
    read = [each for each in values if is_wrapped(each) and not _is_new(each)]
    around = [each.wrapper for each in read if each.wrapper is not None]
    if not around:
        return None if read else usual
    first = around[0]
    return {key: first[key] for key in first if key != "id" and all(each.get(key) == first[key] for each in around)}


def _is_new(model: Wrapped) -> bool:
    """Tell whether a model was made by hand."""
    return not model.pointer and model.wrapper is None


def holds_text(body: Any) -> bool:
    """Tell whether there is a body to write."""
    return body is not None and bool(body.blocks or body.asides)


def _with_refused(stated: dict[str, Statement], model: Accounted) -> dict[str, Statement]:
    """Put the items that no model was made of back in their places."""
    for entry, raw in model.residue.items():
        _, key, place = (*entry.split("/"), "", "")[:3]
        found = stated.get(key)
        if place and found is not None and isinstance(found.value, list):
            items = list(found.value)
            items.insert(int(place), own(raw.value))
            stated[key] = evolve(found, value=items)
    return stated
