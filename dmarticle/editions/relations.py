"""How two articles stand to each other: by how much of each is in the other one, and by where it stands there.

A story begins with its news. What two articles share below that may be the background that an agency puts under
everything it writes on a matter, so shares alone do not make one story of them.
"""

from enum import StrEnum

from attrs import frozen


class StoryRelation(StrEnum):
    """How the left one of two articles stands to the right one."""

    EDITION = "edition"
    """Both tell one story: cut, joined, restyled, with other paragraphs, or with a new lead above the same text."""
    HOLDS = "holds"
    """The left one holds the story of the right one below news of its own: a digest of the day, a live blog."""
    HELD = "held"
    """The right one holds the story of the left one below news of its own."""
    BACKGROUND = "background"
    """They have passages in common, such as background, and each tells news of its own."""
    UNRELATED = "unrelated"
    """They have nothing in common."""


LONG = 300
"""Words that both must have where neither lead is in the other story: no background is so long."""


@frozen(kw_only=True)
class Evidence:
    """What is known of two articles."""

    left_in_right: float
    """Which share of the words of the left one is in the right one, 0 to 1."""
    right_in_left: float
    """Which share of the words of the right one is in the left one, 0 to 1."""
    left_lead_told: bool
    """Whether the right one tells what the left one begins with."""
    right_lead_told: bool
    """Whether the left one tells what the right one begins with."""
    shared: int
    """How many words both have."""
    mostly: float = 0.75
    """Share of a story with a lead of its own that must be in the other one, whose lead it tells, for it to be an
    update that was cut."""
    nearly_all: float = 0.85
    """Share of both stories that must be in the other one where the lead of neither is, and both share much: then each
    desk has put a lead of its own above one text."""

    both_much: float = 0.0
    """Share of both stories that must be in the other one where one has a lead of its own; at least the threshold."""

    def relation(self, threshold: float) -> StoryRelation:
        """Tell how they stand to each other; one of them must have `threshold` of its words in the other."""
        left_much, right_much = self.left_in_right >= threshold, self.right_in_left >= threshold
        if not (left_much or right_much):
            return StoryRelation.BACKGROUND if self.shared else StoryRelation.UNRELATED
        if self.left_lead_told and self.right_lead_told:
            return StoryRelation.EDITION
        much_of_both = min(self.left_in_right, self.right_in_left) >= max(threshold, self.both_much)
        if much_of_both and (self.left_lead_told or self.right_lead_told or self._is_one_text()):
            return StoryRelation.EDITION
        if self.left_lead_told:
            return StoryRelation.HELD if left_much else self._updated(self.right_in_left)
        if self.right_lead_told:
            return StoryRelation.HOLDS if right_much else self._updated(self.left_in_right)
        return StoryRelation.BACKGROUND

    def _updated(self, share: float) -> StoryRelation:
        """Judge a story with a lead of its own, of which this share is in the other one, with the lead of that."""
        return StoryRelation.EDITION if share >= self.mostly else StoryRelation.BACKGROUND

    def _is_one_text(self) -> bool:
        return self.shared >= LONG and min(self.left_in_right, self.right_in_left) >= self.nearly_all
