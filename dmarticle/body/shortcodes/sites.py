"""`[youtube]`, `[tweet]` and others of their kind: embeds by URL, or by the number that a site gives its pieces.

The forms are Jetpack's (https://jetpack.com/support/shortcode-embeds/): `[name URL]`, `[name=URL]`, `[name 123]`,
`[name id="123"]`, `[name url="URL"]` and `[name]123[/name]`.
"""

import re
from collections.abc import Mapping

from attrs import frozen

from ... import urls
from ..changes import Kind
from ..providers import identify
from ..providers.canonical import canonical
from ..run import Run
from .media import URL, decoded, embed, leftover
from .parser import words
from .shortcode import Expand, Shortcode

_NO_WORD = r"(?=[a-z]*[A-Z0-9_-])"
_NAMED = "url src href id video v".split()


@frozen
class Site:
    """Makes embeds of one site."""

    key: str = "(?!)"
    """What the site's own numbers look like, as a pattern; its group is the number where it has one."""
    address: str = ""
    """Where a piece is, its number in the place of `{}`."""

    def __call__(self, shortcode: Shortcode, run: Run) -> str | None:
        """Give the embed that the shortcode names, or None where it names none."""
        inner = "" if "<figure" in shortcode.inner else words(shortcode.inner).strip()
        stated = [*map(shortcode.text, _NAMED), *(value.removeprefix("=") for value in shortcode.values), inner]
        found = dict.fromkeys(url for each in stated if each and (url := self._url(each)))
        if found:
            used = [each for each in stated if each and self._url(each)]
            leftover(shortcode, run, but=used)
            made = "".join(embed(canonical(url, run), shortcode) for url in found)
            return made + (shortcode.inner if self._url(inner) is None else "")
        if shortcode.attributes:
            run.note(Kind.DROPPED, shortcode.source, shortcode.name)
            return shortcode.inner or " "
        return None

    def _url(self, stated: str) -> str | None:
        if URL.fullmatch(stated):
            return urls.judge(decoded(stated), urls.MEDIA_SCHEMES)
        found = re.fullmatch(self.key, stated, re.ASCII)
        url = self.address.format(found[found.lastindex or 0].replace(":", "/")) if found else ""
        return url if identify(url) else None


SITES: Mapping[str, Expand] = {
    "youtube": Site(rf"{_NO_WORD}[\w-]{{11}}", "https://www.youtube.com/watch?v={}"),
    "vimeo": Site(r"[0-9]{4,12}", "https://vimeo.com/{}"),
    "tiktok": Site(r"[0-9]{15,25}", "https://www.tiktok.com/embed/v2/{}"),
    "tweet": Site(r"[0-9]{1,25}", "https://x.com/i/status/{}"),
    "instagram": Site(rf"{_NO_WORD}[\w-]{{8,40}}", "https://www.instagram.com/p/{}/"),
    "facebook": Site(),
    "soundcloud": Site(r"[0-9]{4,15}", "https://api.soundcloud.com/tracks/{}"),
    "spotify": Site(
        r"(?:spotify:)?((?:track|album|artist|playlist|episode|show):\w{22})", "https://open.spotify.com/{}"
    ),
    "googlemaps": Site(),
    "scribd": Site(r"[0-9]{4,15}", "https://www.scribd.com/document/{}"),
}
"""What the shortcodes of sites become."""
