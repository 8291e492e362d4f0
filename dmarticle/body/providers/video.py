"""Providers of video.

- YouTube: https://developers.google.com/youtube/player_parameters
- Vimeo: https://developer.vimeo.com/player/sdk/embed
- TikTok: https://developers.tiktok.com/doc/embed-videos and https://developers.tiktok.com/doc/embed-player
"""

from .provider import Form, Provider

_YOUTUBE = "www.youtube.com youtube.com m.youtube.com music.youtube.com www.youtube-nocookie.com youtube-nocookie.com"
_VIDEO = r"(?!videoseries|live_stream)[\w-]{11}"
_WATCH = "https://www.youtube.com/watch?v={id}"
_TIKTOK = "www.tiktok.com tiktok.com m.tiktok.com"
_TIKTOK_PLAYER = "https://www.tiktok.com/embed/v2/{id}"

VIDEO: tuple[Provider, ...] = (
    Provider("YouTube", (
        Form(_YOUTUBE, "/watch/?", _WATCH, parameters={"v": f"(?P<id>{_VIDEO})"}, start="&t={start}s"),
        Form(_YOUTUBE, f"/(?:embed|v|e|shorts|live)/(?P<id>{_VIDEO})/?", _WATCH, start="&t={start}s"),
        Form("youtu.be www.youtu.be", f"/(?P<id>{_VIDEO})/?", _WATCH, start="&t={start}s"),
        Form(_YOUTUBE, "/playlist|/embed/?(?:videoseries)?", "https://www.youtube.com/playlist?list={list}",
             id="playlist/{list}", parameters={"list": r"[\w-]{2,64}"}),
        Form(_YOUTUBE, "/embed/live_stream", "https://www.youtube.com/channel/{channel}/live",
             id="channel/{channel}", parameters={"channel": r"[\w-]{2,64}"}),
        Form(_YOUTUBE, r"/channel/(?P<channel>[\w-]{2,64})/live/?", "https://www.youtube.com/channel/{channel}/live",
             id="channel/{channel}"),
    )),
    Provider("Vimeo", (
        Form("player.vimeo.com", r"/video/(?P<id>[0-9]+)/?", "https://vimeo.com/{id}/{h}",
             parameters={"h": r"[0-9a-f]{6,20}"}, start="#t={start}s"),  # of a video that is not listed
        Form("player.vimeo.com", r"/video/(?P<id>[0-9]+)/?", "https://vimeo.com/{id}", start="#t={start}s"),
        Form("vimeo.com www.vimeo.com", r"/(?P<id>[0-9]+)(?P<secret>(?:/[0-9a-f]{6,20})?)/?",
             "https://vimeo.com/{id}{secret}", start="#t={start}s"),
        Form("vimeo.com www.vimeo.com",
             r"/(?:channels/[\w-]+|groups/[\w-]+/videos|(?:album|showcase)/[0-9]+/video)/(?P<id>[0-9]+)/?",
             "https://vimeo.com/{id}", start="#t={start}s"),
    )),
    Provider("TikTok", (
        Form(_TIKTOK, r"/@(?P<user>[\w.-]*)/(?P<kind>video|photo)/(?P<id>[0-9]+)/?",
             "https://www.tiktok.com/@{user}/{kind}/{id}"),
        Form(_TIKTOK, r"/(?:embed(?:/v[0-9])?|player/v1)/(?P<id>[0-9]+)/?", _TIKTOK_PLAYER),  # whose it is, is not said
        Form(_TIKTOK, r"/v/(?P<id>[0-9]+)\.html", _TIKTOK_PLAYER),
        Form("vm.tiktok.com", r"/(?P<code>\w+)/?", "https://vm.tiktok.com/{code}/", id="vm/{code}"),
        Form("vt.tiktok.com", r"/(?P<code>\w+)/?", "https://vt.tiktok.com/{code}/", id="vt/{code}"),
    )),
)  # fmt: skip
"""In the order of the documentation."""
