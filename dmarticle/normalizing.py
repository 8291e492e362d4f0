"""Where both halves meet: an object of a CMS in, a typed article out. The way back is `sourcing`."""

from collections.abc import Mapping, ValuesView
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from typing import cast

from attrs import evolve
from cattrs import Converter

from .body.document import Body
from .body.pipeline import Pipeline
from .body.presets import NEWS
from .body.run import DEFAULT_LIMITS, Limits
from .dialects import get_dialect, recognize
from .jsontypes import Json
from .models import Article, Category, Publication
from .nesting import articles_in, frame_of, named
from .pointers import pointer_part
from .problems import LimitError, NotAnArticleError, Problem, StepError, check_option, problem, raise_if_serious
from .profiles import Profile, profile_for
from .prose import read_prose
from .residue import Raw
from .resolvers.captions import resolve_captions
from .resolvers.completeness import resolve_completeness
from .resolvers.context import Context
from .resolvers.leaks import resolve_leaks
from .resolvers.people import resolve_authors
from .resolvers.placement import note_unplaced
from .sourcing import source_writer
from .structuring.converter import make_converter
from .structuring.cursor import Cursor, describe
from .structuring.settling import settled


def normalize_article(
    payload: Mapping[str, Json],
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    problems: tuple[Problem, ...] = (),
    values: int | None = None,
) -> Article:
    """Turn one article object into an article. See `dmarticle.normalize`, which also opens envelopes.

    Args:
        payload: The article object itself.
        dialect: Name of the dialect, or None to recognize it.
        profile: The publication, or None to choose one by the hosts the payload names.
        pipeline: What the body goes through, or None to leave it unread.
        limits: How large a body may be.
        strict: Whether problems worse than an assumption raise.
        problems: What was noticed on the way here.
        values: How many values of JSON it has at most, where that is known.

    Raises:
        NotAnArticleError: If no dialect knows the object, or it has no id.
        LimitError: If it has too many values.
        StrictError: With `strict`, all such problems at once.
    """
    check_options(profile, pipeline, limits)
    if values is None or values > limits.values:
        _check_size(payload, limits.values)
    spoken = get_dialect(dialect) if dialect else recognize(payload)
    known = profile or profile_for(spoken.hosts(payload))
    context = Context(payload, spoken, known, list(problems))
    article = _fields(context)
    article = evolve(article, authors=resolve_authors(article.authors, context))
    article = _with_bodies(article, context, pipeline, limits)
    try:
        return _resolved(article, context, pipeline, limits, strict=strict)
    except RecursionError:  # the payload is not so deep
        raise StepError("the blocks that a step of the pipeline gave stand too deep in each other") from None


def _resolved(
    article: Article, context: Context, pipeline: Pipeline | None, limits: Limits, *, strict: bool
) -> Article:
    """Settle what takes both halves: the fields and the body."""
    article = resolve_leaks(article, context)
    article = evolve(
        article,
        attachments=resolve_captions(article.attachments, article.body.images, context),
        completeness=resolve_completeness(article, context),
        language=_language(article, context),
    )
    note_unplaced(article, context)
    _check(article, context)
    if strict:
        raise_if_serious(context.problems)
    article = _with_nested(article, context, pipeline, limits, strict=strict)
    writer = source_writer(context.dialect.name, context.profile.zone)
    whole: Article = settled(article, writer, context.raw)
    return evolve(whole, problems=tuple(context.problems))


def _check_size(payload: Json, allowed: int) -> None:
    """Refuse an object with so many values that reading each would take long."""
    waiting, count = [payload], 0
    while waiting:
        value = waiting.pop()
        inside = value.values() if isinstance(value, Mapping) else value
        if isinstance(inside, list | ValuesView):
            count += len(inside)
            if count > allowed:
                raise LimitError(f"the article has more than {allowed:,} values; see Limits.values")
            waiting.extend(each for each in inside if isinstance(each, Mapping | list))


def _with_nested(
    article: Article, context: Context, pipeline: Pipeline | None, limits: Limits, *, strict: bool
) -> Article:
    """Read the articles that stand in fields of their own."""
    nested: dict[str, Article] = {}
    extra: dict[str, Json] = {}
    around: dict[str, Raw] = {}
    for key, value in article.extra.items():
        found: dict[str, Article] = {}
        for place, record in articles_in(value, context.dialect.is_whole):
            with suppress(NotAnArticleError):  # an id that cannot be used: it stays as it is
                found[place] = normalize_article(
                    record, dialect=context.dialect.name, profile=context.profile, pipeline=pipeline, limits=limits,
                    strict=strict,
                )  # fmt: skip
        nested |= named(key, tuple(found.values())) if found else {}
        if not found:
            extra[key] = value
        elif "" not in found:
            around[f"/{pointer_part(key)}"] = Raw(frame_of(value, found), articles=tuple(found))
    return evolve(article, nested=nested, extra=extra, residue=around) if nested else article


@lru_cache(maxsize=64)
def converter_for(dialect: str, profile: Profile) -> Converter:
    """Give the converter of a dialect for a publication; it is made once.

    Its hooks structure every model from the CMS's own objects, as in
    `converter_for("whitebeard", profile).structure(record, Author)`.
    """
    return make_converter(get_dialect(dialect).tables, profile, read_prose)


def _fields(context: Context) -> Article:
    """Read all fields that one key tells."""
    cursor = Cursor(context.payload, "", context.problems)
    identity = cursor.key(context.key(Article, "id"))
    name = context.dialect.name
    if identity.absent:
        raise NotAnArticleError(f"an article without an id: found no {identity.path!r} in an article of {name}")
    converter = converter_for(context.dialect.name, context.profile)
    article = cast("Article | None", converter.structure(cursor, Article))
    if article is None:
        found = describe(identity.value)
        raise NotAnArticleError(
            f"an article whose id cannot be used: found {found} at {identity.path}; expected a string"
        )
    return evolve(
        article,
        source_url=article.source_url if article.url else None,
        publication=_publication(article.categories),
        dialect=context.dialect.name,
        profile=context.profile.name,
        zone=context.profile.zone,
    )


def _publication(categories: tuple[Category, ...]) -> Publication | None:
    return next((each.publication for each in categories if each.publication), None)


def _with_bodies(article: Article, context: Context, pipeline: Pipeline | None, limits: Limits) -> Article:
    """Read the body and what stands before it; what was not read stays in `extra`."""
    keys = context.dialect.body, context.dialect.introduction
    body, introduction = (_read_body(article, key, context, pipeline, limits) for key in keys)
    read = {key for key, found in zip(keys, (body, introduction), strict=True) if found is not None}
    return evolve(
        article,
        body=Body() if body is None else body,
        introduction=introduction if introduction is not None and _holds_anything(introduction) else None,
        extra={key: value for key, value in article.extra.items() if key not in read},
    )


def _holds_anything(body: Body) -> bool:
    return bool(body.blocks or body.asides)


def _read_body(
    article: Article, key: str | None, context: Context, pipeline: Pipeline | None, limits: Limits
) -> Body | None:
    """Read the HTML under a key of the payload; None when it cannot or is not to be read."""
    if key is None or pipeline is None:
        return None
    cursor = Cursor(context.payload, "", context.problems).key(key)
    if cursor.absent:
        return Body()
    if not isinstance(cursor.value, str):
        cursor.reject("HTML inside a string")
        return None
    try:
        return pipeline.run(
            cursor.value,
            profile=context.profile,
            base_url=article.url,
            authors=(author.name for author in article.authors),
            limits=limits,
            images=_images(article),
        )
    except LimitError as error:
        cursor.problems.append(problem("body.limit", cursor.path, str(error)))
        return None


def _images(article: Article) -> dict[str, str]:
    """The URLs of the pictures that the body may place by their numbers."""
    return {each.id: each.url for each in reversed(article.attachments) if each.id and each.url}


def _language(article: Article, context: Context) -> str | None:
    """The language of the publication, or of the first section that names one, or else of the profile."""
    for category in article.categories:
        if category.publication and category.publication.locale:
            return category.publication.locale.replace("_", "-")
    if context.profile.language:
        context.problems.append(problem("language.assumed", "", used=context.profile.language))
    return context.profile.language


def _check(article: Article, context: Context) -> None:
    """Note what an article should have and what its fields contradict."""
    if article.title is None:
        context.note("article.untitled", f"/{context.key(Article, 'title')}")
    if _later(article.published, article.updated):
        context.note("date.order", f"/{context.key(Article, 'updated')}")


def _later(first: datetime | None, second: datetime | None) -> bool:
    return first is not None and second is not None and first > second


def check_options(profile: object, pipeline: object, limits: object) -> None:
    """Refuse options of another type, before one of them fails deep inside.

    Raises:
        ConfigurationError: With what was found and what is expected.
    """
    for name, value, wanted in (
        ("profile", profile, Profile),
        ("pipeline", pipeline, Pipeline),
        ("limits", limits, Limits),
    ):
        if value is not None:
            check_option(name, value, wanted)
