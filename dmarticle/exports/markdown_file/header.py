"""The header of a Markdown file: what is known of an article, under the names that Hugo, Jekyll and Pandoc look for.

`title`, `date`, `lastmod`, `slug`, `description`, `summary`, `keywords`, `tags`, `categories` and `images` are Hugo's
(https://gohugo.io/content-management/front-matter/), `author`, `lang`, `image` with its `path` and `canonical_url`
those of Jekyll and its SEO tag (https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/advanced-usage.md),
`subtitle`, `author`, `keywords` and `lang` Pandoc's (https://pandoc.org/MANUAL.html#metadata-variables). `url`, `type`,
`layout` and `draft` would tell Hugo where to put the page and how: they are not written.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ... import urls
from ...body.document import Body
from ...body.nodes import Appeal, Block, Note, RelatedLink, Signoff
from ...body.writers.markdown import write_markdown
from ...jsontypes import Json
from ...models import Article, Attachment
from ..languages import language_tag
from ..report import Report
from ..stated_moments import stated
from .limits import report_blocks

Fields = Mapping[str, str]
"""Keys of a record in the header, by the fields of the model that they are read from."""

PERSON: Fields = {
    "name": "name", "kind": "kind", "name_latin": "name_latin", "department": "department", "biography": "biography",
    "url": "url", "image": "image", "slug": "slug", "id": "id",
}  # fmt: skip
SECTION: Fields = {
    "name": "name", "slug": "slug", "url": "url", "description": "description", "tagline": "tagline", "id": "id",
}  # fmt: skip
TOPIC: Fields = {
    "name": "name", "display_name": "display_name", "slug": "slug", "url": "url", "description": "description",
    "id": "id",
}  # fmt: skip
PICTURE: Fields = {
    "url": "path", "alt": "alt", "caption": "caption", "credit": "credit", "width": "width", "height": "height",
    "kind": "kind", "id": "id",
}  # fmt: skip
SIZE: Fields = {"url": "path", "width": "width", "height": "height", "name": "name"}
REFERENCE: Fields = {"name": "name", "url": "url", "id": "id"}
PUBLICATION: Fields = {"name": "name", "slug": "slug", "domain": "domain", "id": "id"}
SEO: Fields = {
    "search_title": "search_title", "search_description": "search_description", "social_title": "social_title",
    "social_description": "social_description", "social_image": "social_image",
}  # fmt: skip

PARENTS = 3
"""Sections above a section that are written."""

_LIQUID = re.compile(r"\{[{%]")
"""What Jekyll would take for a command in the text (https://jekyllrb.com/docs/liquid/)."""

_ADDRESSES = {
    "url": urls.LINK_SCHEMES, "image": urls.MEDIA_SCHEMES, "social_image": urls.MEDIA_SCHEMES,
    "path": urls.MEDIA_SCHEMES,
}  # fmt: skip
"""Keys that hold addresses, and the schemes that these may have."""


def header(article: Article, report: Report) -> dict[str, Json]:
    """Give the values of the header; those that say nothing are left out."""
    return {key: value for key, value in _all(article, report).items() if value not in (None, "", [], {})}


def _all(article: Article, report: Report) -> dict[str, Json]:
    lead = article.lead_image
    return {
        "title": article.title,
        "subtitle": article.subtitle,
        "label": article.tag,
        "author": _words(each.name for each in article.authors),
        "byline": article.byline,
        "date": stated(article.published) if article.published else None,
        "lastmod": stated(article.updated) if article.updated else None,
        "lang": _language(article, report),
        "slug": article.slug,
        "canonical_url": report.url(article.url, "url"),
        "short_url": report.url(article.short_url, "short_url"),
        "external_url": report.url(article.external_url, "external_url"),
        "description": article.description,
        "summary": article.summary,
        "short_summary": article.short_summary,
        "teaser": article.teaser,
        "tags": _words(each.label for each in article.keywords),
        "keywords": _words(each.name for each in article.keywords),
        "categories": _words(each.name for each in article.categories),
        "image": _picture(lead, article.attachments.index(lead), report) if lead else None,
        "images": _addresses(article),
        "pictures": [
            _picture(each, number, report) for number, each in enumerate(article.attachments) if each is not lead
        ],
        "introduction": _markdown(article.introduction, "introduction", report),
        "dateline": article.body.dateline,
        "notes": _notes(article),
        "appeals": [each.markdown for each in article.body.asides if isinstance(each, Appeal)],
        "signoff": " ".join(each.value for each in article.body.asides if isinstance(each, Signoff)),
        "related": [*_promos(article, report), *_records(article.related, REFERENCE, report, "related")],
        "contributors": _people(article, report),
        "sections": [_section(each, report, "categories", number) for number, each in enumerate(article.categories)],
        "topics": _records(article.keywords, TOPIC, report, "keywords"),
        "sponsor": _records(article.sponsor, REFERENCE, report, "sponsor"),
        "source": _records(article.source, REFERENCE, report, "source"),
        "publication": _record(article.publication, PUBLICATION, report, "publication")
        if article.publication
        else None,
        "seo": _record(article.seo, SEO, report, "seo"),
        "noindex": article.flags.noindex,
        "render_with_liquid": False if _LIQUID.search(article.body.markdown) else None,
        "status": article.status,
        "article_kind": article.kind,
        "id": article.id,
        "reading_time": article.reading_time,
        "word_count": article.body.word_count or None,
    }


def _words(words: Iterable[str]) -> list[Json]:
    return [*dict.fromkeys(each for each in words if each)]


def _language(article: Article, report: Report) -> str | None:
    tag = language_tag(article.language)
    if article.language and tag is None:
        report.lost("a language that is none", "language", raw=article.language)
    return tag


def _record(model: Any, fields: Fields, report: Report, *place: str | int) -> dict[str, Json]:
    """Give a record by its keys, without those that say nothing."""
    found: dict[str, Json] = {}
    for name, key in fields.items():
        value: Json = getattr(model, name)
        if name in _ADDRESSES or key in _ADDRESSES:
            value = report.url(_text(value), *place, name, schemes=_ADDRESSES.get(key) or _ADDRESSES[name])
        if value not in (None, ""):
            found[key] = str(value) if isinstance(value, str) else value
    return found


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _records(models: Iterable[object], fields: Fields, report: Report, field: str) -> list[Json]:
    found = (_record(each, fields, report, field, number) for number, each in enumerate(models))
    return [each for each in found if each]


def _people(article: Article, report: Report) -> list[Json]:
    people: list[Json] = []
    for number, each in enumerate(article.authors):
        sizes = _sizes(each.renditions, report, "authors", number)
        person: dict[str, Json] = {**_record(each, PERSON, report, "authors", number), **sizes}
        people += [person] if person else []
    return people


def _sizes(renditions: Iterable[object], report: Report, *place: str | int) -> dict[str, Json]:
    sizes: list[Json] = [
        _record(each, SIZE, report, *place, "renditions", number) for number, each in enumerate(renditions)
    ]
    return {"sizes": sizes} if sizes else {}


def _picture(attachment: Attachment, number: int, report: Report) -> dict[str, Json]:
    place = ("attachments", number)
    focus: dict[str, Json] = {"focus": attachment.object_position} if attachment.object_position else {}
    return {
        **_record(attachment, PICTURE, report, *place), **focus, **_sizes(attachment.renditions, report, *place),
    }  # fmt: skip


def _addresses(article: Article) -> list[Json]:
    """The pictures by their addresses alone, the leading one first."""
    lead = article.lead_image
    ordered = [*([lead] if lead else []), *(each for each in article.attachments if each is not lead)]
    judged = (urls.judge(each.url, urls.MEDIA_SCHEMES) for each in ordered)
    return [*dict.fromkeys(url for url in judged if url)]


def _section(category: Any, report: Report, *place: str | int, above: int = PARENTS) -> dict[str, Json]:
    found = _record(category, SECTION, report, *place)
    if category.parent and above:
        found["parent"] = _section(category.parent, report, *place, "parent", above=above - 1)
    return found


def _markdown(body: Body | None, field: str, report: Report) -> str | None:
    """What stands before the story, as Markdown: the header holds it, so that the text of the file is the story."""
    if body is None:
        return None
    blocks: tuple[Block, ...] = (*body.blocks, *body.asides)
    with report.at(field):
        report_blocks(body.blocks, report, "blocks")
        report_blocks(body.asides, report, "asides")
        if body.dateline:
            report.lost("the dateline of an introduction", "dateline", raw=body.dateline)
    return write_markdown(blocks)


def _notes(article: Article) -> list[Json]:
    """What is said of the story, by kind; what else was taken out of it is a note of no kind."""
    notes: list[Json] = []
    for each in article.body.asides:
        if isinstance(each, Note):
            notes.append({"kind": str(each.kind), "text": each.markdown})
        elif not isinstance(each, RelatedLink | Appeal | Signoff):
            notes.append({"text": each.markdown})
    return notes


def _promos(article: Article, report: Report) -> list[Json]:
    promos: list[Json] = []
    for number, each in enumerate(article.body.asides):
        if isinstance(each, RelatedLink):
            url = report.url(each.url, "body", "asides", number, "url")
            said = {"label": each.label, "name": each.title, "url": url}
            promos.append({key: value for key, value in said.items() if value})
    return promos
