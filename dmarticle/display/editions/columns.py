"""Both editions in full, side by side: a row for each pair, and what one edition alone has in its place."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...body.nodes import Block, Paragraph
from ...differences.spoken import name_of, spoken_line
from ...editions.alignment.units import PassageKind
from ...editions.comparison import Comparison, EditionPair, Leftover
from ...editions.report import shape_of
from ...editions.rows import Alone, Row, rows_of
from ...plural import plural
from ..markup import Content, Markup, element
from .alone import name_of_kind, said
from .numbers import Numbering
from .words import LONGEST, cut, sided

BOUND = 250_000
"""Characters of both editions that are shown."""
FOLDED = 4
"""Passages in a row that are the same, from which on those between the first and the last are folded."""
TOGETHER = 8
"""Blocks of one edition alone that stand in one row."""
SHORT = 400
"""Characters shown of what one edition alone has and is no reporting."""


def columns(comparison: Comparison, numbering: Numbering) -> Markup:
    """Show both editions."""
    rows = [part for row in rows_of(comparison) for part in _parts(row)]
    shown = _within_bound(rows)
    heads = (element("th", side, scope="col") for side in ("Left edition", "Right edition"))
    lines = [*_lines(rows[:shown], numbering), *_rest(rows[shown:])]
    caption = element("caption", "Side by side")
    return element("table", caption, element("thead", element("tr", heads)), element("tbody", lines),
                   kind="dm-sides dm-editions")  # fmt: skip


def _parts(row: Row) -> Iterator[Row]:
    """Cut what stands between two pairs, which may be a whole story, into rows of a few blocks."""
    if row.pair is not None:
        yield row
    for start in range(0, max(len(row.left), len(row.right)), TOGETHER):
        places = slice(start, start + TOGETHER)
        yield Row(left=row.left[places], right=row.right[places], aside=row.aside)


def _within_bound(rows: Sequence[Row]) -> int:
    """Count the rows that can be shown."""
    room = BOUND
    for place, row in enumerate(rows):
        room -= sum(min(_size(block), LONGEST) for block in _blocks(row)) + (len(row.pair.edits) if row.pair else 0)
        if room < 0:
            return max(place, 1)
    return len(rows)


def _blocks(row: Row) -> Iterator[Block]:
    if row.pair is not None:
        yield from (*row.pair.left, *row.pair.right)
    yield from (each.block for each in (*row.left, *row.right) if isinstance(each, Leftover))


def _size(block: Block) -> int:
    return len(spoken_line(block))


def _rest(rows: Sequence[Row]) -> Iterator[Markup]:
    if rows:
        more = f"{plural(len(rows), 'row')} more are not shown here; they are in the data of the comparison"
        yield element("tr", element("td", more, colspan=2, kind="dm-skip"))


def _lines(rows: Sequence[Row], numbering: Numbering) -> Iterator[Markup]:
    beside = False
    for stayed, group in groupby(rows, lambda row: row.stayed):
        several = list(group)
        if stayed and len(several) >= FOLDED:
            yield _same(several[0])
            yield _folded(several[1:-1])
            yield _same(several[-1])
            continue
        for row in several:
            if row.aside and not beside:
                beside = True
                yield element("tr", element("th", "Beside the story", colspan=2, kind="dm-part"))
            yield _same(row) if stayed else _row(row, numbering)


def _folded(rows: Sequence[Row]) -> Markup:
    words = [paragraph for row in rows if row.pair for paragraph in _plain(row.pair.left)]
    inside = element("details", element("summary", f"{plural(len(rows), 'passage')} word for word the same"), words)
    return element("tr", element("td", inside, colspan=2, kind="dm-skip"))


def _same(row: Row) -> Markup:
    pair = row.pair
    return _cells(_plain(pair.left), _plain(pair.right), kind="dm-same") if pair else _cells(None, None)


def _row(row: Row, numbering: Numbering) -> Markup:
    if row.pair is None:
        return _cells(_alone(row.left, "left"), _alone(row.right, "right"))
    pair, edits = row.pair, numbering.of(row.pair)
    left, right = (
        [_paragraph(words, block) for words, block in zip(sided(blocks, edits, right=side), blocks, strict=True)]
        for blocks, side in ((pair.left, False), (pair.right, True))
    )
    return _cells([_shape(pair), left], right)


def _shape(pair: EditionPair) -> Markup | None:
    """Say how a pair is more than one block beside one in its order."""
    shape = shape_of(pair)
    if not shape:
        return None
    if pair.moved:
        shape += f": block {_numbers(pair.left_places)} of the left edition, {_numbers(pair.right_places)} of the right"
    return element("div", element("span", shape, kind="dm-key dm-changed"), kind="dm-label")


def _numbers(places: Sequence[int]) -> str:
    return " + ".join(map(str, places))


def _plain(blocks: Sequence[Block]) -> list[Markup]:
    return [_paragraph(cut(spoken_line(block), LONGEST), block) for block in blocks]


def _paragraph(words: Content, block: Block) -> Markup:
    """Write a block; one that is no paragraph says what it is."""
    name = None if isinstance(block, Paragraph) else element("span", f"{name_of(block)} ", kind="dm-kind")
    return element("div", name, element("p", words, auto=True), kind="dm-story dm-block")


def _alone(found: Sequence[Alone], side: str) -> list[Markup] | None:
    return [_leftover(each, side) if isinstance(each, Leftover) else _stub(each) for each in found] or None


def _leftover(leftover: Leftover, side: str) -> Markup:
    """Show what one edition alone has: reporting in full, all else by its beginning."""
    new = leftover.kind is PassageKind.REPORTING
    label = f"{name_of_kind(leftover.kind)}, {side} alone"
    return element(
        "div",
        element("div", element("span", label, kind=f"dm-key {'dm-new' if new else 'dm-changed'}"), kind="dm-label"),
        element("p", said(leftover, LONGEST if new else SHORT), auto=True),
        kind=f"dm-story dm-gone {'dm-new' if new else 'dm-changed'}",
    )


def _stub(pair: EditionPair) -> Markup:
    """Say where words are that the left edition has in another place."""
    words = cut(spoken_line(pair.right[0]), 60)
    where = f"moved: beside block {_numbers(pair.left_places)} of the left edition"
    return element("div", element("span", where, kind="dm-key dm-changed"), " ", element("bdi", words), kind="dm-stub")


def _cells(left: Content, right: Content, *, kind: str | None = None) -> Markup:
    return element("tr", *(_cell(content, side) for content, side in ((left, "left"), (right, "right"))), kind=kind)


def _cell(content: Content, side: str) -> Markup:
    if content is None:
        return element("td")
    return element("td", content, title=side)
