"""The converter: strict hooks for every type a model may have, and one for each model with a table.

A hook takes a plain value or a `Cursor`. With a cursor, problems go where the cursor collects them and the
value is None where there is no usable one; with a plain value, anything worse than an assumption raises a
`StrictError`.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, NewType, TypeAlias, cast, get_args

from attrs import frozen
from cattrs import Converter

from ..jsontypes import Json
from ..problems import raise_if_serious
from ..profiles import Profile
from ..urls import LINK_SCHEMES, MEDIA_SCHEMES, judge, with_host
from . import shortcuts
from .cursor import Cursor
from .dates import date_reader
from .kinds import AsItIs, is_array, is_object, is_optional, without_none
from .plans import Account, Plans, read_all
from .scalars import read_flag, read_integer, read_natural, read_number, read_text
from .shortcuts import Shortcut, plain_date, plain_url
from .tables import Tables

Url = NewType("Url", str)
"""Marks a field whose text is a URL: judged, and its host made canonical."""

MediaUrl = NewType("MediaUrl", str)
"""Marks a field whose text is the URL of a picture: http or https, and its host made canonical."""

Natural = NewType("Natural", int)
"""Marks a field whose number is a count, a length or a size, and so never negative."""

Prose = NewType("Prose", str)
"""Marks a field whose text is for people: given without markup."""

OwnProse = NewType("OwnProse", str)
"""Marks a field of such a text that a CMS may fill with the start of the body; that is not taken for its text."""


Read: TypeAlias = Callable[[Cursor], Any]
Hook: TypeAlias = Callable[[Any, Any], Any]


@frozen(eq=False)
class Readers:
    """What reads the records of one dialect for one publication."""

    converter: Converter
    """Structures single values, in the way of cattrs."""
    plans: Plans
    """Read whole records."""


def make_readers(
    tables: Tables,
    profile: Profile,
    read_prose: Callable[[Cursor], str | None],
    account: Account,
    *,
    quick: bool = True,
) -> Readers:
    """Make what reads the records of one dialect for one publication.

    Args:
        tables: The field table of each model.
        profile: Whose clock dates without a zone go by, and whose hosts are staging.
        read_prose: Reads a text for people, freeing it of markup.
        account: Puts into a residue what is left of a record.
        quick: Whether values of the usual shapes are read without asking the hooks; the result is the same.
    """
    converter = Converter()
    for kind, read in _plain_readers(profile, read_prose):
        converter.register_structure_hook(kind, _hook(read))

    def for_array(kind: Any) -> Hook:
        return _hook(_array_reader(converter, kind, plans))

    def for_optional(kind: Any) -> Hook:
        return converter.get_structure_hook(without_none(kind))

    converter.register_structure_hook_func(is_object, _hook(_read_object))
    converter.register_structure_hook_factory(is_array, for_array)
    converter.register_structure_hook_factory(is_optional, for_optional)
    known = _SHORTCUTS if quick else dict[Any, tuple[Shortcut, ...]]()
    names = {
        "plain_url": plain_url(profile.hosts), "plain_date": plain_date(profile.zone), "zone_name": profile.zone
    }  # fmt: skip
    plans = Plans(tables, converter, known, names, account)
    for model in tables:
        converter.register_structure_hook(model, _hook(_model_reader(plans, model)))
    return Readers(converter, plans)


_SHORTCUTS: Mapping[Any, tuple[Shortcut, ...]] = {
    AsItIs: (shortcuts.ANYTHING, shortcuts.NO_ITEM),
    str: (shortcuts.TEXT, shortcuts.STRIPPED),
    Prose: (shortcuts.PROSE, shortcuts.STRIPPED_PROSE),
    OwnProse: (shortcuts.PROSE, shortcuts.STRIPPED_PROSE, shortcuts.LEAK),
    int: (shortcuts.WHOLE, shortcuts.NUMBER_IN_STRING, shortcuts.NUMBER_OF_DIGITS),
    Natural: (shortcuts.NATURAL, shortcuts.NUMBER_IN_STRING, shortcuts.NUMBER_OF_DIGITS),
    float: (shortcuts.POINT, shortcuts.POINTLESS),
    bool: (shortcuts.FLAG, shortcuts.FLAG_IN_STRING, shortcuts.FLAG_IN_NUMBER),
    datetime: (shortcuts.DATE,),
    Url: (shortcuts.URL,),
    MediaUrl: (shortcuts.URL,),
}


def _plain_readers(profile: Profile, read_prose: Callable[[Cursor], str | None]) -> Iterator[tuple[Any, Read]]:
    """Give the types that one value stands for, with their readers."""
    yield AsItIs, lambda cursor: cursor.value
    yield Prose, read_prose
    yield OwnProse, _own_prose_reader(read_prose)
    yield str, read_text
    yield int, read_integer
    yield float, read_number
    yield bool, read_flag
    yield datetime, date_reader(profile.zone)
    yield Natural, read_natural
    yield Url, _url_reader(profile, LINK_SCHEMES)
    yield MediaUrl, _url_reader(profile, MEDIA_SCHEMES)


def _own_prose_reader(read_prose: Callable[[Cursor], str | None]) -> Read:
    def read(cursor: Cursor) -> str | None:
        if cursor.story is not None and cursor.story.holds(cursor.value):
            cursor.story.leaks.add(cursor.path)
            return None
        return read_prose(cursor)

    return read


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


def _read_object(cursor: Cursor) -> dict[str, Any] | None:
    """Read an object as it is; PHP's `[]` is the empty one."""
    if cursor.absent:
        return None
    if isinstance(cursor.value, Mapping):
        return dict(cursor.value)
    cursor.reject("an object")
    return None


def _array_reader(converter: Converter, kind: Any, plans: Plans) -> Read:
    """Read an array; where objects are expected, one that stands alone is an array of one."""
    (of, _) = get_args(kind)
    read_item = converter.get_structure_hook(of)
    of_objects = hasattr(of, "__attrs_attrs__")
    read_record = plans.reader(of) if of in plans.tables else None

    def read(cursor: Cursor) -> tuple[Any, ...] | None:
        if cursor.absent:
            return None
        value = cursor.value
        if value.__class__ is list and read_record is not None:
            return read_all(read_record, cast("list[Json]", value), cursor.path, cursor)
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
    plain = plain_url(profile.hosts)

    def read(cursor: Cursor) -> str | None:
        value = cursor.value
        if type(value) is str and plain(value) is value:
            return value
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


def _model_reader(plans: Plans, model: type[Any]) -> Read:
    """Read a model from an object; everything else is none."""
    read_record = plans.reader(model)

    def read(cursor: Cursor) -> Any:
        if isinstance(cursor.value, Mapping):
            return read_record(cursor.value, cursor.path, cursor)
        return None if cursor.absent else cursor.reject("an object")

    return read
