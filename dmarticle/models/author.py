"""Who wrote an article."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import Factory, field, frozen

from ..brief import Brief
from ..jsontypes import Json
from ..residue import Raw
from .attachment import Rendition


class AuthorKind(StrEnum):
    """What stands behind an author's name."""

    PERSON = "person"
    """One human being."""
    AGENCY = "agency"
    """A news agency."""
    STAFF = "staff"
    """The newsroom itself."""
    UNKNOWN = "unknown"
    """The name does not tell."""


@frozen(kw_only=True, repr=False)
class Author(Brief):
    """One author."""

    name: str
    """Name. Source: `name`, or one of the names in it."""
    kind: AuthorKind = AuthorKind.UNKNOWN
    """What stands behind the name, judged by the profile's names and the shape of the name."""
    source_name: str | None = None
    """The whole name of the CMS's record when it holds more than the name; None when it is the name."""
    source_names: tuple[str, ...] = ()
    """The names of all authors that the record's name holds, in order; `()` when it is one name."""
    id: str | None = None
    """Identity of the CMS's record; several authors share it when one record names them all.
    Source: `id`."""
    slug: str | None = None
    """The part of the URL made from the name. Source: `editorialName`."""
    name_latin: str | None = None
    """The name in Latin letters, where it is written in others. Source: `name_latin`."""
    department: str | None = None
    """Desk or department. Source: `department`."""
    biography: str | None = None
    """Text about the author, without markup. Source: `biography`."""
    url: str | None = None
    """The author's page, with the staging host replaced. Source: `url`."""
    image: str | None = None
    """URL of the author's picture. Source: `image`."""
    renditions: tuple[Rendition, ...] = ()
    """Sizes in which the picture exists. Source: `image_transforms`."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""
