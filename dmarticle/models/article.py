"""The article itself."""

from collections.abc import Mapping
from datetime import datetime

from attrs import Factory, field, frozen

from ..body.document import Body
from ..body.nodes import Figure
from ..body.writers.policy import SILENT, Policy
from ..brief import brief
from ..images import identity
from ..jsontypes import Json
from ..nesting import by_field
from ..plural import plural
from ..problems import Problem, check_option
from ..residue import Raw
from ..shown import Shown
from .access import Access
from .attachment import Attachment, AttachmentKind
from .author import Author
from .category import Category, Publication
from .completeness import Completeness
from .counts import Counts
from .flags import Flags
from .keyword import Keyword
from .reference import ContentType, Reference
from .seo import Seo


@frozen(kw_only=True, repr=False)
class Article(Shown):
    """One article of a CMS, typed. Source keys are Whitebeard's."""

    id: str
    """Identity in the CMS. Source: `id`. Never absent: without it nothing is an article."""
    title: str | None = None
    """Headline, as plain text. Source: `title`. None is a problem, `article.untitled`."""
    kind: str | None = None
    """What kind of content it is, such as `article` or `recipes`, in lower case. Source: `contentType`,
    its slug or else its name. None when neither is given."""
    content_type: ContentType | None = None
    """The content type as the CMS has it. Source: `contentType`."""
    status: str | None = None
    """Where it stands in the CMS, such as `publish`. Source: `status`."""
    slug: str | None = None
    """The part of the URL made from the headline. Source: `slug`."""
    url: str | None = None
    """Canonical URL, with the staging host replaced. Source: `url`."""
    source_url: str | None = None
    """The URL as the payload gives it, its staging host too. Source: `url`. None where `url` is."""
    short_url: str | None = None
    """Short URL, with the staging host replaced. Source: `shorturl`."""
    external_url: str | None = None
    """Where the article lives when it lives elsewhere. Source: `externalUrl`."""
    published: datetime | None = None
    """First publication, always with a zone: the source's, or the profile's with the problem
    `date.zone-assumed`. Source: `firstPublished`."""
    updated: datetime | None = None
    """Last update, always with a zone, as `published`. Source: `lastUpdate`."""
    language: str | None = None
    """BCP 47 tag. Source: `locale` of the publication, or else the profile with the problem
    `language.assumed`. None when neither knows."""
    authors: tuple[Author, ...] = ()
    """Who wrote it; several people in one source record are several authors. Source: `authors`."""
    byline: str | None = None
    """The line that names the authors to readers. Source: `byline`."""
    categories: tuple[Category, ...] = ()
    """Sections it stands in, the first one leading. Source: `categories`."""
    keywords: tuple[Keyword, ...] = ()
    """What it is about. Source: `keywords`."""
    tag: str | None = None
    """A label shown with the headline. Source: `tag`."""
    subtitle: str | None = None
    """A second line under the headline. Source: `subtitle`."""
    attachments: tuple[Attachment, ...] = ()
    """Pictures that belong to it, the leading ones first and then those placed in the body.
    Source: `attachments`, `inline_attachments`."""
    summary: str | None = None
    """Standfirst, as plain text. Source: `summary`."""
    teaser: str | None = None
    """Line for lists and cards, as plain text. Source: `teaser`."""
    description: str | None = None
    """Description, as plain text. Source: `description`."""
    short_summary: str | None = None
    """A shorter standfirst, as plain text. Source: `short_summary`."""
    introduction: Body | None = None
    """What stands before the body, such as a list of key points, read like a body.
    Source: `introduction`. None when it holds no text."""
    body: Body = Factory(Body)
    """The body. Source: `contents`. False, and empty, when the payload holds none."""
    seo: Seo = Factory(Seo)
    """Texts for search engines and social networks. Source: `seo`."""
    access: Access = Factory(Access)
    """Who may read it. Source: `access_control`, `access_allowed`, `preview_limit`, `access_groups`."""
    counts: Counts = Factory(Counts)
    """How often it was read, discussed and rated. Source: `views`, `comments`, `rating`, `rating_count`."""
    flags: Flags = Factory(Flags)
    """Yes-or-no settings."""
    content_length: int | None = None
    """Length of the whole body by the CMS's own count: characters without tags, entities not decoded.
    Source: `content_length`."""
    completeness: Completeness = Factory(Completeness)
    """Whether the payload holds all of the body, judged by `content_length`."""
    reading_time: int | None = None
    """Seconds it takes to read, as the CMS reckons. Source: `time_to_read`."""
    elements: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """The CMS's index of what is embedded in the body, by kind. Source: `elements`."""
    related: tuple[Reference, ...] = ()
    """Related items. Source: `related`."""
    sponsor: tuple[Reference, ...] = ()
    """Who paid for it; usually nobody. Source: `sponsor`."""
    source: tuple[Reference, ...] = ()
    """Where it was taken from, as a record of the CMS. Source: `source`."""
    publication: Publication | None = None
    """The publication it appears in. Source: `typeId` of the first category that has one."""
    options: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Settings of its content type, as they are. Source: `options`."""
    nested: "Mapping[str, Article]" = field(default=Factory(dict[str, "Article"]), hash=False)
    """Articles that stand in fields of their own, such as the `chef` of a recipe, by their keys; one in a list or an
    envelope too. Where a field holds several, they are `chef/0`, `chef/1` and so on; `nested_in` gives all of them."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    """What was missing, coerced, assumed or contradictory."""
    dialect: str = ""
    """Name of the dialect that read the payload."""
    profile: str = ""
    """Name of the profile that was used."""
    zone: str = "UTC"
    """IANA name of the zone by whose clock the payload's dates are read and written."""

    @property
    def lead_image(self) -> Attachment | None:
        """The first picture that is not placed in the body, or None."""
        return next((each for each in self.attachments if each.kind is AttachmentKind.IMAGE), None)

    def nested_in(self, key: str) -> "tuple[Article, ...]":
        """Give the articles that stand in a field, in order, be it none, one or several."""
        check_option("key", key, str)
        return tuple(article for _, article in by_field(self.nested).get(key, ()))

    def attachment_of(self, figure: Figure) -> Attachment | None:
        """Find the attachment that shows the same picture as a figure of the body, in whatever size; or None."""
        check_option("figure", figure, Figure)
        shown = identity(figure.url)
        return next((each for each in self.attachments if each.url and identity(each.url) == shown), None)

    def __repr__(self) -> str:
        parts = (
            brief(self.title) if self.title else "untitled",
            f"{self.published:%Y-%m-%d}" if self.published else "no date",
            plural(len(self.body.blocks), "block"),
            plural(len(self.problems), "problem"),
        )
        return f"<Article {brief(self.id)}: {', '.join(parts)}>"

    def to_html(self, *, policy: Policy = SILENT, srcset: bool = False, sizes: str = "100vw") -> str:
        """Give the body as safe HTML for a page of your own.

        Args:
            policy: What is said of links, where things may be loaded from, and how classes and ids begin.
            srcset: Whether pictures of the body name the sizes that their attachments exist in.
            sizes: How wide pictures are shown, as the value of the attribute `sizes` beside a `srcset`.
        """
        check_option("srcset", srcset, bool)
        known = {identity(each.url): each for each in reversed(self.attachments) if each.url and srcset}
        attached = ((figure.url, known.get(identity(figure.url))) for figure in self.body.images if known)
        renditions = {url: attachment.rendered for url, attachment in attached if attachment}
        return self.body.to_html(policy=policy, renditions=renditions, sizes=sizes)
