"""What a caller may choose of the JSON-LD of an article; anything else is refused."""

import re
from collections.abc import Iterable

from attrs import field, frozen

from ...problems import ConfigurationError, unknown_name

NEWS_TYPES = (
    "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
    "ReportageNewsArticle", "ReviewNewsArticle",
)  # fmt: skip
"""NewsArticle and what is one: these have a dateline."""

TYPES = (
    *NEWS_TYPES, "Article", "AdvertiserContentArticle", "BlogPosting", "LiveBlogPosting", "Report", "SatiricalArticle",
    "ScholarlyArticle", "SocialMediaPosting", "TechArticle",
)  # fmt: skip
"""Article and what is one (https://schema.org/Article)."""

_CLASS = re.compile(r"\.-?[A-Za-z_][\w-]*")


def _schema_type(name: str | None) -> str | None:
    if name is not None and name not in TYPES:
        raise unknown_name("type", name, TYPES, then=" of an article")
    return name


def _selectors(given: Iterable[str]) -> tuple[str, ...]:
    wanted = "selectors of CSS come in a tuple, such as ('.headline',)"
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise ConfigurationError(f"{wanted}; found {given!r}")
    listed = tuple(given)
    for each in listed:
        if not isinstance(each, str) or not each.strip():
            raise ConfigurationError(f"{wanted}; found {each!r} among them")
    return listed


def _classes(given: Iterable[str]) -> tuple[str, ...]:
    listed = _selectors(given)
    for each in listed:
        if not _CLASS.fullmatch(each):
            raise ConfigurationError(
                f"what is behind a paywall is told by its class, such as '.paywall'; found {each!r}"
            )
    return listed


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ConfigurationError(f"body is True or False; found {value!r}")
    return value


@frozen(kw_only=True)
class Settings:
    """What a caller may choose."""

    schema_type: str | None = field(default=None, converter=_schema_type)
    """The type, or None for what the kind of the article says."""
    body: bool = field(default=True, converter=_switch)
    """Whether the story itself is in it."""
    paywalled: tuple[str, ...] = field(default=(), converter=_classes)
    """The classes of what stands behind the paywall in the page."""
    speakable: tuple[str, ...] = field(default=(), converter=_selectors)
    """The selectors of what is fit to be read aloud in the page."""
