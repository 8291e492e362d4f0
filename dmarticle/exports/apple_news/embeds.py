"""Pieces of other sites for which Apple News has a component.

The addresses are those of the pages of Tweet, Instagram, FacebookPost, TikTok and EmbedWebVideo under
https://developer.apple.com/documentation/applenewsformat, made of those by which the library knows a piece.
"""

import re

from attrs import field, frozen

from ...body.providers import identify


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


@frozen
class Known:
    """A form in which the addresses of a provider come, and the component that takes them."""

    page: re.Pattern[str] = field(converter=_pattern)
    """The whole address by which the library knows a piece."""
    role: str
    url: str = "{0}"
    """The address that the component takes, with the groups of `page` in it."""


KNOWN: tuple[Known, ...] = (
    Known(r"(https://x\.com/\w+/status/[0-9]+)", "tweet"),
    Known(r"(https://www\.instagram\.com/(?:p|tv|reel)/[\w-]+)/", "instagram"),
    Known(r"(https://www\.facebook\.com/[\w.%-]+/(?:posts|videos)/\w+)/?(?:\?t=[0-9]+)?", "facebook_post"),
    Known(r"(https://www\.facebook\.com/watch/\?v=[0-9]+)(?:&t=[0-9]+)?", "facebook_post"),
    Known(r"(https://www\.facebook\.com/reel/[0-9]+)", "facebook_post"),
    Known(r"https://www\.facebook\.com/photo/(\?fbid=[0-9]+)", "facebook_post", "https://www.facebook.com/photo{0}"),
    Known(r"(https://www\.facebook\.com/permalink\.php\?story_fbid=\w+&id=[0-9]+)", "facebook_post"),
    Known(r"(https://www\.tiktok\.com/@[\w.-]+/video/[0-9]+)", "tiktok"),
    Known(r"https://www\.youtube\.com/watch\?v=([\w-]{11})", "embedwebvideo", "https://www.youtube.com/embed/{0}"),
    Known(r"https://www\.youtube\.com/watch\?v=([\w-]{11})&t=([0-9]+)s", "embedwebvideo",
          "https://www.youtube.com/embed/{0}?start={1}"),
    Known(r"https://vimeo\.com/([0-9]+(?:#t=[0-9]+s)?)", "embedwebvideo", "https://player.vimeo.com/video/{0}"),
    Known(r"https://vimeo\.com/([0-9]+)/([0-9a-f]+)((?:#t=[0-9]+s)?)", "embedwebvideo",
          "https://player.vimeo.com/video/{0}?h={1}{2}"),
)  # fmt: skip


def component_of(url: str) -> tuple[str, str] | None:
    """Give the role of the component for a piece of another site, and the address that it takes; or None."""
    identified = identify(url)
    for known in KNOWN if identified else ():
        found = known.page.fullmatch(identified.url if identified else "")
        if found is not None:
            return known.role, known.url.format(*found.groups())
    return None
