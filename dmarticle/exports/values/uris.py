"""Addresses as RFC 3986 has them: absolute, and in ASCII alone.

A browser takes more than that (https://url.spec.whatwg.org/): letters of all scripts, spaces, a relative address. A
schema that asks for a `uri_of` does not (https://datatracker.ietf.org/doc/html/rfc3986#appendix-A).
"""

import re
from urllib.parse import quote

from ... import urls
from ..report import Report

_PLACED = re.compile(r"(https?)://([^/\\?#]+)(.*)", re.IGNORECASE | re.DOTALL)
_CONTACT = re.compile(r"(mailto|tel):(.+)", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?")
_NO_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_AS_THEY_ARE = "!$%&'()*+,/:;=?@~"


def uri_of(
    report: Report,
    url: str | None,
    *place: str | int,
    base: str | None = None,
    schemes: frozenset[str] = urls.LINK_SCHEMES,
) -> str | None:
    """Give a URL of the article as a URI; None where it has none, and a problem where it cannot be one.

    Args:
        report: Is told.
        url: The URL.
        place: Where it stands, below the report's place.
        base: What a relative one is relative to; None for nothing.
        schemes: The schemes it may have.
    """
    judged = report.url(url, *place, schemes=schemes)
    if judged is None:
        return None
    found = as_uri(urls.absolute(judged, base))
    if found is None:
        report.lost("a URL that is not absolute", *place, raw=url)
    return found


def web_uri_of(report: Report, url: str | None, *place: str | int, base: str | None = None) -> str | None:
    """Give a URL as `uri_of` does, where it is one of the web (https or http), as of all that is loaded."""
    return uri_of(report, url, *place, base=base, schemes=urls.MEDIA_SCHEMES)


def as_uri(url: str) -> str | None:
    """Give a judged URL as a URI, or None where it is relative or only a browser would understand it."""
    contact = _CONTACT.fullmatch(url)
    if contact:
        return f"{contact[1].lower()}:{_escaped(contact[2])}"
    placed = _PLACED.fullmatch(url)
    host = _in_ascii(placed[2]) if placed else None
    if placed is None or host is None or not _HOST.fullmatch(host):
        return None
    path, mark, fragment = placed[3].partition("#")
    return f"{placed[1].lower()}://{host}{_escaped(path)}{mark}{_escaped(fragment)}"


def made_uri(*names: str) -> str:
    """Make a URI for something of a CMS that has no address, from the names it is known by there."""
    return "urn:x-cms:" + ":".join(quote(name, safe="", errors="replace") for name in names)


def _escaped(part: str) -> str:
    return quote(_NO_ESCAPE.sub("%25", part), safe=_AS_THEY_ARE, errors="replace")


def _in_ascii(host: str) -> str | None:
    if host.isascii():
        return host
    name, colon, port = host.partition(":")
    try:
        return name.encode("idna").decode("ascii") + colon + port
    except UnicodeError:  # no name that could be registered
        return None
