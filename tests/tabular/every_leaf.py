"""An article with a value of its own in every field, and the same article with another value in one of them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from enum import Enum
from itertools import count
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import evolve, fields, has

import dmarticle as dm

NUMBERS = count(1)


def filled(kind: Any, depth: int = 2) -> Any:
    """A value of a type that comes nowhere else, in models with one in each field."""
    number = next(NUMBERS)
    if get_origin(kind) in (Union, UnionType):
        return filled(next(each for each in get_args(kind) if each is not NoneType), depth)
    if get_origin(kind) is tuple:
        return () if get_args(kind)[0] in (dm.Block,) else (filled(get_args(kind)[0], depth),)
    if get_origin(kind) is Mapping:
        inner = get_args(kind)[1]
        return {} if inner is dm.Article else {f"key {number}": filled(inner, depth)}
    if has(kind):
        return model(kind, depth)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [*kind][-1]
    made = {str: f"text {number}", int: number, float: number + 0.5, bool: True, datetime: moment(number)}
    return made.get(kind, f"json {number}")


def moment(number: int) -> datetime:
    return datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=number)


def model(kind: Any, depth: int) -> Any:
    types = get_type_hints(kind)
    if kind is dm.Body:
        return dm.Body(
            (dm.Paragraph((dm.Text(f"text {next(NUMBERS)}"),)),),
            (dm.Signoff(f"text {next(NUMBERS)}"), dm.RelatedLink(f"/{next(NUMBERS)}", (dm.Text("x"),))),
            f"text {next(NUMBERS)}",
            (filled(dm.Change),),
        )
    inner = depth - (kind is dm.Category)
    left = {"parent": None} if not inner else {}
    return kind(
        **{
            each.name: left[each.name] if each.name in left else filled(types[each.name], inner)
            for each in fields(kind)
            if each.init
        }
    )


def changed(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each field in a value by the path to it, with the value that has another one there."""
    if isinstance(value, tuple) and value and not isinstance(value[0], dm.Paragraph | dm.Signoff):
        yield from ((place, (each,)) for place, each in changed(value[0], path))
    elif has(type(value)) and not isinstance(value, dm.Body | dm.Raw):
        for each in fields(type(value)):
            inside = f"{path}.{each.name}".removeprefix(".")
            for place, other in changed(getattr(value, each.name), inside):
                yield place, evolve(value, **{each.name: other})
    elif isinstance(value, dm.Body):
        for name in ("dateline", "changes", "asides"):
            yield f"{path}.{name}", evolve(value, **{name: () if name != "dateline" else "another"})
        yield f"{path}.blocks", evolve(value, blocks=(dm.Paragraph((dm.Text("another"),)),))
    elif value is not None:
        yield path, another(value)


def another(value: Any) -> Any:
    if isinstance(value, Enum):
        return next(each for each in type(value) if each is not value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, datetime):
        return value + timedelta(seconds=1)
    if isinstance(value, Mapping):
        return {}
    return () if isinstance(value, tuple) else value + type(value)("1")


EVERY_LEAF = filled(dm.Article)
