"""A converter that takes each value for what it is, and says of the first that does not fit where it stands.

Left alone, cattrs makes `"5"` of 5, True of "no" and a list of letters of a word.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache, partial
from math import isfinite
from typing import Any, TypeAlias, TypeGuard, cast, get_args, get_origin

from attrs import fields, has
from cattrs import AttributeValidationNote, ClassValidationError, Converter

from .pointers import pointer_part
from .structuring.cursor import describe

TAG = "type"
"""The key that names the type of a value that may be of several."""

Hook: TypeAlias = Callable[[Any, Any], Any]


class MisfitError(ValueError):
    """A value that is not of the type that is expected."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(value, expected)
        self.value = value
        self.expected = expected


class InsideError(ValueError):
    """Something is wrong at a place in a value; the cause says what."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


def exact_converter(*unions: Any, check: Callable[[Any], None]) -> Converter:
    """Make a converter from plain data to attrs classes.

    Args:
        unions: Unions of classes that are told apart by the name under `TAG`.
        check: Raises an `InsideError` or a `MisfitError` for an object whose types alone are right.
    """
    converter = Converter()
    plain: dict[Any, Hook] = {str: _text, int: _integer, float: _number, bool: _flag, datetime: _moment, Any: _json}
    for kind, hook in (*plain.items(), *((each, _tagged(converter, each)) for each in unions)):
        converter.register_structure_hook(kind, hook)
    tagged = frozenset(each for union in unions for each in get_args(union))
    converter.register_structure_hook_factory(has, partial(_object, converter, tagged, check))
    converter.register_structure_hook_factory(_is_tuple, partial(_array, converter))
    converter.register_structure_hook_factory(_is_mapping, partial(_mapping, converter))
    return converter


def misfit_of(error: BaseException) -> str:
    """Say what the first value is that did not fit, where it stands, and what was expected."""
    place = ""
    while True:
        if isinstance(error, InsideError) and error.__cause__ is not None:
            place, error = f"{place}/{pointer_part(error.place)}", error.__cause__
        elif isinstance(error, ClassValidationError):
            place, error = _in_class(error, place)
        else:
            break
    at = f" at {place}" if place else ""
    if isinstance(error, MisfitError):
        return f"found {describe(error.value)}{at}; expected {error.expected}"
    if isinstance(error, KeyError):
        return f"found nothing{at}; expected a value, which cannot be left out"
    if isinstance(error, RecursionError):
        return f"found objects or arrays that are nested too deep{at}; expected fewer"
    return f"found a value that cannot be used{at}: {error}"


def _in_class(error: "ClassValidationError", place: str) -> tuple[str, BaseException]:
    inner = cast("BaseException", error.exceptions[0])
    for note in getattr(inner, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return f"{place}/{pointer_part(note.name)}", inner
    return place, inner


def _text(value: Any, kind: Any) -> str:
    if kind is not str:  # a hook for strings is one for enums of strings too
        member: str = _enum(kind)(value, kind)
        return member
    if isinstance(value, str):
        return value
    raise MisfitError(value, "a string")


def _integer(value: Any, _kind: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise MisfitError(value, "a whole number")


def _number(value: Any, _kind: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return float(value)
    raise MisfitError(value, "a number")


def _flag(value: Any, _kind: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise MisfitError(value, "true or false")


def _moment(value: Any, _kind: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value, str))
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise MisfitError(value, "a date and time of ISO 8601 with its offset, such as +02:00, in a string")
    return moment


def _json(value: Any, _kind: Any) -> Any:
    """Take JSON of any type, as a copy."""
    if _is_object(value):
        return _entries(value, _json, Any)
    if isinstance(value, list | tuple):
        return _items(cast("list[Any]", value), _json, Any)
    if value is None or isinstance(value, str | int) or (isinstance(value, float) and isfinite(value)):
        return value
    raise MisfitError(value, "a value of JSON")


def _items(values: "list[Any] | tuple[Any, ...]", read: Hook, kind: Any) -> list[Any]:
    made: list[Any] = []
    for each in values:
        try:
            made.append(read(each, kind))
        except Exception as error:
            raise InsideError(str(len(made))) from error
    return made


def _entries(values: Mapping[Any, Any], read: Hook, kind: Any) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, each in values.items():
        if not isinstance(key, str):
            raise MisfitError(key, "a string for a key")
        try:
            made[key] = read(each, kind)
        except Exception as error:
            raise InsideError(key) from error
    return made


def _array(converter: Converter, kind: Any) -> Hook:
    of = get_args(kind)[0]
    read = _late(converter, of)

    def structure(value: Any, _kind: Any) -> tuple[Any, ...]:
        if isinstance(value, list | tuple):
            return tuple(_items(cast("list[Any]", value), read, of))
        raise MisfitError(value, "an array")

    return structure


def _mapping(converter: Converter, kind: Any) -> Hook:
    of = get_args(kind)[1]
    read = _late(converter, of)

    def structure(value: Any, _kind: Any) -> dict[str, Any]:
        if _is_object(value):
            return _entries(value, read, of)
        raise MisfitError(value, "an object")

    return structure


def _object(converter: Converter, tagged: frozenset[Any], check: Callable[[Any], None], kind: Any) -> Hook:
    read: Hook = converter.gen_structure_attrs_fromdict(kind)
    names = {each.name for each in fields(kind)}
    known = names | {TAG} if kind in tagged else names

    def structure(value: Any, _kind: Any) -> Any:
        if not _is_object(value):
            raise MisfitError(value, "an object")
        made = read(value, kind)
        if not known.issuperset(value):
            unknown = next(key for key in value if key not in known)
            raise MisfitError(unknown, f"only the keys of the fields {', '.join(sorted(names))}")
        check(made)
        return made

    return structure


def _tagged(converter: Converter, union: Any) -> Hook:
    kinds = {each.__name__: (each, _late(converter, each)) for each in get_args(union)}
    expected = f"one of {', '.join(sorted(kinds))}"

    def structure(value: Any, _kind: Any) -> Any:
        if not _is_object(value):
            raise MisfitError(value, "an object")
        tag = value.get(TAG)
        if not isinstance(tag, str) or tag not in kinds:
            raise InsideError(TAG) from MisfitError(tag, expected)
        kind, read = kinds[tag]
        return read(value, kind)

    return structure


@cache
def _enum(kind: Any) -> Hook:
    members = {each.value: each for each in kind}
    expected = f"one of {', '.join(map(repr, members))}"

    def structure(value: Any, _kind: Any) -> Any:
        if isinstance(value, str) and value in members:
            return members[str(value)]
        raise MisfitError(value, expected)

    return structure


def _late(converter: Converter, kind: Any) -> Hook:
    """Give a hook that is looked up when it is first used, since types refer to each other."""

    @cache
    def hook() -> Hook:
        return converter.get_structure_hook(kind)

    return lambda value, of: hook()(value, of)


def _is_object(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping
