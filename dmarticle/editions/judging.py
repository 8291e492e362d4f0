"""Whether two articles are one story, and why."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from ..plural import plural
from .alignment import Group, Unit
from .alignment.units import PassageKind
from .comparison import EditionPair
from .edits.edit import EditKind
from .leads import TOLD, Leads
from .relations import Evidence, StoryRelation

FEW = 25
"""Words that both share, below which a reader is told that they are few."""


@frozen
class Shares:
    """How many words two stories have, how many of them both have in passages that were paired, and their leads."""

    left: int
    right: int
    left_kept: int
    right_kept: int
    leads: Leads

    @classmethod
    def of(cls, left: Sequence[Unit], right: Sequence[Unit], paired: Sequence[tuple[Group, EditionPair]]) -> "Shares":
        """Count the words of the story, without headings, captions and what stands beside it."""
        story, other = ([unit for unit in units if unit.kind is PassageKind.REPORTING] for units in (left, right))
        told: dict[Unit, float] = {}
        kept = [0, 0]
        for group, pair in paired:
            if pair.kind is PassageKind.REPORTING:
                for side, (units, words) in enumerate(zip((group.left, group.right), pair.kept, strict=True)):
                    kept[side] += words
                    told.update(dict.fromkeys(units, min(words / max(sum(unit.words for unit in units), 1), 1.0)))
        sizes = [sum(unit.words for unit in units) for units in (story, other)]
        return cls(sizes[0], sizes[1], kept[0], kept[1], Leads.of(story, other, told))

    @property
    def left_in_right(self) -> float:
        """Which share of the left story is in the right one."""
        return min(self.left_kept / self.left, 1.0) if self.left else 0.0

    @property
    def right_in_left(self) -> float:
        """Which share of the right story is in the left one."""
        return min(self.right_kept / self.right, 1.0) if self.right else 0.0

    @property
    def shared(self) -> int:
        """How many words both have."""
        return min(self.left_kept, self.right_kept)


class Verdict(NamedTuple):
    """How two articles stand to each other."""

    relation: StoryRelation
    score: float
    reasons: tuple[str, ...]


def judged(shares: Shares, pairs: Sequence[EditionPair], threshold: float) -> Verdict:
    """Judge by the words that both stories have in the passages that were paired, and by their leads."""
    relation = Evidence(
        left_in_right=shares.left_in_right,
        right_in_left=shares.right_in_left,
        left_lead_told=shares.leads.left_told,
        right_lead_told=shares.leads.right_told,
        shared=shares.shared,
    ).relation(threshold)
    reasons = tuple(_reasons(shares, pairs, relation, threshold))
    return Verdict(relation, round(_score(shares, relation, threshold), 4), reasons)


def _score(shares: Shares, relation: StoryRelation, threshold: float) -> float:
    both = shares.left_in_right, shares.right_in_left
    if relation is StoryRelation.EDITION or max(both) < threshold:
        return max(both)
    return min(both) * min(1.0, max(shares.leads.left, shares.leads.right))


def _reasons(shares: Shares, pairs: Sequence[EditionPair], relation: StoryRelation, threshold: float) -> Iterator[str]:
    empty = [name for name, size in (("left", shares.left), ("right", shares.right)) if not size]
    if empty:
        yield f"there is no story in the {' and the '.join(empty)} article"
        return
    yield (
        f"{_percent(shares.left_in_right)} of the words of the left story are in the right one, "
        f"{_percent(shares.right_in_left)} of those of the right story in the left one"
    )
    told = [pair for pair in pairs if pair.kind is PassageKind.REPORTING]
    yield (
        f"{plural(len(told), 'passage')} of the story {'is' if len(told) == 1 else 'are'} paired" + _in_order(told)
        if told
        else "no passages are paired"
    )
    longest = max((_run(pair) for pair in told), default=0)
    if longest:
        yield f"the longest run of the same words has {longest}"
    if shares.shared:
        yield from _of_few(shares)
        yield from _of_leads(shares.leads)
        yield from _conclusion(shares, relation, threshold)


def _of_few(shares: Shares) -> Iterator[str]:
    if shares.shared < FEW:
        yield f"few words: they share {plural(shares.shared, 'word')}"


def _of_leads(leads: Leads) -> Iterator[str]:
    if leads.alike and min(leads.left, leads.right) < TOLD:
        yield "one lead is the other in other words"
    elif not (leads.left_told or leads.right_told):
        yield "the lead of neither story is in the other one"
    elif not leads.left_told:
        yield "the lead of the left story is not in the right one"
    elif not leads.right_told:
        yield "the lead of the right story is not in the left one"


def _conclusion(shares: Shares, relation: StoryRelation, threshold: float) -> Iterator[str]:
    if relation is StoryRelation.EDITION:
        return
    if max(shares.left_in_right, shares.right_in_left) < threshold:
        yield f"that is less than {threshold:.0%} of either: one may quote the other or repeat its background"
    elif relation is StoryRelation.BACKGROUND:
        yield "each tells news of its own: one may repeat the background of the other"
    else:
        one, other = ("left", "right") if relation is StoryRelation.HOLDS else ("right", "left")
        yield f"the {one} article holds the {other} story among others, as a digest or a live blog does"


def _percent(share: float) -> str:
    """Write a share; only all of it is 100 %, and only nothing of it 0 %."""
    if 0 < share < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 <= share < 1 else f"{share:.0%}"


def _in_order(pairs: Sequence[EditionPair]) -> str:
    moved = sum(pair.moved for pair in pairs)
    several = sum(len(pair.left) + len(pair.right) > 2 for pair in pairs)
    told = f", {moved} of them in another order" if moved else ", all in one order" if len(pairs) > 1 else ""
    return told + (f"; {several} of them joined or split" if several else "")


def _run(pair: EditionPair) -> int:
    """Count the words of the longest run that both sides have, house style aside."""
    longest = run = 0
    for edit in pair.edits:
        kept = edit.kind is EditKind.SAME or (edit.kind.is_style and edit.left and edit.right)
        run = run + len(edit.left.split()) if kept else 0
        longest = max(longest, run)
    return longest
