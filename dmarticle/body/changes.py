"""The ledger: what cleaning set aside or rewrote, so that nothing goes quietly."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from attrs import evolve, frozen


class Kind(StrEnum):
    """What was done to a piece of the body."""

    __hash__ = str.__hash__  # as it is equal to a text; that of an enumeration is worked out by Python each time

    DROPPED = "dropped"
    """Taken out with everything in it, because it cannot be kept safely; `before` is its text."""
    SET_ASIDE = "set aside"
    """Taken out of the story and handed over as data; `before` is its text, `after` its kind."""
    REWRITTEN = "rewritten"
    """Given other words; `before` and `after` are the text."""
    URL = "url"
    """Given another address; `before` and `after` are the URLs, an empty `after` means none is left."""
    UNWRAPPED = "unwrapped"
    """Taken from around its content, which stays; `before` is the element's name, or the shortcode's tag."""
    TYPED = "typed"
    """Recognized for what it is; `before` is its text, `after` its kind."""


@frozen
class Change:
    """One entry of the ledger."""

    step: str
    """Name of the step or rule that did it; `read` for the reader itself."""
    kind: Kind
    before: str
    """What stood there."""
    after: str = ""
    """What stands there now; `""` when nothing does."""
    count: int = 1
    """How many times the very same change was made."""
    position: int | None = None
    """Place of the block it was made in, among the blocks that the step was given, counted from 0; None for
    what was done before there were blocks."""

    def __str__(self) -> str:
        times = f" ({self.count} times)" if self.count > 1 else ""
        place = "" if self.position is None else f" in block {self.position}"
        return f"{self.kind}{place}{times}: {_told(self.kind, self.before, self.after)}"


_WHAT_IS_MADE = attrgetter("step", "kind", "before", "after", "position")
"""All of a change but how many times it was made; as a tuple it is compared sooner than as a value of attrs."""


def tally(changes: "list[Change]") -> tuple[Change, ...]:
    """Give each different change once, with its count, in the order of first appearance."""
    made = [*map(_WHAT_IS_MADE, changes)]
    if len({*made}) == len(made):  # as in most bodies: no two are the same
        return tuple(changes)
    first, counts = list[Change](), dict[tuple[object, ...], int]()
    for what, change in zip(made, changes, strict=True):
        if what in counts:
            counts[what] += change.count
        else:
            counts[what] = change.count
            first.append(change)
    counted = zip(first, counts.values(), strict=True)
    return tuple([change if change.count == count else evolve(change, count=count) for change, count in counted])


def explain(changes: "Iterable[Change]") -> str:
    """Tell a person what happened to a body, step by step; `""` when nothing did."""
    lines: list[str] = []
    for step, made in groupby(changes, lambda change: change.step):
        lines += [step, *(f"  {change}" for change in made)]
    return "\n".join(lines)


def _told(kind: Kind, before: str, after: str) -> str:
    """Say what stood there and what stands there now."""
    old, new = _short(before), _short(after)
    if kind is Kind.REWRITTEN and after:
        start = _first_difference(before, after)
        old, new = _short(before[start:], cut=start > 0), _short(after[start:], cut=start > 0)
    if kind is Kind.DROPPED:
        return f"{after} with {old}" if before else after
    if kind is Kind.UNWRAPPED:
        return before
    if kind in (Kind.TYPED, Kind.SET_ASIDE):
        return f"{old} as {after}"
    return f"{old} -> {new}" if after else f"{old} is gone"


def _first_difference(before: str, after: str, near: int = 24) -> int:
    """Where to begin to show two texts, so that what differs is seen: near it, at a word."""
    same = next((place for place, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), None)
    place = min(len(before), len(after)) if same is None else same
    return before.rfind(" ", 0, place - near) + 1 if place > 2 * near else 0


def _short(text: str, longest: int = 72, *, cut: bool = False) -> str:
    shown = ("… " if cut else "") + " ".join(text.split())
    return repr(shown if len(shown) <= longest else shown[: longest - 1] + "…")
