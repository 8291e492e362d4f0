"""URLs as a browser reads them: what is followed, what is refused, which host is meant.

Follows the WHATWG URL Standard (https://url.spec.whatwg.org/): C0 controls and spaces at the ends and
tabs and line ends anywhere are not part of a URL, so they are taken away *before* the scheme is judged.
The judged value is the one that is kept and written.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urljoin

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Schemes a link may have."""

MEDIA_SCHEMES = frozenset({"http", "https"})
"""Schemes an image or an embed may have."""

LONGEST_KEPT = 2_000
"""Characters. A longer address is judged each time, so that what is kept stays small."""

_ENDS = "".join(map(chr, range(0x21)))
_NOT_IN_URLS = re.compile("[\t\n\r]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ANY_SPACE = re.compile(r"\s")
_SCHEME = re.compile(r"([^/?#:]*):")  # whatever stands before a first colon must be a scheme that is known
_ADDRESS = re.compile(r"\[[0-9A-Fa-f:.]+\](?::\d*)?")  # of IPv6
_PLAIN_HOST = re.compile(r"(?:https?:)?//([A-Za-z0-9.-]+)(?::[0-9]{1,5})?(?=[/?#]|$)", re.IGNORECASE | re.ASCII)
_USUAL = re.compile(r"https?://[A-Za-z0-9.-]++(?::[0-9]*+)?(?:[/?#][!-~]*+)?")
"""What nearly all addresses are; all that `judge` says of them is that they stay as they are."""
_DATA_IMAGE = re.compile(
    r"data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]++={0,2}", re.IGNORECASE | re.ASCII
)
_AUTHORITY = re.compile(  # with http and https a browser counts no slashes, but on a page of the same scheme
    r"(?:(?i:https?):[/\\]*|(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]{2,})([^/\\?#]*)"
)
_AS_PAGE = re.compile(r"[/\\]{2}")


def judge(raw: str | None, schemes: Collection[str] = LINK_SCHEMES) -> str | None:
    """Give the URL a browser would follow, or None for one that must not be followed.

    Args:
        raw: A URL as it stands in an attribute or a field; relative ones are allowed.
        schemes: The schemes an absolute URL may have, in lower case.

    Returns:
        The URL without what a browser ignores, or None when it is empty, has another scheme, leaves the
        scheme to the page where not both `http` and `https` are allowed, carries a user name or password, has brackets
        in its host that hold no address, or characters that no URL has.
    """
    if raw is None:
        return None
    if type(raw) is not str:
        raw = str.__str__(raw)  # what is made from `str` may have its own idea of its letters
    known = frozenset(schemes)
    return _judged_once(raw, known) if len(raw) <= LONGEST_KEPT else _judged(raw, known)


def _judged(raw: str, schemes: frozenset[str]) -> str | None:
    if _USUAL.fullmatch(raw) and MEDIA_SCHEMES.issubset(schemes):
        return raw
    return _judged_closely(raw, schemes)


def _judged_closely(raw: str, schemes: frozenset[str]) -> str | None:
    url = _NOT_IN_URLS.sub("", raw.strip(_ENDS))
    if not url or _CONTROL.search(url):
        return None
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in schemes:
        return None
    if not MEDIA_SCHEMES.issubset(schemes) and _AS_PAGE.match(url):
        return None  # it has the scheme of the page, which may be either of two
    place = authority(url)
    if "@" in place or (("[" in place or "]" in place) and not _ADDRESS.fullmatch(place)):
        return None
    return url


_judged_once = lru_cache(maxsize=1024)(_judged)
"""An address is judged where it is read, where it is cleaned and where it is written."""


class Rendered(NamedTuple):
    """One size of a picture."""

    url: str
    width: int
    """Pixels."""


def srcset(renditions: Iterable[Rendered]) -> str:
    """Give sizes of a picture as a value of the HTML attribute `srcset`, the widest last.

    Follows https://html.spec.whatwg.org/multipage/images.html#srcset-attributes. The value still has to be
    escaped like any other. Sizes whose URL may not be loaded or that have no width are left out, and of two of
    a width the second; `""` where none is left.
    """
    by_width: dict[int, str] = {}
    for url, width in renditions:
        judged = judge(url, MEDIA_SCHEMES)
        if judged is not None and int(width) > 0:
            by_width.setdefault(int(width), _in_srcset(judged))
    return ", ".join(f"{by_width[width]} {width}w" for width in sorted(by_width))


def _in_srcset(url: str) -> str:
    """Write a URL so that a browser finds its end: no spaces, no comma at either end."""
    url = _ANY_SPACE.sub(lambda found: quote(found[0]), url)
    return url.replace(",", "%2C") if url.startswith(",") or url.endswith(",") else url


def authority(url: str) -> str:
    """Give what stands between `//` and the path, as written, or `""` where there is none."""
    found = _AUTHORITY.match(url)
    return found[1] if found else ""


def host(url: str | None) -> str:
    """Give the host name in lower case, without port, or `""` where the URL has none."""
    name = authority(url or "").rpartition("@")[2]
    return name.partition(":")[0].lower()


def on_domain(name: str, domains: Collection[str]) -> bool:
    """Tell whether a host is one of the domains or below one of them."""
    return any(name == domain or name.endswith("." + domain) for domain in domains)


def comes_from(url: str, hosts: Collection[str] | None) -> bool:
    """Tell whether a browser would load a judged URL from the page's own host or from one of some hosts.

    Args:
        url: A URL as `judge` gives it.
        hosts: Hosts in full, in lower case, each perhaps with `*.` before it for all that are below it; None for any.

    Returns:
        False also for a URL whose host only a browser can tell, as of `https:host/` or one with escapes in it.
    """
    if hosts is None:
        return True
    stated = _PLAIN_HOST.match(url)
    if stated is None:
        return not (_SCHEME.match(url) or _AUTHORITY.match(url))
    name = stated[1].lower()
    return any(name == host or (host[:2] == "*." and name.endswith(host[1:])) for host in hosts)


def data_image(raw: str | None) -> str | None:
    """Give the URL of a picture that stands in its own address (`data:`), or None for anything else."""
    url = _NOT_IN_URLS.sub("", str.__str__(raw or "").strip(_ENDS))
    return url if _DATA_IMAGE.fullmatch(url) else None


def with_host(url: str, hosts: Mapping[str, str]) -> str:
    """Give the URL with its host exchanged when it is a key of `hosts`; all else byte for byte."""
    found = _AUTHORITY.match(url) if hosts else None
    new = hosts.get(found[1].lower()) if found else None
    return url if found is None or new is None else url[: found.start(1)] + new + url[found.end(1) :]


def without_parameters(url: str, unwanted: re.Pattern[str]) -> str:
    """Give the URL without the query parameters whose whole name `unwanted` matches.

    All other parameters stay as they are written, in their order, escapes and all.
    """
    if "?" not in url:
        return url
    address, fragment_mark, fragment = url.partition("#")
    before, mark, query = address.partition("?")
    if not mark:
        return url
    pairs = query.split("&")
    kept = [pair for pair in pairs if not unwanted.fullmatch(pair.partition("=")[0])]
    if len(kept) == len(pairs):
        return url
    query = "&".join(kept)
    return before + ("?" + query if query else "") + fragment_mark + fragment


def absolute(url: str, base: str | None) -> str:
    """Give a relative URL as an absolute one, where there is a base and both can be joined."""
    if base is None or _SCHEME.match(url):
        return url
    try:
        return urljoin(base, url)
    except ValueError:  # an address in brackets that is none
        return url
