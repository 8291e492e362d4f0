# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""How much two articles have in common: counted shingle by shingle, and checked by their words and facts."""

from attrs import frozen

from .columns import Hashes
from .parts import Parts
from .rarity import Rarity, share_of, shared
from .relations import LONG, Evidence, StoryRelation
from .shelf import Shelf

LEAD = 24
"""Longer words of a lead: some 40 words, one long paragraph or two short ones. And the shingles of one."""
LEAD_TOLD = 0.3
"""Share of the shingles of a lead that the other article must have ..."""
LEAD_WORDS_TOLD = 0.6
"""... or share of its words, by what they say."""
LEADS_ALIKE = 0.4
"""Share of the words of a lead that the other lead must have."""
MOSTLY, NEARLY_ALL, BOTH_MUCH = 0.5, 0.6, 0.4
"""As `Evidence` has them for words, of which more are left than of shingles."""
WORDS_OF_ONE_STORY = 0.5
"""Share of the words of one of both that the other must have, by what they say: of two editions one is nearly all in
the other, of two reports made from one template some passages are, and all others are different."""
RAREST_WORD, RAREST_FACT = 50, 1000
"""What one article in so many has says as much as what one alone has: very many may print one story."""
MUCH_OF_WORDS = 0.44
"""Share of the words of each that the other must have, or `BOTH_MUCH` of its shingles, where one has a lead of its own:
a digest has less of the story in it."""
ONE_TEXT = 0.62
"""Share of the words of each that the other must have where the lead of neither is, as `Evidence` has it."""
FACTS_OF_ONE_STORY, NUMBERS_OF_ONE_STORY = 0.45, 0.35
"""The same share of their names and numbers together, and of the numbers alone."""
FEWEST_FACTS, FEWEST_NUMBERS = 6, 4
"""How many both must have for them to speak against one story."""


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
    """The same of their names and numbers; 1 where they are not known, or few."""
    numbers: float = 1.0
    """The same of their numbers."""
    less_of_words: float = 0.0
    """How much of the words of one of both the other has too, whichever is less; 0 where words are not known."""

    @property
    def containment(self) -> float:
        """How much of the shorter one the other has too, 0 to 1."""
        return max(self.left, self.right)

    def relation(self, threshold: float) -> StoryRelation:
        """Tell how both stand to each other."""
        if self.shared and self._are_apart():
            return StoryRelation.BACKGROUND
        if self.containment >= threshold and self.shared >= LONG and self.less_of_words >= ONE_TEXT:
            return StoryRelation.EDITION
        return Evidence(
            left_in_right=self.left,
            right_in_left=self.right,
            left_lead_told=self.left_lead_told,
            right_lead_told=self.right_lead_told,
            shared=self.shared,
            mostly=MOSTLY,
            nearly_all=NEARLY_ALL,
            both_much=0.0 if self.less_of_words >= MUCH_OF_WORDS else BOTH_MUCH,
        ).relation(threshold)

    def _are_apart(self) -> bool:
        """Tell whether words or facts speak against one story, whatever stands word for word in both."""
        if self.words < WORDS_OF_ONE_STORY:
            return True
        return self.facts < FACTS_OF_ONE_STORY or self.numbers < NUMBERS_OF_ONE_STORY


@frozen
class Archive:
    """How much what two articles share says, by how many others have it."""

    words: Rarity
    names: Rarity
    numbers: Rarity

    @classmethod
    def of(cls, shelf: Shelf) -> "Archive":
        """Count the articles on a shelf."""
        words = Rarity(shelf.words, rarest=RAREST_WORD)
        return cls(words, *(Rarity(each, rarest=RAREST_FACT) for each in (shelf.names, shelf.numbers)))

    def overlap(self, left: Parts, right: Parts) -> Overlap:
        """Compare two articles."""
        both, mine, theirs = map(len, (shared(left.shingles, right.shingles), left.shingles, right.shingles))
        if not both:
            return Overlap(left=0.0, right=0.0, similarity=0.0, shared=0)
        leads_alike = _are_alike(left.words[:LEAD], right.words[:LEAD])
        words = self.words.share(left.words, right.words), self.words.share(right.words, left.words)
        return Overlap(
            left=both / mine,
            right=both / theirs,
            similarity=both / (mine + theirs - both),
            shared=both,
            left_lead_told=leads_alike or self._is_lead_told(left, right),
            right_lead_told=leads_alike or self._is_lead_told(right, left),
            words=max(words),
            less_of_words=min(words),
            facts=self._of_facts(left, right),
            numbers=self._of_numbers(left, right),
        )

    def _is_lead_told(self, of: Parts, other: Parts) -> bool:
        if len(shared(of.shingles[:LEAD], other.shingles)) >= LEAD_TOLD * len(of.shingles[:LEAD]):
            return True
        return self.words.share(of.words[:LEAD], other.words) >= LEAD_WORDS_TOLD

    def _of_numbers(self, left: Parts, right: Parts) -> float:
        if min(len(left.numbers), len(right.numbers)) < FEWEST_NUMBERS:
            return 1.0
        return max(self.numbers.share(left.numbers, right.numbers), self.numbers.share(right.numbers, left.numbers))

    def _of_facts(self, left: Parts, right: Parts) -> float:
        if min(len(each.names) + len(each.numbers) for each in (left, right)) < FEWEST_FACTS:
            return 1.0
        return max(self._facts_told(left, right), self._facts_told(right, left))

    def _facts_told(self, of: Parts, other: Parts) -> float:
        """Give how much of the facts of one article another one has; its names may have no capital there."""
        names = self.names.told(of.names, other.words)
        numbers = self.numbers.told(of.numbers, other.numbers)
        return share_of((names[0] + numbers[0], names[1] + numbers[1]))


def _are_alike(one: Hashes, other: Hashes) -> bool:
    """Tell whether of the words of one lead, or of the other that has fewer, the other one has so many."""
    return len(shared(one, other)) >= LEADS_ALIKE * min(len(one), len(other))
