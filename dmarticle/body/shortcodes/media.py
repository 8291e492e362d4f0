"""`[embed]`, `[audio]`, `[video]`, `[playlist]`, and a URL on a line of its own: embeds and recordings, by URL."""

import html
import re
from collections.abc import Iterable

from ... import urls
from ..changes import Kind
from ..providers.canonical import canonical
from ..run import Run
from .parser import words
from .shortcode import Shortcode

_SOUNDS = tuple("mp3 m4a ogg oga wav wma flac".split())
_FORMATS = (*_SOUNDS, *"mp4 m4v webm ogv flv wmv mov".split())
_RECORDING = re.compile(rf"[^?#]*\.(?P<format>{'|'.join(_FORMATS)})(?:[?#].*)?", re.IGNORECASE | re.DOTALL)
URL = re.compile(r"https?://[^\s<>\"]++", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|\w{1,31});", re.IGNORECASE)


def media(shortcode: Shortcode, run: Run) -> str | None:
    """An embed, or a recording, for each source: an attribute, a value without a name, or all that is inside."""
    given = [_stated(shortcode, run)]
    given += [decoded(value) for value in shortcode.values if URL.fullmatch(value)]
    inner = shortcode.inner
    inside = "" if "<figure" in inner else words(inner).strip()
    if URL.fullmatch(inside):
        made = lone_url(inside, run)
        given, inner = ([*given, decoded(inside)], "") if made else (given, inner)
    found = dict.fromkeys(url for each in given if (url := urls.judge(each, urls.MEDIA_SCHEMES)))
    if found:
        leftover(shortcode, run)
        return "".join(embed(canonical(url, run), shortcode) for url in found) + inner
    if not shortcode.attributes and not inner:
        return None
    if "<figure" not in inner:
        run.note(Kind.DROPPED, shortcode.source, shortcode.name)
    return inner or " "


def _stated(shortcode: Shortcode, run: Run) -> str | None:
    """Give the first address that is stated by name; the others are other formats of the same recording."""
    stated = list(filter(None, map(shortcode.text, ("src", "url", *_FORMATS))))
    allowed = (each for each in stated if urls.judge(each, urls.MEDIA_SCHEMES))
    first = next(allowed, None)
    for other in stated if first else ():
        if other != first:
            run.note(Kind.URL, other)
    return first


def leftover(shortcode: Shortcode, run: Run, *, but: Iterable[str | None] = ()) -> None:
    """Write down the values without a name that nothing is made of."""
    used = set(but)
    values = (value for value in shortcode.values if value.removeprefix("=") not in used)
    unused = " ".join(value for value in values if not URL.fullmatch(value))
    if unused:
        run.note(Kind.DROPPED, unused, shortcode.name)


def playlist(shortcode: Shortcode, run: Run) -> str | None:
    """As `media`; a list of attachments is known by their numbers alone."""
    made = media(shortcode, run)
    if made is None and not shortcode.values:
        run.note(Kind.DROPPED, shortcode.source, shortcode.name)
        return " "
    return made


def lone_url(source: str, run: Run) -> str | None:
    """Make an embed of a URL that stands alone, or give None for one that is not to be followed."""
    url = decoded(source)
    if urls.judge(url, urls.MEDIA_SCHEMES) != url or not URL.fullmatch(url):
        return None
    kind = _kind_of(url)
    run.note(Kind.TYPED, url, "Media" if kind else "Embed")
    return embed(canonical(url, run), kind=kind)


def embed(url: str, shortcode: Shortcode | None = None, *, kind: str | None = None) -> str:
    """Write an embed, or a recording of a kind, in the form in which it is read."""
    sizes = [(side, shortcode.text(side)) for side in ("width", "height")] if shortcode else []
    size = "".join(f' data-{side}="{html.escape(value)}"' for side, value in sizes if value)
    if shortcode is not None and shortcode.name in ("audio", "video") and _RECORDING.fullmatch(url):
        kind = shortcode.name
    link = f'<a href="{html.escape(url)}"{size}>{html.escape(url, quote=False)}</a>'
    return f'<figure class="{kind or "embed"}">{link}</figure>'


def _kind_of(url: str) -> str | None:
    """Tell whether an address is that of a recording, and of which kind."""
    found = _RECORDING.fullmatch(url)
    return None if found is None else "audio" if found["format"].lower() in _SOUNDS else "video"


def decoded(url: str) -> str:
    """Decode the entities of a URL in a text; a bare `&copy=` in it is a parameter and no sign."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), url)
