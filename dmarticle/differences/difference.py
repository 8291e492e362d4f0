"""The difference between two versions of an article."""

from typing import Any

from attrs import frozen

from ..brief import brief
from ..plural import plural
from ..shown import Shown
from .block_changes import BlockChange
from .counts import CountChange
from .fields import FieldChange
from .kinds import DiffKind


@frozen(kw_only=True, repr=False)
class Difference(Shown):
    """What changed from one version of an article to another; false when nothing did."""

    title: str
    """What the report calls the article: its headline, or else its id."""
    fields: tuple[FieldChange, ...] = ()
    """The fields that changed, in the order of the model."""
    introduction: tuple[BlockChange, ...] = ()
    """What stands before the body, block by block, with what was taken out of it behind."""
    blocks: tuple[BlockChange, ...] = ()
    """The story, block by block, those that are equal too."""
    asides: tuple[BlockChange, ...] = ()
    """What was taken out of the story (related links, appeals, the sign-off), block by block."""
    problems: tuple[CountChange, ...] = ()
    """Codes of problems that are there more or less often. It is about reading the payload and no change of
    the article."""
    cleaning: tuple[CountChange, ...] = ()
    """Steps and rules that changed more or less of the body. No change of the article, as `problems`."""
    notes: tuple[str, ...] = ()
    """Where the comparison kept to its bounds and did not look at everything."""

    def __bool__(self) -> bool:
        """A difference is true when a field or a block changed."""
        entries = (*self.introduction, *self.blocks, *self.asides)
        return bool(self.fields) or any(each.kind is not DiffKind.EQUAL for each in entries)

    def __repr__(self) -> str:
        blocks = tuple(each for each in self.blocks if each.kind is not DiffKind.EQUAL)
        changed = f"{plural(len(self.fields), 'field')} and {plural(len(blocks), 'block')} changed"
        return f"<Difference: {changed} in {brief(self.title)}>"

    def __str__(self) -> str:
        """Give a report for a terminal."""
        from .report import report  # the report is built on the difference

        return report(self)

    def as_dict(self) -> dict[str, Any]:
        """Give the difference as dicts, lists, strings, numbers, booleans and None.

        Of blocks that are equal it gives the places alone.
        """
        from .plain import plain_difference  # built on the difference, too

        return plain_difference(self)
