"""The beginning of a story, which has its news: how much of it another story tells."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from .alignment import Unit

WORDS = 40
"""Words of a lead: one long paragraph or two short ones."""
TOLD = 0.5
"""Share of the words of a lead that the other story must tell in passages that were paired."""
ALIKE = 0.4
"""Share of the longer words of a lead that the other lead must have too, where a desk wrote it anew ..."""
FEWEST = 5
"""... and how many they must be."""
LONGER = 4
"""Letters of such words; figures may be shorter."""


@frozen
class Leads:
    """How much of what each of two stories begins with is told by the other one."""

    left: float
    """Share of the words, 0 to 1."""
    right: float
    """The same for the right one."""
    alike: bool
    """Whether both leads tell one thing in other words."""

    @classmethod
    def of(cls, left: Sequence[Unit], right: Sequence[Unit], told: Mapping[Unit, float]) -> "Leads":
        """Find out by the paragraphs of both stories, and by the share of each that is in the other one."""
        leads = [list(_lead(units)) for units in (left, right)]
        return cls(_told(leads[0], told), _told(leads[1], told), _are_alike(leads[0], leads[1]))

    @property
    def left_told(self) -> bool:
        """Whether the right story tells the news of the left one."""
        return self.alike or self.left >= TOLD

    @property
    def right_told(self) -> bool:
        """Whether the left story tells the news of the right one."""
        return self.alike or self.right >= TOLD


def _lead(units: Sequence[Unit]) -> Iterator[tuple[Unit, int]]:
    """Give the blocks of a lead, each with how many of its words are in the lead."""
    left = WORDS
    for unit in units:
        yield unit, min(unit.words, left)
        left -= unit.words
        if left <= 0:
            return


def _told(lead: Sequence[tuple[Unit, int]], told: Mapping[Unit, float]) -> float:
    size = sum(words for _, words in lead)
    return sum(told.get(unit, 0.0) * words for unit, words in lead) / size if size else 0.0


def _are_alike(one: Sequence[tuple[Unit, int]], other: Sequence[tuple[Unit, int]]) -> bool:
    words = [
        {key for unit, count in lead for key in unit.keys[:count] if len(key) >= LONGER or key.isdigit()}
        for lead in (one, other)
    ]
    fewer = min(map(len, words))
    return fewer >= FEWEST and len(words[0] & words[1]) >= max(FEWEST, ALIKE * fewer)
