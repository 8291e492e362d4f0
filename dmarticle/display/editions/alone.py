"""What one edition alone has, by kind: how much, and how it begins."""

from collections.abc import Iterable, Mapping, Sequence

from ...differences.spoken import spoken_line
from ...editions.alignment.units import PassageKind
from ...editions.comparison import Comparison, Leftover
from ...plural import plural
from ..frame import fold, rows
from ..markup import NOTHING, Content, Markup, element, link
from .words import cut

SHOWN = 4
"""Blocks of a kind that are seen at once."""
FOLDED = 100
"""Further blocks behind a click."""
LONGEST = 90
"""Characters shown of a block."""

_NAMES = {PassageKind.REPORTING: "new reporting"}
_COUNTED = {PassageKind.REPORTING: "new passage"}


def alone_table(comparison: Comparison) -> Markup:
    """Show what one edition alone has."""
    sides = comparison.only_left, comparison.only_right
    kinds = [kind for kind in PassageKind if any(kind in side for side in sides)]
    lines = (
        element(
            "tr",
            element("td", name_of_kind(kind), kind="dm-tight"),
            (element("td", _several(side.get(kind, ()))) for side in sides),
        )
        for kind in kinds
    )
    if not kinds:
        return NOTHING
    table = rows(("what", "left alone", "right alone"), lines, kind="dm-only")
    new = any(PassageKind.REPORTING in side for side in sides)
    return fold("Only in one edition", table, note=_counted(sides), opened=new)


def _counted(sides: Iterable[Mapping[PassageKind, Sequence[Leftover]]]) -> str:
    """Say how much each edition has alone."""
    return "; ".join(
        f"{name}: {', '.join(plural(len(found), _COUNTED.get(kind, kind.value)) for kind, found in side.items())}"
        for name, side in zip(("left", "right"), sides, strict=True)
        if side
    )


def name_of_kind(kind: PassageKind) -> str:
    """Say what a block is that one edition alone has."""
    return _NAMES.get(kind, kind.value)


def said(leftover: Leftover, longest: int) -> Content:
    """Give the words of a block, or its address where it has none."""
    words = cut(spoken_line(leftover.block), longest)
    url = getattr(leftover.block, "url", None)
    return words or (link(str(url), str(url), auto=False) if url else "(no words)")


def _several(found: Sequence[Leftover]) -> Content:
    if not found:
        return element("span", "–", kind="dm-muted")
    more = found[SHOWN : SHOWN + FOLDED]
    return _beginnings(found[:SHOWN]), fold(f"{len(found) - SHOWN:,} more", _beginnings(more)) if more else None


def _beginnings(found: Iterable[Leftover]) -> Markup:
    return element("ul", (element("li", said(each, LONGEST), auto=True) for each in found), kind="dm-beginnings")
