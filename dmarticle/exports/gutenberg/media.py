"""How pictures, galleries, embeds and recordings are written."""

import re

from ... import urls
from ...body.nodes import Caption, Embed, Figure, Gallery, Inline, Media, MediaKind, Text
from ...body.writers.writing import attribute, escape
from .providers import shape_of, site_of, written_url
from .writing import Writing, address, classed, delimited, inert, line

_NUMBER = re.compile("[1-9][0-9]{0,19}")


def caption(node: Caption | None, *, behind: str = "", classes: str = "wp-element-caption") -> str:
    """Write a caption, or nothing where there is none.

    Args:
        node: The caption.
        behind: What is written last in it, as it is.
        classes: What WordPress knows it by.
    """
    words = line(node.children) if node else ""
    gap = " " if words and behind else ""
    return f'<figcaption class="{classes}">{words}{gap}{behind}</figcaption>' if words or behind else ""


def write_figure(w: Writing, node: Figure) -> str:
    """Write a picture; its credit stands last in the caption."""
    if node.width or node.height:
        w.report.lost("the size of a picture", "width" if node.width else "height", raw=node.width or node.height)
    identity = _number(w, node.attachment_id)
    link = address(node.link)
    known = f"wp-image-{identity}" if identity else None
    image = f"<img{_source(node.url)}{attribute('alt', w.stated(node.alt, 'alt'))}{classed(known)}/>"
    shown = f"<a{attribute('href', link)}>{image}</a>" if link else image
    credit = f'<small class="credit">{escape(node.credit, quote=False)}</small>' if node.credit else ""
    html = inert(f'<figure class="wp-block-image">{shown}') + caption(node.caption, behind=inert(credit)) + "</figure>"
    return delimited("image", html, id=identity, linkDestination="custom" if link else None)


def _number(w: Writing, identity: str | None) -> int | None:
    """Give the number of a picture, where it is one of this site; None, and a problem, where it is not."""
    if not identity:
        return None
    if w.same_site and _NUMBER.fullmatch(identity):
        return int(identity)
    what = "the number of a picture that is none" if w.same_site else "the number of a picture on another site"
    w.report.lost(what, "attachment_id", raw=identity)
    return None


def _source(url: str | None, name: str = "src") -> str:
    return attribute(name, address(url, urls.MEDIA_SCHEMES))


def write_gallery(w: Writing, node: Gallery) -> str:
    """Write pictures that are shown together."""
    said = caption(node.caption, classes="blocks-gallery-caption wp-element-caption")
    opening = '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">'
    return delimited("gallery", f"{opening}{w.blocks(node.figures, 'figures')}{said}</figure>", linkTo="none")


def write_embed(w: Writing, node: Embed) -> str:
    """Write a piece of another site by its address alone; WordPress asks the site what to show."""
    url = address(node.url, urls.MEDIA_SCHEMES)
    _tell_name(w, node.title, "an embed")
    if url is None:
        return _words_alone(w, "an embed", node.fallback, node.caption)
    if node.fallback:
        w.report.lost("what a reader sees where an embed cannot be loaded", "fallback")
    slug, kind = site_of(url) or (None, None)
    shape = shape_of(node.width, node.height) if kind == "video" else None
    _tell_size(w, node, shape)
    classes = f"wp-embed-aspect-{shape} wp-has-aspect-ratio" if shape else None
    known = f"is-type-{kind} is-provider-{slug} wp-block-embed-{slug}" if slug else None
    opening = f"<figure{classed('wp-block-embed', known, classes)}>"
    shown = inert(escape(written_url(url), quote=False))
    html = f'{opening}<div class="wp-block-embed__wrapper">\n{shown}\n</div>{caption(node.caption)}</figure>'
    responsive = True if slug else None
    return delimited(
        "embed", html, url=written_url(url), type=kind, providerNameSlug=slug, responsive=responsive, className=classes
    )


def _tell_size(w: Writing, node: Embed, shape: str | None) -> None:
    name = "width" if node.width else "height"
    if shape:
        w.report.simplified("the size of an embed", f"its shape, {shape.replace('-', ':')}", name)
    elif node.width or node.height:
        w.report.lost("the size of an embed", name, raw=node.width or node.height)


def _tell_name(w: Writing, title: str | None, what: str) -> None:
    if title:
        w.report.lost(f"the title of {what}", "title", raw=title)


def _words_alone(w: Writing, what: str, *lines: tuple[Inline, ...] | Caption | None) -> str:
    """Write what is said of something that cannot be loaded, as paragraphs."""
    found = [each.children if isinstance(each, Caption) else each for each in lines if each]
    if found:
        w.report.simplified(f"{what} without an address", "what is said of it")
    return "\n\n".join(map(w.paragraph, filter(None, found)))


def write_media(w: Writing, node: Media) -> str:
    """Write a recording, or a file to take away."""
    kind = MediaKind(node.kind)
    if node.poster and kind is not MediaKind.VIDEO:
        w.report.lost("a picture before a recording that is no video", "poster", raw=node.poster)
    if kind is MediaKind.FILE:
        return _file(w, node)
    _tell_name(w, node.title, "a recording")
    source = _source(node.url)
    if not source:
        return _words_alone(w, "a recording", node.caption)
    poster = _source(node.poster, "poster") if kind is MediaKind.VIDEO else ""
    player = inert(f"<{kind} controls{poster}{source}></{kind}>")
    return delimited(kind, f'<figure class="wp-block-{kind}">{player}{caption(node.caption)}</figure>')


def _file(w: Writing, node: Media) -> str:
    """A file by its name; what is said of it follows, for the block has no caption."""
    url = address(node.url, urls.MEDIA_SCHEMES)
    if url is None:
        return _words_alone(w, "a file", (Text(node.title),) if node.title else (), node.caption)
    if not node.title:
        w.report.assumed("the name of a file", url, "title")
    link = inert(f"<a{attribute('href', url)}>{escape(node.title or url, quote=False)}</a>")
    html = f'<div class="wp-block-file">{link}</div>'
    written = [delimited("file", html, href=url, showDownloadButton=False)]
    if node.caption:
        w.report.simplified("the caption of a file", "a paragraph behind it", "caption")
        written.append(w.paragraph(node.caption.children))
    return "\n\n".join(written)
