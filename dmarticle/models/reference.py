"""Records of a CMS that an article only points to."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from ..brief import Brief
from ..jsontypes import Json
from ..residue import Raw


@frozen(kw_only=True, repr=False)
class Reference(Brief):
    """A sponsor, a source, a related item: what is known of a record without following it."""

    id: str | None = None
    """Identity in the CMS. Source: `id`."""
    name: str | None = None
    """Name or headline. Source: `name`, or else `title`."""
    url: str | None = None
    """Its page, with the staging host replaced. Source: `url`."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """All other keys, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""


@frozen(kw_only=True, repr=False)
class ContentType(Brief):
    """What kind of content an article is, as the CMS has it."""

    id: str | None = None
    """Identity in the CMS. Source: `id`."""
    name: str | None = None
    """Name. Source: `name`."""
    slug: str | None = None
    """The part of a URL that stands for it. Source: `slug`. None is common."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""
