"""Texts for search engines and social networks."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from ..jsontypes import Json


@frozen(kw_only=True)
class Seo:
    """What other sites show of an article; None for a text that is not given or is the body leaked in."""

    search_title: str | None = None
    """Title for search engines. Source: `seo.search_title`."""
    search_description: str | None = None
    """Description for search engines, as plain text. Source: `seo.search_description`."""
    social_title: str | None = None
    """Title for social networks. Source: `seo.social_title`."""
    social_description: str | None = None
    """Description for social networks, as plain text. Source: `seo.social_description`."""
    social_image: str | None = None
    """URL of the picture for social networks. Source: `seo.social_image`."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
