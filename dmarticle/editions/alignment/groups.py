"""Blocks of two editions that say the same, in groups: one to one, or several to one where a desk joined them."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from ...differences.sequences import Pair, heaviest_rising
from .links import links_between
from .units import PassageKind, Unit


@frozen
class Group:
    """Blocks that say the same in two editions."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    moved: bool = False
    """Whether it stands in another order than the groups that were not moved."""


def align_passages(left: Sequence[Unit], right: Sequence[Unit]) -> list[Group]:
    """Find which blocks of one edition are which of the other, each kind by itself, in the order of the left one."""
    groups = [
        group
        for kind in PassageKind
        for group in _groups(
            [unit for unit in left if unit.kind is kind], [unit for unit in right if unit.kind is kind]
        )
    ]
    return _with_moves(sorted(groups, key=lambda group: group.left[0].order))


def _groups(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[Group]:
    """Give the groups of blocks of one kind."""
    for lefts, rights in _components(links_between(left, right)):
        yield Group(tuple(left[place] for place in sorted(lefts)), tuple(right[place] for place in sorted(rights)))


def _components(links: Sequence[Pair]) -> Iterator[tuple[set[int], set[int]]]:
    """Give the blocks that hang together by links."""
    of_left: dict[int, set[int]] = {}
    of_right: dict[int, set[int]] = {}
    for place, other in links:
        of_left.setdefault(place, set()).add(other)
        of_right.setdefault(other, set()).add(place)
    while of_left:
        start = next(iter(of_left))
        lefts, rights, waiting = {start}, set[int](), [start]
        while waiting:
            for other in of_left.pop(waiting.pop()):
                if other not in rights:
                    rights.add(other)
                    new = of_right[other] - lefts
                    lefts |= new
                    waiting += new
        yield lefts, rights


def _with_moves(groups: Sequence[Group]) -> list[Group]:
    """Tell which groups stand in another order, so that as few words as can be have moved."""
    weights = {
        (group.left[0].order, group.right[0].order): 1 + sum(len(unit.keys) for unit in (*group.left, *group.right))
        for group in groups
    }
    kept = set(heaviest_rising(weights))
    return [
        group if (group.left[0].order, group.right[0].order) in kept else Group(group.left, group.right, moved=True)
        for group in groups
    ]
