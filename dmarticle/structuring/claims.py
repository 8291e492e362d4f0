"""Which keys of an object its table knows."""

from typing import Any, get_type_hints

from attrs import frozen

from .tables import Gathered, Key, Tables


@frozen
class Claimed:
    """The keys of an object that its table knows."""

    names: frozenset[str]
    prefixes: tuple[str, ...]


def claimed(model: type[Any], tables: Tables) -> Claimed:
    """Gather the keys of a table, and of the tables of models that stand in the same object."""
    names: set[str] = set()
    prefixes: tuple[str, ...] = ()
    for attribute, source in tables[model].sources.items():
        if isinstance(source, Key):
            names.add(source.name)
        elif isinstance(source, Gathered):
            names |= source.names
            prefixes += (source.prefix,) if source.prefix else ()
        else:
            inner = claimed(get_type_hints(model)[attribute], tables)
            names |= inner.names
            prefixes += inner.prefixes
    return Claimed(frozenset(names), prefixes)


def claimant(key: str, model: type[Any], tables: Tables) -> str | None:
    """Name the attribute that a key is read into and written from, such as `counts.views`; None where there is none."""
    for attribute, source in tables[model].sources.items():
        if isinstance(source, Key):
            if source.name == key and source.written:
                return attribute
        elif isinstance(source, Gathered):
            if key in source.names or (source.prefix and key.startswith(source.prefix)):
                return attribute
        else:
            inner = claimant(key, get_type_hints(model)[attribute], tables)
            if inner:
                return f"{attribute}.{inner}"
    return None
