"""Bars: a share of something as a length, always with the figure beside it."""

from .markup import Markup, element


def bar(share: float, *, kind: str = "", title: str | None = None) -> Markup:
    """Make a bar that is filled as far as the share says, from 0 to 1; the least share that is one can be seen."""
    shown = max(share, 0.02) if share > 0 else 0.0
    filled = element("span", kind=f"dm-bar {kind}".strip(), share=shown)
    return element("span", filled, kind="dm-track", title=title or f"{share:.1%}")


def bar_cell(share: float, *, kind: str = "") -> Markup:
    """Make a cell with a bar."""
    return element("td", bar(share, kind=kind), kind="dm-barcell")
