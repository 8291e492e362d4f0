"""Whether an article that someone made or edited holds in each field what the field is for, before it is written.

The type of a field is a promise that Python does not keep: `evolve(article, title=5)` is an article as well.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from attrs import fields, has

from .body.document import Body
from .exactness import InsideError, MisfitError, misfit_of
from .models import Article
from .problems import ConfigurationError

Check: TypeAlias = Callable[[Any], None]
"""Raises an error of `exactness` for a value that is not sound."""

_EXPECTED: dict[Any, tuple[type | UnionType, str]] = {
    str: (str, "a string"),
    int: (int, "a whole number"),
    float: (int | float, "a number"),
    bool: (bool, "true or false"),
    Body: (Body, "a body"),
}
"""What a field of a type has to hold, and how that is called. What stands in a body is checked where it is written."""


def check_sound(article: Article) -> None:
    """Refuse an article with a value that its field is not for, or with one in free data that JSON does not have.

    Raises:
        ConfigurationError: With what was found, where (a JSON pointer) and what was expected.
    """
    try:
        _check_of(Article)(article)
    except (InsideError, MisfitError, RecursionError) as error:
        raise ConfigurationError(f"article {article.id!r} cannot be written: {misfit_of(error)}") from None


@cache
def _check_of(kind: Any) -> Check:
    """Make the check of a type once."""
    if kind is Any:
        return _check_json
    if kind is datetime:
        return _check_moment
    if kind in _EXPECTED:
        return _plain_check(kind, *_EXPECTED[kind])
    if get_origin(kind) in (Union, UnionType):
        return _optional_check(kind)
    if get_origin(kind) is tuple:
        return _tuple_check(get_args(kind)[0])
    if get_origin(kind) is Mapping:
        return _mapping_check(get_args(kind)[1])
    return _model_check(kind) if has(kind) else _plain_check(kind, kind, f"one of the members of {kind.__name__}")


def _plain_check(kind: Any, accepted: type | UnionType, expected: str) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            raise MisfitError(value, expected)
        if isinstance(value, float) and not isfinite(value):
            raise MisfitError(value, expected)

    return check


def _check_moment(value: object) -> None:
    if not isinstance(value, datetime) or value.utcoffset() is None:
        expected = "a date and time with a zone; .replace(tzinfo=ZoneInfo(...)) says by whose clock it is"
        raise MisfitError(value, expected)


def _optional_check(kind: Any) -> Check:
    (of,) = (each for each in get_args(kind) if each is not NoneType)
    inner = _check_of(of)

    def check(value: object) -> None:
        if value is not None:
            inner(value)

    return check


def _tuple_check(of: Any) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, tuple):
            raise MisfitError(value, "a tuple")
        inner = _check_of(of)  # looked up late, since models refer to each other
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            _inside(inner, each, str(number))

    return check


def _mapping_check(of: Any) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, Mapping):
            raise MisfitError(value, "a mapping")
        _check_entries(cast("Mapping[object, object]", value), _check_of(of))

    return check


def _model_check(kind: Any) -> Check:
    @cache
    def checks() -> tuple[tuple[str, Check], ...]:
        types = get_type_hints(kind)
        return tuple((each.name, _check_of(types[each.name])) for each in fields(kind))

    def check(value: object) -> None:
        if not isinstance(value, kind):
            raise MisfitError(value, f"a value of the type {kind.__name__}")
        for name, inner in checks():
            _inside(inner, getattr(value, name), name)

    return check


def _check_json(value: object) -> None:
    if isinstance(value, Mapping):
        _check_entries(cast("Mapping[object, object]", value), _check_json)
    elif isinstance(value, list | tuple):
        for number, each in enumerate(cast("list[object]", value)):
            _inside(_check_json, each, str(number))
    elif not (value is None or isinstance(value, str | int) or (isinstance(value, float) and isfinite(value))):
        raise MisfitError(value, "a value of JSON")


def _check_entries(entries: Mapping[object, object], check: Check) -> None:
    for key, each in entries.items():
        if not isinstance(key, str):
            raise MisfitError(key, "a string for a key")
        _inside(check, each, key)


def _inside(check: Check, value: object, place: str) -> None:
    try:
        check(value)
    except (InsideError, MisfitError) as error:
        raise InsideError(place) from error
