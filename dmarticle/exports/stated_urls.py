"""URLs as documents may state them: in full, and without a character that no URL has."""

import re
from urllib.parse import quote

from .. import urls

_NOT_IN_URLS = re.compile(  # https://url.spec.whatwg.org/#url-code-points
    r"""[\x00-\x20"<>^`{|}\\\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|%(?![0-9A-Fa-f]{2})|\s"""
)
_BRACKET = re.compile(r"[\[\]]")
_HOST = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*")


def stated(url: str, base: str | None = None) -> str:
    """Give a URL that was judged as a document may state it.

    Args:
        url: The URL; browsers take it as it is, validators do not.
        base: URL of the article, to which a relative one is joined; a place in the article (`#note`) is left alone.
    """
    whole = url if url.startswith("#") else urls.absolute(url, base)
    host = _HOST.match(whole)
    start = host.end() if host else 0
    rest = _NOT_IN_URLS.sub(lambda found: quote(found[0], safe="", errors="replace"), whole[start:])
    before, mark, fragment = _BRACKET.sub(lambda found: quote(found[0], safe=""), rest).partition("#")
    return whole[:start] + before + mark + fragment.replace("#", "%23")
