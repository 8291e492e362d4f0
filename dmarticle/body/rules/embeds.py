"""Pieces of other sites: `<iframe>`, and the form in which the HTML writer gives an embed."""

from ... import urls
from ..changes import Kind
from ..element import Element
from ..nodes import Embed
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
        return ()
    if (width or 2) <= 1 or (height or 2) <= 1:
        run.note(Kind.SET_ASIDE, url, "tracker")
        return ()
    return Embed(url, element.attributes.get("title") or None, width=width, height=height)


def _written(element: Element, _run: Run) -> Nodes:
    """What the HTML writer makes of an embed: a figure with a link, and a caption perhaps."""
    link = next((child for child in element.children if child.tag == "a"), None)
    url = urls.judge(link.attributes.get("href"), urls.MEDIA_SCHEMES) if link else None
    if link is None or url is None:
        return None
    parts = [part for part in element.parts() if isinstance(part, Legend)]
    title = link.attributes.get("title") or None
    return (Embed(url, title, width=link.integer("data-width"), height=link.integer("data-height")), *parts)


EMBEDS: tuple[Rule, ...] = (
    rule("frame", "iframe", _frame),
    rule("embed", "figure.embed", _written),
)
