"""The field table of each model."""

from ...models import (
    Access,
    Article,
    Attachment,
    Author,
    Category,
    ContentType,
    Counts,
    Flags,
    Keyword,
    Publication,
    Reference,
    Seo,
)
from ...structuring.converter import MediaUrl, Natural, OwnProse, Prose, Url
from ...structuring.kinds import AsItIs
from ...structuring.tables import Gathered, Here, Key, Table, Tables
from .attachments import (
    attachments_settle,
    focal_point_at_once,
    kind_at_once,
    read_attachments,
    read_focal_point,
    read_kind,
    rewrite_focal_point,
    size,
    write_attachments,
    write_focal_point,
    write_kind,
)
from .names import (
    content_kind_at_once,
    read_content_kind,
    read_reference_name,
    rewrite_reference_name,
    write_reference_name,
)
from .people import source_name_at_once, write_author_name, write_authors
from .renditions import (
    NAMED,
    portrait_at_once,
    portrait_settles,
    read_image_transforms,
    read_renditions,
    renditions_at_once,
    renditions_settle,
    rewrite_renditions,
    write_image_transforms,
    write_renditions,
)

TABLES: Tables = {
    Article: Table(
        {
            "id": Key("id"),
            "title": Key("title", Prose),
            "kind": Gathered(read_content_kind, at_once=content_kind_at_once),
            "content_type": Key("contentType"),
            "status": Key("status"),
            "slug": Key("slug"),
            "url": Key("url", Url),
            "source_url": Key("url", written=False),
            "short_url": Key("shorturl", Url),
            "external_url": Key("externalUrl", Url),
            "published": Key("firstPublished"),
            "updated": Key("lastUpdate"),
            "authors": Key("authors", write=write_authors),
            "byline": Key("byline", Prose),
            "categories": Key("categories"),
            "keywords": Key("keywords"),
            "tag": Key("tag", Prose),
            "subtitle": Key("subtitle", Prose),
            "attachments": Gathered(
                read_attachments,
                frozenset({"attachments", "inline_attachments"}),
                write=write_attachments,
                settles=attachments_settle,
            ),
            "summary": Key("summary", Prose),
            "teaser": Key("teaser", Prose),
            "description": Key("description", Prose),
            "short_summary": Key("short_summary", Prose),
            "seo": Key("seo"),
            "access": Here(),
            "counts": Here(),
            "flags": Here(),
            "content_length": Key("content_length", Natural),
            "reading_time": Key("time_to_read", Natural),
            "elements": Key("elements"),
            "related": Key("related"),
            "sponsor": Key("sponsor"),
            "source": Key("source"),
            "options": Key("options"),
        },
        repeated="options",
    ),
    Access: Table(
        {
            "control": Key("access_control"),
            "allowed": Key("access_allowed"),
            "preview_limit": Key("preview_limit", Natural),
            "groups": Key("access_groups", json=True),
        }
    ),
    Counts: Table(
        {
            "views": Key("views", Natural),
            "comments": Key("comments", Natural),
            "rating": Key("rating"),
            "ratings": Key("rating_count", Natural),
        }
    ),
    Flags: Table(
        {
            "noindex": Key("excludedFromGoogleSearchEngine"),
            "counted_in_paywall": Key("counted_in_paywall"),
            "freemium": Key("freemium"),
            "comments_disabled": Key("dm-disable-comments"),
            "shows_ads": Key("_show_ads"),
            "cached": Key("cached"),
        }
    ),
    Seo: Table(
        {
            "search_title": Key("search_title", Prose),
            "search_description": Key("search_description", OwnProse),
            "social_title": Key("social_title", Prose),
            "social_description": Key("social_description", OwnProse),
            "social_image": Key("social_image", MediaUrl),
        }
    ),
    Author: Table(
        {
            "name": Key("name", Prose, written=False),
            "source_name": Gathered(
                lambda _, __: None, write=write_author_name, type=Prose, at_once=source_name_at_once
            ),
            "id": Key("id"),
            "slug": Key("editorialName"),
            "name_latin": Key("name_latin", Prose),
            "department": Key("department", Prose),
            "biography": Key("biography", Prose),
            "url": Key("url", Url),
            "image": Key("image", MediaUrl),
            "renditions": Gathered(
                read_image_transforms,
                frozenset({"image_transforms"}),
                write=write_image_transforms,
                rewrite=rewrite_renditions,
                at_once=portrait_at_once,
                told_last=True,
                settles=portrait_settles,
            ),
        }
    ),
    Keyword: Table(
        {
            "name": Key("name", Prose),
            "id": Key("keywordId"),
            "display_name": Key("display_name", Prose),
            "slug": Key("slug"),
            "url": Key("url", Url),
            "description": Key("description", Prose),
            "article_count": Key("articlesCount", Natural),
            "image": Key("image", MediaUrl),
            "collection_id": Key("collection_id"),
            "translations": Key("translations", json=True),
            "replaced_with": Key("replacedWith", AsItIs, write=lambda value, _: None if value == [] else value),
        },
        inside="data",
        wrapper={"type": "Keyword"},
    ),
    Category: Table(
        {
            "name": Key("name", Prose),
            "id": Key("id"),
            "slug": Key("slug"),
            "url": Key("url", Url),
            "description": Key("description", Prose),
            "meta_description": Key("metaDescription", Prose),
            "tagline": Key("tagline", Prose),
            "publication": Key("typeId"),
            "parent": Key("parent"),
            "parent_id": Key("parentId"),
            "image": Key("image", MediaUrl),
            "cover": Key("cover", MediaUrl),
            "logo": Key("logo", MediaUrl),
            "paid": Key("paid"),
            "active": Key("status"),
            "allows_comments": Key("allowComments"),
            "access_type": Key("accessType"),
            "order": Key("order"),
            "article_count": Key("articlesCount", Natural),
        }
    ),
    Publication: Table(
        {
            "id": Key("typeId"),
            "name": Key("name", Prose),
            "slug": Key("slug"),
            "domain": Key("domain"),
            "locale": Key("locale"),
            "access_groups": Key("access_groups", json=True),
            "preview_limit": Key("preview_limit", Natural),
            "in_issue": Key("includeInIssue"),
            "article_url_prefix": Key("articleUrlPrefix"),
        }
    ),
    Attachment: Table(
        {
            "id": Key("id"),
            "kind": Gathered(read_kind, frozenset({"type"}), write=write_kind, at_once=kind_at_once),
            "name": Key("name", OwnProse),
            "description": Key("description", OwnProse),
            "alt": Key("alt", Prose),
            "width": size("width"),
            "height": size("height"),
            "focal_point": Gathered(
                read_focal_point,
                frozenset({"focal"}),
                write=write_focal_point,
                rewrite=rewrite_focal_point,
                at_once=focal_point_at_once,
            ),
            "url": Key("url", MediaUrl),
            "renditions": Gathered(
                read_renditions,
                frozenset({"transforms"}),
                NAMED,
                write=write_renditions,
                rewrite=rewrite_renditions,
                at_once=renditions_at_once,
                settles=renditions_settle,
            ),
        }
    ),
    Reference: Table(
        {
            "id": Key("id"),
            "name": Gathered(
                read_reference_name,
                frozenset({"name", "title"}),
                write=write_reference_name,
                rewrite=rewrite_reference_name,
            ),
            "url": Key("url", Url),
        }
    ),
    ContentType: Table({"id": Key("id"), "name": Key("name"), "slug": Key("slug")}),
}
