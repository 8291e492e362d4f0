"""Both editions in full at a terminal: each passage once, with the edits in their places."""

from collections.abc import Iterator
from itertools import groupby, zip_longest

from ..differences.lines import short, wrapped
from ..differences.spoken import spoken_text
from ..plural import plural
from .alignment.units import PassageKind
from .comparison import Comparison, EditionPair, Leftover
from .edits.edit import Edit, EditKind
from .report import places_of, shape_of
from .rows import Row, rows_of

SHORT = 200
"""Characters shown of what one edition alone has and is no reporting."""


def running_text(comparison: Comparison) -> str:
    """Write both editions as one text.

    What may change what is said is marked as in the report, `[-left-]{+right+}`; house style as `[~left~]{~right~}`. A
    line that begins with `-` is in the left edition alone, one with `+` in the right one. Passages that are the same
    word for word are counted.
    """
    lines: list[str] = []
    for stayed, group in groupby(rows_of(comparison), lambda row: row.stayed):
        rows = list(group)
        if stayed:
            lines.append(f"    ({plural(len(rows), 'passage')} word for word the same)")
        else:
            lines += [line for row in rows for line in _row(row)]
    return "\n".join(lines)


def _row(row: Row) -> Iterator[str]:
    if row.pair is not None:
        yield from _pair(row.pair)
    for sign, found in (("-", row.left), ("+", row.right)):
        for each in found:
            yield from _leftover(sign, each) if isinstance(each, Leftover) else _elsewhere(sign, each)


def _pair(pair: EditionPair) -> Iterator[str]:
    shape = shape_of(pair)
    said = "".join(_marked(edit, after) for edit, after in zip_longest(pair.edits, pair.edits[1:]))
    yield from wrapped(f"  ~ {places_of(pair)} {f'({shape}) ' if shape else ''}{said}", "    ")


def _marked(edit: Edit, after: Edit | None) -> str:
    """Write an edit, with the space behind it that the edition has whose words come next."""
    if edit.kind is EditKind.SAME:
        other = after is not None and not after.left
        return edit.left.rstrip() + (" " if (edit.right if other else edit.left)[-1:].isspace() else "")
    signs = "-+" if edit.kind.is_substance else "~~"
    left, right = edit.left.strip(), edit.right.strip()
    removed = f"[{signs[0]}{left}{signs[0]}]" if left else ""
    added = f"{{{signs[1]}{right}{signs[1]}}}" if right else ""
    return f"{removed}{added}{' ' if any(text[-1:].isspace() for text in (edit.left, edit.right)) else ''}"


def _leftover(sign: str, leftover: Leftover) -> Iterator[str]:
    said = spoken_text(leftover.block) or str(getattr(leftover.block, "url", None) or "(no words)")
    shown = " ".join(said.split()) if leftover.kind is PassageKind.REPORTING else short(said, SHORT)
    aside = ", beside the story" if leftover.aside else ""
    yield from wrapped(f"  {sign} [{leftover.place}] {leftover.kind.value}{aside}: {shown}", "    ")


def _elsewhere(sign: str, pair: EditionPair) -> Iterator[str]:
    yield from wrapped(f"  {sign} {places_of(pair)} moved: {short(spoken_text(pair.right[0]), 60)}", "    ")
