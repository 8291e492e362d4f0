"""`[caption]`, `[gallery]`, and Whitebeard's `[[image id=286087]]`: figures."""

import html
import re

from ..changes import Kind
from ..run import Run
from .media import leftover
from .parser import Tag, tags
from .shortcode import Shortcode

_ATTACHMENT = re.compile(r"attachment_([0-9]{1,20})")
_PIXELS = re.compile(r"[1-9][0-9]{0,5}")
_NUMBERED = ("wp-image-", "emoji", "wp-smiley")
_HAS_SIZE = re.compile(r"\s(?:width|height)\s*=", re.IGNORECASE)
_PLAYERS = frozenset({"audio", "figure", "iframe", "video"})
_BETWEEN = re.compile(r"[\s,]+")


def caption(shortcode: Shortcode, run: Run) -> str | None:
    """A picture with its caption, which is an attribute (the old form) or what stands beside the picture."""
    inner = shortcode.inner
    legend = shortcode.attributes.get("caption") or None
    if not inner.strip() and legend is None:
        return None if not shortcode.attributes else _dropped(shortcode, run)
    place = _picture(inner)
    if legend is None and place is not None:
        start, end = place
        inner, legend = inner[start:end], f"{inner[:start]} {inner[end:]}"
    elif legend is None:
        run.note(Kind.UNWRAPPED, shortcode.source)
        return inner
    leftover(shortcode, run)
    told = f"<figcaption>{legend}</figcaption>" if legend.strip() else ""
    return f"<figure>{_with_facts(inner, shortcode)}{told}</figure>"


def gallery(shortcode: Shortcode, run: Run) -> str | None:
    """The pictures of a gallery whose addresses are known; any other is reported."""
    if shortcode.values and not shortcode.attributes:
        return None
    leftover(shortcode, run)
    numbers = list(filter(None, _BETWEEN.split(shortcode.text("ids") or shortcode.text("include") or "")))
    if not numbers or not all(number in run.images for number in numbers):
        run.note(Kind.DROPPED, shortcode.source, shortcode.name)
    figures = [_figure(run.images[number]) for number in numbers if number in run.images]
    made = f'<figure class="gallery">{"".join(figures)}</figure>' if figures else " "
    return made + shortcode.inner


def image(shortcode: Shortcode, run: Run) -> str | None:
    """A picture that is placed by the number of its attachment."""
    number = shortcode.text("id")
    if number is None:
        return None
    return _figure(run.images[number]) if number in run.images else _dropped(shortcode, run)


def _dropped(shortcode: Shortcode, run: Run) -> str:
    run.note(Kind.DROPPED, shortcode.source, shortcode.name)
    return " "


def _figure(url: str) -> str:
    return f'<figure><img src="{html.escape(url)}"></figure>'


def _picture(inner: str) -> tuple[int, int] | None:
    """Where the picture stands, with the link around it when that holds nothing else; or else the player."""
    before, picture = Tag("", 0, 0), None
    found = list(tags(inner))
    start = next((tag for tag in found if tag.name in _PLAYERS), None)
    if start is not None and not any(tag.name == "img" for tag in found):
        end = next((tag.end for tag in reversed(found) if tag.name == f"/{start.name}"), start.end)
        return start.start, end
    for tag in found:
        if picture is not None:
            linked = before.name == "a" and not inner[before.end : picture.start].strip()
            whole = linked and tag.name == "/a" and not inner[picture.end : tag.start].strip()
            return (before.start, tag.end) if whole else (picture.start, picture.end)
        if tag.name == "img":
            picture = tag
        else:
            before = tag
    return (picture.start, picture.end) if picture else None


def _with_facts(inner: str, shortcode: Shortcode) -> str:
    """Say on the picture what the shortcode alone says: its number, its width.

    A browser goes by the first of two attributes of a name, so they are put before all others.
    """
    tag = next((tag for tag in tags(inner) if tag.name == "img"), None)
    if tag is None:
        return inner
    source = inner[tag.start : tag.end]
    number = _ATTACHMENT.fullmatch(shortcode.text("id") or "")
    width = shortcode.text("width") or ""
    numbered = any(map(source.__contains__, _NUMBERED))
    facts = f' class="wp-image-{number[1]}"' if number and not numbered else ""
    facts += f' width="{width}"' if _PIXELS.fullmatch(width) and not _HAS_SIZE.search(source) else ""
    place = tag.start + len("<img")
    return inner[:place] + facts + inner[place:]
