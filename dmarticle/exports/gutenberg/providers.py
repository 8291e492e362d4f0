"""Which sites WordPress' editor knows by name when it embeds a piece of them, and how it names shapes.

From the `variations` and `constants` of https://github.com/WordPress/gutenberg/tree/trunk/packages/block-library/src/embed.
"""

import re

from ... import urls

_SITES: dict[str, tuple[str, str]] = {
    "youtube.com": ("youtube", "video"), "m.youtube.com": ("youtube", "video"), "youtu.be": ("youtube", "video"),
    "vimeo.com": ("vimeo", "video"), "dailymotion.com": ("dailymotion", "video"), "tiktok.com": ("tiktok", "video"),
    "ted.com": ("ted", "video"), "twitter.com": ("twitter", "rich"), "bsky.app": ("bluesky", "rich"),
    "reddit.com": ("reddit", "rich"), "soundcloud.com": ("soundcloud", "rich"),
    "open.spotify.com": ("spotify", "rich"), "mixcloud.com": ("mixcloud", "rich"), "scribd.com": ("scribd", "rich"),
    "issuu.com": ("issuu", "rich"), "imgur.com": ("imgur", "rich"), "speakerdeck.com": ("speaker-deck", "rich"),
}  # fmt: skip
"""Name and type of oEmbed (https://oembed.com) by host, without `www.`."""

_SHAPES = (
    (2.33, "21-9"), (2.00, "18-9"), (1.78, "16-9"), (1.33, "4-3"), (1.00, "1-1"), (0.56, "9-16"), (0.50, "1-2"),
)  # fmt: skip
_NEAR = 0.1
_POST_OF_X = re.compile(r"https?://(?:www\.)?x\.com/(?=\w+/status/[0-9])", re.IGNORECASE)
_POST_OF_BLUESKY = re.compile(r"/profile/.+/post/.+")


def site_of(url: str) -> tuple[str, str] | None:
    """Give the name by which the editor knows the site of a URL, and what is embedded of it; None for any other."""
    host = urls.host(written_url(url)).removeprefix("www.")
    if host == "bsky.app" and not _POST_OF_BLUESKY.search(url):
        return None
    return _SITES.get(host)


def written_url(url: str) -> str:
    """Give a URL as WordPress knows it: the posts of X by the name that they had."""
    return _POST_OF_X.sub("https://twitter.com/", url)


def shape_of(width: int | None, height: int | None) -> str | None:
    """Give the shape that the editor would see, such as `16-9`; None where there is none near."""
    if not width or not height or width < 0 or height < 0:
        return None
    ratio = round(width / height, 2)
    near, shape = next(((near, shape) for near, shape in _SHAPES if ratio >= near), (0.0, None))
    return shape if ratio - near <= _NEAR else None
