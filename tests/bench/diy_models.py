"""What one would write without dmarticle: pydantic models of the same fields.

Written to be as fast as pydantic is: every rule runs in its core, none in Python. So they do less than the models they
are compared with: no problems, no source kept for the way back, naive dates, captions and credits as they stand,
hosts as they are, no URL judged, prose with its markup, several authors in one name left as one. Keys that no field
knows are kept, as they are there.
"""

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, Json

Number = int | Annotated[str, Field(max_length=0)] | None
"""A number in or out of a string; `""` for none."""
Items = list[Any]
"""What PHP writes for an empty object."""


class Record(BaseModel):
    """A record of the CMS, with the keys that no field knows."""

    model_config = ConfigDict(extra="allow", populate_by_name=True)


class ContentType(Record):
    id: str | None = None
    name: str | None = None
    slug: str | None = None


class Publication(Record):
    id: str | None = Field(None, alias="typeId")
    name: str | None = None
    slug: str | None = None
    domain: str | None = None
    locale: str | None = None
    access_groups: Json[list[str]] | list[str] | None = None
    preview_limit: Number = None
    in_issue: bool | None = Field(None, alias="includeInIssue")
    article_url_prefix: str | None = Field(None, alias="articleUrlPrefix")


class Category(Record):
    name: str
    id: str | None = None
    slug: str | None = None
    url: str | None = None
    description: str | None = None
    meta_description: str | None = Field(None, alias="metaDescription")
    tagline: str | None = None
    publication: Publication | Items | None = Field(None, alias="typeId")
    parent: "Category | Items | None" = None
    parent_id: str | None = Field(None, alias="parentId")
    image: str | None = None
    cover: str | None = None
    logo: str | None = None
    paid: bool | None = None
    active: bool | None = Field(None, alias="status")
    allows_comments: bool | None = Field(None, alias="allowComments")
    access_type: str | None = Field(None, alias="accessType")
    order: Number = None
    article_count: Number = Field(None, alias="articlesCount")


class KeywordData(Record):
    name: str
    id: str | None = Field(None, alias="keywordId")
    display_name: str | None = None
    slug: str | None = None
    url: str | None = None
    description: str | None = None
    article_count: Number = Field(None, alias="articlesCount")
    image: str | None = None
    collection_id: str | None = None
    translations: Json[dict[str, Any]] | dict[str, Any] | Items | None = None
    replaced_with: Any = Field(None, alias="replacedWith")


class Keyword(Record):
    type: str | None = None
    data: KeywordData


class Rendition(Record):
    url: str
    width: Number = Field(None, alias="x")
    height: Number = Field(None, alias="y")


class Author(Record):
    name: str
    id: str | None = None
    slug: str | None = Field(None, alias="editorialName")
    name_latin: str | None = None
    department: str | None = None
    biography: str | None = None
    url: str | None = None
    image: str | None = None
    renditions: list[Rendition] = Field([], alias="image_transforms")


class Attachment(Record):
    id: str | None = None
    kind: str | None = Field(None, alias="type")
    name: str | None = None
    description: str | None = None
    alt: str | None = None
    width: Number = None
    height: Number = None
    focal_point: str | None = Field(None, alias="focal")
    url: str | None = None
    renditions: list[Rendition] = Field([], alias="transforms")


class Seo(Record):
    search_title: str | None = None
    search_description: str | None = None
    social_title: str | None = None
    social_description: str | None = None
    social_image: str | None = None


class Reference(Record):
    id: str | None = None
    name: str | None = None
    title: str | None = None
    url: str | None = None


class Article(Record):
    """The fields of `dmarticle.Article` that a key of the payload tells, under the same names."""

    id: str
    title: str | None = None
    content_type: ContentType | Items | None = Field(None, alias="contentType")
    status: str | None = None
    slug: str | None = None
    url: str | None = None
    short_url: str | None = Field(None, alias="shorturl")
    external_url: str | None = Field(None, alias="externalUrl")
    published: datetime | None = Field(None, alias="firstPublished")
    updated: datetime | None = Field(None, alias="lastUpdate")
    authors: list[Author] = []
    byline: str | None = None
    categories: list[Category] = []
    keywords: list[Keyword] = []
    tag: str | None = None
    subtitle: str | None = None
    attachments: list[Attachment] = []
    inline_attachments: list[Attachment] = []
    summary: str | None = None
    teaser: str | None = None
    description: str | None = None
    short_summary: str | None = None
    introduction: str | None = None
    contents: str = ""
    seo: Seo | Items | None = None
    access_control: bool | None = None
    access_allowed: bool | None = None
    preview_limit: Number = None
    access_groups: Json[list[str]] | list[str] | None = None
    views: Number = None
    comments: Number = None
    rating: float | None = None
    rating_count: Number = None
    noindex: bool | None = Field(None, alias="excludedFromGoogleSearchEngine")
    counted_in_paywall: bool | None = None
    freemium: bool | None = None
    comments_disabled: bool | None = Field(None, alias="dm-disable-comments")
    shows_ads: bool | None = Field(None, alias="_show_ads")
    cached: bool | None = None
    content_length: Number = None
    reading_time: Number = Field(None, alias="time_to_read")
    elements: dict[str, Any] | Items | None = None
    related: list[Reference] | Reference | None = None
    sponsor: list[Reference] | Reference | None = None
    source: list[Reference] | Reference | None = None
    options: dict[str, Any] | Items | None = None
