"""Texts for search engines and social networks."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from ..brief import Brief
from ..jsontypes import Json
from ..residue import Raw


@frozen(kw_only=True, repr=False)
class Seo(Brief):
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
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""
