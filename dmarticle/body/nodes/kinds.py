"""Which kinds of nodes may stand in which: read off the types of their fields, and worked out once."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from attrs import fields

from .block import Block, Cell, ListItem, Paragraph
from .inline import Text
from .node import Node

_kind_of: Callable[[object], Any] = type
_HOLDERS: frozenset[type[object]] = frozenset({Cell, ListItem})
"""In most of them stands one text, and there may be very many."""


def one_text(blocks: tuple[Block, ...]) -> str | None:
    """Give the text of blocks that are one paragraph of nothing but text, as in most cells; None for any others."""
    if type(blocks) is tuple and len(blocks) == 1 and type(blocks[0]) is Paragraph:
        line = blocks[0].children
        if type(line) is tuple and len(line) == 1 and type(line[0]) is Text and type(line[0].value) is str:
            return line[0].value
    return None


def names_of(kind: type[Node]) -> tuple[str, ...]:
    """Give the names of the fields of a kind of node."""
    return tuple(_held_by_field(kind))


def with_fields(node: Any, changed: Mapping[str, Any]) -> Any:
    """Give a node with other values in some of its fields, as `attrs.evolve` does, which looks them up each time."""
    kind = _kind_of(node)
    names = _held(kind)
    if len(names) == len(changed):
        return kind(**changed)
    return kind(*[changed[name] if name in changed else getattr(node, name) for name in names])


class Ways(dict[type[object], "tuple[str, ...] | None"]):
    """The ways to nodes of some kinds: for each type the names of its fields that lead there.

    `()` for a kind that is wanted itself and leads to none, and for a tuple, which may hold any; None for a type in and
    below which none of them stands.
    """

    def __init__(self, wanted: frozenset[type[Node]]) -> None:
        super().__init__({tuple: ()})
        self.wanted: frozenset[type[Node]] = wanted
        """The kinds that are looked for."""
        self.passed: frozenset[type[object]] = (
            _HOLDERS - wanted if wanted.isdisjoint({Paragraph, Text}) else frozenset()
        )
        """Kinds of nodes that are passed over at a glance where one text is all that stands in them."""

    def __missing__(self, kind: type[object]) -> tuple[str, ...] | None:
        """Work out the way through one type, once."""
        if not issubclass(kind, Node):
            return self.setdefault(kind, None)
        names = tuple(name for name, held in _held_by_field(kind).items() if _below(held) & self.wanted)
        return self.setdefault(kind, names or (() if kind in self.wanted else None))


_KNOWN: dict[frozenset[type[Node]], Ways] = {}


def ways_to(*kinds: type[Node]) -> Ways:
    """Give the ways to nodes of some kinds; they are worked out once."""
    wanted = frozenset(kinds)
    ways = _KNOWN.get(wanted)
    return _KNOWN.setdefault(wanted, Ways(wanted)) if ways is None else ways


@cache
def ways_everywhere() -> Ways:
    """Give the ways to all nodes."""
    return Ways(_below(frozenset(get_args(Block))))


def _held_by_field(kind: type[Node]) -> dict[str, frozenset[type[Node]]]:
    """Give the kinds of nodes that each field of a kind may hold."""
    return _held(cast("Any", kind))


@cache
def _held(kind: type[Any]) -> dict[str, frozenset[type[Node]]]:
    hints = get_type_hints(kind)
    return {each.name: frozenset(_named_in(hints[each.name])) for each in fields(kind)}


def _named_in(hint: object) -> Iterator[type[Node]]:
    """Give the kinds of nodes that a type names."""
    if isinstance(hint, type) and issubclass(hint, Node):
        yield hint
    for each in get_args(hint):
        yield from _named_in(each)


@cache
def _below(kinds: frozenset[type[Node]]) -> frozenset[type[Node]]:
    """Give some kinds and all that may stand in or below them."""
    found, waiting = set[type[Node]](), [*kinds]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            waiting += [each for held in _held_by_field(kind).values() for each in held]
    return frozenset(found)
