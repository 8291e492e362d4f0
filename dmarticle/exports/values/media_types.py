"""Media types (https://www.iana.org/assignments/media-types) of what is loaded, as its name tells them."""

import re

_ENDING = re.compile(r"\.([a-z0-9]{2,5})(?:[?#].*)?$", re.IGNORECASE | re.DOTALL)

_TYPES = {
    "avif": "image/avif", "bmp": "image/bmp", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff", "tiff": "image/tiff", "webp": "image/webp",
    "aac": "audio/aac", "flac": "audio/flac", "m4a": "audio/mp4", "mp3": "audio/mpeg", "oga": "audio/ogg",
    "ogg": "audio/ogg", "wav": "audio/wav", "weba": "audio/webm",
    "m4v": "video/mp4", "mov": "video/quicktime", "mp4": "video/mp4", "ogv": "video/ogg", "webm": "video/webm",
}  # fmt: skip
"""Media types by the end of a name; the system's own table differs from one machine to the next."""


def media_type(url: str) -> str | None:
    """Give the media type that the name in a URL tells, or None where it tells none."""
    found = _ENDING.search(url)
    return _TYPES.get(found[1].lower()) if found else None
