"""What a model that was just read leaves of its record: the residue.

The function that reads a record tells most of it on the way (`plans`); what takes writing the model to tell is told
here, attribute by attribute.
"""

from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any, TypeVar

from attrs import evolve

from ..jsontypes import Json
from ..residue import Raw, raw_later
from .accounts import Statement, entry_of, fingerprint, fingerprints, is_placed
from .notation import SINGLE, own, same
from .source import SourceWriter
from .tables import Gathered, Here, Source

Model = TypeVar("Model")


def account(
    model: Any, record: Mapping[str, Json], names: Iterable[str], residue: dict[str, Raw], *, writer: SourceWriter
) -> None:
    """Put into a residue what attributes of a model say in another way than its record.

    Args:
        model: A model that was just read, with the residue so far.
        record: The record it was read from.
        names: Attributes; those of a model that stands in the same record as `counts.views`.
        residue: The residue, which the model may hold already.
        writer: Writes models of its dialect.
    """
    names = tuple(names)
    told = _told(model, record, names, writer)
    if told is not None:
        residue |= told
        return
    residue |= _refused(model, record, writer)
    stated = writer.statements.under(model, names)
    keys = dict.fromkeys(key for name in names for key in _keys(_source_of(model, name, writer), record))
    account_keys(record, (*keys, *stated), stated, residue, writer=writer)


def _told(model: Any, record: Mapping[str, Json], names: Iterable[str], writer: SourceWriter) -> dict[str, Raw] | None:
    """Give what attributes leave where single values and a second look tell it; None where one has to be written."""
    told: dict[str, Raw] = {}
    for name in names:
        outer, _, inner = name.rpartition(".")
        holder = getattr(model, outer) if outer else model
        left = _left(holder, inner, record, writer)
        if left is None:
            return None
        told |= left
    return told


def _left(model: Any, name: str, record: Mapping[str, Json], writer: SourceWriter) -> Mapping[str, Raw] | None:
    source, value = writer.tables[type(model)].sources[name], getattr(model, name)
    if isinstance(source, Gathered):
        return source.settles(record, value) if source.settles is not None else None
    if isinstance(source, Here) or not source.written or source.write is not None or type(value) not in SINGLE:
        return None
    if source.name not in record:
        return None
    raw = record[source.name]
    if value is None:
        return {entry_of(source.name): Raw(own(raw))}
    usual = writer.usual(source.name, Statement(value, source, model))
    if any(same(raw, each) for each in usual):
        return {}
    return {entry_of(source.name): raw_later(own(raw), fingerprint, (value,))}


def account_keys(
    record: Mapping[str, Json],
    keys: Iterable[str],
    stated: Mapping[str, Statement],
    residue: MutableMapping[str, Raw],
    *,
    writer: SourceWriter,
) -> None:
    """Put into a residue what a record has under some keys and a model does not give back in the same value."""
    for key in dict.fromkeys(keys):
        said = stated.get(key)
        given = fingerprints(said.value) if said is not None else ()
        if key not in record:
            residue.update({entry_of(key): Raw(None, given, present=False)} if said is not None else {})
        elif said is None or not any(same(record[key], usual) for usual in writer.usual(key, said)):
            residue[entry_of(key)] = Raw(own(record[key]), given)


def edited(model: Model, record: Mapping[str, Json], changes: Mapping[str, Any], *, writer: SourceWriter) -> Model:
    """Give a model that was just read with other values of some attributes, and what its record leaves then."""
    old: Any = model
    stale = {entry_of(key) for name in changes for key in _keys(_source_of(model, name, writer), record)}
    residue = {entry: raw for entry, raw in old.residue.items() if entry not in stale}
    new: Model = evolve(old, **changes, residue=residue)
    account(new, record, changes, residue, writer=writer)
    return new


def _source_of(model: Any, name: str, writer: SourceWriter) -> Source:
    outer, _, inner = name.rpartition(".")
    return writer.tables[type(getattr(model, outer) if outer else model)].sources[inner]


def _keys(source: Source, record: Mapping[str, Json]) -> Iterator[str]:
    """Give the keys of a record that an attribute is read from."""
    if isinstance(source, Gathered):
        prefix = source.prefix
        yield from (key for key in record if key in source.names or (prefix and key.startswith(prefix)))
    elif not isinstance(source, Here) and source.name in record:
        yield source.name


def _refused(model: Any, record: Mapping[str, Json], writer: SourceWriter) -> Iterator[tuple[str, Raw]]:
    """Give the items of arrays that no model was made of, by their places."""
    at = model.pointer if is_placed(model) else ""  # an article's record is the whole payload
    if writer.tables[type(model)].inside:
        return
    several = (models for name, models in writer.statements.models(model) if isinstance(getattr(model, name), tuple))
    taken = dict.fromkeys(each.pointer for models in several for each in models)
    for key in dict.fromkeys(pointer.removeprefix(f"{at}/").partition("/")[0] for pointer in taken):
        items = record.get(key)
        for place, item in enumerate(items if isinstance(items, list) else ()):
            if f"{at}/{key}/{place}" not in taken:
                yield f"/{key}/{place}", Raw(own(item))
