# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""How much two articles have in common, counted shingle by shingle."""

from typing import Any

import numpy as np
import numpy.typing as npt
from attrs import evolve, frozen

from .relations import Evidence, StoryRelation
from .shelf import Shelf
from .shingles import Hashes, Shingles

_FEWEST, _MOST = 1 << 10, 1 << 24
"""Counters, at least and at most: 64 MB."""


FAMILY = (0.88, 0.96)
"""Of what two articles say, the share that stands in passages which many articles have too. Up to the first these may
be a template's, and say less the more have them; from the second on those many are editions of one story, and all of it
counts in full."""
FAMILIES = 100
"""Articles that a wire story may have; what more of them have is a template's, or a turn of phrase."""
PASSAGE = 8
"""Shingles in a row that few articles have, which make a passage of an article's own: five words. A word that a desk
changed makes four."""
LEAD_SHINGLES = 24
"""Those with which a text begins: some 30 words."""
LEAD_TOLD = 0.3
"""Share of them that the other article must have."""
LEADS_ALIKE = 0.4
"""Share of the words of a lead that the other lead must have."""
MOSTLY, NEARLY_ALL = 0.5, 0.6
"""As `Evidence` has them for words, of which more are left than of shingles."""


@frozen
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

    @property
    def containment(self) -> float:
        """How much of the shorter one the other has too, 0 to 1."""
        return max(self.left, self.right)

    def relation(self, threshold: float) -> StoryRelation:
        """Tell how both stand to each other."""
        return Evidence(
            left_in_right=self.left,
            right_in_left=self.right,
            left_lead_told=self.left_lead_told,
            right_lead_told=self.right_lead_told,
            shared=self.shared,
            mostly=MOSTLY,
            nearly_all=NEARLY_ALL,
        ).relation(threshold)


class Commonness:
    """How much a shingle says: all, as long as no more than some articles have it, and then the less the more do."""

    def __init__(self, shelf: Shelf, common: int) -> None:
        size = 1 << int(2 * shelf.written).bit_length()
        self._mask = np.uint32(min(max(size, _FEWEST), _MOST) - 1)
        self._common = np.float32(common)
        self._articles: npt.NDArray[np.uint32] = np.zeros(int(self._mask) + 1, np.uint32)
        """In how many articles a shingle stands, or one of those that it shares its counter with."""
        for some in shelf.all_shingles():
            np.add.at(self._articles, some & self._mask, 1)

    def times(self, shingles: Shingles) -> npt.NDArray[np.float32]:
        """Give in how many articles each shingle stands, as a multiple of what is common."""
        times: npt.NDArray[np.float32] = self._articles[shingles & self._mask].astype(np.float32) / self._common
        return times

    def familiar(self, shingles: Shingles) -> float:
        """Give the share of a text that is no passage of its own, nor of a template."""
        times = self.times(shingles)
        own = np.concatenate(([False], (times <= 1) | (times > FAMILIES / self._common), [False]))
        borders = np.flatnonzero(own[1:] != own[:-1])
        lengths = borders[1::2] - borders[::2]
        return 1 - float(lengths[lengths >= PASSAGE].sum()) / len(shingles)


def overlap(left: Shingles, right: Shingles, commonness: Commonness, familiar: float) -> Overlap:
    """Compare the shingles of two articles.

    Those that many articles have say little, unless hardly anything of both is their own: then those many are editions
    of one story.

    Args:
        left: Those of one article.
        right: Those of another one.
        commonness: What tells how many have them.
        familiar: Which share of both is no passage of its own.
    """
    both: Any = np.intersect1d(left, right, assume_unique=True)
    if not len(both):
        return Overlap(0.0, 0.0, 0.0, 0)
    damping = min(max((FAMILY[1] - familiar) / (FAMILY[1] - FAMILY[0]), 0.0), 1.0)
    shared, mine, theirs = (_weight(commonness.times(each), damping) for each in (both, left, right))
    return Overlap(shared / mine, shared / theirs, shared / (mine + theirs - shared), len(both))


def _weight(times: npt.NDArray[np.float32], damping: float) -> float:
    return float(((1 + np.log2(np.maximum(times, 1))) ** -damping).sum())


def with_leads(found: Overlap, leads: tuple[Hashes, Hashes], shingles: tuple[Shingles, Shingles]) -> Overlap:
    """Add whether each of two articles tells what the other one begins with."""
    left, right = leads
    alike = len(left) and len(right) and _share(left, right) >= LEADS_ALIKE
    return evolve(
        found,
        left_lead_told=bool(alike or _is_told(left, *shingles)),
        right_lead_told=bool(alike or _is_told(right, *reversed(shingles))),
    )


def _share(one: Hashes, other: Hashes) -> float:
    """Give the share of the words of one lead, or of the other that has fewer, which both have."""
    words = set(one.tolist()), set(other.tolist())
    return len(words[0] & words[1]) / min(map(len, words))


def _is_told(lead: Hashes, own: Shingles, other: Shingles) -> bool:
    """Tell whether an article has the lead of another one; a lead that is not known speaks against nothing."""
    return not len(lead) or float(np.isin(own[:LEAD_SHINGLES], other).mean()) >= LEAD_TOLD
