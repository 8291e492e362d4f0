"""Pictures: `<img>` alone, and `<figure>` with its caption and credit."""

import re

from attrs import evolve

from ... import urls
from ..captions import MAX_CAPTION
from ..changes import Kind
from ..element import Element
from ..inlines import assemble, cut, flatten, text_of
from ..nodes import Figure, Inline, Paragraph, Quote, Text
from ..parts import Details, Legend, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

_WORDPRESS_ID = re.compile(r"wp-image-([0-9]{1,20})")


def _image(element: Element, run: Run) -> Nodes:
    alt = element.line("alt") or ""
    if {"emoji", "wp-smiley"} & set(element.classes):
        return Text(alt) if alt else ()
    url = element.source
    if url is None or url.startswith("#"):  # a place in the page is no picture
        run.note(Kind.DROPPED, alt, element.attributes.get("src") or "img")
        return Text(" ")
    return _pictured(element, url)


def _data_image(element: Element, _run: Run) -> Nodes:
    """A picture that stands in its own address."""
    url = urls.data_image(element.attributes.get("src"))
    return _pictured(element, url) if url else None


def _pictured(element: Element, url: str) -> Figure:
    width, height = element.integer("width"), element.integer("height")
    if element.loads_late and max(width or 0, height or 0) <= 1:
        width = height = None  # that of the stand-in
    number = _WORDPRESS_ID.search(element.attributes.get("class") or "")
    return Figure(
        url,
        element.line("alt") or "",
        width=width or None,
        height=height or None,
        link=element.link,
        attachment_id=number[1] if number else None,
    )


def _figure(element: Element, _run: Run) -> Nodes:
    """What a figure holds, its captions already in the pictures they belong to; a quotation's says whose it is."""
    parts = element.parts(split=False)
    quotation, legend = parts if len(parts) == 2 else (None, None)
    if isinstance(quotation, Quote) and isinstance(legend, Legend) and not quotation.attribution:
        return evolve(quotation, attribution=legend.words)
    if isinstance(quotation, Figure) and quotation.caption is None and (words := _words(legend)):
        return dissolve([quotation, Legend(words)])
    return dissolve(parts)


def _words(part: object) -> tuple[Inline, ...]:
    """The one paragraph beside a picture in its figure, where no element says that it is the caption."""
    (only,) = part.blocks if isinstance(part, Details) and len(part.blocks) == 1 else (part,)
    return only.children if isinstance(only, Paragraph) and len(only.text) <= MAX_CAPTION else ()


def _legend(element: Element, _run: Run) -> Nodes:
    """A caption, and the credit that stands last in it in an element of class `credit`."""
    children, others = element.inlines()
    marked = next((child for child in element.children if "credit" in child.classes), None)
    credit = " ".join(marked.text.split()) if marked else ""
    if not credit:
        return (Legend(children), *others)
    pieces = flatten(children)
    text = text_of(pieces)
    before = text.removesuffix(credit)
    if before != text and (not before or before[-1].isspace()):  # two words stay two, and one one
        return (Legend(assemble(cut(pieces, 0, len(before))), credit), *others)
    return (Legend(children), *others)


DATA_IMAGES = rule("data-image", "img[src]", _data_image)
"""Keeps pictures that stand in their own address (`data:`), which no preset does: one may be larger than the article,
and no page shows it without `Policy(data_images=True)`. It goes before the rule `image`."""

FIGURES: tuple[Rule, ...] = (
    rule("image", "img", _image),
    rule("figure", "figure, dl.gallery-item, dl.wp-caption", _figure),
    rule("caption", "figcaption, p.wp-caption-text, dd.wp-caption-text, dd.wp-caption-dd", _legend),
)
