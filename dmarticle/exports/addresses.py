"""Addresses and language tags as strict formats take them."""

import re
from urllib.parse import quote

from .. import urls
from .report import Report

_ABSOLUTE = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_IN_URLS = "%:/?#[]@!$&'()*+,;=~-._"
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
"""As RFC 4287 and xs:language have it: the shape of a BCP 47 tag (https://www.rfc-editor.org/rfc/rfc3066)."""


def absolute_url(url: str | None, report: Report, *parts: str | int) -> str | None:
    """Give a whole web address in the letters of RFC 3986; None, and a problem, for any other."""
    judged = report.url(url, *parts, schemes=urls.MEDIA_SCHEMES)
    if judged is not None and not _ABSOLUTE.match(judged):
        report.lost("an address without its site", *parts, raw=judged)
        return None
    return judged and ascii_url(judged)


def is_absolute(url: str) -> bool:
    """Tell whether a URL is a whole web address that may be followed."""
    judged = urls.judge(url, urls.MEDIA_SCHEMES)
    return judged is not None and _ABSOLUTE.match(judged) is not None


def ascii_url(url: str) -> str:
    """Give a URL with all that RFC 3986 has no letter for in escapes."""
    return quote(url, safe=_IN_URLS, errors="replace")


def language_tag(tag: str | None, report: Report, *parts: str | int) -> str | None:
    """Give a language that has the shape of a tag; None, and a problem, for any other."""
    if tag and not _LANGUAGE.fullmatch(tag):
        report.lost("a language that is no BCP 47 tag", *parts, raw=tag)
        return None
    return tag or None


def is_language(tag: str) -> bool:
    """Tell whether a text has the shape of a BCP 47 tag."""
    return _LANGUAGE.fullmatch(tag) is not None
