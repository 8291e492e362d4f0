"""How deep blocks may stand inside blocks, and how deep the ones that are being read do."""

MAX_DEPTH = 24
"""Blocks inside blocks; what is deeper is read as if its element were not there. Each level is at most
four elements in HTML, so what is written stays far above the depth at which browsers flatten."""

FIGURE_DEPTH = 4
"""Figures and captions inside each other beyond that: a picture deep in a body is written as a figure."""

DEEPEST_COST = 2
"""The most elements that one is when it is written."""

_FIGURES = frozenset({"figure", "figcaption"})
_LISTS = frozenset("ul ol menu dir dl".split())
_ITEMS = frozenset("li dt dd".split())


class Depth:
    """How deep it is inside an element that a rule reads, or in a body."""

    __slots__ = ("_count", "_holder", "leaves_room")

    def __init__(self, count: int = 0, holder: str | None = None) -> None:
        self._count = count  # of the elements around, when they are written
        self._holder = holder  # the innermost of them; None for the body
        self.leaves_room: bool = count + DEEPEST_COST <= MAX_DEPTH
        """Whether any element may be read in there."""

    def inside(self, tag: str | None) -> "Depth | None":
        """Give how deep it is inside an element in there; None where that is too deep to be read."""
        count = self._count + self._cost(tag)
        return None if count > MAX_DEPTH + (FIGURE_DEPTH if tag in _FIGURES else 0) else Depth(count, tag)

    def _cost(self, tag: str | None) -> int:
        """How many elements one is when it is written; a list comes with its items, whether they stand there or not."""
        if tag in _LISTS:
            return DEEPEST_COST
        return 0 if tag in _ITEMS and self._holder in _LISTS else 1
