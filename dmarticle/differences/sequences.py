"""The alignment of any two sequences, at a cost that grows linearly whatever they hold.

difflib finds the runs that two sequences share, in a way that people find easy to read, but takes cubic time
at worst. So it is only asked where the worst case is within bounds. A longer stretch is first cut at what
stands once in both sequences (https://bramcohen.livejournal.com/73318.html, "patience diff").

An alignment does not depend on which sequence is the earlier one: that of `(b, a)` is that of `(a, b)` with
its pairs turned round.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from attrs import frozen

EFFORT = 500
"""How many comparisons difflib may make at worst for each element of a stretch."""
CUTS = 8
"""How many times a stretch may be cut, its parts be cut again, and so on."""

Pair: TypeAlias = tuple[int, int]
"""The place of an element in the earlier sequence, and that of its partner in the later one."""


@frozen
class Alignment:
    """Which elements of two sequences belong together."""

    pairs: tuple[Pair, ...]
    """The places of equal elements, rising in both sequences."""
    coarse: bool = False
    """Whether some stretch was too long to look for equal elements in it; none of it is in `pairs`."""


class Stretch(NamedTuple):
    """A part of both sequences that has not been aligned yet."""

    start: int
    end: int
    later_start: int
    later_end: int
    cuts: int = 0


def align(earlier: Sequence[str], later: Sequence[str]) -> Alignment:
    """Find which elements of two sequences belong together, without any pair crossing another."""
    if list(later) < list(earlier):  # so that the order in which two versions are given makes no difference
        other = align(later, earlier)
        return Alignment(tuple((old, new) for new, old in other.pairs), other.coarse)
    pairs: list[Pair] = []
    coarse = False
    waiting = [Stretch(0, len(earlier), 0, len(later))]
    while waiting:
        stretch = _without_ends(earlier, later, waiting.pop(), pairs)
        if stretch.start == stretch.end or stretch.later_start == stretch.later_end:
            continue
        if _affordable(earlier, later, stretch):
            pairs += _matched(earlier, later, stretch)
            continue
        anchors = _anchors(earlier, later, stretch) if stretch.cuts < CUTS else []
        coarse = coarse or not anchors
        pairs += anchors
        waiting += _between(anchors, stretch)
    return Alignment(tuple(sorted(pairs)), coarse)


def longest_rising(pairs: Iterable[Pair]) -> list[Pair]:
    """Give the most pairs of which none crosses another; each place stands in one pair only."""
    lowest: list[int] = []  # the lowest later place at which a chain of each length ends
    ends: list[int] = []  # the pair it ends with
    before: list[int] = []
    ordered = sorted(pairs)
    for place, (_, later) in enumerate(ordered):
        length = bisect_left(lowest, later)
        before.append(ends[length - 1] if length else -1)
        if length == len(lowest):
            lowest.append(later)
            ends.append(place)
        else:
            lowest[length], ends[length] = later, place
    return _chain(ordered, before, ends[-1] if ends else -1)


def heaviest_rising(weights: Mapping[Pair, int]) -> list[Pair]:
    """Give the pairs of the greatest weight in all of which none crosses another, as `longest_rising`."""
    ordered = sorted(weights)
    size = 1 + max((later for _, later in ordered), default=0)
    heaviest = [(0, -1)] * (size + 1)  # a Fenwick tree: the heaviest chain that ends below a later place
    before: list[int] = []
    for place, pair in enumerate(ordered):
        weight, last = max((heaviest[at] for at in _below(pair[1])), default=(0, -1))
        before.append(last)
        for at in _above(pair[1], size):
            heaviest[at] = max(heaviest[at], (weight + weights[pair], place))
    return _chain(ordered, before, max((heaviest[at] for at in _below(size)), default=(0, -1))[1])


def _below(later: int) -> Iterator[int]:
    at = later
    while at > 0:
        yield at
        at &= at - 1


def _above(later: int, size: int) -> Iterator[int]:
    at = later + 1
    while at <= size:
        yield at
        at += at & -at


def _chain(ordered: Sequence[Pair], before: Sequence[int], last: int) -> list[Pair]:
    """Follow a chain back from its last pair."""
    chain: list[Pair] = []
    while last >= 0:
        chain.append(ordered[last])
        last = before[last]
    return chain[::-1]


def _without_ends(earlier: Sequence[str], later: Sequence[str], stretch: Stretch, pairs: list[Pair]) -> Stretch:
    """Pair off what both begin and end with, and give the rest."""
    start, end, later_start, later_end, cuts = stretch
    while start < end and later_start < later_end and earlier[start] == later[later_start]:
        pairs.append((start, later_start))
        start, later_start = start + 1, later_start + 1
    while start < end and later_start < later_end and earlier[end - 1] == later[later_end - 1]:
        end, later_end = end - 1, later_end - 1
        pairs.append((end, later_end))
    return Stretch(start, end, later_start, later_end, cuts)


def _affordable(earlier: Sequence[str], later: Sequence[str], stretch: Stretch) -> bool:
    """Tell whether the worst case of difflib is within the bounds.

    It makes one pass for each run that it finds, and a pass looks at every element and at every pair of
    equal elements.
    """
    old = Counter(earlier[stretch.start : stretch.end])
    new = Counter(later[stretch.later_start : stretch.later_end])
    size = old.total() + new.total()
    equal = sum(count * new[element] for element, count in old.items())
    runs = sum(min(count, new[element]) for element, count in old.items())
    return (size + equal) * (runs + 1) <= EFFORT * size


def _matched(earlier: Sequence[str], later: Sequence[str], stretch: Stretch) -> Iterator[Pair]:
    matcher = SequenceMatcher(
        None,
        earlier[stretch.start : stretch.end],
        later[stretch.later_start : stretch.later_end],
        autojunk=False,
    )
    for old, new, size in matcher.get_matching_blocks():
        for step in range(size):
            yield stretch.start + old + step, stretch.later_start + new + step


def _anchors(earlier: Sequence[str], later: Sequence[str], stretch: Stretch) -> list[Pair]:
    """Pair what stands once in both, as far as it is in the same order."""
    old = _once(earlier, range(stretch.start, stretch.end))
    new = _once(later, range(stretch.later_start, stretch.later_end))
    return longest_rising((place, new[element]) for element, place in old.items() if element in new)


def _once(sequence: Sequence[str], places: range) -> dict[str, int]:
    counts = Counter(sequence[place] for place in places)
    return {sequence[place]: place for place in places if counts[sequence[place]] == 1}


def _between(anchors: list[Pair], stretch: Stretch) -> Iterator[Stretch]:
    """Give what lies before, between and after the anchors; nothing when there are none."""
    start, later_start = stretch.start, stretch.later_start
    for old, new in [*anchors, (stretch.end, stretch.later_end)] if anchors else []:
        yield Stretch(start, old, later_start, new, stretch.cuts + 1)
        start, later_start = old + 1, new + 1
