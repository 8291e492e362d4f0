"""How much of what may be endless is shown: a view is for a person, and says how much more there is."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .frame import chip
from .markup import Markup, element

HEADLINE = 300
"""Characters of a headline."""
STANDFIRST = 2_000
"""Characters of what stands under it."""
NAMES = 60
"""Authors, sections or keywords of an article."""
LINES = 1_000
"""Lines of a table of differences."""

_Value = TypeVar("_Value")


def cut(text: str, most: int) -> str:
    """Give a text, or its beginning and how long it is."""
    return text if len(text) <= most else f"{text[:most]}… ({len(text):,} characters)"


def few(values: Sequence[_Value], shown: Callable[[_Value], Markup], *, most: int = NAMES) -> Iterator[Markup]:
    """Show the first of several values, and say how many there are besides."""
    yield from map(shown, values[:most])
    if len(values) > most:
        yield chip(f"and {len(values) - most:,} more")


def more_lines(left: int, where: str, *, columns: int) -> Iterator[Markup]:
    """Make the last line of a table that has more: how many, and what to ask for them."""
    if left > 0:
        told = (f"and {left:,} more, in ", element("code", where))
        yield element("tr", element("td", *told, colspan=columns, kind="dm-muted"))
