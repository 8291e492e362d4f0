"""Sections and the publications they belong to."""

from collections.abc import Mapping

from attrs import Factory, field, frozen

from ..brief import Brief
from ..jsontypes import Json
from ..residue import Raw


@frozen(kw_only=True, repr=False)
class Publication(Brief):
    """A publication, or a part of one with settings of its own."""

    id: str | None = None
    """Identity in the CMS. Source: `typeId`."""
    name: str | None = None
    """Name. Source: `name`."""
    slug: str | None = None
    """The part of the URL that stands for it. Source: `slug`."""
    domain: str | None = None
    """Host it is published on, as the payload gives it. Source: `domain`."""
    locale: str | None = None
    """BCP 47 tag of its language. Source: `locale`."""
    access_groups: tuple[str, ...] = ()
    """Names of the groups of readers that have access. Source: `access_groups`, decoded from the string
    it stands in."""
    preview_limit: int | None = None
    """Characters that a reader without access is shown. Source: `preview_limit`."""
    in_issue: bool | None = None
    """Whether it is part of the printed issue. Source: `includeInIssue`."""
    article_url_prefix: str | None = None
    """What the paths of its articles begin with. Source: `articleUrlPrefix`."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""


@frozen(kw_only=True, repr=False)
class Category(Brief):
    """A section of a publication."""

    name: str
    """Name. Source: `name`."""
    id: str | None = None
    """Identity in the CMS. Source: `id`."""
    slug: str | None = None
    """The part of the URL made from the name. Source: `slug`."""
    url: str | None = None
    """Page of the section, with the staging host replaced. Source: `url`."""
    description: str | None = None
    """Text about the section, without markup. Source: `description`."""
    meta_description: str | None = None
    """Description for search engines, without markup. Source: `metaDescription`."""
    tagline: str | None = None
    """A line under the name. Source: `tagline`."""
    publication: Publication | None = None
    """The publication it belongs to. Source: `typeId`. None for parents, where it is never given."""
    parent: "Category | None" = None
    """The section it is a part of. Source: `parent`. None for a section that is part of none."""
    parent_id: str | None = None
    """Identity of that section. Source: `parentId`."""
    image: str | None = None
    """URL of its picture. Source: `image`."""
    cover: str | None = None
    """URL of its cover picture. Source: `cover`."""
    logo: str | None = None
    """URL of its logo. Source: `logo`."""
    paid: bool | None = None
    """Whether it is for paying readers. Source: `paid`."""
    active: bool | None = None
    """Whether it is in use. Source: `status`."""
    allows_comments: bool | None = None
    """Whether readers may comment. Source: `allowComments`."""
    access_type: str | None = None
    """How the paywall treats it, such as `freecount`. Source: `accessType`."""
    order: int | None = None
    """Its place among its neighbours. Source: `order`."""
    article_count: int | None = None
    """Articles in it, as the CMS says. Source: `articlesCount`. None when not counted."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""
