"""Single values as formats want them: an address, a date, a language, a size; told where an article has none such."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from .. import urls
from ..jsontypes import Json
from ..problems import ConfigurationError
from .report import Report
from .uris import as_uri

_LANGUAGE = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE | re.ASCII,
)
"""A well-formed tag: https://datatracker.ietf.org/doc/html/rfc5646#section-2.1, without the irregular ones of old."""


def address(
    report: Report,
    url: str | None,
    *parts: str | int,
    base: str | None = None,
    schemes: frozenset[str] = urls.LINK_SCHEMES,
) -> str | None:
    """Give a URL of the article as an absolute URI; None where it has none, and a problem where it cannot be one.

    Args:
        report: Is told.
        url: The URL.
        parts: Where it stands, below the report's place.
        base: What a relative one is relative to; None for nothing.
        schemes: The schemes it may have; `urls.MEDIA_SCHEMES` for what is loaded.
    """
    judged = report.url(url, *parts, schemes=schemes)
    if judged is None:
        return None
    found = as_uri(urls.absolute(judged, base))
    if found is None:
        report.lost("a URL that is not absolute", *parts, raw=url)
    return found


def date_time(moment: datetime | None) -> str | None:
    """Give a date and time with its offset, as https://datatracker.ietf.org/doc/html/rfc3339#section-5.6 has it.

    Raises:
        ConfigurationError: If it has no zone, or lies where UTC has no years.
    """
    if moment is None:
        return None
    offset = moment.utcoffset()
    if offset is None:
        raise ConfigurationError(f"a date of an article has a zone; {moment.isoformat()} has none")
    if not offset % timedelta(minutes=1):
        return moment.isoformat()
    try:
        return moment.astimezone(UTC).isoformat()  # before there were zones, clocks went by the sun, to the second
    except OverflowError:
        raise ConfigurationError(f"the date {moment.isoformat()} has no year in UTC that could be written") from None


def language(report: Report, tag: str | None, *parts: str | int) -> str | None:
    """Give a tag of a language where it is well-formed (BCP 47), and tell where it is not."""
    if not tag or _LANGUAGE.fullmatch(tag):
        return tag or None
    report.lost("a language that is no BCP 47 tag", *parts, raw=tag)
    return None


def pixels(report: Report, size: int | None, *parts: str | int) -> int | None:
    """Give a size of a picture where it is one, and tell where it is not."""
    if size is None or size > 0:
        return size
    report.lost("a size that no picture has", *parts, raw=size)
    return None


def stated(values: Mapping[str, Json]) -> dict[str, Json]:
    """Give what says something: without None and without empty texts, lists and objects."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
