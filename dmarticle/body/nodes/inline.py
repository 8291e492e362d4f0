"""Inlines: what a line of text is made of."""

from collections.abc import Iterable
from typing import Any, TypeAlias, cast, get_args

from attrs import evolve, fields, frozen

from ...problems import StepError
from .node import Node

ANCHOR_PREFIX = "user-content-"
"""What the name of every place begins with, so that no body can take a name that the page around it uses."""


@frozen(weakref_slot=False)
class Text(Node):
    """A run of characters."""

    value: str
    """The characters, unescaped."""


@frozen(weakref_slot=False)
class LineBreak(Node):
    """A line break inside a paragraph."""


@frozen(weakref_slot=False)
class Anchor(Node):
    """A place that a link of the same body leads to, right before the word behind it; it has no words."""

    id: str
    """Its name, with `ANCHOR_PREFIX` before it: a link leads to `"#" + id`."""


@frozen(weakref_slot=False)
class Strong(Node):
    """Strong importance: `<strong>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Emphasis(Node):
    """Stress emphasis: `<em>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Underline(Node):
    """Underlined text: `<u>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Strikeout(Node):
    """Text that no longer holds: `<s>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Subscript(Node):
    """Text below the line: `<sub>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Superscript(Node):
    """Text above the line: `<sup>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Code(Node):
    """A fragment of computer code: `<code>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Small(Node):
    """Small print: `<small>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Mark(Node):
    """Highlighted text: `<mark>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Abbreviation(Node):
    """A short form, with what it stands for: `<abbr>`."""

    children: "tuple[Inline, ...]" = ()
    title: str | None = None
    """What it stands for, or None when the source does not say."""


@frozen(weakref_slot=False)
class Quotation(Node):
    """A quotation in a line of text, which brings its own quotation marks: `<q>`."""

    children: "tuple[Inline, ...]" = ()


@frozen(weakref_slot=False)
class Span(Node):
    """Text in another language or direction than what is around it."""

    children: "tuple[Inline, ...]" = ()
    lang: str | None = None
    """BCP 47 tag of the language, or None when it is the same."""
    dir: str | None = None
    """`"rtl"` where it is written from right to left, `"ltr"` where it is not and what is around it is; None
    where it runs as the page does."""


@frozen(weakref_slot=False)
class Link(Node):
    """A hyperlink."""

    url: str
    """Where it leads; absolute, or relative to the article's URL."""
    children: "tuple[Inline, ...]" = ()
    title: str | None = None
    """Advisory text, or None."""


InlineContainer: TypeAlias = (
    Span
    | Link
    | Quotation
    | Abbreviation
    | Strong
    | Emphasis
    | Underline
    | Strikeout
    | Subscript
    | Superscript
    | Mark
    | Small
    | Code
)
"""The inlines that hold others; outermost first where two begin and end together."""

_CONTAINERS = frozenset(get_args(InlineContainer))
_OF_CHILDREN_ALONE = frozenset(each for each in get_args(InlineContainer) if len(fields(each)) == 1)

Inline: TypeAlias = Text | LineBreak | Anchor | InlineContainer
"""What a line of text is made of."""


def holding(container: InlineContainer, children: tuple[Inline, ...]) -> InlineContainer:
    """Give a container with other children in it."""
    if type(container) is Link:  # most of those that say more than what is in them
        return Link(container.url, children, container.title)
    kind: Any = type(container)
    made: InlineContainer = kind(children) if kind in _OF_CHILDREN_ALONE else evolve(container, children=children)
    return made


def only_text(line: tuple[Inline, ...]) -> str | None:
    """Give the text of a line that is nothing but text, as most are; None for one with a mark or a break in it."""
    return line[0].value if len(line) == 1 and type(line[0]) is Text else None


def line_of(inlines: tuple[Inline, ...]) -> str:
    """Give inlines as one plain text; a line break is a line end, a place in the body is nothing.

    Raises:
        StepError: If something among them is no inline, or they stand too deep in each other.
    """
    alone = only_text(inlines)
    if alone is not None:
        return alone
    try:
        return _line(inlines)
    except RecursionError:
        raise StepError("the nodes of the body stand too deep in each other to be written") from None


def _line(inlines: Iterable[Inline]) -> str:
    return "".join([each.value if type(each) is Text else _text_in(each) for each in inlines])


def _text_in(inline: Inline) -> str:
    if type(inline) is LineBreak:
        return "\n"
    if type(inline) in _CONTAINERS or isinstance(inline, InlineContainer):  # the first is quicker to tell
        return _line(cast("InlineContainer", inline).children)
    if isinstance(inline, LineBreak):
        return "\n"
    if isinstance(inline, (Text, Anchor)):
        return inline.value if isinstance(inline, Text) else ""
    raise StepError(f"no way to write {type(inline).__name__} in a line of text; that is made of inlines")
