"""An article in Apple News Format: the `article.json` that the Apple News API takes.

Follows https://developer.apple.com/documentation/applenewsformat. Text is written as HTML, of which Apple News knows a
part and rejects some; what is here are the elements that it names, and text styles for what it has no element for.

It has no place for sections, tags, the publication, sponsors and sources, settings and figures, titles of links, what
abbreviations stand for, where a picture leads, the source of a quotation, the language of code, and cells over several
columns; languages that change within a text, numbers of lists that do not begin with one, notes, appeals and sign-offs
are written as something simpler.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from typing import Any, cast

from attrs import evolve

from ...body.document import Body
from ...body.nodes import Strong, Text
from ...jsontypes import Json
from ...models import Article
from ...problems import ConfigurationError
from ..format import Format
from ..report import OnProblem, Report
from ..values.addresses import Addresses
from ..values.languages import is_language
from .components import components, container, places_in
from .header import header
from .metadata import metadata
from .styles import looks
from .writing import Component, News

_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NOT_IN_IDENTIFIERS = re.compile(r"[^A-Za-z0-9_-]+")

FIRST_VERSION = (1, 7)
"""Of the format, with what every article has."""

NEWER_ROLES = {"link_button": (1, 11), "tiktok": (1, 18)}
"""Components that came later, and the version they came with."""

NEWER_METADATA = {"contentGenerationType": (1, 26)}


def to_apple_news(
    article: Article,
    *,
    identifier: str | None = None,
    styles: Mapping[str, Any] | None = None,
    on_problem: OnProblem | None = None,
) -> dict[str, Any]:
    """Give an article as the `article.json` of Apple News.

    Args:
        article: An article.
        identifier: By what it is known in your channel, for ever: up to 64 letters of `A-Z`, `a-z`, `0-9`, `-` and
            `_`. None for the article's own, or one made of it.
        styles: How it looks: `layout`, `componentTextStyles`, `textStyles`, `componentLayouts`, `componentStyles`,
            `documentStyle`, `colorScheme` or `autoplacement`. Text styles are added to those of the library, all else
            replaces; None for a plain page.
        on_problem: Is told what Apple News cannot carry; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option is wrong, or a value is not of its field's type.
        StepError: If something in the body is no node.
    """
    if identifier is not None and not (isinstance(identifier, str) and _IDENTIFIER.fullmatch(identifier)):
        raise ConfigurationError(f"an identifier has up to 64 letters of A-Z, a-z, 0-9, - and _; found {identifier!r}")
    form = evolve(APPLE_NEWS, write=partial(_document, identifier=identifier, styles=looks(styles)))
    return form.document(article, on_problem)


def _document(
    article: Article,
    report: Report,
    *,
    identifier: str | None = None,
    styles: Mapping[str, Any] | None = None,
) -> dict[str, Json]:
    language = _language(article, report)
    w = News(report, Addresses(report, article.url), language, _places(article))
    about = metadata(w, article)
    inside = [*header(w, article), *_story(w, article)]
    return {
        "version": _version(inside, about),
        "identifier": identifier or _identifier(article, report),
        "title": _title(article, report),
        "language": language,
        **(looks(None) if styles is None else styles),
        "metadata": about,
        "components": inside,
    }


def _places(article: Article) -> dict[str, str]:
    bodies = [each for each in (article.introduction, article.body) if each is not None]
    return places_in([*(each.blocks for each in bodies), *(each.asides for each in bodies)])


def _version(inside: list[Component], about: dict[str, Json]) -> str:
    """Give the first version that has all that is in an article, so that the oldest readers can show it."""
    roles = [NEWER_ROLES.get(str(each["role"]), FIRST_VERSION) for each in everything(inside)]
    newer = [version for name, version in NEWER_METADATA.items() if name in about]
    return ".".join(map(str, max([FIRST_VERSION, *roles, *newer])))


def everything(inside: Iterable[Component]) -> Iterator[Component]:
    """Give components, and those in them."""
    for each in inside:
        yield each
        yield from everything(cast("list[Component]", each.get("components", ())))


def _identifier(article: Article, report: Report) -> str:
    """Give the article's own identity, or one made of it that no other article has."""
    if _IDENTIFIER.fullmatch(article.id):
        return article.id
    plain = _NOT_IN_IDENTIFIERS.sub("-", article.id).strip("-")[:47]
    made = f"{plain}-{sha256(article.id.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}".lstrip("-")
    report.assumed("an identifier of letters, digits, hyphens and underscores", made, "id")
    return made


def _title(article: Article, report: Report) -> str:
    if article.title:
        return article.title
    used = article.seo.search_title or article.seo.social_title
    if used:
        report.assumed("a title", used, "title")
    else:
        report.missing("a title", "title")
    return used or ""


def _language(article: Article, report: Report) -> str:
    """Give the language, that of the publication, or the tag for one that is not known."""
    if article.language:
        return article.language
    locale = article.publication.locale if article.publication else None
    used = locale if locale and is_language(locale) else "und"
    report.assumed("a language", used, "language")
    return used


def _story(w: News, article: Article) -> list[Component]:
    """Give what stands before the body, the body, and behind it what was taken out of them."""
    introduction = Body() if article.introduction is None else article.introduction  # one without a story is false
    before = [
        *_dateline(w, introduction, "introduction"), *components(w, introduction.blocks, "introduction", "blocks"),
    ]  # fmt: skip
    story = [*_dateline(w, article.body, "body"), *components(w, article.body.blocks, "body", "blocks")]
    beside = [
        *components(w, introduction.asides, "introduction", "asides"),
        *components(w, article.body.asides, "body", "asides"),
    ]
    found = [container("container", before), *story] if before else story
    return [*found, container("aside", [*_opened(beside)])] if beside else found


def _dateline(w: News, body: Body, name: str) -> list[Component]:
    if not body.dateline:
        return []
    w.report.simplified("a dateline", "a paragraph", name, "dateline")
    return [w.text((Strong((Text(body.dateline),)),))]


def _opened(beside: list[Component]) -> Iterator[Component]:
    """Give components without asides of their own around them: they stand in one already."""
    for each in beside:
        yield from cast("list[Component]", each["components"]) if each["role"] == "aside" else (each,)


APPLE_NEWS = Format(
    name="apple-news",
    title="Apple News Format",
    specification="https://developer.apple.com/documentation/applenewsformat",
    media_type="application/json",
    suffix=".json",
    carries=frozenset({
        "id", "title", "url", "published", "updated", "language", "authors.name", "byline", "keywords.name",
        "keywords.display_name", "attachments.kind", "attachments.caption", "attachments.credit", "attachments.alt",
        "attachments.url", "subtitle", "summary", "teaser", "description", "short_summary", "introduction", "body",
        "seo.social_image", "related.url",
    }),
    write=_document,
)  # fmt: skip
"""The `article.json` of Apple News."""
