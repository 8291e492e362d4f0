"""Whether two articles are one story, and why."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from ..body.counting import count_words
from .alignment import Unit
from .alignment.units import PassageKind
from .comparison import EditionPair
from .edits.edit import EditKind

FEW = 25
"""Words that both must share for the score to count in full."""


@frozen
class Shares:
    """How many words two stories have, and how many of them both have in passages that were paired."""

    left: int
    right: int
    left_kept: int
    right_kept: int

    @classmethod
    def of(cls, left: Sequence[Unit], right: Sequence[Unit], pairs: Sequence[EditionPair]) -> "Shares":
        """Count the words of the story, without headings, captions and what stands beside it."""
        sizes = [sum(count_of_words(unit) for unit in units if _tells(unit)) for units in (left, right)]
        kept = [pair.kept for pair in pairs if pair.kind is PassageKind.REPORTING]
        return cls(sizes[0], sizes[1], sum(one for one, _ in kept), sum(other for _, other in kept))

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
    """Whether two articles are one story."""

    same_story: bool
    score: float
    reasons: tuple[str, ...]


def judged(shares: Shares, pairs: Sequence[EditionPair], threshold: float) -> Verdict:
    """Judge by the words that both stories have in the passages that were paired."""
    share = max(shares.left_in_right, shares.right_in_left)
    score = share * min(1.0, shares.shared / FEW) if min(shares.left, shares.right) else 0.0
    same = score >= threshold
    return Verdict(same, round(score, 4), tuple(_reasons(shares, pairs, threshold, same=same)))


def _reasons(shares: Shares, pairs: Sequence[EditionPair], threshold: float, *, same: bool) -> Iterator[str]:
    empty = [name for name, size in (("left", shares.left), ("right", shares.right)) if not size]
    if empty:
        yield f"there is no story in the {' and the '.join(empty)} article"
        return
    yield (
        f"{shares.left_in_right:.0%} of the words of the left story are in the right one, "
        f"{shares.right_in_left:.0%} of those of the right story in the left one"
    )
    told = [pair for pair in pairs if pair.kind is PassageKind.REPORTING]
    yield (
        f"{_count(len(told), 'passage')} of the story {'is' if len(told) == 1 else 'are'} paired" + _in_order(told)
        if told
        else "no passages are paired"
    )
    longest = max((_run(pair) for pair in told), default=0)
    if longest:
        yield f"the longest run of the same words has {longest}"
    if shares.shared and shares.shared < FEW:
        yield f"they share {_count(shares.shared, 'word')}; from {FEW} on the score counts in full"
    if not same and shares.shared >= FEW:
        yield f"that is less than {threshold:.0%} of either: one may quote the other or repeat its background"


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


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number:,} {what}s"


def _tells(unit: Unit) -> bool:
    return unit.kind is PassageKind.REPORTING


def count_of_words(unit: Unit) -> int:
    """Count the words of a block, as `Body.word_count` does."""
    return count_words(unit.text)
