"""Image URLs of the services that news sites use: what one says about the picture behind it.

Signatures in such URLs are made with a secret key, so URLs are only ever read here, never built, but for
the original's, which needs none.

- Thumbor: `https://host/i/<signature>/<W>x<H>/smart/filters:.../file/<path>`
  (https://thumbor.readthedocs.io/en/latest/usage.html)
- L'Orient-Le Jour's storage: `<original>/r/<width>/<name>`
- proxies that name the picture in a query parameter: `/_next/image?url=%2Fone.jpg&w=640`
  (https://nextjs.org/docs/app/api-reference/components/image), and scripts that give it by its number:
  `image.php?id=5&w=640`
- WordPress, its sizes and its Photon proxy: `.../wp-content/uploads/<path>-300x200.jpg?resize=...`
  (https://developer.wordpress.org/reference/classes/wp_image_editor/generate_filename/)
"""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import unquote

from attrs import frozen

_THUMBOR = re.compile(
    r"(?P<site>(?i:https?)://[^/]+)/i/[^/]+/(?P<width>\d*)x(?P<height>\d*)/(?P<settings>.*?)/?file/(?P<path>.+)"
)
_STORAGE = re.compile(r"(?P<original>(?i:https?)://[^?#]+\.\w+)/r/(?P<width>\d+)/[^/?#]+(?:[?#].*)?", re.DOTALL)
_USUAL = re.compile(
    r"(?P<site>https?://(?P<host>[a-z0-9.-]+))(?:"
    r"/i/[^/]+/(?P<width>\d{0,6})x(?P<height>\d{0,6})/(?:smart/)?(?:filters:(?P<filters>[^/]*)(?<!file)/)?file(?P<path>/.+)"
    r"|(?!/i/)(?P<stored>/[^?#]+\.\w+)/r/(?P<side>\d{1,6})/[^/?#]+)",
    re.ASCII,
)
"""The plain ones of both, with nothing left to be judged in the address: one match tells all."""
_SCHEME = re.compile(r"^(?:https?:)?//", re.IGNORECASE)
_HOST = re.compile(r"^[^/?#\\]+(?=[/?#])")
_NAMES_A_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|tiff?|avif|heic|svg|bmp)$", re.IGNORECASE)
_SOURCE_PARAMETERS = ("url", "src", "href", "image")
_SIZES = frozenset(
    "w h width height size maxwidth maxheight s q quality dpr fit crop resize format fm auto v ver t ts cb".split()
)
"""Names of query parameters that tell how a picture is shown, or which copy of it, and not which it is."""
_FILTERS = re.compile(r"filters:([^/]*)")
_UPLOADS = re.compile(r"(?:^|/)(wp-content/uploads/.+)")
_WORDPRESS_SIZE = re.compile(r"-(?:[0-9]{1,5}x[0-9]{1,5}|scaled)(?=\.[A-Za-z]{3,4}$)")
_PHOTON = re.compile(r"^i[0-9]\.wp\.com/(?=[^/]+/)")


@frozen
class ImageUrl:
    """What the URL of a picture says."""

    original: str | None = None
    """URL of the picture in its own size, or None when the URL does not tell."""
    width: int | None = None
    """Pixels, or None when not stated or automatic."""
    height: int | None = None
    """Pixels, or None when not stated or automatic."""
    filters: tuple[str, ...] = ()
    """Thumbor filters, such as `strip_exif()`."""


def read_image_url(url: str) -> ImageUrl:
    """Read what the URL of a picture says about it."""
    thumbor = _THUMBOR.fullmatch(url)
    if thumbor:
        filters = _FILTERS.search(thumbor["settings"])
        return ImageUrl(
            f"{thumbor['site']}/{thumbor['path']}",
            _size(thumbor["width"]),
            _size(thumbor["height"]),
            tuple(filters[1].split(":")) if filters else (),
        )
    storage = _STORAGE.fullmatch(url)
    if storage:
        return ImageUrl(storage["original"], _size(storage["width"]))
    return ImageUrl()


class Told(NamedTuple):
    """What one match told of the URL of a picture: its host, and what an `ImageUrl` says."""

    host: str
    original: str
    width: int | None
    height: int | None
    filters: tuple[str, ...]


def told_at_once(url: str) -> Told | None:
    """Read a URL of printable ASCII that is as nearly all are; None for one that has to be judged or read with care."""
    found = _USUAL.fullmatch(url) if url.isascii() and url.isprintable() and url[-1:] != " " else None
    if found is None:
        return None
    site, host, width, height, filters, path, stored, side = found.groups()
    if stored is not None:
        return Told(host, site + stored, int(side) or None, None, ())
    given = tuple(filters.split(":")) if filters is not None else ()
    return Told(host, site + path, int(width or 0) or None, int(height or 0) or None, given)


def identity(url: str) -> str:
    """Give what is the same in all URLs of one picture.

    That is its path among WordPress's uploads, or else the address of the original without scheme, in one
    spelling. A query only counts where the path alone names no picture, and then without sizes.
    """
    address, query = _parted(url)
    if not _NAMES_A_PICTURE.search(address):
        pairs = _telling(query)
        source = _source(pairs)
        if source and source.startswith("/") and not source.startswith("//"):
            source = f"//{address.partition('/')[0]}{source}"
        if source:
            address, inner = _parted(source)
            others = [pair for pair in pairs if pair.partition("=")[0].lower() not in _SOURCE_PARAMETERS]
            pairs = [] if _NAMES_A_PICTURE.search(address) else [*_telling(inner), *others]
        address = "?".join(filter(None, (address, "&".join(pairs))))
    uploads = _UPLOADS.search(address)
    return _WORDPRESS_SIZE.sub("", uploads[1]) if uploads else address


def _telling(query: str) -> list[str]:
    """Give the parameters of a query but for sizes, in one order."""
    return sorted(pair for pair in query.split("&") if pair and pair.partition("=")[0].lower() not in _SIZES)


def _parted(url: str) -> tuple[str, str]:
    """Give the address of the original in one spelling, without its scheme, and the query."""
    whole = _SCHEME.sub("", (read_image_url(url).original or url).partition("#")[0])
    whole = _PHOTON.sub("", _HOST.sub(lambda host: host[0].lower(), whole))
    address, _, query = whole.partition("?")
    return unicodedata.normalize("NFC", unquote(address, errors="surrogateescape")), query


def _source(pairs: list[str]) -> str | None:
    """Give the URL of the picture that a proxy was asked for, or None."""
    for pair in pairs:
        name, _, value = pair.partition("=")
        source = unquote(value, errors="surrogateescape")
        if name.lower() in _SOURCE_PARAMETERS and ("/" in source or _NAMES_A_PICTURE.search(source)):
            return source
    return None


def file_name(url: str) -> str:
    """Give the name of the file behind a URL."""
    return identity(url).rpartition("/")[2]


def _size(digits: str) -> int | None:
    return int(digits[:6]) or None if digits else None
