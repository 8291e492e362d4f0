"""The words of a block as runs of text, each with the marks that hold over it.

The text is what a reader of the block reads, passage by passage, without what a writer puts around it: no
number before an item of a list, no brackets around a credit.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias, cast, get_args

from attrs import NOTHING, fields

from ..body.nodes import Anchor, Caption, Inline, LineBreak, ListItem, Node, Paragraph, Row, Text
from ..body.nodes.kinds import names_of

Marks: TypeAlias = Mapping[str, str]
"""The names of what holds over some words (`strong`, `link`, `heading`), each with its details or `""`."""

SPOKEN = ("label", "value", "credit")
"""The fields of blocks that hold words as a plain string."""
UNMARKED = (Caption, ListItem, Paragraph, Row)
"""What says nothing about the words in it that the block around it does not say."""

_INLINES = get_args(Inline)


class Spoken(NamedTuple):
    """A run of text under the same marks."""

    text: str
    marks: Marks


def spoken(block: Node) -> list[Spoken]:
    """Give the words of a block as runs of text, with a line end between one passage and the next."""
    runs: list[Spoken] = []
    for passage in _passages(block, {}):
        runs += [Spoken("\n", {})] if runs else []
        runs += passage
    return runs


def spoken_text(block: Node) -> str:
    """Give the words of a block."""
    return "".join(run.text for run in spoken(block))


def spoken_line(block: Node) -> str:
    """Give the words of a block in one line."""
    return " ".join(spoken_text(block).split())


def details(node: Node) -> Iterator[tuple[str, object]]:
    """Give what a node says in attributes of its own, where it says anything."""
    for each in fields(cast("Any", type(node))):
        value = getattr(node, each.name)
        plain = value is None or isinstance(value, str | int)
        if plain and each.name not in SPOKEN and (each.default is NOTHING or value != each.default):
            yield each.name, value


def description(node: Node) -> str:
    """Give the attributes of a node in one line: its address, what is true of it, and `name=value`."""
    return " ".join(_detail(name, value) for name, value in details(node))


def name_of(node: Node) -> str:
    """Give what the type of a node is called."""
    return type(node).__name__.lower()


def _detail(name: str, value: object) -> str:
    if value is True:
        return name
    return str(value) if name == "url" else f"{name}={value}"


def _passages(node: Node, marks: Marks) -> Iterator[list[Spoken]]:
    """Give the passages of a block; the label of a promotion stands before what it is the label of."""
    for name in sorted(names_of(type(node)), key=lambda name: name != "label"):
        value: object = getattr(node, name)
        if isinstance(value, str) and name in SPOKEN:
            yield [Spoken(value, marks)]
        elif isinstance(value, Node):
            yield from _passages(value, _marked(value, marks))
        elif isinstance(value, tuple):
            yield from _parts(cast("tuple[object, ...]", value), marks)


def _parts(parts: tuple[object, ...], marks: Marks) -> Iterator[list[Spoken]]:
    """Give the passages in a field: that of a line of inlines, or those of several lines or blocks."""
    if parts and all(isinstance(part, _INLINES) for part in parts):
        yield [run for part in parts for run in _inline(cast("Inline", part), marks)]
        return
    for part in parts:
        if isinstance(part, tuple):
            yield from _parts(cast("tuple[object, ...]", part), marks)
        elif isinstance(part, Node):
            yield from _passages(part, _marked(part, marks))


def _inline(node: Inline, marks: Marks) -> Iterator[Spoken]:
    if isinstance(node, Text):
        yield Spoken(node.value, marks)
    elif isinstance(node, LineBreak):
        yield Spoken("\n", marks)
    elif not isinstance(node, Anchor):
        inside = _marked(node, marks)
        for child in node.children:
            yield from _inline(child, inside)


def _marked(node: Node, marks: Marks) -> Marks:
    """Give the marks inside a node; what stands in its like has the details of both."""
    if isinstance(node, UNMARKED):
        return marks
    name, said = name_of(node), description(node)
    return {**marks, name: f"{marks[name]} / {said}" if name in marks else said}
