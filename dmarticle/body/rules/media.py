"""Recordings and documents of the publication's own, and pictures shown together."""

from ... import urls
from ..changes import Kind
from ..element import Element
from ..inlines import only_link
from ..nodes import Caption, Figure, Gallery, Media, MediaKind, Paragraph, Text
from ..parts import Legend, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

_KINDS = {"audio": MediaKind.AUDIO, "video": MediaKind.VIDEO}


def _recording(element: Element, run: Run) -> Nodes:
    """An `<audio>` or `<video>` by its own address, or by the first of its sources that has one."""
    places = (element, *(child for child in element.children if child.tag == "source"))
    stated = list(dict.fromkeys(filter(None, (place.source for place in places))))
    if not stated:
        run.note(Kind.DROPPED, element.text.strip() or element.attributes.get("src") or "", element.tag)
        return Text(" ")
    url, *others = stated
    for other in others:  # the same recording in another format
        run.note(Kind.URL, other)
    if element.text.strip():
        run.note(Kind.DROPPED, element.text, f"fallback of {element.tag}")
    poster = urls.judge(element.attributes.get("poster"), urls.MEDIA_SCHEMES)
    return Media(url, _KINDS[element.tag], element.line("title"), poster)


def _written(element: Element, _run: Run) -> Nodes:
    """What the HTML writer makes of a recording or a file: a figure with one link, and a caption perhaps."""
    parts = element.parts(split=False)
    others = [part for part in parts if not isinstance(part, Legend)]
    (only,) = others if len(others) == 1 else (None,)
    link = only_link(only.children) if isinstance(only, Paragraph) else None
    kinds = [MediaKind(name) for name in element.classes if name in tuple(MediaKind)]
    if link is None or not kinds:
        return tuple(parts)
    if link.text != (link.title or link.url) or urls.judge(link.url, urls.MEDIA_SCHEMES) is None:
        return tuple(parts)
    legends = (part for part in parts if isinstance(part, Legend))
    return (Media(link.url, kinds[0], link.title), *legends)


def _file(element: Element, run: Run) -> Nodes:
    """A document to take away, as WordPress writes it: a link with its name, and the same link as a button."""
    children = list(element.children)
    links = [child for child in children if child.tag == "a"]
    name, buttons = next(iter(links), None), links[1:]
    objects = [child for child in children if child.tag == "object"]
    url = urls.judge(name.attributes.get("href"), urls.MEDIA_SCHEMES) if name else None
    if name is None or url is None or len(children) > 1 + len(buttons) + len(objects):
        return None
    if any("wp-block-file__button" not in button.classes for button in buttons):
        return None
    if any(urls.judge(button.attributes.get("href"), urls.MEDIA_SCHEMES) != url for button in buttons):
        return None
    if _letters(element) != "".join(map(_letters, (name, *buttons))):
        return None
    for other in (*objects, *buttons):
        run.note(Kind.DROPPED, other.text, "button of a file" if other.tag == "a" else other.tag)
    return Media(url, MediaKind.FILE, " ".join(name.text.split()) or None)


def _letters(element: Element) -> str:
    return "".join(element.text.split())


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
    rule("file", "div.wp-block-file", _file),
    rule(
        "gallery",
        "figure.gallery, figure.wp-block-gallery, ul.wp-block-gallery, div.gallery, ul.blocks-gallery-grid",
        _gallery,
    ),
)
