"""The ledger of a body: each change in its colour, with its kind and its step in words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ..body.changes import Change, Kind
from ..differences.lines import short
from .frame import STACKED, rows, spaced
from .markup import Content, Markup, element, join

LONGEST = 160
"""Characters shown of what stood there."""

MEANING: dict[Kind, str] = {
    Kind.SET_ASIDE: "taken out of the story and kept beside it, as data",
    Kind.DROPPED: "taken out, because it cannot be kept safely",
    Kind.REWRITTEN: "given other words",
    Kind.TYPED: "recognized for what it is",
    Kind.URL: "given another address",
    Kind.UNWRAPPED: "taken from around its content, which stays",
}
"""What each kind means, what matters most to who looks for words first."""


def class_of(kind: Kind) -> str:
    """Give the class of a kind of change."""
    return f"dm-{kind.value.replace(' ', '-')}"


def key(change: Change) -> Markup:
    """Say in a label what was done, and by which step."""
    result = f" as {change.after}" if change.kind in (Kind.SET_ASIDE, Kind.TYPED) and change.after else ""
    words = f"{change.step}: {change.kind}{result}"
    return element("span", words, kind=f"dm-key {class_of(change.kind)}", title=f"{change}; {MEANING[change.kind]}")


def legend(changes: Iterable[Change]) -> Markup:
    """Count changes by their kind."""
    counts = Counter[Kind]()
    for change in changes:
        counts[change.kind] += change.count
    labels = (
        element("span", f"{counts[kind]:,} {kind}", kind=f"dm-key {class_of(kind)}", title=meaning)
        for kind, meaning in MEANING.items()
        if counts[kind]
    )
    return element("div", spaced(labels), kind="dm-legend") if counts else Markup("")


def change_table(changes: Sequence[Change]) -> Markup:
    """Show the whole ledger, in its order."""
    return rows(
        ("step", "what was done", "what stood there, and what stands there now"), map(_row, changes), kind=STACKED
    )


def _row(change: Change) -> Markup:
    times = f" × {change.count:,}" if change.count > 1 else ""
    place = "" if change.position is None else f"block {change.position}"
    return element(
        "tr",
        element("td", element("code", change.step), kind="dm-tight"),
        element(
            "td",
            element("span", str(change.kind), kind=f"dm-key {class_of(change.kind)}", title=MEANING[change.kind]),
            times,
            element("div", place, kind="dm-muted", title="as the step counted them, from 0") if place else None,
        ),
        element("td", _told(change)),
    )


def _told(change: Change) -> Content:
    before = element("bdi", short(change.before, LONGEST))
    if not change.after:
        return before
    return join(before, element("span", " → ", kind="dm-muted"), element("bdi", short(change.after, LONGEST)))
