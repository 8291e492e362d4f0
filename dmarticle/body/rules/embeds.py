"""Pieces of other sites: `<iframe>`, and the form in which the HTML writer gives an embed."""

import re

from attrs import evolve

from ... import urls
from ..changes import Kind
from ..element import Element
from ..inlines import only_link
from ..nodes import Embed, Paragraph, Text
from ..parts import Legend
from ..providers import identify
from ..providers.canonical import canonical
from ..rule import Nodes, Rule, rule
from ..run import Run

_WORDPRESS_FRAME = re.compile(r"([^?#]+/)embed/?(?:[?#].*)?")

_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def _wordpress_frame(element: Element, run: Run) -> Nodes:
    """A post of another WordPress site: its own address is without what makes it a frame."""
    url = element.source
    found = _WORDPRESS_FRAME.fullmatch(url) if url else None
    if url is None or found is None or not urls.host(url):
        return None
    run.note(Kind.URL, url, found[1])
    if element.text.strip():
        run.note(Kind.DROPPED, element.text, "fallback of iframe")
    return _sized(Embed(found[1], element.line("title")), element)


def _frame(element: Element, run: Run) -> Nodes:
    """A frame is a typed embed; what it holds for browsers without frames is markup that no one sees."""
    url, text = element.source, element.text
    if url is None:
        run.note(Kind.DROPPED, text, element.attributes.get("src") or "iframe")
        return Text(" ")
    if text.strip():
        run.note(Kind.DROPPED, text, "fallback of iframe")
    return _sized(Embed(canonical(url, run), element.line("title")), element)


def _sized(embed: Embed, element: Element) -> Embed:
    return evolve(embed, width=element.integer("width") or None, height=element.integer("height") or None)


def _object(element: Element, run: Run) -> Nodes:
    """A player in an `<object>` or `<embed>`, where it is one of a provider; any other goes with all that is in it."""
    inside = (each for each in element.descendants() if each.tag in ("param", "embed"))
    stated = (each.attributes.get(name) for each in (element, *inside) for name in ("data", "src", "value"))
    judged = (urls.judge(each, urls.MEDIA_SCHEMES) for each in stated)
    url = next((each for each in judged if each and identify(each)), None)
    if url is None:
        return None
    if element.text.strip():
        run.note(Kind.DROPPED, element.text, f"fallback of {element.tag}")
    return _sized(Embed(canonical(url, run), element.line("title")), element)


def _wordpress(element: Element, run: Run) -> Nodes:
    """What WordPress' editor saves of an embed: its address alone, and a caption perhaps."""
    wrapper = next((child for child in element.children if "wp-block-embed__wrapper" in child.classes), None)
    text = wrapper.text.strip() if wrapper else ""
    url = urls.judge(text, urls.MEDIA_SCHEMES) if _ADDRESS.fullmatch(text) else None
    parts = element.parts(split=False) if url and urls.host(url) else []
    legends = [part for part in parts if isinstance(part, Legend)]
    if url is None or parts != [Paragraph((Text(text),)), *legends]:
        return None
    run.note(Kind.TYPED, text, "Embed")
    return (Embed(canonical(url, run)), *legends)


def _written(element: Element, _run: Run) -> Nodes:
    """What the HTML writer makes of an embed: a figure with one link, a paragraph and a caption perhaps."""
    parts = element.parts(split=False)
    paragraphs = [part for part in parts if isinstance(part, Paragraph)]
    legends = [part for part in parts if isinstance(part, Legend)]
    anchor = next((child for child in element.children if child.tag == "a"), None)
    if anchor is None or parts != [*paragraphs[:2], *legends] or not paragraphs:
        return tuple(parts)
    link = only_link(paragraphs[0].children)
    if link is None or urls.judge(link.url, urls.MEDIA_SCHEMES) is None:
        return tuple(parts)
    if link.text.split() != (link.title or link.url).split():
        return tuple(parts)
    width, height = anchor.integer("data-width"), anchor.integer("data-height")
    fallback = paragraphs[1].children if len(paragraphs) > 1 else ()
    return (Embed(link.url, link.title, width=width, height=height, fallback=fallback), *legends)


EMBEDS: tuple[Rule, ...] = (
    rule("object", "object, embed", _object),
    rule("wordpress-frame", "iframe.wp-embedded-content", _wordpress_frame),
    rule("frame", "iframe", _frame),
    rule("wordpress-embed", "figure.wp-block-embed", _wordpress),
    rule("embed", "figure.embed", _written),
)
