"""A comparison as a report for people at a terminal: first what may change what is said, last what is alike."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from ..differences.lines import short, wrapped
from ..differences.spoken import spoken_text
from .alignment.units import PassageKind
from .comparison import Comparison, EditionPair, HouseStyle, Leftover
from .edits.edit import Edit, EditKind

AROUND = 34
"""Characters of the text around an edit that are shown on each side."""
SHORT = 76
"""Characters shown of a block that one edition alone has."""
COLUMN = 20
"""Characters of the column that says what an edit is."""


def report(comparison: Comparison) -> str:
    """Write a comparison. Words of the left edition stand in `[-these-]`, those of the right one in `{+these+}`."""
    verdict = "one story" if comparison.same_story else "two stories"
    lines = [f"{verdict}, score {comparison.score:.2f}"]
    lines += [line for reason in comparison.reasons for line in wrapped(f"  {reason}", "    ")]
    lines += [*wrapped(f"  left   {short(comparison.left_title, SHORT)}", "         ")]
    lines += [*wrapped(f"  right  {short(comparison.right_title, SHORT)}", "         ")]
    for title, found in _sections(comparison):
        lines += ["", title, *found] if found else []
    return "\n".join(lines)


def _sections(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    yield "what may change what is said", [*_substance(comparison.pairs)]
    yield "only in the left edition", [*_leftovers(comparison.only_left)]
    yield "only in the right edition", [*_leftovers(comparison.only_right)]
    yield "house style, left -> right", [*_styles(comparison.styles)]
    yield "passages in another shape or place", [*_shapes(comparison.pairs)]
    yield "notes", [line for note in comparison.notes for line in wrapped(f"  {note}", "    ")]


def _substance(pairs: Sequence[EditionPair]) -> Iterator[str]:
    found = [
        (edit.kind, pair, place) for pair in pairs for place, edit in enumerate(pair.edits) if edit.kind.is_substance
    ]
    kinds = list(EditKind)
    for kind, pair, place in sorted(found, key=lambda each: kinds.index(each[0])):
        note = f" ({pair.edits[place].note})" if pair.edits[place].note else ""
        text = f"  {kind.value:<12}{_places(pair):<12}{_in_context(pair.edits, place)}{note}"
        yield from wrapped(text, " " * 26)


def _places(pair: EditionPair) -> str:
    """Give the places of a pair in both editions: `[4+5=4]`."""
    return f"[{'+'.join(map(str, pair.left_places))}={'+'.join(map(str, pair.right_places))}]"


def _in_context(edits: Sequence[Edit], place: int) -> str:
    """Show an edit with the words around it, as the edition has them that has the words."""
    edit = edits[place]
    side = attrgetter("left" if edit.left.strip() else "right")
    before = "".join(map(side, edits[max(place - 8, 0) : place]))
    after = "".join(map(side, edits[place + 1 : place + 9]))
    removed = f"[-{edit.left.strip()}-]" if edit.left.strip() else ""
    added = f"{{+{edit.right.strip()}+}}" if edit.right.strip() else ""
    gap = " " if side(edit).endswith(" ") else ""
    return f"{_end_of(before)}{removed}{added}{gap}{_start_of(after)}"


def _end_of(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return "… " + text[-AROUND:].partition(" ")[2]


def _start_of(text: str) -> str:
    if len(text) <= AROUND:
        return text
    return text[:AROUND].rpartition(" ")[0] + " …"


def _leftovers(found: Mapping[PassageKind, tuple[Leftover, ...]]) -> Iterator[str]:
    for kind, leftovers in found.items():
        for number, each in enumerate(leftovers):
            label = (kind.value if len(leftovers) == 1 else f"{kind.value} ({len(leftovers)})") if not number else ""
            said = short(spoken_text(each.block), SHORT) or str(getattr(each.block, "url", None) or "(no words)")
            yield from wrapped(f"  {label:<{COLUMN}}{said}", " " * (COLUMN + 2))


def _styles(styles: Sequence[HouseStyle]) -> Iterator[str]:
    for kind, group in groupby(styles, lambda style: style.kind):
        told = "; ".join(_style(style) for style in group)
        yield from wrapped(f"  {kind.value:<{COLUMN}}{told}", " " * (COLUMN + 2))


def _style(style: HouseStyle) -> str:
    times = f" ({style.count} times)" if style.count > 1 else ""
    if not style.left and not style.right:
        return f"{style.count} {'time' if style.count == 1 else 'times'}"
    rule = f" [{style.rule}]" if style.rule and style.kind is not EditKind.QUOTATION_MARKS else ""
    return f"{style.left or '(none)'} -> {style.right or '(none)'}{times}{rule}"


def _shapes(pairs: Sequence[EditionPair]) -> Iterator[str]:
    for pair in pairs:
        if len(pair.left) + len(pair.right) > 2 or pair.moved:
            shape = (
                "moved" if len(pair.left) == len(pair.right) == 1 else _shape(pair) + (", moved" if pair.moved else "")
            )
            said = short(spoken_text(pair.left[0]), SHORT - 12)
            yield from wrapped(f"  {shape:<{COLUMN}}{_places(pair):<12}{said}", " " * (COLUMN + 14))


def _shape(pair: EditionPair) -> str:
    if len(pair.right) == 1:
        return f"{len(pair.left)} joined to 1"
    return f"1 split into {len(pair.right)}" if len(pair.left) == 1 else f"{len(pair.left)} are {len(pair.right)}"
