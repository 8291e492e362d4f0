"""What is around every view: its style, its language for people, and one element with the class of all views."""

from collections.abc import Iterable

from .markup import Content, Markup, element, join
from .style import style

STACKED = "dm-stacked"
"""The class of tables whose cells stand one under the other where the screen is narrow."""


def framed(*content: Content, parts: Iterable[str] = ()) -> Markup:
    """Put content into the element of a view, behind the style that it needs.

    Args:
        content: What the view is made of.
        parts: Names of what the style has to know, out of `style.PARTS`.
    """
    return Markup(
        f'<div class="dmarticle" lang="en"><style>{style(*parts)}</style>{element("div", *content).html}</div>'
    )


def fold(title: str, *content: Content, note: Content = None, opened: bool = False) -> Markup:
    """Make a part that a click opens."""
    said = element("span", " ", note, kind="dm-muted") if note else None
    return element("details", element("summary", title, said), *content, opened=opened)


def chip(words: str, kind: str = "", *, title: str | None = None) -> Markup:
    """Make a small label; its kind gives it a colour, its words say the same."""
    return element("span", words, kind=f"dm-chip {kind}".strip(), title=title, auto=True)


def spaced(labels: Iterable[Markup]) -> Markup:
    """Put labels beside each other, with a space between them for who reads without the style."""
    return parted(labels, " ")


def dotted(facts: Iterable[Content]) -> Markup:
    """Put facts into one line, with dots between them."""
    return parted(facts, " · ")


def parted(content: Iterable[Content], between: str) -> Markup:
    """Put something between each two of several pieces of content."""
    return join(*(join(between if place else "", each) for place, each in enumerate(content)))


def rows(
    heads: Iterable[str], lines: Iterable[Markup], *, caption: str | None = None, kind: str | None = None
) -> Markup:
    """Make a table of finished lines; `NOTHING` where there are none.

    Args:
        heads: What stands over the columns; none for none.
        lines: Elements `tr`.
        caption: What stands over the table.
        kind: The class by which the style knows it: `STACKED` for one of more columns than a phone is wide.
    """
    found = list(lines)
    if not found:
        return Markup("")
    top = [element("th", head, scope="col", kind=_of(head)) for head in heads]
    head = element("thead", element("tr", top)) if top else None
    table = element("table", element("caption", caption) if caption else None, head, element("tbody", found), kind=kind)
    return element("div", table, kind="dm-scroll")


def number(value: float | str, head: str | None = None) -> Markup:
    """Make a cell of a figure; its head is what says what it counts where the line is broken."""
    shown = value if isinstance(value, str) else f"{value:,}"
    return element("td", shown, kind="dm-number", head=head)


def _of(head: str) -> str | None:
    return "dm-number" if head in _FIGURES else None


_FIGURES = frozenset(("times", "records", "words", "pictures", "complete", "null", "empty", "before", "after"))
"""Columns of figures, whose heads stand where the figures do."""
