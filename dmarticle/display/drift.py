"""What is not as it was from one inspection of a corpus to the next."""

from collections.abc import Iterator, Sequence

from ..inspecting.drift import SUBJECTS, Drift, Turn
from ..plural import plural
from .frame import STACKED, chip, framed, rows
from .markup import Markup, element

_TURNS = {Turn.NEW: "dm-good", Turn.GONE: "dm-error", Turn.CHANGED: "dm-info"}


def drift_view(drift: Drift) -> Markup:
    """Show what is not as it was in an earlier inspection."""
    head = f"{plural(drift.records, 'record')}, compared with {drift.earlier_records:,} earlier"
    unsure = (element("p", f"not sure: {each}", kind="dm-muted") for each in drift.uncertain)
    nothing = None if drift else element("p", "no differences", kind="dm-muted")
    return framed(element("p", head, kind="dm-head"), *unsure, nothing, *_subjects(drift))


def _subjects(drift: Drift) -> Iterator[Markup]:
    for subject, heading in SUBJECTS.items():
        found = [each for each in drift.differences if each.subject == subject]
        if found:
            lines: Sequence[Markup] = [
                element(
                    "tr",
                    element("td", chip(str(each.turn), _TURNS[each.turn]), kind="dm-tight"),
                    element("td", element("bdi", str(each))),
                )
                for each in found
            ]
            yield rows((), lines, caption=heading[:1].upper() + heading[1:], kind=STACKED)
