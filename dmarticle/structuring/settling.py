"""What a model that was just read leaves of its record: the residue."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import evolve

from ..jsontypes import Json
from ..residue import Raw
from .accounts import Accounted, Statement, entry_of, fingerprints, is_accounted, is_placed, is_wrapped
from .notation import own, same
from .source import SourceWriter


def settled(model: Any, writer: SourceWriter, raw_at: Callable[[str], Json]) -> Any:
    """Give a model, and the models in it, with the residue that its record leaves.

    Args:
        model: A model that was just read.
        writer: Writes models of its dialect.
        raw_at: Gives the value at a JSON pointer of the payload.
    """
    inner: dict[str, Any] = {}
    for name, models in writer.statements.models(model):
        made = tuple(settled(each, writer, raw_at) for each in models)
        inner[name] = made if isinstance(getattr(model, name), tuple) else made[0]
    model = evolve(model, **inner) if inner else model
    if not is_accounted(model) or (is_placed(model) and not model.pointer):
        return model  # it has no record
    record, wrapper = _unwrapped(raw_at(_place(model)), writer.tables[type(model)].inside)
    model = _with_wrapper(model, wrapper)
    kept = {entry: each for entry, each in model.residue.items() if each.articles}
    kept |= _refused(model, record, writer)
    stated = writer.statements.of(_with(model, kept))
    return _with(model, {**kept, **_residue(record, stated, writer)})


def _with(model: Any, residue: dict[str, Raw]) -> Any:
    return evolve(model, residue=residue)


def _with_wrapper(model: Any, wrapper: Json) -> Any:
    changes = {"wrapper": wrapper} if is_wrapped(model) else {}
    return evolve(model, **changes)


def _place(model: Accounted) -> str:
    """Give the pointer to the record of a model; an article's is the whole payload."""
    return model.pointer if is_placed(model) else ""


def _unwrapped(record: Json, inside: str | None) -> tuple[Mapping[str, Json], Json]:
    """Give a record, and what stands beside it where it comes wrapped, or None."""
    if not isinstance(record, Mapping):
        return {}, None
    inner = record.get(inside) if inside is not None else None
    if not isinstance(inner, Mapping):
        return record, None
    return inner, own({key: each for key, each in record.items() if key != inside})


def _refused(model: Any, record: Mapping[str, Json], writer: SourceWriter) -> Iterator[tuple[str, Raw]]:
    """Give the items of arrays that no model was made of, by their places."""
    at = _place(model)
    if writer.tables[type(model)].inside:
        return
    several = (models for name, models in writer.statements.models(model) if isinstance(getattr(model, name), tuple))
    taken = {each.pointer for models in several for each in models}
    for key in {pointer.removeprefix(f"{at}/").partition("/")[0] for pointer in taken}:
        items = record.get(key)
        for place, item in enumerate(items if isinstance(items, list) else ()):
            if f"{at}/{key}/{place}" not in taken:
                yield f"/{key}/{place}", Raw(own(item))


def _residue(record: Mapping[str, Json], stated: Mapping[str, Statement], writer: SourceWriter) -> dict[str, Raw]:
    """Give what a record says and a model does not give back in the same value."""
    residue = {
        entry_of(key): Raw(own(value), fingerprints(stated[key].value) if key in stated else ())
        for key, value in record.items()
        if key not in stated or not any(same(value, usual) for usual in writer.usual(key, stated[key]))
    }
    absent = {
        entry_of(key): Raw(None, fingerprints(each.value), present=False)
        for key, each in stated.items()
        if key not in record
    }
    return residue | absent
