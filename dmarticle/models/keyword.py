"""What an article is about."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from ..brief import Brief
from ..jsontypes import Json
from ..residue import Raw


@frozen(kw_only=True, repr=False)
class Keyword(Brief):
    """One keyword."""

    name: str
    """The keyword. Source: `name`."""
    id: str | None = None
    """Identity in the CMS. Source: `keywordId`."""
    display_name: str | None = None
    """The keyword as readers see it, often with better capitals. Source: `display_name`. None when the
    name serves."""
    slug: str | None = None
    """The part of the URL made from the name. Source: `slug`."""
    url: str | None = None
    """Page of the keyword, with the staging host replaced. Source: `url`."""
    description: str | None = None
    """Text about the keyword, without markup. Source: `description`."""
    article_count: int | None = None
    """Articles with the keyword, as the CMS says; 0 is often no count. Source: `articlesCount`."""
    image: str | None = None
    """URL of its picture. Source: `image`."""
    collection_id: str | None = None
    """Collection it belongs to. Source: `collection_id`."""
    translations: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Texts by language, as they are. Source: `translations`, decoded from the string it stands in."""
    replaced_with: Json = field(default=None, hash=False)
    """What the CMS says replaces it, as it is. Source: `replacedWith`."""
    wrapper: Mapping[str, Json] | None = field(default=None, hash=False)
    """What stands beside the record where it comes wrapped (`{"type": "Keyword", "data": {...}}`), as it is: the keys
    but for `data`. None where it stands in the list by itself."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""

    @property
    def label(self) -> str:
        """The keyword as readers see it: the display name, or else the name."""
        return self.display_name or self.name
