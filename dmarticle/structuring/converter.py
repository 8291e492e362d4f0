"""The converter: strict hooks for every type a model may have, and one for each model with a table.

A hook takes a plain value or a `Cursor`. With a cursor, problems go where the cursor collects them and the
value is None where there is no usable one; with a plain value, anything worse than an assumption raises a
`StrictError`.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from types import UnionType
from typing import Any, NewType, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields
from cattrs import Converter

from ..jsontypes import Json
from ..problems import raise_if_serious
from ..profiles import Profile
from ..urls import LINK_SCHEMES, MEDIA_SCHEMES, judge, with_host
from .claims import Claimed, claimed
from .cursor import Cursor
from .dates import date_reader
from .notation import own, same
from .scalars import read_flag, read_integer, read_json_in_string, read_natural, read_number, read_text
from .tables import Gathered, Here, Key, Source, Table, Tables

Url = NewType("Url", str)
"""Marks a field whose text is a URL: judged, and its host made canonical."""

MediaUrl = NewType("MediaUrl", str)
"""Marks a field whose text is the URL of a picture: http or https, and its host made canonical."""

Natural = NewType("Natural", int)
"""Marks a field whose number is a count, a length or a size, and so never negative."""

Prose = NewType("Prose", str)
"""Marks a field whose text is for people: given without markup."""

Read: TypeAlias = Callable[[Cursor], Any]
Hook: TypeAlias = Callable[[Any, Any], Any]


def make_converter(tables: Tables, profile: Profile, read_prose: Callable[[Cursor], str | None]) -> Converter:
    """Make the converter of one dialect for one publication.

    Args:
        tables: The field table of each model.
        profile: Whose clock dates without a zone go by, and whose hosts are staging.
        read_prose: Reads a text for people, freeing it of markup.
    """
    converter = Converter()
    for kind, read in (*_plain_readers(profile), (Prose, read_prose)):
        converter.register_structure_hook(kind, _hook(read))

    def for_array(kind: Any) -> Hook:
        return _hook(_array_reader(converter, kind))

    def for_optional(kind: Any) -> Hook:
        return converter.get_structure_hook(_without_none(kind))

    converter.register_structure_hook_func(_is_mapping, _hook(_read_object))
    converter.register_structure_hook_factory(_is_tuple, for_array)
    converter.register_structure_hook_factory(_is_optional, for_optional)
    for model in tables:
        converter.register_structure_hook(model, _hook(_model_reader(converter, model, tables)))
    return converter


def _plain_readers(profile: Profile) -> Iterator[tuple[Any, Read]]:
    """Give the types that one value stands for, with their readers."""
    yield str, read_text
    yield int, read_integer
    yield float, read_number
    yield bool, read_flag
    yield datetime, date_reader(profile.zone)
    yield Natural, read_natural
    yield Url, _url_reader(profile, LINK_SCHEMES)
    yield MediaUrl, _url_reader(profile, MEDIA_SCHEMES)


def _hook(read: Read) -> Hook:
    """Make a reader into a hook that takes plain values too."""

    def structure(value: Any, _kind: Any) -> Any:
        if isinstance(value, Cursor):
            return read(value)
        cursor = Cursor(value)
        result = read(cursor)
        raise_if_serious(cursor.problems)
        return result

    return structure


def _is_optional(kind: Any) -> bool:
    return get_origin(kind) in (Union, UnionType) and type(None) in get_args(kind) and len(get_args(kind)) == 2


def _without_none(kind: Any) -> Any:
    return next(each for each in get_args(kind) if each is not type(None))


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_mapping(kind: Any) -> bool:
    return get_origin(kind) is Mapping


def _read_object(cursor: Cursor) -> dict[str, Any] | None:
    """Read an object as it is; PHP's `[]` is the empty one."""
    if cursor.absent:
        return None
    if isinstance(cursor.value, Mapping):
        return dict(cursor.value)
    cursor.reject("an object")
    return None


def _array_reader(converter: Converter, kind: Any) -> Read:
    """Read an array; where objects are expected, one that stands alone is an array of one."""
    (of, _) = get_args(kind)
    read_item = converter.get_structure_hook(of)
    of_objects = hasattr(of, "__attrs_attrs__")

    def read(cursor: Cursor) -> tuple[Any, ...] | None:
        if cursor.absent:
            return None
        value = cursor.value
        alone = isinstance(value, Mapping) and not all(key.isdecimal() for key in value)
        if of_objects and (alone or isinstance(value, str)):
            places = [cursor]
        elif isinstance(value, list | tuple) or (isinstance(value, Mapping) and not alone):
            places = list(cursor.items())
        else:
            cursor.reject("an array")
            return None
        return tuple(item for place in places if (item := read_item(place, of)) is not None)

    return read


def _url_reader(profile: Profile, schemes: frozenset[str]) -> Read:
    expected = ", ".join(sorted(schemes))

    def read(cursor: Cursor) -> str | None:
        text = read_text(cursor)
        if text is None:
            return None
        url = judge(text, schemes)
        if url is None:
            cursor.reject(f"a URL that is relative or begins with {expected}", "url.unsafe")
            return None
        canonical = with_host(url, profile.hosts)
        if canonical != url:
            cursor.note("url.host-rewritten", used=canonical)
        return canonical

    return read


def _model_reader(converter: Converter, model: type[Any], tables: Tables) -> Read:
    """Read a model by its table; keys that no field claims go to `extra`."""
    table = tables[model]
    types = get_type_hints(model)
    account = _account_reader(types, table, claimed(model, tables))
    required = [each.name for each in fields(model) if each.default is NOTHING]

    @cache  # made at first use, since models refer to each other
    def plan() -> tuple[tuple[str, Read], ...]:
        return tuple((name, _reader_of(converter, types[name], each)) for name, each in table.sources.items())

    def read(cursor: Cursor) -> Any:
        pointer = cursor.path
        cursor = _unwrapped(cursor, table.inside)
        if not isinstance(cursor.value, Mapping) or cursor.absent:
            return None if cursor.absent else cursor.reject("an object")
        values = {name: value for name, place in plan() if (value := place(cursor)) is not None}
        missing = [name for name in required if name not in values]
        if missing:
            cursor.note("value.missing", f"no {' and no '.join(missing)}; the {model.__name__.lower()} was left out")
            return None
        return model(**values, **account(cursor.value, pointer))

    return read


def _unwrapped(cursor: Cursor, inside: str | None) -> Cursor:
    """Go to the record inside its wrapper, where it comes in one."""
    inner = cursor.key(inside) if inside is not None else cursor
    return inner if isinstance(inner.value, Mapping) else cursor


def _account_reader(
    types: Mapping[str, Any], table: Table, known: Claimed
) -> Callable[[Mapping[str, Json], str], dict[str, Any]]:
    """Make the reader of what a model, if it has a field for it, knows of its record: other keys, and the place."""

    def read(record: Mapping[str, Json], pointer: str) -> dict[str, Any]:
        extra = {"extra": _extra(record, table, known)} if "extra" in types else {}
        return {**extra, "pointer": pointer} if "pointer" in types else extra

    return read


def _reader_of(converter: Converter, own: Any, source: Source) -> Read:
    """Make the reader of one attribute."""
    if isinstance(source, Gathered):
        return lambda cursor: source.read(cursor, converter)
    kind = source.type if isinstance(source, Key) and source.type is not None else own
    hook = converter.get_structure_hook(kind)
    if isinstance(source, Here):
        return lambda cursor: hook(cursor, kind)
    if source.json:
        return lambda cursor: hook(read_json_in_string(cursor.key(source.name)), kind)
    return lambda cursor: hook(cursor.key(source.name), kind)


def _extra(value: Mapping[str, Json], table: Table, known: Claimed) -> dict[str, Json]:
    """Give what the table does not know, without what the CMS only says again."""
    repeated = value.get(table.repeated or "")
    said: Mapping[str, Json] = repeated if isinstance(repeated, Mapping) else {}
    return {
        key: own(each)
        for key, each in value.items()
        if key not in known.names and not key.startswith(known.prefixes) and not (key in said and same(said[key], each))
    }
