"""Image URLs of the services that news sites use: what one says about the picture behind it.

Signatures in such URLs are made with a secret key, so URLs are only ever read here, never built, but for
the original's, which needs none.

- Thumbor: `https://host/i/<signature>/<W>x<H>/smart/filters:.../file/<path>`
  (https://thumbor.readthedocs.io/en/latest/usage.html)
- L'Orient-Le Jour's storage: `<original>/r/<width>/<name>`
- WordPress, its sizes and its Photon proxy: `.../wp-content/uploads/<path>-300x200.jpg?resize=...`
  (https://developer.wordpress.org/reference/classes/wp_image_editor/generate_filename/)
"""

import re

from attrs import frozen

_THUMBOR = re.compile(
    r"(?P<site>https?://[^/]+)/i/[^/]+/(?P<width>\d*)x(?P<height>\d*)/(?P<settings>.*?)/?file/(?P<path>.+)"
)
_STORAGE = re.compile(r"(?P<original>https?://[^?#]+\.\w+)/r/(?P<width>\d+)/[^/?#]+")
_AROUND_ADDRESS = re.compile(r"^(?:https?:)?//|[?#].*$", re.IGNORECASE | re.DOTALL)
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


def identity(url: str) -> str:
    """Give what is the same in all URLs of one picture.

    That is its path among WordPress's uploads, or else the address of the original without scheme and query.
    """
    address = _PHOTON.sub("", _AROUND_ADDRESS.sub("", read_image_url(url).original or url))
    uploads = _UPLOADS.search(address)
    return _WORDPRESS_SIZE.sub("", uploads[1]) if uploads else address


def file_name(url: str) -> str:
    """Give the name of the file behind a URL."""
    return identity(url).rpartition("/")[2]


def _size(digits: str) -> int | None:
    return int(digits[:6]) or None if digits else None
