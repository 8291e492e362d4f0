"""Pictures, recordings and embeds as components."""

from ...body.nodes import Caption, Embed, Figure, Gallery, Media, MediaKind, Text
from ...body.nodes.inline import line_of
from ...jsontypes import Json
from ...models import Attachment
from ..story.lines import Line
from ..values.records import pixels, stated
from .embeds import component_of
from .writing import Component, News, component, escaped, markup, styled


def picture(w: News, node: Figure) -> list[Component]:
    """Give a picture and, to be seen in the story, its caption; or its words where it must not be loaded."""
    url = w.asset(node.url, "url")
    _tell(w, node)
    if url is None:
        return words(w, "a picture", _plain(node.alt), _line(node.caption), _plain(node.credit))
    caption = w.html(_line(node.caption))
    return [photo(url, caption, node.credit, node.alt), *captions(caption, node.credit)]


def lead(w: News, attachment: Attachment) -> list[Component]:
    """Give the leading picture, with its caption."""
    url = w.asset(attachment.url, "url")
    if url is None:
        w.report.lost("a picture without an address")
        return []
    caption = w.html(_plain(attachment.caption))
    return [photo(url, caption, attachment.credit, attachment.alt), *captions(caption, attachment.credit)]


def photo(url: str, caption: str, credit: str | None, alt: str | None) -> Component:
    """Give a picture; its own caption is seen where it fills the screen."""
    return component("photo", {"URL": url, **_described(caption, credit, alt)})


def _described(caption: str, credit: str | None, alt: str | None) -> dict[str, Json]:
    text = _signed(caption, credit)
    return {"caption": {"text": text, "format": "html"} if text else None, "accessibilityCaption": alt}


def captions(caption: str, credit: str | None = None) -> list[Component]:
    """Give a caption as it is seen in the story, with the credit behind it; none where there is neither."""
    text = _signed(caption, credit)
    return [markup("caption", text)] if text else []


def _signed(caption: str, credit: str | None) -> str:
    signed = styled("credit", escaped(credit)) if credit else ""
    return f"{caption} {signed}" if caption and signed else caption or signed


def _tell(w: News, node: Figure) -> None:
    if node.link:
        w.report.lost("the link of a picture", "link", raw=node.link)
    if node.attachment_id:
        w.report.lost("the number of a picture", "attachment_id", raw=node.attachment_id)


def gallery(w: News, node: Gallery) -> list[Component]:
    """Give pictures that are shown together; words of those that must not be loaded stand behind them."""
    items: list[Json] = []
    others: list[Component] = []
    for number, figure in enumerate(node.figures):
        with w.report.at("figures", number):
            _item(w, figure, items, others)
    caption = captions(w.html(_line(node.caption)))
    if not items:
        w.report.simplified("a gallery", "text")
        return [*others, *caption]
    return [{"role": "gallery", "items": items}, *caption, *others]


def _item(w: News, figure: Figure, items: list[Json], others: list[Component]) -> None:
    url = w.asset(figure.url, "url")
    _tell(w, figure)
    if url is None:
        others += words(w, "a picture", _plain(figure.alt), _line(figure.caption), _plain(figure.credit))
    else:
        said = _described(w.html(_line(figure.caption)), figure.credit, figure.alt)
        items.append({"URL": url, **stated(said)})


def embed(w: News, node: Embed) -> list[Component]:
    """Give a piece of another site, or a button that leads to it."""
    url = w.asset(node.url, "url")
    if url is None:
        return words(w, "an embed", _plain(node.title), node.fallback, _line(node.caption))
    caption = captions(w.html(_line(node.caption)))
    known = component_of(url)
    if known is None:
        w.report.simplified("an embed", "a button")
        behind = [w.text(node.fallback)] if node.fallback else []
        return [_button(url, node.title), *behind, *caption]
    role, address = known
    if node.fallback:
        w.report.lost("what stands in for an embed", "fallback", raw=line_of(node.fallback))
    if role == "embedwebvideo":
        return [component(role, {"URL": address, **_shown(w, node)}), *caption]
    if node.title:
        w.report.lost("the title of a post", "title", raw=node.title)
    return [{"role": role, "URL": address}, *caption]


def _shown(w: News, node: Embed) -> dict[str, Json]:
    """Give what is said of a video that is embedded."""
    width, height = pixels(w.report, node.width, "width"), pixels(w.report, node.height, "height")
    return {
        "aspectRatio": round(width / height, 3) if width and height else None,
        "caption": line_of(_line(node.caption)), "accessibilityCaption": node.title,
    }  # fmt: skip


def media(w: News, node: Media) -> list[Component]:
    """Give a recording, or a button that leads to a file."""
    url = w.asset(node.url, "url")
    if url is None:
        return words(w, "a recording", _plain(node.title), _line(node.caption))
    caption = captions(w.html(_line(node.caption)))
    kind = MediaKind(node.kind)
    if kind is MediaKind.FILE:
        w.report.simplified("a file", "a button")
        return [_button(url, node.title), *caption]
    still = "stillURL" if kind is MediaKind.VIDEO else "imageURL"
    said = {
        "URL": url, "caption": line_of(_line(node.caption)), "accessibilityCaption": node.title,
        still: w.asset(node.poster, "poster"),
    }  # fmt: skip
    return [component(kind.value, said), *caption]


def _button(url: str, title: str | None) -> Component:
    return {"role": "link_button", "URL": url, "text": title or url}


def words(w: News, what: str, *lines: Line) -> list[Component]:
    """Give the words of something that must not be loaded as text."""
    told = [w.text(line) for line in lines if line]
    if told:
        w.report.simplified(what, "text")
    return told


def _plain(text: str | None) -> Line:
    return (Text(text),) if text else ()


def _line(caption: Caption | None) -> Line:
    return caption.children if caption else ()
