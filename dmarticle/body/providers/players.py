"""Where the players of providers are, for pages whose policy lets them stand in the page.

Each by the address a person would open, as `identify` gives it. Sources: the documentation that the provider's own
file names, and for the others the code that their "embed" buttons give.
"""

import re
from urllib.parse import quote

from attrs import field, frozen

from . import identify


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


@frozen
class Player:
    """How the address of a player is made of that of the page."""

    page: re.Pattern[str] = field(converter=_pattern)
    """The whole address of the page."""
    player: str
    """The address of the player, with the groups of `page` in it; `{page}` is the page's own, escaped."""

    def of(self, url: str) -> str | None:
        """Give the address of the player, or None for a page of another kind."""
        found = self.page.fullmatch(url)
        return self.player.format(page=quote(url, safe=""), **found.groupdict()) if found else None


PLAYERS: tuple[Player, ...] = (
    Player(r"https://www\.youtube\.com/watch\?v=(?P<id>[\w-]{11})", "https://www.youtube-nocookie.com/embed/{id}"),
    Player(r"https://www\.youtube\.com/watch\?v=(?P<id>[\w-]{11})&t=(?P<start>[0-9]+)s",
           "https://www.youtube-nocookie.com/embed/{id}?start={start}"),
    Player(r"https://www\.youtube\.com/playlist\?list=(?P<list>[\w-]+)",
           "https://www.youtube-nocookie.com/embed/videoseries?list={list}"),
    Player(r"https://vimeo\.com/(?P<id>[0-9]+)(?P<start>(?:#t=[0-9]+s)?)", "https://player.vimeo.com/video/{id}{start}"),
    Player(r"https://vimeo\.com/(?P<id>[0-9]+)/(?P<h>[0-9a-f]+)(?P<start>(?:#t=[0-9]+s)?)",
           "https://player.vimeo.com/video/{id}?h={h}{start}"),
    Player(r"https://www\.tiktok\.com/embed/v2/(?P<id>[0-9]+)", "https://www.tiktok.com/embed/v2/{id}"),
    Player(r"https://www\.instagram\.com/(?P<kind>p|tv|reel)/(?P<id>[\w-]+)/",
           "https://www.instagram.com/{kind}/{id}/embed/"),
    Player(r"https://www\.facebook\.com/[\w.%-]+/posts/[\w]+", "https://www.facebook.com/plugins/post.php?href={page}"),
    Player(r"https://www\.facebook\.com/[\w.%-]+/videos/[0-9]+/(?:\?t=[0-9]+)?",
           "https://www.facebook.com/plugins/video.php?href={page}"),
    Player(r"https://w\.soundcloud\.com/player/\?url=(?P<url>[^&#]+)", "https://w.soundcloud.com/player/?url={url}"),
    Player(r"https://soundcloud\.com/.+", "https://w.soundcloud.com/player/?url={page}"),
    Player(r"https://open\.spotify\.com/(?P<kind>track|album|artist|playlist|episode|show)/(?P<key>[A-Za-z0-9]{22})"
           r"(?P<start>(?:\?t=[0-9]+)?)", "https://open.spotify.com/embed/{kind}/{key}{start}"),
    Player(r"https://podcasts\.apple\.com/(?P<show>.+)", "https://embed.podcasts.apple.com/{show}"),
    Player(r"https://iono\.fm/e/(?P<number>[0-9]+)", "https://embed.iono.fm/epi/{number}"),
    Player(r"https://iono\.fm/c/(?P<number>[0-9]+)", "https://embed.iono.fm/chan/{number}"),
    Player(r"https://iono\.fm/p/(?P<number>[0-9]+)", "https://embed.iono.fm/prov/{number}"),
    Player(r"https://datawrapper\.dwcdn\.net/(?P<id>\w{5})/", "https://datawrapper.dwcdn.net/{id}/"),
    Player(r"https://public\.flourish\.studio/(?P<kind>visualisation|story)/(?P<number>[0-9]+)/",
           "https://flo.uri.sh/{kind}/{number}/embed"),
    Player(r"https://infogram\.com/(?P<id>[\w/-]+)", "https://e.infogram.com/{id}"),
    Player(r"https://www\.google\.com/maps\?pb=(?P<pb>[^&#]+)", "https://www.google.com/maps/embed?pb={pb}"),
    Player(r"https://www\.google\.com/maps/d/viewer\?mid=(?P<id>[\w.-]+)",
           "https://www.google.com/maps/d/embed?mid={id}"),
    Player(r"https://www\.scribd\.com/document/(?P<id>[0-9]+)", "https://www.scribd.com/embeds/{id}/content"),
    Player(r"https://www\.reddit\.com/(?P<post>(?:r|u|user)/[\w-]+/comments/.+)", "https://embed.reddit.com/{post}"),
)  # fmt: skip
"""The first that fits is right."""


def player(url: str) -> str | None:
    """Give the address of the player for what a URL leads to, or None where none is known.

    A piece whose player is known plays where it stands; of any other the URL may itself be that of a frame.
    """
    known = identify(url)
    if known is None:
        return None
    return next(filter(None, (each.of(known.url) for each in PLAYERS)), None)
