"""Two editions of one story, or two stories: what both have, what each has alone, and in what they differ."""

from collections.abc import Mapping
from typing import Any

from attrs import Factory, field, frozen

from ..body.nodes import Block
from ..brief import brief
from ..plural import plural
from ..shown import Shown
from .alignment.units import PassageKind
from .counting import count_words
from .edits.edit import Edit, EditKind
from .relations import StoryRelation


@frozen(kw_only=True)
class EditionPair:
    """Blocks that say the same in two editions: one and one, several and one where a desk cut or joined them."""

    left: tuple[Block, ...]
    """The blocks of the left edition, in order; never empty."""
    right: tuple[Block, ...]
    """Those of the right edition; never empty."""
    left_places: tuple[int, ...]
    """The places of the left blocks in `body.blocks`, or in `body.asides` for a kind that stands beside the story."""
    right_places: tuple[int, ...]
    """Those of the right blocks."""
    kind: PassageKind
    """What the blocks are to the story."""
    likeness: float
    """Which share of the words of the shorter side is in the longer one, in order or moved as a run: 0 to 1."""
    moved: bool = False
    """Whether it stands in another order than the pairs that were not moved."""
    edits: tuple[Edit, ...] = ()
    """The words of both sides in runs, those that stayed too: all `left` in a row are the words of the left side."""
    coarse: bool = False
    """Whether it was too long to compare word by word, so that it is shown as replaced in part."""

    @property
    def kept(self) -> tuple[int, int]:
        """How many words of the left side, and of the right one, are the other side's but for the house style."""
        kept = [edit for edit in self.edits if not edit.kind.is_substance]
        return sum(count_words(edit.left) for edit in kept), sum(count_words(edit.right) for edit in kept)

    @property
    def substance(self) -> tuple[Edit, ...]:
        """The edits that may change what is said, the gravest kinds first."""
        return tuple(sorted((edit for edit in self.edits if edit.kind.is_substance), key=_gravity))

    @property
    def style(self) -> tuple[Edit, ...]:
        """The edits that are house style, in order."""
        return tuple(edit for edit in self.edits if edit.kind.is_style)


@frozen(kw_only=True)
class Leftover:
    """A block that one edition alone has."""

    kind: PassageKind
    """What it is to the story."""
    block: Block
    place: int
    """Its place in `body.blocks`, or in `body.asides`."""
    aside: bool
    """Whether it stands beside the body."""


@frozen(kw_only=True)
class HouseStyle:
    """One way in which the two houses write differently, collected over the story."""

    kind: EditKind
    """What it is about: `spelling`, `capitals`, `dashes` ..."""
    left: str
    """As the left house writes it; `""` where it leaves it out, and for a change of order."""
    right: str
    """As the right house writes it."""
    count: int
    """How often."""
    rule: str | None = None
    """The rule behind it, such as `-ise / -ize`, or what speaks for it; None where there is nothing to say."""


@frozen(kw_only=True, repr=False)
class Comparison(Shown):
    """What two articles have in common and in what they differ. As text, a report for people, substance first."""

    same_story: bool
    """Whether they are editions of one story: whether `relation` is `EDITION`."""
    relation: StoryRelation
    """How the left one stands to the right one."""
    score: float
    """How sure it is that they are editions of one story, 0 to 1: the greater of the two shares below. Where the leads
    speak against it, the lesser one, times how much of a lead the other story tells."""
    reasons: tuple[str, ...]
    """What speaks for it and against it, in sentences."""
    left_in_right: float
    """Which share of the words of the left story is in the right one, 0 to 1."""
    right_in_left: float
    """Which share of the words of the right story is in the left one."""
    left_title: str
    """What reports call the left edition: its headline, or else its id, or its first words where the id is made."""
    right_title: str
    pairs: tuple[EditionPair, ...] = ()
    """Blocks that say the same, in the order of the left edition. Every block stands in one pair or is left over, but
    for dividers and paragraphs that are one (`* * *`)."""
    only_left: Mapping[PassageKind, tuple[Leftover, ...]] = field(
        default=Factory(dict[PassageKind, tuple[Leftover, ...]]), hash=False
    )
    """What the left edition alone has, by kind; a kind without any is not there."""
    only_right: Mapping[PassageKind, tuple[Leftover, ...]] = field(
        default=Factory(dict[PassageKind, tuple[Leftover, ...]]), hash=False
    )
    """What the right edition alone has."""
    styles: tuple[HouseStyle, ...] = ()
    """How the two houses write, by kind, what is found most often first."""
    notes: tuple[str, ...] = ()
    """Where the comparison kept to its bounds and did not look at everything."""

    @property
    def substance(self) -> tuple[Edit, ...]:
        """All edits that may change what is said, the gravest kinds first: numbers, dates, names, negations ..."""
        return tuple(sorted((edit for pair in self.pairs for edit in pair.substance), key=_gravity))

    def __bool__(self) -> bool:
        """A comparison is true when the articles are editions of one story."""
        return self.same_story

    def __repr__(self) -> str:
        verdict = "one story" if self.same_story else "two stories"
        pairs, substance = plural(len(self.pairs), "pair"), plural(len(self.substance), "edit")
        titles = f"{brief(self.left_title)} and {brief(self.right_title)}"
        return f"<Comparison: {verdict}, score {self.score:.2f}, {pairs}, {substance} of substance; {titles}>"

    def __str__(self) -> str:
        """Give a report for a terminal."""
        from .report import report  # the report is built on the comparison

        return report(self)

    def as_dict(self) -> dict[str, Any]:
        """Give the comparison as dicts, lists, strings, numbers, booleans and None.

        Blocks are there by their places and words. Of a pair that is the same word for word the edits are left out.
        """
        from .plain import plain_comparison  # built on the comparison, too

        return plain_comparison(self)


_ORDER = {kind: place for place, kind in enumerate(EditKind)}


def _gravity(edit: Edit) -> int:
    return _ORDER[edit.kind]
