"""One row an article, with the same columns in each: for data frames."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from operator import attrgetter
from typing import Any, TypeAlias

from ..body.writers.html import write_html
from ..exports.story.legible import legible_blocks
from ..models import Article
from ..streams import OnFailure, Outcome
from . import values
from .engines import TEXTS, ColumnType
from .schema import TableColumn, TableRow, TableSchema
from .taking import articles_of
from .values import ColumnValue

Get: TypeAlias = Callable[[Article], ColumnValue]


def _at(path: str) -> Get:
    """Give what reads an attribute by its dotted path; None where something on the way is None."""
    names = path.split(".")

    def get(article: Article) -> ColumnValue:
        found: Any = article
        for name in names:
            found = None if found is None else getattr(found, name)
        return values.plain(found)

    return get


def _each(path: str, name: str) -> Get:
    inside, of_each = attrgetter(path), attrgetter(name)
    return lambda article: values.texts(map(of_each, inside(article)))


def _first(path: str, name: str) -> Get:
    inside, of_each = attrgetter(path), attrgetter(name)
    return lambda article: next((values.plain(of_each(each)) for each in inside(article)), None)


def _access_groups(article: Article) -> ColumnValue:
    return values.texts(article.access.groups)


def _rating(article: Article) -> ColumnValue:
    return values.number(article.counts.rating)


def _introduction(article: Article) -> ColumnValue:
    return values.text(article.introduction.text) if article.introduction else None


def _signoff(article: Article) -> ColumnValue:
    return values.text(article.body.signoff.value) if article.body.signoff else None


def _html(article: Article) -> ColumnValue:
    """Give the story as HTML, also of blocks that somebody made with characters that no HTML has."""
    blocks = legible_blocks(article.body.blocks)
    return article.body.html if blocks is article.body.blocks else write_html(blocks)


def _offset(name: str) -> Get:
    moment = attrgetter(name)
    return lambda article: values.offset(moment(article))


_COLUMNS: tuple[tuple[str, ColumnType, Get, str], ...] = (
    ("id", str, _at("id"), "Identity in the CMS."),
    ("title", str, _at("title"), "Headline, as plain text."),
    ("kind", str, _at("kind"), "What kind of content it is, such as `article` or `recipes`."),
    ("status", str, _at("status"), "Where it stands in the CMS, such as `publish`."),
    ("slug", str, _at("slug"), "The part of the URL made from the headline."),
    ("url", str, _at("url"), "Canonical URL."),
    ("source_url", str, _at("source_url"), "The URL as the payload gives it, its staging host too."),
    ("short_url", str, _at("short_url"), "Short URL."),
    ("external_url", str, _at("external_url"), "Where it lives when it lives elsewhere."),
    ("published", datetime, _at("published"), "First publication, in UTC."),
    ("published_offset", int, _offset("published"), "Seconds that the clock of that date is ahead of UTC."),
    ("updated", datetime, _at("updated"), "Last update, in UTC."),
    ("updated_offset", int, _offset("updated"), "Seconds that the clock of that date is ahead of UTC."),
    ("language", str, _at("language"), "BCP 47 tag."),
    ("authors", TEXTS, _each("authors", "name"), "Names of the authors, in order."),
    ("byline", str, _at("byline"), "The line that names the authors to readers."),
    ("section", str, _first("categories", "name"), "Name of the leading category."),
    ("categories", TEXTS, _each("categories", "name"), "Names of the categories, the leading one first."),
    ("keywords", TEXTS, _each("keywords", "label"), "Keywords, as readers see them."),
    ("tag", str, _at("tag"), "A label shown with the headline."),
    ("subtitle", str, _at("subtitle"), "A second line under the headline."),
    ("summary", str, _at("summary"), "Standfirst, as plain text."),
    ("teaser", str, _at("teaser"), "Line for lists and cards, as plain text."),
    ("description", str, _at("description"), "Description, as plain text."),
    ("short_summary", str, _at("short_summary"), "A shorter standfirst, as plain text."),
    ("introduction", str, _introduction, "What stands before the body, as plain text."),
    ("dateline", str, _at("body.dateline"), "Where and when the story was filed, as it says."),
    ("text", str, _at("body.text"), "The story as plain text; empty without a body."),
    ("html", str, _html, "The story as safe HTML; empty without a body."),
    ("word_count", int, _at("body.word_count"), "Words of the story."),
    ("signoff", str, _signoff, "The desk's mark at the end of the story."),
    ("lead_image_url", str, _at("lead_image.url"), "The first picture that is not placed in the body."),
    ("lead_image_caption", str, _at("lead_image.caption"), "What that picture shows."),
    ("lead_image_credit", str, _at("lead_image.credit"), "Who made or supplied that picture."),
    ("lead_image_alt", str, _at("lead_image.alt"), "Text for those who do not see that picture."),
    ("lead_image_width", int, _at("lead_image.width"), "Pixels."),
    ("lead_image_height", int, _at("lead_image.height"), "Pixels."),
    ("seo_search_title", str, _at("seo.search_title"), "Title for search engines."),
    ("seo_search_description", str, _at("seo.search_description"), "Description for search engines."),
    ("seo_social_title", str, _at("seo.social_title"), "Title for social networks."),
    ("seo_social_description", str, _at("seo.social_description"), "Description for social networks."),
    ("seo_social_image", str, _at("seo.social_image"), "URL of the picture for social networks."),
    ("access_control", bool, _at("access.control"), "Whether access is restricted."),
    ("access_allowed", bool, _at("access.allowed"), "Whether the reader the payload was made for may read it."),
    ("access_preview_limit", int, _at("access.preview_limit"), "Characters that a reader without access is shown."),
    ("access_groups", TEXTS, _access_groups, "Names of the groups of readers that have access."),
    ("counts_views", int, _at("counts.views"), "Times it was opened."),
    ("counts_comments", int, _at("counts.comments"), "Comments on it."),
    ("counts_rating", float, _rating, "Mean rating, on the CMS's scale."),
    ("counts_ratings", int, _at("counts.ratings"), "Readers who rated it."),
    ("flags_noindex", bool, _at("flags.noindex"), "Whether search engines are to leave it out."),
    ("flags_counted_in_paywall", bool, _at("flags.counted_in_paywall"), "Whether it counts as a free article."),
    ("flags_freemium", bool, _at("flags.freemium"), "Whether it is free although its section is not."),
    ("flags_comments_disabled", bool, _at("flags.comments_disabled"), "Whether readers may not comment."),
    ("flags_shows_ads", bool, _at("flags.shows_ads"), "Whether advertisements stand with it."),
    ("flags_cached", bool, _at("flags.cached"), "Whether the CMS answered from its cache."),
    ("content_length", int, _at("content_length"), "Characters of the whole body by the CMS's own count."),
    ("completeness", str, _at("completeness.state"), "Whether the payload holds all of the body."),
    ("completeness_measured", int, _at("completeness.measured"), "Characters that the payload has, by that count."),
    ("completeness_expected", int, _at("completeness.expected"), "Characters that it was judged by."),
    ("reading_time", int, _at("reading_time"), "Seconds it takes to read, as the CMS reckons."),
    ("content_type_id", str, _at("content_type.id"), "Identity of its content type in the CMS."),
    ("content_type_name", str, _at("content_type.name"), "Name of its content type."),
    ("content_type_slug", str, _at("content_type.slug"), "The part of a URL that stands for its content type."),
    ("publication_id", str, _at("publication.id"), "Identity of the publication in the CMS."),
    ("publication_name", str, _at("publication.name"), "Name of the publication."),
    ("publication_domain", str, _at("publication.domain"), "Host that the publication is on."),
    ("publication_slug", str, _at("publication.slug"), "The part of the URL that stands for the publication."),
    ("publication_locale", str, _at("publication.locale"), "BCP 47 tag of the language of the publication."),
    ("problems", TEXTS, _each("problems", "code"), "Codes of the problems that were met when it was read."),
    ("dialect", str, _at("dialect"), "Name of the dialect that read the payload."),
    ("profile", str, _at("profile"), "Name of the profile that was used."),
    ("zone", str, _at("zone"), "Zone by whose clock the payload's dates are written."),
)
"""Name, type, how it is found, and what it says."""

_GET: dict[str, Get] = {name: get for name, _, get, _ in _COLUMNS}

NEVER_NONE = ("id", "text", "html", "word_count", "completeness", "completeness_measured", "dialect", "profile", "zone")

RECORDS = TableSchema(
    name="records",
    meaning="One row an article.",
    columns=tuple(
        TableColumn(name=name, type=kind, meaning=meaning, required=name in NEVER_NONE or kind is TEXTS)
        for name, kind, _, meaning in _COLUMNS
    ),
)
"""The columns of `to_records`."""


def to_records(
    articles: Iterable[Article | Outcome], *, columns: Iterable[str] | None = None, on_failure: OnFailure | None = None
) -> list[TableRow]:
    """Give articles as flat rows for a data frame: the same columns in each, in the order of `RECORDS`.

    Dates are in UTC, so that one column has one zone; `published_offset` says what the source's clock showed. None is
    what is not known; lists are never None.

    Args:
        articles: Articles, or what `iter_articles` gives.
        columns: Names of the columns that are wanted, or None for all. What is not wanted is not worked out.
        on_failure: Is told each record that is no article, and the rest goes on; None to raise its error.

    Raises:
        TypeError: If there is anything else among the articles.
        ConfigurationError: If there is no such column, or if a value is not of its field's type.
        StepError: If something in a body is no node.
    """
    return list(iter_records(articles, columns=columns, on_failure=on_failure))


def iter_records(
    articles: Iterable[Article | Outcome], *, columns: Iterable[str] | None = None, on_failure: OnFailure | None = None
) -> Iterator[TableRow]:
    """Give the rows of `to_records` one by one, for a dump that is larger than memory.

    Args and errors are those of `to_records`; a wrong option raises at once, not with the first row.
    """
    wanted = RECORDS if columns is None else RECORDS.only(columns)
    chosen = tuple((name, _GET[name]) for name in wanted.names)
    return map(partial(_record, chosen), articles_of(articles, on_failure))


def _record(chosen: tuple[tuple[str, Get], ...], article: Article) -> TableRow:
    return {name: get(article) for name, get in chosen}


def record_of(article: Article) -> TableRow:
    """Give the row of an article."""
    return {name: get(article) for name, get in _GET.items()}
