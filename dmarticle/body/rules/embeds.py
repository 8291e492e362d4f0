"""Pieces of other sites: `<iframe>`, and the form in which the HTML writer gives an embed."""

from ... import urls
from ..changes import Kind
from ..element import Element
from ..nodes import Embed, Link, Paragraph, Text
from ..parts import Legend
from ..rule import Nodes, Rule, rule
from ..run import Run


def _frame(element: Element, run: Run) -> Nodes:
    """A frame is a typed embed; one of a pixel is a tracker and goes."""
    source = element.attributes.get("src") or element.attributes.get("data-src")
    url = urls.judge(source, urls.MEDIA_SCHEMES)
    width, height = element.integer("width"), element.integer("height")
    if url is None:
        run.note(Kind.DROPPED, element.text, source or "iframe")
        return Text(" ")
    if width in (0, 1) or height in (0, 1):
        run.note(Kind.SET_ASIDE, url, "tracker")
        return Text(" ")
    return Embed(url, element.line("title"), width=width or None, height=height or None)


def _written(element: Element, _run: Run) -> Nodes:
    """What the HTML writer makes of an embed: a figure with one link, and a caption perhaps."""
    parts = element.parts(split=False)
    others = [part for part in parts if not isinstance(part, Legend)]
    anchor = next((child for child in element.children if child.tag == "a"), None)
    link = others[0].children[0] if len(others) == 1 and isinstance(others[0], Paragraph) else None
    if anchor is None or not isinstance(link, Link) or others != [Paragraph((link,))]:
        return tuple(parts)
    if link.text != (link.title or link.url) or urls.judge(link.url, urls.MEDIA_SCHEMES) is None:
        return tuple(parts)
    embed = Embed(link.url, link.title, width=anchor.integer("data-width"), height=anchor.integer("data-height"))
    return (embed, *(part for part in parts if isinstance(part, Legend)))


EMBEDS: tuple[Rule, ...] = (
    rule("frame", "iframe", _frame),
    rule("embed", "figure.embed", _written),
)
