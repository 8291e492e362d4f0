"""Forms: articles as rows of plain values, which pickle takes without a call of Python for each object in them.

What an attribute holds is known from its type. So for each model two functions are written, and compiled when one is
first needed: one gives the values of a model in a row, with rows in the place of the models in it; one makes the model
of such a row again. What is not of the type that is declared has no form, and goes as pickle has it.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has

from ..body.nodes import Block, Inline, Paragraph, Text, only_text
from ..models import Article
from ..residue import Raw
from ..written import function_of, text_of
from .own import is_own

Way: TypeAlias = Callable[[Any], Any]


class FormlessError(TypeError):
    """A value is not of the type that is declared."""


@frozen
class Form:
    """The way of values of one type to plain ones, and back."""

    flat: Way
    """Raises one of `FORMLESS` for a value of another type."""
    made: Way


FORMLESS = (FormlessError, LookupError, AttributeError, RecursionError)
"""What is raised where something in an article has no form."""


@cache
def article_form() -> Form:
    """Give the form of articles."""
    return _model(Article, ())


def _form_of(kind: Any, around: tuple[Any, ...]) -> Form | None:
    """Give the form of a type; None where its values stand as they are.

    Args:
        kind: The type.
        around: The models that the value stands in.
    """
    if kind == Block:
        return Form(_flat_block, _made_block)
    if kind == tuple[Inline, ...]:
        return Form(_flat_line, _made_line)
    if get_origin(kind) is tuple:
        form = _form_of(get_args(kind)[0], around)
        return None if form is None else _several(form.flat, form.made)
    if not isinstance(kind, type) or kind is Raw:  # most of what residues hold is shared, and pickled once
        return None
    of: Any = kind
    if issubclass(kind, StrEnum):
        return Form(_flat_member(kind), {each.value: each for each in kind}.__getitem__)
    if of in around:
        return Form(lambda value: _model(of, ()).flat(value), lambda row: _model(of, ()).made(row))
    return _model(of, around) if is_plain(of) else None


def is_plain(model: Any) -> bool:
    """Tell whether a class is the library's, with no more to it than its fields and no way of its own to travel."""
    if not (is_own(model.__module__) and has(model) and all(each.init for each in fields(model))):
        return False
    own_way = model.__reduce__ is not object.__reduce__ or model.__reduce_ex__ is not object.__reduce_ex__
    state = getattr(model.__getstate__, "__module__", "")
    return not own_way and state.startswith("attr.")  # else it is written by hand


def _flat_member(kind: type[StrEnum]) -> Way:
    return lambda member: member.value if member.__class__ is kind else _refuse(member)


def _refuse(value: object) -> Any:
    raise FormlessError(f"found a value of the type {type(value).__name__} where another one is declared")


def _several(flat: Way, made: Way) -> Form:
    def flat_all(values: Any) -> Any:
        return list(map(flat, values)) if values.__class__ is tuple else _refuse(values)

    return Form(flat_all, lambda rows: tuple(map(made, rows)))


@cache
def _model(model: Any, around: tuple[Any, ...]) -> Form:
    """Give the form of a model, as two functions that are written for it."""
    types = get_type_hints(model)
    known: dict[str, Any] = {"model": model, "new": object.__new__, "refuse": _refuse}
    optional: set[str] = set()
    for each in fields(model):
        known[f"put_{each.name}"] = getattr(model, each.name).__set__
        kind, may_be_none = _without_none(types[each.name])
        form = _form_of(kind, (*around, model))
        if form is not None:
            known |= {f"flat_{each.name}": form.flat, f"made_{each.name}": form.made}
            optional |= {each.name} if may_be_none else set()
    names, title = [each.name for each in fields(model)], f"form of {model.__name__}"
    return Form(
        function_of(text_of("flat(it)", _flat_lines(names, optional, known)), known, title=title),
        function_of(text_of("made(row)", _made_lines(names, optional, known)), known, title=title),
    )


def _without_none(kind: Any) -> tuple[Any, bool]:
    """Give what a value is where it is not None, and whether it may be."""
    parts = get_args(kind) if get_origin(kind) in (Union, UnionType) else ()
    if NoneType not in parts:
        return kind, False
    (of,) = (each for each in parts if each is not NoneType)
    return of, True


def _flat_lines(names: list[str], optional: set[str], known: dict[str, Any]) -> Iterator[str]:
    yield "if it.__class__ is not model:"
    yield "    refuse(it)"
    values = {name: f"flat_{name}(it.{name})" if f"flat_{name}" in known else f"it.{name}" for name in names}
    given = (f"None if it.{name} is None else {each}" if name in optional else each for name, each in values.items())
    yield f"return ({''.join(f'{each}, ' for each in given)})"


def _made_lines(names: list[str], optional: set[str], known: dict[str, Any]) -> Iterator[str]:
    yield "it = new(model)"
    yield f"({''.join(f'its_{name}, ' for name in names)}) = row"
    for name in names:
        value = f"made_{name}(its_{name})" if f"made_{name}" in known else f"its_{name}"
        yield f"put_{name}(it, {f'None if its_{name} is None else {value}' if name in optional else value})"
    yield "return it"


_NODES: tuple[Any, ...] = (*get_args(Inline), *get_args(Block))


class _Flats(dict[Any, tuple[int, Way]]):
    """The number of a node's class, and what gives its row."""

    def __missing__(self, node: Any) -> tuple[int, Way]:
        if node not in _NODES:
            raise KeyError(node)
        self[node] = _NODES.index(node), _model(node, ()).flat
        return self[node]


class _Makers(dict[int, Way]):
    """What makes a node again, by the number of its class."""

    def __missing__(self, number: int) -> Way:
        self[number] = _model(_NODES[number], ()).made
        return self[number]


_FLATS, _MAKERS = _Flats(), _Makers()


def _flat_line(inlines: Any) -> Any:
    """Give a line that is nothing but text, as most are, as that text."""
    if inlines.__class__ is not tuple:
        _refuse(inlines)
    alone = only_text(inlines)
    return alone if alone.__class__ is str else list(map(_flat_inline, inlines))


def _made_line(plain: Any) -> tuple[Any, ...]:
    return (Text(plain),) if plain.__class__ is str else tuple(map(_made_inline, plain))


def _flat_inline(inline: Any) -> Any:
    """Give a text as what it says, and another inline as its place among the nodes and its row."""
    if inline.__class__ is Text and inline.value.__class__ is str:
        return inline.value
    number, flat = _FLATS[inline.__class__]
    return number, flat(inline)


def _made_inline(plain: Any) -> Any:
    return Text(plain) if plain.__class__ is str else _MAKERS[plain[0]](plain[1])


def _flat_block(block: Any) -> Any:
    """Give a paragraph as its line, and another block as its place among the nodes and its row."""
    if block.__class__ is Paragraph:
        return _flat_line(block.children)
    number, flat = _FLATS[block.__class__]
    return number, flat(block)


def _made_block(plain: Any) -> Any:
    if plain.__class__ is tuple:
        return _MAKERS[plain[0]](plain[1])
    return Paragraph(_made_line(plain))
