"""Plans: for each model a function that reads records, written from its table and compiled.

Such a function does what the hooks of the converter do, but it goes over a record once, tries the shortcuts of each
field's type before it asks the hook, and leaves the residue on the way; most of the time of reading an article would
go into calls otherwise. `Plans.source` gives its text, which debuggers show too.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from string import Template
from typing import Any, TypeAlias, cast, get_type_hints

from attrs import NOTHING, Factory, field, fields, frozen
from cattrs import Converter

from ..jsontypes import Json
from ..residue import Raw, raw_later
from ..written import function_of, text_of
from . import shortcuts
from .accounts import entry_of, fingerprint
from .claims import Claimed, claimed
from .cursor import Cursor
from .kinds import AsItIs, is_object, item_of, without_none
from .notation import SINGLE, own, same
from .scalars import MAX_DIGITS, read_json_in_string
from .shortcuts import NOTHING_IN_STRING, OBJECT, RECORD, RECORDS, Shortcut
from .tables import Gathered, Here, Key, Table, Tables

_IN_STRINGS: Mapping[Any, tuple[Shortcut, ...]] = {
    tuple[str, ...]: (shortcuts.TEXTS_OF_JSON,),
    Mapping[str, Json]: (shortcuts.OBJECT_OF_JSON,),
}
"""Shortcuts of the types of values that stand in strings."""

_FROM_SHORTCUTS = (
    "NULL", "BLANK", "NO_ITEMS", "DIGITS", "FLAGS", "BITS", "MOST_EXACT", "rewritten", "assumed", "holds_markup",
    "texts_of_json", "object_of_json", "in_json", "is_compact", "fingerprint_inside",
)  # fmt: skip
"""What the lines of shortcuts refer to by name."""

Record: TypeAlias = Mapping[str, Json]
ReadRecord: TypeAlias = "Callable[[Record, str, Cursor], Any]"
"""Takes a record, the pointer to it and any cursor of its payload; gives a model, or None with a problem."""

Account: TypeAlias = "Callable[[Any, Record, list[str], dict[str, Raw]], None]"
"""Takes a model, its record and names of attributes; puts what these leave into a residue."""


@frozen(eq=False)
class Plans:
    """Makes the functions that read the records of one dialect for one publication."""

    tables: Tables
    converter: Converter
    """Has the hooks of the types."""
    shortcuts: Mapping[Any, tuple[Shortcut, ...]]
    """The shortcuts of a type; without them, every value goes to its hook."""
    names: Mapping[str, object]
    """What the shortcuts refer to by name."""
    account: Account
    """Puts what no shortcut tells into the residue."""
    _made: dict[tuple[type[Any], bool], Callable[..., Any]] = field(factory=dict[Any, Any], init=False)
    _making: set[type[Any]] = field(factory=set[Any], init=False)

    def reader(self, model: type[Any], *, parts: bool = False) -> Callable[..., Any]:
        """Give the function that reads the records of a model; it is made when it is first called.

        Args:
            model: The model.
            parts: Whether it gives the values of the attributes, what they leave, and the names of those whose
                residue is still to be accounted for, instead of the model.
        """

        def read(record: Record, path: str, near: Cursor) -> Any:
            return self.made(model, parts=parts)(record, path, near)

        return self._made.get((model, parts), read)

    def made(self, model: type[Any], *, parts: bool = False) -> Callable[..., Any]:
        """Give the same function, made at once."""
        return self._made.get((model, parts)) or self._make(model, parts=parts)

    def source(self, model: type[Any], *, parts: bool = False) -> str:
        """Give the text of the function that reads the records of a model."""
        return _Writing(self, model, parts=parts).text

    def inner(self, model: type[Any]) -> Callable[..., Any]:
        """Give the function for models in a model, made at once where they do not hold each other."""
        return self.reader(model) if model in self._making else self.made(model)

    def _make(self, model: type[Any], *, parts: bool) -> Callable[..., Any]:
        self._making.add(model)
        try:
            writing = _Writing(self, model, parts=parts)
        finally:
            self._making.discard(model)
        read = function_of(writing.text, writing.known, title=f"plan of {model.__name__}")
        return self._made.setdefault((model, parts), read)


class _Writing:
    """The text of one function, and what it refers to."""

    def __init__(self, plans: Plans, model: type[Any], *, parts: bool) -> None:
        self._plans = plans
        self._model = model
        self._table = plans.tables[model]
        self.known: dict[str, Any] = {
            **{name: getattr(shortcuts, name) for name in _FROM_SHORTCUTS},
            "Mapping": Mapping, "MISSING": object(), "MAX_DIGITS": MAX_DIGITS, "Raw": Raw,
            "raw_later": raw_later, "fingerprint": fingerprint,
            "read_json": read_json_in_string, "read_all": read_all, "around": _around, "incomplete": _incomplete,
            "model": model, "converter": plans.converter, "account": plans.account,
            "claimed": claimed(model, plans.tables).names,
            "unknown": partial(_unknown, self._table, claimed(model, plans.tables)), **plans.names,
        }  # fmt: skip
        lines = (*self._head(), *self._fields(model, "its", ""), *self._tail(parts=parts))
        self.text = text_of("read(record, path, near)", lines)

    def _name(self, prefix: str, value: object) -> str:
        """Give a name under which the function finds a value."""
        name = f"{prefix}_{len(self.known)}"
        self.known[name] = value
        return name

    def _head(self) -> Iterator[str]:
        yield "pointer = path"
        if self._table.inside is not None:
            yield "wrapper = None"
            yield f"inner = record.get({self._table.inside!r})"
            yield "if inner.__class__ is dict or isinstance(inner, Mapping):"
            yield f"    wrapper = around(record, {self._table.inside!r}) if path else None"
            yield f"    record, path = inner, path + {entry_of(self._table.inside)!r}"
        yield "if not record:"
        yield "    return None"
        yield "problems, get = near.problems, record.get"
        yield "residue, last, late = {}, {}, []"

    def _fields(self, model: type[Any], prefix: str, outer: str) -> Iterator[str]:
        """Write the lines that read the attributes of a model, into names that begin with the prefix."""
        types = get_type_hints(model)
        defaults = {each.name: each.default for each in fields(model)}
        for name, source in self._plans.tables[model].sources.items():
            place = {"x": f"{prefix}_{name}", "name": repr(f"{outer}{name}")}
            if isinstance(source, Here):
                inner = types[name]
                yield from self._fields(inner, place["x"], f"{name}.")
                yield f"{place['x']} = {self._call(inner, place['x'])}"
            elif isinstance(source, Gathered):
                yield from self._gathered(source, place, self._default(defaults[name]))
            else:
                place |= {"entry": repr(entry_of(source.name)), "default": self._default(defaults[name])}
                kind = without_none(types[name]) if source.type is None else source.type
                yield from self._key(source, kind, place)

    def _default(self, default: Any) -> str:
        if default is NOTHING or default is None:
            return "None"
        if isinstance(default, Factory):  # type: ignore[arg-type]
            return f"{self._name('default', default.factory)}()"
        return self._name("default", default)

    def _call(self, model: type[Any], prefix: str) -> str:
        names = self._plans.tables[model].sources
        return f"{self._name('model', model)}({', '.join(f'{each}={prefix}_{each}' for each in names)})"

    def _gathered(self, source: Gathered, place: dict[str, str], default: str) -> Iterator[str]:
        at_once = source.at_once if self._plans.shortcuts else None
        told = "None" if at_once is None else f"{self._name('at_once', at_once)}(record, converter)"
        yield f"told = {told}"
        yield "if told is None:"
        yield f"    {place['x']} = {self._name('gather', source.read)}(near.at(record, path), converter)"
        yield f"    if {place['x']} is None:"
        yield f"        {place['x']} = {default}"
        if source.write is not None or source.names:
            yield f"    late.append({place['name']})"
        yield "else:"
        yield f"    {place['x']}, left = told"
        yield "    if left:"
        told_in = f"(last if {place['x']} else residue)" if source.told_last else "residue"
        yield f"        {told_in}.update(left)"

    def _key(self, source: Key, kind: Any, place: dict[str, str]) -> Iterator[str]:
        yield f"value = get({source.name!r}, MISSING)"
        word = "if"
        for test, lines in self._shortcuts(source, kind, place):
            yield Template(f"{word} {test}:").substitute(place)
            yield from (Template(f"    {line}").substitute(place) for line in lines)
            word = "elif"
        yield from self._otherwise(source, kind, place, word)

    def _otherwise(self, source: Key, kind: Any, place: dict[str, str], word: str) -> Iterator[str]:
        """Write the lines for values that stand for nothing, and for those that the hook has to be asked about."""
        x, entry = place["x"], place["entry"]
        noted = source.written
        nothing = [("value is MISSING", ""), ("value is None", "NULL")]
        if kind is not AsItIs:
            nothing += [("value == ''", "BLANK"), ("value == []", "Raw([])")]
        for test, left in nothing:
            yield f"{word} {test}:"
            yield f"    {x} = {place['default']}"
            if noted and left:
                yield f"    residue[{entry}] = {left}"
            word = "elif"
        hook, of = self._name("hook", self._plans.converter.get_structure_hook(kind)), self._name("kind", kind)
        there = f"near.at(value, path + {entry})"
        yield "else:"
        yield f"    {x} = {hook}({f'read_json({there})' if source.json else there}, {of})"
        yield f"    if {x} is None:"
        yield f"        {x} = {place['default']}"
        if noted:
            yield f"    late.append({place['name']})"

    def _shortcuts(self, source: Key, kind: Any, place: dict[str, str]) -> Iterator[Shortcut]:
        """Give the shortcuts of a field; one that is not written leaves nothing, so it has only those that do not."""
        if not self._plans.shortcuts:
            return
        if source.json:
            found: tuple[Shortcut, ...] = (NOTHING_IN_STRING, *_IN_STRINGS.get(kind, ()))
        elif (item := item_of(kind)) in self._plans.tables:
            place["read"] = self._reader(item)
            found = (RECORDS,)
        elif kind in self._plans.tables:
            place["read"] = self._reader(kind)
            found = (RECORD,)
        else:
            found = (OBJECT,) if is_object(kind) else self._plans.shortcuts.get(kind, ())
        yield from (each for each in found if source.written or not any("[$entry]" in line for line in each[1]))

    def _reader(self, model: Any) -> str:
        return self._name("read", self._plans.inner(model))

    def _tail(self, *, parts: bool) -> Iterator[str]:
        names = [each.name for each in fields(self._model)]
        needed = [each.name for each in fields(self._model) if each.default is NOTHING]
        if "extra" in names:
            yield "extra = {} if claimed.issuperset(record) else unknown(record, residue)"
        if needed:
            yield f"if {' or '.join(f'its_{each} is None' for each in needed)}:"
            said = ", ".join(f"({each!r}, its_{each})" for each in needed)
            yield f"    return incomplete(near.at(record, path), {self._model.__name__.lower()!r}, ({said},))"
        given = {each: f"its_{each}" for each in self._table.sources}
        told = ("extra", "residue", "pointer", *(() if self._table.inside is None else ("wrapper",)))
        given |= {each: each for each in told if each in names}
        if parts:
            given.pop("residue", None)
            values = ", ".join(f"{key!r}: {each}" for key, each in given.items())
            yield f"return {{{values}}}, residue | last, late"
            return
        yield f"made = model({', '.join(f'{key}={each}' for key, each in given.items())})"
        if "residue" in names:
            yield "if not pointer:"
            yield "    residue.clear()"
            yield "elif late:"
            yield "    account(made, record, late, residue)"
            yield "if last and pointer:"
            yield "    residue.update(last)"
        yield "return made"


def read_all(read: ReadRecord, items: list[Json], path: str, near: Cursor) -> tuple[Any, ...]:
    """Read the records of an array; what no model can be made of is left out, with a problem unless it is nothing."""
    found: list[Any] = []
    for number, item in enumerate(items):
        is_object = item.__class__ is dict or isinstance(item, Mapping)
        if is_object:
            model = read(cast("Record", item), f"{path}/{number}", near)
            if model is not None:
                found.append(model)
        else:
            cursor = near.at(item, f"{path}/{number}")
            if not cursor.absent:
                cursor.reject("an object")
    return tuple(found)


def _around(record: Record, inside: str) -> dict[str, Json]:
    """Give what stands around a record that comes wrapped."""
    around = dict(record)
    del around[inside]
    return around if all(type(each) is str for each in around.values()) else cast("dict[str, Json]", own(around))


def _unknown(table: Table, known: Claimed, record: Record, residue: dict[str, Raw]) -> dict[str, Json]:
    """Give what the table does not know; what the CMS only says again is left in the residue."""
    keys = [key for key in record if key not in known.names]
    if known.prefixes:
        keys = [key for key in keys if not key.startswith(known.prefixes)]
    unknown = {key: record[key] for key in keys}
    if not SINGLE.issuperset(map(type, unknown.values())):
        unknown = {key: own(value) for key, value in unknown.items()}
    said = record.get(table.repeated) if table.repeated else None
    if said is not None and isinstance(said, Mapping):
        for key in [key for key in unknown if key in said and same(said[key], record[key])]:
            residue[entry_of(key)] = Raw(unknown.pop(key))
    return unknown


def _incomplete(cursor: Cursor, what: str, said: tuple[tuple[str, object], ...]) -> None:
    """Note that a record lacks what its model cannot do without."""
    missing = [name for name, value in said if value is None]
    cursor.note("value.missing", f"no {' and no '.join(missing)}; the {what} was left out")
