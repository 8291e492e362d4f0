"""Addresses as browsers take them: relative ones joined to the article's, letters of all scripts.

Formats that want less than that write the URIs of `uris`.
"""

import re
from urllib.parse import quote

from attrs import frozen

from ... import urls
from ..report import Report
from .schemes import in_small_letters

_ABSOLUTE = re.compile(r"https?://[^/?#\s]+(?:[/?#]|$)", re.IGNORECASE)
_NOT_IN_URLS = re.compile(  # https://url.spec.whatwg.org/#url-code-points
    r"""[\x00-\x20"<>^`{|}\\\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|%(?![0-9A-Fa-f]{2})|\s"""
)
_BRACKET = re.compile(r"[\[\]]")
_HOST = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*")


@frozen
class Addresses:
    """Judges each address, and makes it absolute where the article says where it lives."""

    report: Report
    base: str | None
    """URL of the article."""

    def link(self, url: str | None, *place: str | int) -> str | None:
        """Give an address as it may be followed; None, and a problem, where it must not be.

        Args:
            url: The address.
            place: Where it stands, below the present place of the report.
        """
        return self._absolute(self.report.url(url, *place))

    def media(self, url: str | None, *place: str | int) -> str | None:
        """Give the address of what is loaded; None, and a problem, where it must not be."""
        return self._absolute(self.report.url(url, *place, schemes=urls.MEDIA_SCHEMES))

    def silent(self, url: str | None) -> str | None:
        """Give an address as it may be followed, or None, and tell nobody: for one that was judged before."""
        return self._absolute(urls.judge(url))

    def _absolute(self, judged: str | None) -> str | None:
        if judged is None or judged.startswith("#"):
            return judged
        found = urls.judge(urls.absolute(judged, urls.judge(self.base, urls.MEDIA_SCHEMES)))
        return in_small_letters(found) if found else found


def is_absolute(url: str | None) -> bool:
    """Tell whether an address names a host by itself."""
    return url is not None and _ABSOLUTE.match(url) is not None


def valid_url(url: str, base: str | None = None) -> str:
    """Give a URL that was judged without a character that no URL has: browsers take it as it is, validators do not.

    Args:
        url: The URL.
        base: URL of the article, to which a relative one is joined; a place in the article (`#note`) is left alone.
    """
    whole = in_small_letters(url if url.startswith("#") else urls.absolute(url, base))
    host = _HOST.match(whole)
    start = host.end() if host else 0
    rest = _NOT_IN_URLS.sub(lambda found: quote(found[0], safe="", errors="replace"), whole[start:])
    before, mark, fragment = _BRACKET.sub(lambda found: quote(found[0], safe=""), rest).partition("#")
    return whole[:start] + before + mark + fragment.replace("#", "%23")
