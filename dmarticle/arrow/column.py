# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""Columns: how values of one type stand in Arrow, there and back.

Of each article only flat values are kept until there are enough of them to write whole columns at once: a few tuples of
strings and numbers, instead of the thousands of objects that an article is made of and that Python would look through
for cycles again and again. What a column cannot say raises one of `UNSAYABLE`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import pyarrow as pa
from attrs import evolve, frozen

from ..problems import NotAnArticleError
from ..written import function_of, text_of
from .jsontexts import encodable, json_text, read_json

if TYPE_CHECKING:
    Array: TypeAlias = "pa.Array[Any]"
else:
    Array = pa.Array  # it takes no type arguments at run time

UNSAYABLE = (UnicodeEncodeError, OverflowError, pa.ArrowInvalid, pa.ArrowTypeError)
"""What is raised for half a character (a surrogate) in a string, or a number of more than 64 bits."""

Flatten: TypeAlias = Callable[[Any], Any]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SECOND = timedelta(seconds=1)


@frozen
class Column:
    """How values of one type stand in Arrow; None is null in every column."""

    type: pa.DataType
    write: Callable[[Sequence[Any]], Array]
    """Makes an array of flat values. Raises one of `UNSAYABLE`."""
    read: Callable[[Array], list[Any]]
    """Makes the plain data of an array that `interchange` makes values of."""
    flat: Flatten | None = None
    """Makes the flat value of a value; None where it is flat."""
    ready: bool = False
    """Whether Arrow makes the same array by itself of the values that `flat` gives, where it does not raise; of records
    it does not, since it leaves no null in the columns of one that is null."""


def plain_column(kind: pa.DataType) -> Column:
    """Give a column of texts, numbers or flags."""
    return Column(kind, lambda values: pa.array(values, kind), lambda array: array.to_pylist(), ready=True)


TEXT = plain_column(pa.string())
INTEGER = plain_column(pa.int64())


def json_column(text: Callable[[Any], str] = json_text, *, empty: Any = None) -> Column:
    """Give a column of JSON as text.

    Args:
        text: Writes a value as JSON, and may leave half a character in it as it is.
        empty: What null stands for: None, or a value that is empty and common, such as `{}`.
    """

    def read(array: Array) -> list[Any]:
        return [empty if each is None else read_json(each) for each in array.to_pylist()]

    def flat(value: Any) -> str | None:
        return None if value is None or value == empty else text(value)

    return evolve(JSON_TEXT, read=read, flat=flat)


def _write_texts(texts: Sequence[str | None]) -> Array:
    try:
        return pa.array(texts, pa.string())
    except UnicodeEncodeError:
        return pa.array([each and encodable(each) for each in texts], pa.string())


JSON_TEXT = Column(pa.string(), _write_texts, lambda array: array.to_pylist(), ready=True)
"""Texts of JSON that are written and read where they are made."""


def list_column(item: Column) -> Column:
    """Give a column of lists."""
    kind = pa.list_(item.type)
    nothing = pa.array([], item.type)

    def write(values: Sequence[Any]) -> Array:
        lists = [each or () for each in values]
        items = list(chain.from_iterable(lists))
        offsets = pa.array(list(accumulate(map(len, lists), initial=0)), pa.int32())
        inner: Any = item.write(items) if items else nothing
        mask = _mask([each is None for each in values])
        return cast("Array", pa.ListArray.from_arrays(offsets, inner, mask=mask))

    def read(array: Any) -> list[Any]:
        array = array.cast(kind)  # engines give lists back as large lists and views
        inner, start = item.read(array.flatten()), 0
        lists: list[Any] = []
        for length in array.value_lengths().to_pylist():
            lists.append(inner[start : start + (length or 0)])
            start += length or 0
        return lists

    return Column(kind, write, read, _flat_items(item.flat), item.ready)


def _flat_items(flat: Flatten | None) -> Flatten | None:
    """Give what makes flat items, in tuples: lists would be looked through for cycles for as long as they are kept."""
    return None if flat is None else lambda values: values and tuple(map(flat, values))


def struct_column(columns: Mapping[str, Column], gather: Flatten | None = None) -> Column:
    """Give a column of records.

    Args:
        columns: The columns in it, by name.
        gather: Gives the flat values of a record, one for each column, and None of none; None where they are its
            attributes of these names.
    """
    names = tuple(columns)
    kind = pa.struct([(name, column.type) for name, column in columns.items()])
    inner, blank = list(kind), (None,) * len(names)
    ready = all(column.ready for column in columns.values())

    def write(values: Sequence[Any]) -> Array:
        nulls = [each is None for each in values]
        if all(nulls):
            return pa.nulls(len(values), kind)
        at_once = None if any(nulls) or not ready else _at_once(values, kind)
        if at_once is not None:
            return at_once
        arrays = write_columns(columns, [blank if each is None else each for each in values])
        return pa.StructArray.from_arrays(arrays, fields=inner, mask=_mask(nulls))

    def read(array: Any) -> list[Any]:
        arrays = (columns[name].read(array.field(name)) for name in names)
        records = [dict(zip(names, each, strict=True)) for each in zip(*arrays, strict=True)]
        return [record if valid else None for record, valid in zip(records, array.is_valid().to_pylist(), strict=True)]

    return Column(kind, write, read, gather or flattener(columns.values(), names))


def _at_once(values: Sequence[Any], kind: pa.DataType) -> Array | None:
    """Let Arrow make an array of records; None where it cannot: the columns know what to do, or say what is wrong."""
    try:
        return pa.array(values, kind)
    except Exception:  # what Arrow has against a value, the columns say for each in their own words
        return None


@frozen
class Together:
    """Columns whose values are worked out together where all of them are wanted, in less time than one by one."""

    path: str
    """The attribute that they are parts of."""
    names: tuple[str, ...]
    gather: Flatten
    """Gives the flat values of the parts, in their order."""


def flattener(columns: Iterable[Column], paths: Sequence[str], *, together: Together | None = None) -> Flatten:
    """Give what makes the flat values of a record, in a tuple; None of none.

    It is written for these columns and compiled: one call then gathers all values but those that columns make flat.

    Args:
        columns: The columns.
        paths: Of each column, the attribute that holds its values; with dots.
        together: What may be worked out together.
    """
    known: dict[str, Any] = {}
    gathered = {} if together is None else {f"{together.path}.{name}": f"its_{name}" for name in together.names}
    if together is None or not gathered.keys() <= set(paths):
        gathered, lines = {}, []
    else:
        known["gather"] = together.gather
        lines = [f"    {', '.join(gathered.values())} = gather(it.{together.path})"]
    parts: list[str] = []
    for number, (column, path) in enumerate(zip(columns, paths, strict=True)):
        if column.flat is not None:
            known[f"flat_{number}"] = column.flat
        parts.append(gathered.get(path) or (f"it.{path}" if column.flat is None else f"flat_{number}(it.{path})"))
    lines = ["if it is not None:", *lines, f"    return ({', '.join(parts)},)"]
    return function_of(text_of("flat(it)", lines), known, title="row")


def write_columns(columns: Mapping[str, Column], rows: Sequence[tuple[Any, ...]]) -> list[Array]:
    """Write rows column by column."""
    by_column = zip(*rows, strict=True) if rows else repeat((), len(columns))
    return [column.write(values) for column, values in zip(columns.values(), by_column, strict=True)]


def _mask(nulls: list[bool]) -> Any:
    """Give the mask that Arrow wants, or None where nothing is null."""
    return pa.array(nulls, pa.bool_()) if any(nulls) else None


def _write_moments(values: Sequence[datetime | None]) -> Array:
    return pa.array([None if each is None else (each - EPOCH) // _MICROSECOND for each in values], MOMENT.type)


def _write_offsets(values: Sequence[datetime | None]) -> Array:
    return pa.array([None if each is None else _offset_of(each) for each in values], pa.int32())


def _offset_of(moment: datetime) -> int:
    seconds, rest = divmod(moment.utcoffset() or timedelta(), _SECOND)
    if rest:
        raise OverflowError(f"an offset from UTC of no whole seconds, in {moment}")
    return seconds


MOMENT = Column(
    pa.timestamp("us", "UTC"),
    _write_moments,
    lambda array: array.cast(pa.timestamp("us", "UTC")).cast(pa.int64()).to_pylist(),
)
"""Moments, read as microseconds since 1970, since Arrow's may lie beyond the years that Python has."""

OFFSET = Column(pa.int32(), _write_offsets, lambda array: array.to_pylist())
"""What the clocks showed more than UTC at a moment, in seconds: a part of the date that a moment has not."""


def moment_text(microseconds: int | None, offset: int | None) -> str | None:
    """Give a moment with its offset as ISO 8601 writes it.

    Raises:
        NotAnArticleError: If it lies beyond the years of the calendar.
    """
    if microseconds is None:
        return None
    ahead = timedelta(seconds=offset or 0)
    try:
        clock = EPOCH.replace(tzinfo=None) + (timedelta(microseconds=microseconds) + ahead)
        return clock.replace(tzinfo=timezone(ahead)).isoformat()
    except (OverflowError, ValueError) as error:
        raise NotAnArticleError(f"found a moment that is no date of the calendar: {error}") from None
