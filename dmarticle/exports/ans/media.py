"""Pictures, recordings and embeds as ANS has them."""

from attrs import evolve

from ...body.nodes import Embed, Figure, Gallery, Media, MediaKind, Text
from ...body.providers import identify
from ...jsontypes import Json
from ...models import Attachment
from ..story.lines import Line
from ..values.focal_points import focal_point_in_pixels
from ..values.records import pixels, stated
from .providers import PROVIDERS
from .writing import Ans, Record, document, element, shown


def picture(w: Ans, node: Figure) -> list[Record]:
    """Give a picture of the body, or its words where it must not be loaded."""
    url = w.addresses.media(node.url, "url")
    if node.link:
        w.report.lost("the link of a picture", "link", raw=node.link)
    caption = node.caption.children if node.caption else ()
    if url is None:
        return words(w, "a picture", _plain(node.alt), caption, _plain(node.credit))
    return [document("image", {
        "url": url, "caption": w.html(caption), "alt_text": node.alt, "credits": credited(node.credit),
        **_size(w, node), "source": _numbered(node.attachment_id),
    })]  # fmt: skip


def attached(w: Ans, attachment: Attachment) -> Record | None:
    """Give a picture beside the body, or None where there is none that may be loaded."""
    found = attachment.url or next((each.url for each in attachment.renditions), None)
    url = w.addresses.media(found, *(("url",) if attachment.url else ("renditions", 0, "url")))
    if url is None:
        w.report.lost("a picture without an address")
        return None
    return document("image", {
        "subtype": attachment.kind.value, "url": url, "caption": shown(attachment.caption),
        "alt_text": attachment.alt, "credits": credited(attachment.credit), **_size(w, attachment),
        "source": _numbered(attachment.id), "focal_point": focal_point_in_pixels(w.report, attachment),
    })  # fmt: skip


def gallery(w: Ans, node: Gallery) -> list[Record]:
    """Give pictures that are shown together; words of those that must not be loaded stand behind them."""
    images: list[Json] = []
    others: list[Record] = []
    for number, figure in enumerate(node.figures):
        with w.report.at("figures", number):
            for each in picture(w, figure):
                (images if each["type"] == "image" else others).append(each)
    caption = w.html(node.caption.children) if node.caption else None
    if not images:
        return [*others, *(words(w, "a gallery", node.caption.children) if node.caption else ())]
    return [document("gallery", {"content_elements": images, "description": caption and {"basic": caption}}), *others]


def embed(w: Ans, node: Embed) -> list[Record]:
    """Give a piece of another site as what oEmbed says of it (https://oembed.com/#section2.3).

    Its markup is what the library writes: a link, the words that stand in for the piece, and the caption. Where Arc
    can ask the provider for better, `referent` says where.
    """
    url = w.addresses.media(node.url, "url")
    caption = node.caption.children if node.caption else ()
    if url is None:
        return words(w, "an embed", _plain(node.title), node.fallback, caption)
    known = identify(url)
    subtype, provider = PROVIDERS.get(known.provider, (None, None)) if known else (None, None)
    oembed: dict[str, Json] = {
        "version": "1.0", "type": "rich", "url": url, "title": node.title, "html": w.markup(evolve(node, url=url)),
        **_size(w, node), "provider_name": known.provider if known else None,
    }  # fmt: skip
    referent = {"id": url, "provider": provider} if provider else None
    return [element("oembed_response", {"subtype": subtype, "raw_oembed": stated(oembed), "referent": referent})]


def media(w: Ans, node: Media) -> list[Record]:
    """Give a recording, a link to a file, or the words of what must not be loaded."""
    kind = MediaKind(node.kind)
    url = w.addresses.media(node.url, "url")
    caption = node.caption.children if node.caption else ()
    if url is None:
        return words(w, "a recording", _plain(node.title), caption)
    if kind is MediaKind.FILE:
        return _file(w, node, url)
    said = {
        "headlines": node.title and {"basic": shown(node.title)},
        "description": {"basic": w.html(caption)} if caption else None,
        "streams": [{"url": url}],
    }
    if kind is MediaKind.AUDIO:
        return [document("audio", said)]
    poster = w.addresses.media(node.poster, "poster")
    image = document("image", {"url": poster}) if poster else None
    return [
        document("video", {**said, "promo_image": image, "embed_html": w.markup(evolve(node, url=url, caption=None))})
    ]


def _file(w: Ans, node: Media, url: str) -> list[Record]:
    w.report.simplified("a file", "a link")
    link = element("interstitial_link", {"url": url, "content": shown(node.title or url), "subtype": "file"})
    if node.caption:
        link["description"] = w.text(node.caption.children)
    return [link]


def words(w: Ans, what: str, *lines: Line) -> list[Record]:
    """Give the words of something that cannot stand in a body as text."""
    told = [w.text(line) for line in lines if line]
    if told:
        w.report.simplified(what, "text")
    return told


def credited(credit: str | None) -> Record | None:
    """Give whoever made or supplied a picture; ANS counts them as its authors."""
    return {"by": [{"type": "author", "name": credit}]} if credit else None


def _size(w: Ans, shown: Figure | Embed | Attachment) -> Record:
    return {name: pixels(w.report, getattr(shown, name), name) for name in ("width", "height")}


def _numbered(identity: str | None) -> Record | None:
    """Give the number under which the CMS that a picture comes from knows it."""
    return {"source_id": identity} if identity else None


def _plain(text: str | None) -> Line:
    return (Text(text),) if text else ()
