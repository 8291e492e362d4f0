"""Pictures: loaded on request alone; else a frame of the same shape says what there is."""

from collections.abc import Iterable

from ..body.nodes import Figure
from ..models import Attachment
from .markup import Content, Markup, element, join, link, loadable, picture

NARROW = 480
"""Pixels that a picture of a card takes up at most."""


def attached(attachment: Attachment, *, images: bool) -> Markup:
    """Show a picture of an article with its caption and credit."""
    best = attachment.best(width=NARROW)
    size = _size(attachment.width, attachment.height)
    if size is None and best is not None and best.width:
        size = f"up to {max(each.width or 0 for each in attachment.renditions or (best,)):,} pixels wide"
    shown = _shown(
        best.url if best else attachment.url, attachment.alt or attachment.caption or "", size, images=images
    )
    return element("figure", shown, _said(attachment.caption, attachment.credit, attachment.url), kind="dm-figure")


def placed(figure: Figure, *, images: bool) -> Markup:
    """Show a picture of a body with its caption and credit."""
    caption = figure.caption.text if figure.caption else None
    shown = _shown(figure.url, figure.alt or caption or "", _size(figure.width, figure.height), images=images)
    return element("figure", shown, _said(caption, figure.credit, figure.url), kind="dm-figure")


def gallery(pictures: Iterable[Markup]) -> Markup:
    """Put pictures beside each other."""
    return element("div", pictures, kind="dm-pictures")


def _shown(url: str | None, alt: str, size: str | None, *, images: bool) -> Markup:
    """Give the picture where it is asked for, else what stands in its place."""
    address = loadable(url)
    if images and address:
        return picture(address, alt=alt)
    missing = "picture" if address else "picture without an address"
    return element("div", element("span", missing), " ", element("span", size or "size not stated"), kind="dm-frame")


def _said(caption: str | None, credit: str | None, url: str | None) -> Markup:
    lines: list[Content] = [element("span", caption, auto=True) if caption else _muted("no caption")]
    lines += [" ", element("span", "Photo: ", element("bdi", credit), kind="dm-credit")] if credit else []
    lines += [" ", link(url, "open")] if loadable(url) else []
    return element("figcaption", join(*lines))


def _muted(words: str) -> Markup:
    return element("span", words, kind="dm-muted")


def _size(width: int | None, height: int | None) -> str | None:
    return f"{width:,} × {height:,} pixels" if width and height else None
