"""The header of a Markdown file: what is known of an article, under the names that Hugo, Jekyll and Pandoc look for.

`title`, `date`, `lastmod`, `slug`, `description`, `summary`, `keywords`, `tags`, `categories` and `images` are Hugo's
(https://gohugo.io/content-management/front-matter/), `author`, `lang`, `image` with its `path` and `canonical_url`
those of Jekyll and its SEO tag (https://github.com/jekyll/jekyll-seo-tag/blob/master/docs/advanced-usage.md),
`subtitle`, `author`, `keywords` and `lang` Pandoc's (https://pandoc.org/MANUAL.html#metadata-variables). `url`, `type`,
`layout` and `draft` would tell Hugo where to put the page and how: they are not written.
"""

import re
from collections.abc import Iterable

from ... import urls
from ...body.document import Body
from ...body.nodes import Appeal, Block, Note, RelatedLink, Signoff
from ...body.writers.markdown import write_markdown
from ...jsontypes import Json
from ...models import Article
from ..report import Report
from ..story.pictures import place_of_lead
from ..values.moments import to_the_second
from ..values.records import stated
from ..values.words import word_count
from .limits import report_blocks
from .records import PUBLICATION, REFERENCE, SEO, TOPIC, people, picture, record, records, section

_LIQUID = re.compile(r"\{[{%]")
"""What Jekyll would take for a command in the text (https://jekyllrb.com/docs/liquid/)."""


def header(article: Article, report: Report) -> dict[str, Json]:
    """Give the values of the header; those that say nothing are left out."""
    parts = (_above(article), _addresses_and_texts(article, report), _lists(article), _pictures(article, report))
    behind = (_around(article, report), _records_of(article, report), _of_the_cms(article, report))
    return stated({key: value for part in (*parts, *behind) for key, value in part.items()})


def _above(article: Article) -> dict[str, Json]:
    return {
        "title": article.title,
        "subtitle": article.subtitle,
        "label": article.tag,
        "author": _words(each.name for each in article.authors),
        "byline": article.byline,
        "date": to_the_second(article.published) if article.published else None,
        "lastmod": to_the_second(article.updated) if article.updated else None,
        "lang": article.language,
        "slug": article.slug,
    }


def _addresses_and_texts(article: Article, report: Report) -> dict[str, Json]:
    return {
        "canonical_url": report.url(article.url, "url"),
        "short_url": report.url(article.short_url, "short_url"),
        "external_url": report.url(article.external_url, "external_url"),
        "description": article.description,
        "summary": article.summary,
        "short_summary": article.short_summary,
        "teaser": article.teaser,
    }


def _lists(article: Article) -> dict[str, Json]:
    return {
        "tags": _words(each.label for each in article.keywords),
        "keywords": _words(each.name for each in article.keywords),
        "categories": _words(each.name for each in article.categories),
    }


def _pictures(article: Article, report: Report) -> dict[str, Json]:
    lead = article.lead_image
    return {
        "image": picture(lead, place_of_lead(article), report) if lead else None,
        "images": _addresses(article),
        "pictures": [
            picture(each, number, report) for number, each in enumerate(article.attachments) if each is not lead
        ],
    }


def _around(article: Article, report: Report) -> dict[str, Json]:
    """Give what stands around the story: the introduction, the dateline, and what was taken out of it."""
    return {
        "introduction": _markdown(article.introduction, "introduction", report),
        "dateline": article.body.dateline,
        "notes": _notes(article),
        "appeals": [each.markdown for each in article.body.asides if isinstance(each, Appeal)],
        "signoff": " ".join(each.value for each in article.body.asides if isinstance(each, Signoff)),
        "related": [*_promos(article, report), *records(article.related, REFERENCE, report, "related")],
    }


def _records_of(article: Article, report: Report) -> dict[str, Json]:
    """Give all that is known of people, sections and other records."""
    publication = article.publication
    return {
        "contributors": people(article, report),
        "sections": [section(each, report, "categories", number) for number, each in enumerate(article.categories)],
        "topics": records(article.keywords, TOPIC, report, "keywords"),
        "sponsor": records(article.sponsor, REFERENCE, report, "sponsor"),
        "source": records(article.source, REFERENCE, report, "source"),
        "publication": record(publication, PUBLICATION, report, "publication") if publication else None,
        "seo": record(article.seo, SEO, report, "seo"),
    }


def _of_the_cms(article: Article, report: Report) -> dict[str, Json]:
    return {
        "noindex": article.flags.noindex,
        "render_with_liquid": False if _LIQUID.search(article.body.markdown) else None,
        "status": article.status,
        "article_kind": article.kind,
        "id": article.id,
        "reading_time": article.reading_time,
        "word_count": word_count(article.body, report, "body") or None,
    }


def _words(words: Iterable[str]) -> list[Json]:
    return [*dict.fromkeys(each for each in words if each)]


def _addresses(article: Article) -> list[Json]:
    """The pictures by their addresses alone, the leading one first."""
    lead = article.lead_image
    ordered = [*([lead] if lead else []), *(each for each in article.attachments if each is not lead)]
    judged = (urls.judge(each.url, urls.MEDIA_SCHEMES) for each in ordered)
    return [*dict.fromkeys(url for url in judged if url)]


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
