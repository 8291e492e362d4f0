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
from typing import TypeAlias
from urllib.parse import unquote

from attrs import frozen

_THUMBOR = re.compile(
    r"(?P<site>(?i:https?)://[^/]+)/i/[^/]+/(?P<width>\d*)x(?P<height>\d*)/(?P<settings>.*?)/?file/(?P<path>.+)"
)
_STORAGE = re.compile(r"(?P<original>(?i:https?)://[^?#]+\.\w+)/r/(?P<width>\d+)/[^/?#]+(?:[?#].*)?", re.DOTALL)
_USUAL = re.compile(
    r"(https?://([a-z0-9.-]+))(?:"
    r"/i/[!-.0-~]+/([0-9]{0,6})x([0-9]{0,6})/(?:smart/)?(?:filters:([!-.0-~]*)(?<!file)/)?file(/[!-~]+)"
    r"|(?!/i/)(/[!-~]+\.[A-Za-z0-9_]+)/r/([0-9]{1,6})/[!-.0-~]+)"
)
"""The plain ones of both, of ASCII alone: one match tells all, and that nothing is to be judged in the address."""
_PLAIN = re.compile(r"https?://((?!i[0-9]\.wp\.com/)[a-z0-9.-]+/(?!i/)[!-~]*)")
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
            size_told(thumbor["width"]),
            size_told(thumbor["height"]),
            tuple(filters[1].split(":")) if filters else (),
        )
    storage = _STORAGE.fullmatch(url)
    if storage:
        return ImageUrl(storage["original"], size_told(storage["width"]))
    return ImageUrl()


Told: TypeAlias = tuple[str, str, tuple[str, str], tuple[str, ...]]
"""What one match told of the URL of a picture: its host, the original, digits of width and height, the filters."""


def told_at_once(url: str) -> Told | None:
    """Read a URL that is as nearly all are; None for one that has to be judged, or read with more care."""
    found = _USUAL.fullmatch(url)
    if found is None:
        return None
    site, host, width, height, filters, path, stored, side = found.groups()
    if path is None:
        return (host, site + stored, (side, ""), ()) if "?" not in url and "#" not in url else None
    return host, site + path, (width, height), tuple(filters.split(":")) if filters is not None else ()


def size_told(digits: str) -> int | None:
    """Give a side in pixels; None where it is not stated or automatic."""
    return int(digits[:6]) or None if digits else None


def identity(url: str) -> str:
    """Give what is the same in all URLs of one picture.

    That is its path among WordPress's uploads, or else the address of the original without scheme, in one
    spelling. A query only counts where the path alone names no picture, and then without sizes.
    """
    plain = _plain_address(url)
    if plain is not None:
        return _among_uploads(plain)
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
    return _among_uploads(address)


def _plain_address(url: str) -> str | None:
    """Give the address of a URL that is the picture's own in its one spelling; None for any that may be another."""
    found = _PLAIN.fullmatch(url)
    if found is None or "/r/" in url or "?" in url or "#" in url or "%" in url:
        return None
    return found[1]


def _among_uploads(address: str) -> str:
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
