"""A comparison as a report for people at a terminal: first what may change what is said, last what is alike."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ..differences.lines import short, wrapped
from ..differences.spoken import spoken_text
from ..plural import plural
from .alignment.units import PassageKind
from .comparison import Comparison, EditionPair, HouseStyle, Leftover
from .context import context_of
from .edits.edit import Edit, EditKind

SHORT = 76
"""Characters shown of a block that one edition alone has."""
LEAST = 24
"""The same, where the places leave no more."""
COLUMN = 20
"""Characters of the column that says what an edit is."""
PLACES = 12
"""Characters of the column that says where it is, with the space behind it; it is wider where the places are more."""
RUN = 3
"""Places in a row of which only the first and the last are told."""


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
    column = _column(pair for _, pair, _ in found)
    for kind, pair, place in sorted(found, key=lambda each: kinds.index(each[0])):
        note = f" ({pair.edits[place].note})" if pair.edits[place].note else ""
        text = f"  {kind.value:<12}{places_of(pair):<{column}}{_in_context(pair.edits, place)}{note}"
        yield from wrapped(text, " " * (14 + column))


def places_of(pair: EditionPair) -> str:
    """Give the places of a pair in both editions: `[4+5=4]`; of more in a row, the ends: `[4..6=4]`."""
    return f"[{_run(pair.left_places)}={_run(pair.right_places)}]"


def _run(places: Sequence[int]) -> str:
    found: list[str] = []
    for _, group in groupby(enumerate(places), lambda each: each[1] - each[0]):
        run = [place for _, place in group]
        found += [f"{run[0]}..{run[-1]}"] if len(run) >= RUN else map(str, run)
    return "+".join(found)


def _column(pairs: Iterable[EditionPair]) -> int:
    """Give the width that the places of some pairs take, so that they never run into what stands beside them."""
    return max(PLACES, *(len(places_of(pair)) + 1 for pair in pairs), 0)


def _in_context(edits: Sequence[Edit], place: int) -> str:
    before, left, right, after = context_of(edits, place)
    removed = f"[-{left}-]" if left else ""
    added = f"{{+{right}+}}" if right else ""
    return f"{before}{removed}{added}{after}"


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
        return plural(style.count, "time")
    rule = f" [{style.rule}]" if style.rule and style.kind is not EditKind.QUOTATION_MARKS else ""
    return f"{style.left or '(none)'} -> {style.right or '(none)'}{times}{rule}"


def _shapes(pairs: Sequence[EditionPair]) -> Iterator[str]:
    column = _column(pair for pair in pairs if shape_of(pair))
    for pair in pairs:
        if shape := shape_of(pair):
            said = short(spoken_text(pair.left[0]), max(SHORT - column, LEAST))
            yield from wrapped(f"  {shape:<{COLUMN}}{places_of(pair):<{column}}{said}", " " * (COLUMN + 2 + column))


def shape_of(pair: EditionPair) -> str:
    """Say how a pair is more than one block beside one in its order; `""` where it is not."""
    several = len(pair.left) + len(pair.right) > 2
    return ", ".join((*([_joined(pair)] if several else []), *(["moved"] if pair.moved else [])))


def _joined(pair: EditionPair) -> str:
    if len(pair.right) == 1:
        return f"{len(pair.left)} joined to 1"
    return f"1 split into {len(pair.right)}" if len(pair.left) == 1 else f"{len(pair.left)} are {len(pair.right)}"
