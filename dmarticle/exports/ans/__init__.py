"""A story in the Arc XP Native Specification (ANS), 0.10.12.

Follows https://github.com/washingtonpost/ans-schema, whose documents name the fields that may hold markup: the
content of elements, captions, headlines, subheadlines and descriptions; all others are plain text. `_id` is Arc's own
to give, so the numbers of the CMS are in `source.source_id`, or in `additional_properties` where a record has no such
field.

It has no place for the other sizes of pictures, links on pictures, the publication, most settings and figures, lists
that count otherwise than upwards from one, definition lists, spans in tables, and appeals that were set aside.
"""

from functools import partial
from typing import Any

from attrs import evolve

from ...body.document import Body
from ...jsontypes import Json
from ...models import Article
from ...problems import ConfigurationError
from ..format import Format
from ..report import OnProblem, Report
from ..values.addresses import Addresses
from ..values.moments import date_time
from ..values.paywalls import groups_with_access
from ..values.records import stated
from ..values.words import word_count
from .beside import promo_items, related_content, set_aside
from .elements import elements, group
from .links import is_whole
from .people import credited_people, distributor, is_known, vanity_credits
from .taxonomy import ANCESTORS, path_of, taxonomy
from .texts import texts
from .writing import VERSION, Ans, Record, document


def to_ans(
    article: Article,
    *,
    owner: str | None = None,
    canonical_website: str | None = None,
    ans_id: str | None = None,
    on_problem: OnProblem | None = None,
) -> dict[str, Any]:
    """Give an article as a story of Arc XP.

    Args:
        article: An article.
        owner: The organization in whose database it is to be stored (`owner.id`), or None to leave it out.
        canonical_website: The site of that organization it is written for, or None to leave it out.
        ans_id: Its identity in Arc (`_id`), or None for Arc to give one.
        on_problem: Is told what ANS cannot carry; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option is no text, or a value is not of its field's type.
        StepError: If something in the body is no node.
    """
    options = {"owner": owner, "canonical_website": canonical_website, "ans_id": ans_id}
    for name, value in options.items():
        if value is not None and (not isinstance(value, str) or not value):
            raise ConfigurationError(f"{name} is a text or None; found {value!r}")
    form = evolve(ANS, write=partial(_story, owner=owner, canonical_website=canonical_website, ans_id=ans_id))
    return form.document(article, on_problem)


def _story(
    article: Article,
    report: Report,
    *,
    owner: str | None = None,
    canonical_website: str | None = None,
    ans_id: str | None = None,
) -> Record:
    w = Ans(report, Addresses(report, article.url), canonical_website)
    inside, beside = _content(w, article), set_aside(w, article)
    return {
        **document("story", {
            "_id": ans_id, "canonical_website": canonical_website, "subtype": article.kind, "slug": article.slug,
            "status": article.status, "language": article.language, **_addresses(w, article),
            "first_publish_date": date_time(article.published),
            "display_date": date_time(article.published),
            "last_updated_date": date_time(article.updated),
            **texts(article, report), "owner": _owner(article, owner), "credits": credited_people(w, article),
            "vanity_credits": vanity_credits(w, article), "distributor": distributor(w, article),
            "taxonomy": taxonomy(w, article), **_settings(article, report),
            "promo_items": promo_items(w, article), "related_content": related_content(w, article, beside.promotions),
            "corrections": beside.corrections,
            "planning": _planning(article, report),
        }),
        "content_elements": inside,
    }  # fmt: skip


def _planning(article: Article, report: Report) -> dict[str, Json] | None:
    words = word_count(article.body, report, "body")
    return None if words is None else {"story_length": {"word_count_actual": words}}


def _below(name: str, fields: str) -> list[str]:
    """Give the dotted names of some fields of a record."""
    return [f"{name}.{field}" for field in fields.split()]


def _addresses(w: Ans, article: Article) -> Record:
    url = w.addresses.link(article.url, "url")
    return {
        "canonical_url": path_of(url) if url else None,
        "canonical_url_external": _elsewhere(w, article),
        "short_url": w.addresses.link(article.short_url, "short_url"),
        "source": stated({
            "source_id": article.id, "system": article.dialect, "additional_properties": {"url": url} if url else None,
        }),
    }  # fmt: skip


def _elsewhere(w: Ans, article: Article) -> str | None:
    url = w.addresses.media(article.external_url, "external_url")
    if url and not is_whole(url):
        w.report.lost("an address without a host", "external_url", raw=url)
    return url if is_whole(url) else None


def _owner(article: Article, owner: str | None) -> Record:
    return stated({"id": owner, "sponsored": True if any(map(is_known, article.sponsor)) else None})


def _settings(article: Article, report: Report) -> Record:
    """Give who may read it, whether it is searched for and discussed."""
    flags, groups = article.flags, groups_with_access(article, report)
    if len(groups) > 1:
        report.lost("access for several groups of readers", "access", "groups")
    return {
        "content_restrictions": {"content_code": groups[0]} if len(groups) == 1 else None,
        "syndication": None if flags.noindex is None else {"search": not flags.noindex},
        "comments": None if flags.comments_disabled is None else {"allow_comments": not flags.comments_disabled},
    }


def _content(w: Ans, article: Article) -> list[Json]:
    """Give the body, and before it what stands before it."""
    introduction = Body() if article.introduction is None else article.introduction  # one without a story is false
    before = elements(w, introduction.blocks, "introduction", "blocks")
    if introduction.dateline:
        w.report.lost("the dateline of an introduction", "introduction", "dateline", raw=introduction.dateline)
    if article.body.dateline:
        w.report.simplified("a dateline", "the location", "body", "dateline")
    body = elements(w, article.body.blocks, "body", "blocks")
    return [*([group("introduction", before)] if before else ()), *body]


ANS = Format(
    name="ans",
    title=f"Arc XP ANS {VERSION}",
    specification="https://github.com/washingtonpost/ans-schema",
    media_type="application/json",
    suffix=".json",
    carries=frozenset({
        "id", "title", "kind", "status", "slug", "url", "short_url", "external_url", "published", "updated",
        "language", "byline", "tag", "subtitle", "summary", "teaser", "description", "short_summary", "introduction",
        "body",
        *_below("authors", "name kind id slug name_latin department biography url image"),
        *(
            each
            for depth in range(ANCESTORS + 1)
            for each in _below("categories" + ".parent" * depth, "name id slug url description parent_id")
        ),
        *_below("keywords", "name display_name id slug url description"),
        *_below("attachments", "id kind caption credit alt width height focal_point url"),
        *_below("seo", "search_title search_description social_title social_description social_image"),
        *_below("related", "id name url"), *_below("sponsor", "id name url"), *_below("source", "id name url"),
        "access.groups", "flags.noindex", "flags.comments_disabled",
    }),
    write=_story,
)  # fmt: skip
"""A story of Arc XP."""
