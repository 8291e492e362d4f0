"""Providers of embeds, as data: who they are, how their URLs are recognized, where a person would look.

Nothing is asked of the network. Hosts are compared whole, after `urls.judge` has read the URL as a browser
would, so `youtube.com.example.org`, `notyoutube.com` and `youtube.com@example.org` are no YouTube.
"""

from collections import defaultdict
from functools import lru_cache

from ... import urls
from .audio import AUDIO
from .documents import DOCUMENTS
from .posts import POSTS
from .provider import Address, Form, Identified, Provider, take_apart
from .video import VIDEO

PROVIDERS: tuple[Provider, ...] = (*VIDEO, *POSTS, *AUDIO, *DOCUMENTS)
"""All that are known."""

LONGEST = 8_000
"""Characters. No URL of a provider is longer, so a longer one is not looked at."""


def _by_host() -> dict[str, tuple[tuple[str, Form], ...]]:
    table: defaultdict[str, list[tuple[str, Form]]] = defaultdict(list)
    for provider in PROVIDERS:
        for form in provider.forms:
            for host in form.hosts:
                table[host].append((provider.name, form))
    return {host: tuple(forms) for host, forms in table.items()}


_BY_HOST = _by_host()


def identify(url: str) -> Identified | None:
    """Tell which piece of which provider a URL leads to, or None where that is not known."""
    judged = urls.judge(url, urls.MEDIA_SCHEMES)
    return None if judged is None or len(judged) > LONGEST else _identify(judged)


@lru_cache(maxsize=512)
def _identify(url: str) -> Identified | None:
    address = take_apart(url)
    if address is None:
        return None
    for provider, form in _BY_HOST.get(address.host, ()):
        if not form.inside:
            found = form.read(address, provider)
        else:
            found = _inside(address, form, provider) if form.path.fullmatch(address.path) else None
        if found is not None:
            return found
    return None


def _inside(address: Address, player: Form, provider: str) -> Identified | None:
    """Tell which piece of the same provider a player's parameter leads to; no player stands in a player."""
    judged = urls.judge(address.parameters.get(player.inside), urls.MEDIA_SCHEMES)
    inner = take_apart(judged) if judged else None
    if inner is None:
        return None
    forms = (form for name, form in _BY_HOST.get(inner.host, ()) if name == provider and not form.inside)
    return next((found for form in forms if (found := form.read(inner, provider))), None)
