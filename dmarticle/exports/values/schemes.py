"""The scheme of an address, in the small letters that schemas and readers ask for."""

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)", re.ASCII)


def in_small_letters(url: str) -> str:
    """Give a URL with its scheme in small letters (https://datatracker.ietf.org/doc/html/rfc3986#section-3.1).

    Capitals mean the same, and a pattern such as `^https?://` does not take them.
    """
    return _SCHEME.sub(lambda found: found[0].lower(), url, count=1) if _SCHEME.match(url) else url
