"""The house styles of two desks as a table: what differs, how often, and examples."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ...differences.lines import short
from ...editions.comparison import Comparison, EditionPair, HouseStyle
from ...editions.edits.edit import EditKind
from ..frame import fold, number, rows, spaced
from ..markup import Content, Markup, element, join

SHOWN = 8
"""Examples of a kind that are seen at once."""
FOLDED = 100
"""Further examples behind a click."""
LONGEST = 70
"""Characters shown of an example."""

_MOVES = (EditKind.ATTRIBUTION, EditKind.ORDER)
"""Kinds whose examples are in the passages; a house style has no words of them."""
_SAID_BY_KIND = (EditKind.QUOTATION_MARKS,)
"""Kinds whose rules say no more than their examples."""


def style_table(comparison: Comparison) -> Markup:
    """Show how the two houses write."""
    lines = (
        _line(kind, list(group), comparison.pairs) for kind, group in groupby(comparison.styles, lambda each: each.kind)
    )
    heads = ("what", "times", "left → right")
    return rows(heads, lines, caption="House style: what says the same in another way", kind="dm-styles")


def _line(kind: EditKind, styles: Sequence[HouseStyle], pairs: Sequence[EditionPair]) -> Markup:
    found = [*_moved(kind, pairs)] if kind in _MOVES else [_example(each) for each in styles]
    more = fold(f"{len(found) - SHOWN:,} more", spaced(found[SHOWN : SHOWN + FOLDED])) if len(found) > SHOWN else None
    times = number(sum(each.count for each in styles))
    return element("tr", element("td", kind.value, kind="dm-tight"), times, element("td", spaced(found[:SHOWN]), more))


def _example(style: HouseStyle) -> Markup:
    times = f" × {style.count:,}" if style.count > 1 else ""
    rule = f" ({style.rule})" if style.rule and style.kind not in _SAID_BY_KIND else ""
    behind = element("span", times, rule, kind="dm-muted") if times or rule else None
    return element("span", _turned(style.left, style.right), behind, kind="dm-example")


def _moved(kind: EditKind, pairs: Sequence[EditionPair]) -> Iterator[Markup]:
    """Give what moved, or was said in another way, in each passage."""
    for pair in pairs:
        moved = [edit for edit in pair.edits if edit.kind is kind]
        left, right = _in_a_row(edit.left for edit in moved), _in_a_row(edit.right for edit in moved)
        if left or right:
            alike = left.casefold() == right.casefold()
            words = (
                (_words(left), element("span", " in another place", kind="dm-muted")) if alike else _turned(left, right)
            )
            yield element("span", words, kind="dm-example")


def _in_a_row(texts: Iterable[str]) -> str:
    return " … ".join(text for each in texts if (text := each.strip(" ,.;")))


def _turned(left: str, right: str) -> Markup:
    return join(_words(left), " → ", _words(right))


def _words(words: str) -> Content:
    if not words:
        return element("span", "nothing", kind="dm-muted")
    return element("bdi", element("em", short(words, LONGEST), kind="dm-house"))
