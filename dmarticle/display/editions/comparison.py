"""Two editions of one story: the verdict, what may change what is said, the house styles, and both in full."""

from collections.abc import Iterator

from ...differences.lines import BEGINNING, short
from ...differences.spoken import spoken_line
from ...editions.comparison import Comparison
from ...editions.context import context_of
from ...editions.report import places_of, shape_of
from ...plural import plural
from ..bars import bar
from ..frame import chip, framed, rows, spaced
from ..markup import Content, Markup, element, jump
from .alone import alone_table
from .columns import columns
from .house_styles import style_table
from .numbers import Listed, Numbering
from .words import cut, told

PARTS = ("story", "sides", "bars", "editions")
"""What the style of the view has to know."""
LONGEST_TITLE = 300
"""Characters shown of a headline."""


def editions_view(comparison: Comparison) -> Markup:
    """Show what two desks made of one story, or that it is not one story."""
    numbering = Numbering(comparison)
    return framed(
        element("p", *_verdict(comparison), kind="dm-head"),
        _editions(comparison),
        element("ul", (element("li", reason) for reason in comparison.reasons), kind="dm-reasons"),
        element("p", spaced(_counts(comparison, numbering)), kind="dm-legend"),
        (element("p", note, kind="dm-muted") for note in comparison.notes),
        _substance(numbering),
        alone_table(comparison),
        style_table(comparison),
        columns(comparison, numbering),
        parts=PARTS,
    )


def _verdict(comparison: Comparison) -> Iterator[Content]:
    yield "One story, two editions " if comparison.same_story else "Two stories "
    kind = "dm-good" if comparison.same_story else "dm-warning"
    yield chip(f"score {comparison.score:.2f}", kind, title="how sure it is that both are one story, from 0 to 1")


def _editions(comparison: Comparison) -> Markup:
    left, right = (_beginning(comparison, right=right) for right in (False, True))
    lines = (
        _edition("left", comparison.left_title, left, comparison.left_in_right),
        _edition("right", comparison.right_title, right, comparison.right_in_left),
    )
    return rows((), lines)


def _beginning(comparison: Comparison, *, right: bool) -> str:
    """Give the first words of an edition; none where it is called by them."""
    only = comparison.only_right if right else comparison.only_left
    placed = [(each.place, each.block) for found in only.values() for each in found if not each.aside]
    placed += [
        each
        for pair in comparison.pairs[:1]
        for each in zip(*((pair.right_places, pair.right) if right else (pair.left_places, pair.left)), strict=True)
    ]
    first = min(placed, key=lambda each: each[0], default=None)
    words = spoken_line(first[1]) if first else ""
    title = comparison.right_title if right else comparison.left_title
    return "" if short(words, BEGINNING) == title else cut(words, BEGINNING)


def _edition(side: str, title: str, beginning: str, share: float) -> Markup:
    return element(
        "tr",
        element("th", side, scope="row", kind="dm-tight"),
        element(
            "td",
            element("div", element("strong", cut(title, LONGEST_TITLE)), auto=True),
            _muted(beginning),
            element("div", bar(share), f" {share:.0%} of its words are in the other one"),
        ),
    )


def _muted(words: str) -> Markup | None:
    return element("div", words, kind="dm-muted", auto=True) if words else None


def _counts(comparison: Comparison, numbering: Numbering) -> Iterator[Markup]:
    """Count what there is, each in the look that it has in the text: a legend."""
    pairs = comparison.pairs
    yield element("span", plural(len(pairs), "pair of passages", "pairs of passages"), kind="dm-key dm-changed")
    for found, said in (
        (sum(len(pair.left) + len(pair.right) > 2 for pair in pairs), "joined or split"),
        (sum(pair.moved for pair in pairs), "moved"),
    ):
        if found:
            yield element("span", f"{found:,} {said}", kind="dm-key dm-changed")
    for total, kind, said in (
        (numbering.total, "dm-substance", "may change what is said"),
        (sum(len(pair.style) for pair in pairs), "dm-house", "house style"),
    ):
        if total:
            marked = element("mark" if kind == "dm-substance" else "em", plural(total, "edit"), kind=kind)
            yield element("span", marked, f" {said}", kind="dm-key dm-plain")


def _substance(numbering: Numbering) -> Markup:
    lines = (_edit(each, place, numbering) for place, each in enumerate(numbering.listed, 1))
    more = numbering.total - len(numbering.listed)
    return element(
        "div",
        rows(_HEADS, lines, caption="What may change what is said", kind="dm-edits"),
        element("p", f"and {more:,} more, which are marked in their places", kind="dm-muted") if more else None,
    )


_HEADS = ("", "what differs", "in its words: left, then right", "blocks")


def _edit(listed: Listed, place: int, numbering: Numbering) -> Markup:
    edit = listed.pair.edits[listed.position]
    around = context_of(listed.pair.edits, listed.position)
    words = [
        element("del", around.left, kind="dm-substance") if around.left else None,
        " " if around.left and around.right else None,
        element("ins", around.right, kind="dm-substance") if around.right else None,
    ]
    note = element("span", f" ({edit.note})", kind="dm-muted") if edit.note else None
    return element(
        "tr",
        element("td", jump(numbering.place(place), f"{place}", title="to its place in the text"), kind="dm-number"),
        element("td", edit.kind.value, kind="dm-tight", title=told(edit)),
        element("td", around.before, *words, around.after, note, auto=True),
        element("td", places_of(listed.pair)[1:-1].replace("=", " = "), kind="dm-place", title=shape_of(listed.pair)),
    )
