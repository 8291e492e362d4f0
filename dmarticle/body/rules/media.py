"""Recordings and documents of the publication's own, and pictures shown together."""

from ... import urls
from ..changes import Kind
from ..element import Element
from ..nodes import Caption, Figure, Gallery, Link, Media, MediaKind, Paragraph, Text
from ..parts import Legend, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

_KINDS = {"audio": MediaKind.AUDIO, "video": MediaKind.VIDEO}


def _recording(element: Element, run: Run) -> Nodes:
    """An `<audio>` or `<video>` by its own address, or by the first of its sources that has one."""
    places = (element, *(child for child in element.children if child.tag == "source"))
    addresses = (urls.judge(place.attributes.get("src"), urls.MEDIA_SCHEMES) for place in places)
    url = next(filter(None, addresses), None)
    if url is None:
        run.note(Kind.DROPPED, element.text, element.tag)
        return Text(" ")
    if element.text.strip():
        run.note(Kind.DROPPED, element.text, f"fallback of {element.tag}")
    poster = urls.judge(element.attributes.get("poster"), urls.MEDIA_SCHEMES)
    return Media(url, _KINDS[element.tag], element.line("title"), poster)


def _written(element: Element, _run: Run) -> Nodes:
    """What the HTML writer makes of a recording or a file: a figure with one link, and a caption perhaps."""
    parts = element.parts(split=False)
    others = [part for part in parts if not isinstance(part, Legend)]
    link = others[0].children[0] if len(others) == 1 and isinstance(others[0], Paragraph) else None
    kinds = [MediaKind(name) for name in element.classes if name in tuple(MediaKind)]
    if not isinstance(link, Link) or others != [Paragraph((link,))] or not kinds:
        return tuple(parts)
    if link.text != (link.title or link.url) or urls.judge(link.url, urls.MEDIA_SCHEMES) is None:
        return tuple(parts)
    legends = (part for part in parts if isinstance(part, Legend))
    return (Media(link.url, kinds[0], link.title), *legends)


def _gallery(element: Element, _run: Run) -> Nodes:
    """Pictures with nothing between them; anything else in the element makes it a wrapper."""
    parts = element.parts(split=False)
    legend = parts[-1] if parts and isinstance(parts[-1], Legend) else None
    figures = dissolve(parts[:-1] if legend else parts)
    pictures = tuple(figure for figure in figures if isinstance(figure, Figure))
    if not pictures or len(pictures) != len(figures):
        return tuple(parts)
    caption = Caption(legend.words) if legend and legend.words else None
    return Gallery(pictures, caption)


MEDIA: tuple[Rule, ...] = (
    rule("recording", "audio, video", _recording),
    rule("media", "figure.audio, figure.video, figure.file", _written),
    rule("gallery", "figure.gallery, figure.wp-block-gallery, div.gallery, ul.blocks-gallery-grid", _gallery),
)
