"""A body before and after its cleaning, passage by passage, with the entries of the ledger that tell of each."""

from attrs import evolve, field, frozen

from ..body.changes import Change
from ..body.document import Body
from ..body.nodes import Block
from ..differences import MarkupChange, WordEdit


@frozen(kw_only=True)
class Passage:
    """One block before and after."""

    before: Block | None
    """The block as it was; None for one that is new."""
    after: Block | None
    """The block as it is in the story; None for one that is not in it any more."""
    edits: tuple[WordEdit, ...] = ()
    """Its words, where some were added or removed while it stayed."""
    markup: tuple[MarkupChange, ...] = ()
    """What changed besides the words."""
    changes: tuple[Change, ...] = field(default=())
    """What the ledger tells of it."""

    @property
    def stayed(self) -> bool:
        """Whether nothing is to be said of it."""
        whole = self.before is not None and self.after is not None
        return whole and not (self.edits or self.markup or self.changes)

    def told(self, change: Change) -> "Passage":
        """Give the passage with one more entry of the ledger."""
        return evolve(self, changes=(*self.changes, change))


@frozen(kw_only=True)
class Sides:
    """All passages in the order of the source, and the entries of the ledger whose place is not known."""

    passages: tuple[Passage, ...]
    unplaced: tuple[Change, ...] = ()
    from_source: bool = False
    """Whether what was before is read from the source itself; else it is put together from the ledger."""


def flat(words: str) -> str:
    """Give words as they are compared: whatever spaces and line ends stand between them."""
    return " ".join(words.split())


def sides(body: Body, source: str | None = None) -> Sides:
    """Put a body beside what it was.

    Args:
        body: The body, with its ledger.
        source: The HTML it was read from; None where it is not at hand.
    """
    if source is None:
        from .by_ledger import by_ledger  # both ways are built on the passages above

        return by_ledger(body)
    from .by_source import by_source

    return by_source(body, source)
