"""What rules may promise of the elements they read, so that the reader goes a shorter way with them."""

from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from .element import Attributes, Element
from .inlines import Marks
from .nodes import Block
from .parts import Part
from .rule import Nodes
from .run import Run

Made: TypeAlias = Callable[[tuple[Block, ...]], Block | Part]
"""Makes a node of the blocks in an element."""

Gathered: TypeAlias = Callable[[list[Block | Part]], Block | Part]
"""Makes a node of the blocks and parts in an element."""

Marker: TypeAlias = Callable[[Attributes, Run], Marks | None]
"""Gives the marks that the attributes of an element ask for."""


@frozen
class Holding:
    """Reads an element by its name and what is in it alone, unless it has one of some attributes.

    So it is with most cells and items. There may be very many of them, so the reader makes their nodes as it meets
    them, without an `Element` for each.
    """

    made_by: Callable[[str], Made]
    """Gives, by the name of the element, what makes its node."""
    unless: frozenset[str]
    """The attributes that say more."""
    otherwise: Callable[[Element, Run], Nodes]
    """Reads an element that has one of them."""

    @property
    def function(self) -> Callable[..., object]:
        """The function that tells what the rule does."""
        return self.made_by

    def __call__(self, element: Element, run: Run) -> Nodes:
        """Read an element."""
        made = self.made_of(element.tag, element.attributes)
        return self.otherwise(element, run) if made is None else made(element.blocks())

    def made_of(self, tag: str, attributes: Attributes) -> Made | None:
        """Give what makes the nodes of such elements; None where they may say more."""
        return self.made_by(tag) if self.unless.isdisjoint(attributes) else None


@frozen
class Gathering:
    """Reads an element by the blocks and parts in it alone, as a row by its cells."""

    gathered: Gathered

    @property
    def function(self) -> Callable[..., object]:
        """The function that tells what the rule does."""
        return self.gathered

    def __call__(self, element: Element, _run: Run) -> Nodes:
        """Read an element."""
        return self.gathered(element.parts())


@frozen
class Marking:
    """Reads an element by its attributes alone, and gives marks that name no language, or None."""

    marks_by: Marker

    @property
    def function(self) -> Callable[..., object]:
        """The function that tells what the rule does."""
        return self.marks_by

    def __call__(self, element: Element, run: Run) -> Nodes:
        """Read an element."""
        return self.marks_by(element.attributes, run)


@frozen
class Alike:
    """Reads an element by its name and some of its attributes alone, and in all bodies alike.

    So a pure rule is asked once for all elements that have none of those attributes, in whatever body they stand.
    """

    read: Callable[[Element, Run], Nodes]
    by: frozenset[str] = frozenset()

    @property
    def function(self) -> Callable[..., object]:
        """The function that tells what the rule does."""
        return self.read

    def __call__(self, element: Element, run: Run) -> Nodes:
        """Read an element."""
        return self.read(element, run)


Promise: TypeAlias = Holding | Gathering | Marking | Alike
"""How the library's own rules say more of themselves than their name and their elements."""
