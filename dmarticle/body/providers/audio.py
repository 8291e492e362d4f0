"""Providers of audio.

- SoundCloud: https://developers.soundcloud.com/docs/api/html5-widget
- Spotify: https://developer.spotify.com/documentation/embeds
- iono.fm: https://support.iono.fm/docs
"""

from .provider import Form, Provider

_KIND = "(?P<kind>track|album|artist|playlist|episode|show)"
_KEY = "(?P<key>[A-Za-z0-9]{22})"
_APPLE = "podcasts.apple.com embed.podcasts.apple.com"
_SHOW = r"/(?P<country>(?:[a-z]{2}/)?)podcast/(?:[^/]+/)?id(?P<show>[0-9]+)/?"
_SOUND = r"/(?P<kind>tracks|playlists|users)/(?:soundcloud(?::|%3A)\w+(?::|%3A))?(?P<number>[0-9]+)/?"
_PLAYER = "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/{kind}/{number}"

AUDIO: tuple[Provider, ...] = (
    Provider("SoundCloud", (
        Form("w.soundcloud.com", "/player/?", inside="url"),
        Form("api.soundcloud.com", _SOUND, _PLAYER + "%3Fsecret_token%3D{secret_token}", id="{kind}/{number}",
             parameters={"secret_token": r"[\w-]+"}),
        Form("api.soundcloud.com", _SOUND, _PLAYER, id="{kind}/{number}"),  # its page has a name, which is not said
        Form("soundcloud.com www.soundcloud.com m.soundcloud.com",
             r"/(?P<user>[\w-]+)/(?P<track>(?:sets/)?[\w-]+(?:/s-\w+)?)/?",
             "https://soundcloud.com/{user}/{track}", id="{user}/{track}", start="#t={start}"),
        Form("on.soundcloud.com", r"/(?P<code>\w+)/?", "https://on.soundcloud.com/{code}", id="on/{code}"),
    )),
    Provider("Spotify", (
        Form("open.spotify.com",
             rf"/(?:intl-[a-z-]+/)?(?:embed(?:-podcast)?/)?(?:user/[^/]+/)?{_KIND}/{_KEY}(?:/video)?/?",
             "https://open.spotify.com/{kind}/{key}", id="{kind}/{key}", start="?t={start}"),
        Form("embed.spotify.com open.spotify.com", "/(?:embed/?)?", "https://open.spotify.com/{kind}/{key}",
             id="{kind}/{key}", parameters={"uri": rf"spotify:(?:user:[^:]+:)?{_KIND}:{_KEY}"}),
    )),
    Provider("Apple Podcasts", (
        Form(_APPLE, _SHOW, "https://podcasts.apple.com/{country}podcast/id{show}?i={i}", id="{show}/{i}",
             parameters={"i": "[0-9]+"}),
        Form(_APPLE, _SHOW, "https://podcasts.apple.com/{country}podcast/id{show}", id="{show}"),
    )),
    Provider("iono.fm", (
        Form("embed.iono.fm", "/epi/(?P<number>[0-9]+)/?", "https://iono.fm/e/{number}", id="e/{number}"),
        Form("embed.iono.fm", "/chan/(?P<number>[0-9]+)/?", "https://iono.fm/c/{number}", id="c/{number}"),
        Form("embed.iono.fm", "/prov/(?P<number>[0-9]+)/?", "https://iono.fm/p/{number}", id="p/{number}"),
        Form("iono.fm www.iono.fm", "/(?P<kind>[cep])/(?P<number>[0-9]+)/?", "https://iono.fm/{kind}/{number}",
             id="{kind}/{number}"),
    )),
)  # fmt: skip
"""In the order of the documentation."""
