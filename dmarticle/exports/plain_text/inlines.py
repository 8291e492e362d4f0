"""A line of text: words, the numbers of what they lead to, and the marks of quotations."""

from collections.abc import Iterable

from ...body.nodes import Anchor, Inline, InlineContainer, LineBreak, Link, Quotation, Text
from ...body.writers.unknown import unknown
from .writing import Writing


def line(inlines: Iterable[Inline], w: Writing) -> str:
    """Write inlines as a text; a line break is a line end."""
    return "".join(_inline(each, w) for each in inlines)


def _inline(inline: Inline, w: Writing) -> str:
    if isinstance(inline, Text | Anchor):
        return inline.value if isinstance(inline, Text) else ""
    if isinstance(inline, LineBreak):
        return "\n"
    if not isinstance(inline, InlineContainer):
        raise unknown(inline, (Text, LineBreak, Anchor, Link, Quotation))
    inside = line(inline.children, w)
    if isinstance(inline, Quotation):
        return f"“{inside}”"
    return _linked(inline, inside, w) if isinstance(inline, Link) else inside


def _linked(link: Link, inside: str, w: Writing) -> str:
    """Words that lead somewhere, with a number behind them; an address that stands there itself needs none."""
    if link.url == inside or link.url.partition(":")[2] == inside:
        return inside
    return inside + w.number(link.url)
