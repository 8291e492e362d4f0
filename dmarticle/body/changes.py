"""The ledger: what cleaning set aside or rewrote, so that nothing goes quietly."""

from enum import StrEnum

from attrs import frozen


class Kind(StrEnum):
    """What was done to a piece of the body."""

    DROPPED = "dropped"
    """Taken out with everything in it, because it cannot be kept safely; `before` is its text."""
    SET_ASIDE = "set aside"
    """Taken out of the story and handed over as data; `before` is its text, `after` its kind."""
    REWRITTEN = "rewritten"
    """Given other words; `before` and `after` are the text."""
    URL = "url"
    """Given another address; `before` and `after` are the URLs, an empty `after` means none is left."""
    UNWRAPPED = "unwrapped"
    """Taken from around its content, which stays; `before` is the element's name."""
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


def tally(changes: "list[Change]") -> tuple[Change, ...]:
    """Give each different change once, with its count, in the order of first appearance."""
    counts: dict[Change, int] = {}
    for change in changes:
        counts[change] = counts.get(change, 0) + change.count
    return tuple(
        change if change.count == count else Change(change.step, change.kind, change.before, change.after, count)
        for change, count in counts.items()
    )
