"""A body: before and after side by side, with the ledger as marks in the text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..body.changes import Change, Kind
from ..body.document import Body
from ..body.nodes import Block, Paragraph
from ..differences import DiffKind, MarkupChange
from ..differences.lines import short
from ..plural import plural
from .frame import fold, framed, spaced
from .ledger import MEANING, change_table, class_of, key, legend
from .markup import Content, Markup, element
from .sides import Passage, Sides, sides
from .story import story
from .words import edited

PARTS = ("story", "sides", "words")
"""What the style of the view has to know."""
FOLDED = 4
"""Blocks in a row that did not change, from which on those between the first and the last are folded."""

_FROM_LEDGER = (
    "What stood there before is put together from the ledger: the body does not keep its source. With the HTML at "
    "hand, dm.show(body, source=html) shows the source's own words."
)
_FROM_SOURCE = "What stood there before is the source, read by the rules alone."
MARKED = 60
"""Characters shown of words around which something changed, and of what it was."""


def body_view(body: Body, *, images: bool = False, source: str | None = None) -> Markup:
    """Show a body beside what it was."""
    head = f"{plural(len(body.blocks), 'block')}, {plural(body.word_count, 'word')}"
    title = element("p", "Body ", element("span", f"{head}, {_beside(body)}", kind="dm-muted"), kind="dm-head")
    return framed(title, compared(body, images=images, source=source), parts=PARTS)


def compared(body: Body, *, images: bool, source: str | None, lang: str | None = None) -> Markup:
    """Put both sides, the legend and the whole ledger together."""
    found = sides(body, source)
    note = element("p", _FROM_SOURCE if found.from_source else _FROM_LEDGER, kind="dm-muted")
    ledger = (
        fold("The ledger", change_table(body.changes), note=plural(sum(each.count for each in body.changes), "change"))
        if body.changes
        else element("p", "Cleaning changed nothing.", kind="dm-muted")
    )
    return element("div", legend(body.changes), _table(found, images=images, lang=lang), note, ledger)


def _beside(body: Body) -> str:
    return f"{len(body.asides):,} beside the story" if body.asides else "nothing beside the story"


def _table(found: Sides, *, images: bool, lang: str | None) -> Markup:
    heads = element("tr", element("th", "Before", scope="col"), element("th", "After: the story", scope="col"))
    lines = [*_unplaced(found.unplaced), *_lines(found.passages, images=images, lang=lang)]
    return element("table", element("thead", heads), element("tbody", lines), kind="dm-sides")


def _unplaced(changes: Sequence[Change]) -> Iterator[Markup]:
    """Show what is gone from a place that the ledger does not tell."""
    for change in changes:
        words = element("p", change.before or change.after, kind="dm-text", auto=True)
        gone = element("div", key(change), words, kind=f"dm-gone {class_of(change.kind)}")
        where = element("span", "its place is not known", kind="dm-muted")
        yield _pair(gone, where)


def _lines(passages: Sequence[Passage], *, images: bool, lang: str | None) -> Iterator[Markup]:
    for stayed, group in groupby(passages, lambda each: each.stayed):
        several = list(group)
        if stayed and len(several) >= FOLDED:
            yield _same(several[0], images=images, lang=lang)
            yield _folded(several[1:-1], images=images, lang=lang)
            yield _same(several[-1], images=images, lang=lang)
        elif stayed:
            yield from (_same(each, images=images, lang=lang) for each in several)
        else:
            yield from (_different(each, images=images, lang=lang) for each in several)


def _folded(passages: Sequence[Passage], *, images: bool, lang: str | None) -> Markup:
    words = story(_there(each.after for each in passages), images=images, lang=lang)
    inside = element("details", element("summary", f"{plural(len(passages), 'block')} as before"), words)
    return element("tr", element("td", inside, colspan=2, kind="dm-skip"))


def _same(passage: Passage, *, images: bool, lang: str | None) -> Markup:
    words = story(_there((passage.after,)), images=images, lang=lang)
    return _pair(words, words, kind="dm-same")


def _different(passage: Passage, *, images: bool, lang: str | None) -> Markup:
    marks = [*(key(each) for each in passage.changes), *map(_markup, passage.markup)]
    if passage.edits and not isinstance(passage.after, Paragraph):  # of which the words alone are shown
        marks.insert(0, element("span", type(passage.after).__name__.lower(), kind="dm-muted"))
    labels = element("div", spaced(marks), kind="dm-label") if marks else None
    strongest = class_of(_strongest(passage.changes)) if passage.changes else "dm-changed"
    if passage.after is None:
        words = story(_there((passage.before,)), images=images, lang=lang)
        gone = element("div", labels, words, kind=f"dm-gone {strongest}")
        return _pair(gone, element("span", "not in the story", kind="dm-muted"))
    if passage.edits:
        before = element("div", edited(passage.edits, whole=True, without=DiffKind.ADDED), kind="dm-story", auto=True)
        after = element("div", edited(passage.edits, whole=True, without=DiffKind.REMOVED), kind="dm-story", auto=True)
        return _pair(element("div", labels, before, kind=f"dm-gone {strongest}"), after)
    before = story(_there((passage.before,)), images=images, lang=lang)
    after = story(_there((passage.after,)), images=images, lang=lang)
    return _pair(element("div", labels, before, kind=f"dm-gone {strongest}"), after)


def _strongest(changes: Iterable[Change]) -> Kind:
    """Give the kind that matters most to who looks for words."""
    kinds = {each.kind for each in changes}
    return next(kind for kind in MEANING if kind in kinds)


def _markup(change: MarkupChange) -> Markup:
    return element("span", markup_told(change), kind="dm-key dm-changed")


def markup_told(change: MarkupChange) -> str:
    """Say what changed around words that stayed."""
    over = f" over “{short(change.words, MARKED)}”" if change.words else ""
    if change.before is None and change.after is None:
        return f"{change.name} changed{over}"
    if change.before is None:
        return f"{change.name} added{over}" + (f": {short(change.after or '', MARKED)}" if change.after else "")
    if change.after is None:
        return f"{change.name} removed{over}" + (f": {short(change.before, MARKED)}" if change.before else "")
    before, after = (short(each, MARKED) or "(plain)" for each in (change.before, change.after))
    return f"{change.name}{over}: {before} → {after}"


def _pair(before: Content, after: Content, kind: str | None = None) -> Markup:
    return element("tr", element("td", before, title="before"), element("td", after, title="after"), kind=kind)


def _there(blocks: Iterable[Block | None]) -> Iterator[Block]:
    return (block for block in blocks if block is not None)
