"""The fields of an article that say something of the story, and which of them a format leaves out."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, cast

from attrs import Attribute, fields, has

from ..body.nodes import Node
from ..models import Article
from .report import Report

BOOKKEEPING = frozenset({
    "changes", "completeness", "content_length", "dialect", "evidence", "filters", "original", "pointer", "problems",
    "profile", "residue", "source_name", "source_names", "source_url", "wrapper", "zone",
})  # fmt: skip
"""Fields about how an article was read, or read from another field; without them nothing of the story is lost."""

Named = tuple[str, tuple[str | int, ...], Any]
"""A field: its dotted name, where it stands, its value."""


def report_what_is_left(article: Article, carries: frozenset[str], report: Report) -> None:
    """Tell of each field with a value that a format does not carry; of a whole group where it carries none of it."""
    _report(_fields_of(article, "", ()), carries, report)


def _report(named: Iterator[Named], carries: frozenset[str], report: Report) -> None:
    for name, place, value in named:
        if name in carries:
            continue
        inner = tuple(_inside(name, place, value))
        if inner and any(each.startswith(f"{name}.") for each in carries):
            _report(iter(inner), carries, report)
        else:
            raw = value if isinstance(value, str | int | float) and not isinstance(value, Enum) else None
            report.unplaced(name, *place, raw=raw)


def _inside(name: str, place: tuple[str | int, ...], value: Any) -> Iterator[Named]:
    """Give the fields in a value, or in each of its records."""
    if isinstance(value, tuple):
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            yield from _inside(name, (*place, number), each)
    elif _is_model(value):
        yield from _fields_of(value, f"{name}.", place)


def _fields_of(model: Any, prefix: str, place: tuple[str | int, ...]) -> Iterator[Named]:
    for each in fields(model.__class__):
        name, value = prefix + each.name, getattr(model, each.name)
        if each.name not in BOOKKEEPING and not _says_nothing(each, value):
            yield name, (*place, each.name), value


def _says_nothing(field: "Attribute[Any]", value: Any) -> bool:
    if value is None or value == "" or value == ():
        return True
    if isinstance(value, Mapping):
        return not value
    if isinstance(value, Enum):
        return bool(value == field.default)
    return _is_model(value) and not any(_fields_of(value, "", ()))


def _is_model(value: object) -> bool:
    """Tell whether a value is a record with fields, and no part of a body."""
    return has(type(value)) and not isinstance(value, Node)
