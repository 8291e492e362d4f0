"""Blocks as JSON texts, written straight from the nodes, without plain data in between.

The notation is that of `interchange`, without what has its default.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cache, partial
from json.encoder import encode_basestring
from types import NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields

from ..body.nodes import Block, Inline, Node, Text
from ..exactness import TAG
from ..interchange import plain_writer
from ..written import function_of, text_of
from .jsontexts import json_text

Write: TypeAlias = Callable[[Any], str]

_ODD = (LookupError, TypeError, AttributeError, RecursionError)
"""What is raised where a node holds something that its attributes are not for."""


def tree_text(block: Any) -> str:
    """Write a block as JSON; half a character is left in it as it is."""
    try:
        entries = _BLOCKS[block.__class__](block)
    except _ODD:
        return json_text(plain_node(block))
    return f'{{"{TAG}":"{type(block).__name__}",{entries}'[:-1] + "}"


def plain_node(node: Node) -> dict[str, Any]:
    """Give a node as plain data: the long way of `tree_text`, which takes whatever can be written at all."""
    plain: dict[str, Any] = plain_writer(short=True).unstructure(node)
    return {TAG: type(node).__name__, **plain}


@cache
def _entries_of(node: Any) -> Write:
    """Give what writes the fields of a class of nodes but those that have their default, each with a comma behind it.

    It is one expression, in a function that is written for the class.
    """
    types = get_type_hints(node)
    known: dict[str, Any] = {}
    parts: list[str] = []
    for each in fields(node):
        name = each.name
        known |= {f"write_{name}": _writer_of(types[name]), f"default_{name}": each.default}
        entry = f"""f'"{name}":{{write_{name}(it.{name})}},'"""
        parts.append(entry if each.default is NOTHING else f"('' if it.{name} == default_{name} else {entry})")
    text = text_of("entries(it)", [f"return {' + '.join(parts) or repr('')}"])
    return function_of(text, known, title=f"entries of {node.__name__}")


def _writer_of(kind: Any) -> Write:
    """Give what writes values of a type."""
    if kind == Inline:
        return _inline_text
    if kind == Block:
        return lambda block: _tagged(block, _BLOCKS)
    if get_origin(kind) in (Union, UnionType):
        (of,) = (each for each in get_args(kind) if each is not NoneType)
        return _writer_of(of)  # None is the default of all that may be None
    if get_origin(kind) is tuple:
        write = _writer_of(get_args(kind)[0])
        return lambda values: "[" + ",".join(map(write, values)) + "]"
    if kind is str:
        return encode_basestring
    if issubclass(kind, StrEnum):
        return lambda member: encode_basestring(member.value)
    return json_text if kind in (int, bool) else partial(_model_text, kind)


def _model_text(model: Any, it: Any) -> str:
    if it.__class__ is not model:
        raise TypeError(f"found {type(it).__name__}")
    return "{" + _entries_of(model)(it)[:-1] + "}"


def _inline_text(inline: Any) -> str:
    if inline.__class__ is Text:
        return f'{{"value":{encode_basestring(inline.value)},"{TAG}":"Text"}}'
    return _tagged(inline, _INLINES)


def _tagged(node: Any, nodes: "_Nodes") -> str:
    """Write a node where others may stand too."""
    return f'{{{nodes[node.__class__](node)}"{TAG}":"{type(node).__name__}"}}'


class _Nodes(dict[Any, Write]):
    """What writes the fields of nodes, for the classes of a union."""

    def __init__(self, union: Any) -> None:
        super().__init__()
        self._classes = get_args(union)

    def __missing__(self, node: Any) -> Write:
        if node not in self._classes:
            raise KeyError(node)
        self[node] = _entries_of(node)
        return self[node]


_INLINES, _BLOCKS = _Nodes(Inline), _Nodes(Block)
