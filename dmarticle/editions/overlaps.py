# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""How much two articles have in common: counted shingle by shingle, and checked by their words and facts."""

from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import frozen

from .columns import Hashes
from .parts import Parts
from .rarity import Commonness, Rarity
from .relations import Evidence, StoryRelation

FAMILY = (0.88, 0.96)
"""Of what two articles say, the share that stands in passages which many articles have too. Up to the first these may
be a template's, and say less the more have them; from the second on those many are editions of one story, and all of it
counts in full."""
LEAD = 24
"""Longer words of a lead: some 40 words, one long paragraph or two short ones. And the shingles of one."""
LEAD_TOLD = 0.3
"""Share of the shingles of a lead that the other article must have ..."""
LEAD_WORDS_TOLD = 0.6
"""... or share of its words, by what they say."""
LEADS_ALIKE = 0.4
"""Share of the words of a lead that the other lead must have."""
MOSTLY, NEARLY_ALL = 0.5, 0.6
"""As `Evidence` has them for words, of which more are left than of shingles."""
WORDS_OF_ONE_STORY = 0.56
"""Share of the words of one of both that the other must have, by what they say: of two reports made from one template
some passages are the same and all others different, of two editions one is nearly all in the other."""
FACTS_OF_ONE_STORY = 0.45
"""The same of their numbers and names."""
FEWEST_FACTS = 6
"""Numbers and names that both must have for them to speak against one story."""


@frozen(kw_only=True)
class Overlap:
    """What two articles have in common."""

    left: float
    """How much of the left one the right one has too, 0 to 1."""
    right: float
    """How much of the right one the left one has too."""
    similarity: float
    """How much of both together they share, 0 to 1."""
    shared: int
    """How many shingles they share, about one for each word."""
    left_lead_told: bool = True
    """Whether the right one has the lead of the left one; True where leads are not known."""
    right_lead_told: bool = True
    """Whether the left one has the lead of the right one."""
    words: float = 1.0
    """How much of the words of one of both the other has too, whichever is more; 1 where words are not known."""
    facts: float = 1.0
    """The same of numbers and names; 1 where they are not known, or few."""

    @property
    def containment(self) -> float:
        """How much of the shorter one the other has too, 0 to 1."""
        return max(self.left, self.right)

    def relation(self, threshold: float) -> StoryRelation:
        """Tell how both stand to each other."""
        if self.shared and (self.words < WORDS_OF_ONE_STORY or self.facts < FACTS_OF_ONE_STORY):
            return StoryRelation.BACKGROUND
        return Evidence(
            left_in_right=self.left,
            right_in_left=self.right,
            left_lead_told=self.left_lead_told,
            right_lead_told=self.right_lead_told,
            shared=self.shared,
            mostly=MOSTLY,
            nearly_all=NEARLY_ALL,
        ).relation(threshold)


@frozen
class Archive:
    """How much what two articles share says, by how many others have it."""

    shingles: Commonness
    words: Rarity
    facts: Rarity

    def overlap(self, left: Parts, right: Parts, familiar: float) -> Overlap:
        """Compare two articles.

        Shingles that many articles have say little, unless hardly anything of both is their own: then those many are
        editions of one story.

        Args:
            left: What is known of one.
            right: What is known of the other.
            familiar: Which share of both is no passage of its own.
        """
        both: Any = np.intersect1d(left.shingles, right.shingles, assume_unique=True)
        if not len(both):
            return Overlap(left=0.0, right=0.0, similarity=0.0, shared=0)
        damping = min(max((FAMILY[1] - familiar) / (FAMILY[1] - FAMILY[0]), 0.0), 1.0)
        weighed = (_weight(self.shingles.times(each), damping) for each in (both, left.shingles, right.shingles))
        shared, mine, theirs = weighed
        leads_alike = _are_alike(left.words[:LEAD], right.words[:LEAD])
        return Overlap(
            left=shared / mine,
            right=shared / theirs,
            similarity=shared / (mine + theirs - shared),
            shared=len(both),
            left_lead_told=leads_alike or self._is_lead_told(left, right),
            right_lead_told=leads_alike or self._is_lead_told(right, left),
            words=self._more_of(self.words, left.words, right.words),
            facts=self._of_facts(left, right),
        )

    def _is_lead_told(self, of: Parts, other: Parts) -> bool:
        if float(np.isin(of.shingles[:LEAD], other.shingles).mean()) >= LEAD_TOLD:
            return True
        return self.words.share(of.words[:LEAD], other.words) >= LEAD_WORDS_TOLD

    def _of_facts(self, left: Parts, right: Parts) -> float:
        if min(len(left.facts), len(right.facts)) < FEWEST_FACTS:
            return 1.0
        mine, theirs = (np.concatenate((each.facts, each.words)) for each in (left, right))
        return max(self.facts.share(left.facts, theirs), self.facts.share(right.facts, mine))

    @staticmethod
    def _more_of(rarity: Rarity, left: Hashes, right: Hashes) -> float:
        return max(rarity.share(left, right), rarity.share(right, left))


def _weight(times: npt.NDArray[np.float32], damping: float) -> float:
    return float(((1 + np.log2(np.maximum(times, 1))) ** -damping).sum())


def _are_alike(one: Hashes, other: Hashes) -> bool:
    """Tell whether of the words of one lead, or of the other that has fewer, the other one has so many."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared >= LEADS_ALIKE * min(len(one), len(other))
