"""Where both halves meet: an object of a CMS in, a typed article out. The way back is `sourcing`."""

from collections.abc import Iterable, Mapping, Sequence, ValuesView
from contextlib import suppress
from datetime import datetime
from functools import cache, lru_cache, partial
from typing import Any

from attrs import Factory, define, evolve, fields_dict
from cattrs import Converter

from .body.document import Body
from .body.pipeline import Pipeline
from .body.presets import NEWS
from .body.run import DEFAULT_LIMITS, Limits
from .dialects import get_dialect, recognize
from .dialects.dialect import Dialect
from .jsontypes import Json
from .models import Article, Attachment, Category, Publication
from .nesting import articles_in, frame_of, named
from .problems import LimitError, NotAnArticleError, Problem, StepError, check_option, problem, raise_if_serious
from .profiles import Profile, profile_for
from .prose import read_prose
from .residue import Raw
from .resolvers.captions import resolve_captions
from .resolvers.completeness import resolve_completeness
from .resolvers.context import Context
from .resolvers.leaks import note_leaks, resolve_leaks
from .resolvers.people import resolve_authors
from .resolvers.placement import note_unplaced
from .sourcing import source_writer
from .structuring.accounts import entry_of
from .structuring.converter import Readers, make_readers
from .structuring.cursor import Cursor, describe
from .structuring.notation import SINGLE
from .structuring.settling import account, account_keys
from .structuring.story import Story


@define(slots=False)
class Draft:
    """An article in the making."""

    values: dict[str, Any]
    """Its attributes."""
    residue: dict[str, Raw]
    late: list[str]
    """Attributes whose residue takes the whole article to tell."""
    bodies: set[str] = Factory(set[str])
    """Keys of the bodies that were read."""


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
    context = _context(payload, spoken, known, problems)
    draft = _read_fields(context)
    draft.values["authors"] = resolve_authors(draft.values["authors"], context)
    _read_bodies(draft, context, pipeline, limits)
    try:
        _resolve(draft, context)
        if strict:
            raise_if_serious(context.problems)
        _read_nested(draft, context, pipeline, limits, strict=strict)
        return _finished(draft, context)
    except RecursionError:  # the payload is not so deep
        raise StepError("the blocks that a step of the pipeline gave stand too deep in each other") from None


def _context(payload: Mapping[str, Json], dialect: Dialect, profile: Profile, problems: Iterable[Problem]) -> Context:
    body = payload.get(dialect.body)
    story = Story(body if isinstance(body, str) else "")
    return Context(payload, dialect, profile, list(problems), source_writer(dialect.name, profile.zone), story)


def _finished(draft: Draft, context: Context) -> Article:
    """Make the article, and account for what takes all of it."""
    article = Article(**draft.values, residue=draft.residue, problems=tuple(context.problems))
    if any(author.source_name for author in article.authors) and "authors" not in draft.late:
        draft.late.append("authors")
    if draft.late:
        account(article, context.payload, draft.late, draft.residue, writer=context.writer)
    if draft.bodies:  # an article inside has accounted for its own record
        stated = context.writer.statements.bodies(article)
        keys = (key for key in (*context.payload, *stated) if key in draft.bodies)
        account_keys(context.payload, keys, stated, draft.residue, writer=context.writer)
    return article


def _check_size(payload: Json, allowed: int) -> None:
    """Refuse an object with so many values that reading each would take long."""
    waiting, count = [payload], 0
    while waiting:
        value = waiting.pop()
        inside = value.values() if isinstance(value, Mapping) else value
        if isinstance(inside, list | tuple | ValuesView):
            count += len(inside)
            if count > allowed:
                raise LimitError(f"the article has more than {allowed:,} values; see Limits.values")
            waiting.extend(each for each in inside if isinstance(each, Mapping | list | tuple))


def _read_nested(draft: Draft, context: Context, pipeline: Pipeline | None, limits: Limits, *, strict: bool) -> None:
    """Read the articles that stand in fields of their own."""
    extra: dict[str, Json] = draft.values["extra"]
    nested: dict[str, Article] = {}
    holders = [key for key, value in extra.items() if type(value) not in SINGLE and isinstance(value, Mapping | list)]
    for key in holders:
        found: dict[str, Article] = {}
        for place, record in articles_in(extra[key], context.dialect.is_whole):
            with suppress(NotAnArticleError):  # an id that cannot be used: it stays as it is
                found[place] = normalize_article(
                    record, dialect=context.dialect.name, profile=context.profile, pipeline=pipeline, limits=limits,
                    strict=strict, values=limits.values,  # it has no more than what it stands in
                )  # fmt: skip
        if found:
            nested |= named(key, tuple(found.values()))
            value = extra.pop(key)
            if "" not in found:
                draft.residue[entry_of(key)] = Raw(frame_of(value, found), articles=tuple(found))
    if nested:
        draft.values["nested"] = nested


@lru_cache(maxsize=64)
def readers_for(dialect: str, profile: Profile) -> Readers:
    """Give what reads the records of a dialect for a publication; it is made once."""
    writer = source_writer(dialect, profile.zone)
    return make_readers(get_dialect(dialect).tables, profile, read_prose, partial(account, writer=writer))


def converter_for(dialect: str, profile: Profile) -> Converter:
    """Give the converter of a dialect for a publication.

    Its hooks structure every model from the CMS's own objects, as in
    `converter_for("whitebeard", profile).structure(record, Author)`.
    """
    return readers_for(dialect, profile).converter


def _read_fields(context: Context) -> Draft:
    """Read all fields that one key tells."""
    cursor = Cursor(context.payload, "", context.problems, story=context.story)
    name = context.dialect.name
    identity = cursor.key(context.key(Article, "id"))
    if identity.absent:
        raise NotAnArticleError(f"an article without an id: found no {identity.path!r} in an article of {name}")
    read = readers_for(name, context.profile).plans.reader(Article, parts=True)
    parts = read(context.payload, "", cursor)
    if parts is None:
        found = describe(identity.value)
        raise NotAnArticleError(
            f"an article whose id cannot be used: found {found} at {identity.path}; expected a string"
        )
    draft = Draft(*parts)
    values = draft.values
    for attribute, default in _unread(name):
        values[attribute] = default
    values["source_url"] = values["source_url"] if values["url"] else None
    values["publication"] = _publication(values["categories"])
    values |= {"dialect": name, "profile": context.profile.name, "zone": context.profile.zone}
    return draft


@cache
def _unread(dialect: str) -> tuple[tuple[str, Any], ...]:
    """Give what is asked of every article and what a dialect has no source for, with what stands for none."""
    asked = "url source_url published updated authors categories attachments seo access content_length".split()
    read = get_dialect(dialect).tables[Article].sources
    of = fields_dict(Article)
    return tuple((name, _nothing(of[name].default)) for name in asked if name not in read)


def _nothing(default: Any) -> Any:
    """Give the value of an attribute that is not read; those that are asked for are values that cannot be changed."""
    return default.factory() if isinstance(default, Factory) else default  # type: ignore[arg-type]


def _publication(categories: tuple[Category, ...]) -> Publication | None:
    """Give the publication of the first category that has one; its record is accounted for there."""
    found = next((each.publication for each in categories if each.publication), None)
    return evolve(found, residue={}) if found else None


def _read_bodies(draft: Draft, context: Context, pipeline: Pipeline | None, limits: Limits) -> None:
    """Read the body and what stands before it; what was not read stays in `extra`."""
    for attribute, key in (("body", context.dialect.body), ("introduction", context.dialect.introduction)):
        body = _read_body(draft, key, context, pipeline, limits)
        if body is not None and key is not None:
            draft.values["extra"].pop(key, None)
            draft.bodies.add(key)
            draft.values[attribute] = body if attribute == "body" or body.blocks or body.asides else None


def _read_body(
    draft: Draft, key: str | None, context: Context, pipeline: Pipeline | None, limits: Limits
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
            base_url=draft.values["url"],
            authors=(author.name for author in draft.values["authors"]),
            limits=limits,
            images=_images(draft.values["attachments"]),
        )
    except LimitError as error:
        cursor.problems.append(problem("body.limit", cursor.path, str(error)))
        return None


def _images(attachments: Sequence[Attachment]) -> dict[str, str]:
    """The URLs of the pictures that the body may place by their numbers."""
    return {each.id: each.url for each in reversed(attachments) if each.id and each.url}


def _resolve(draft: Draft, context: Context) -> None:
    """Settle what one field alone cannot tell."""
    values = draft.values
    body: Body = values.setdefault("body", Body())
    note_leaks(values["seo"], context)
    attachments = resolve_leaks(values["attachments"], context)
    figures = body.images
    values["attachments"] = attachments = resolve_captions(attachments, figures, context)
    values["completeness"] = resolve_completeness(
        values["content_length"], values["access"], values["publication"], context
    )
    values["language"] = _language(values["categories"], context)
    if body:
        note_unplaced(attachments, figures, context)
    _check(values, context)


def _language(categories: tuple[Category, ...], context: Context) -> str | None:
    """The language of the publication, or of the first section that names one, or else of the profile."""
    for category in categories:
        if category.publication and category.publication.locale:
            return category.publication.locale.replace("_", "-")
    if context.profile.language:
        context.problems.append(problem("language.assumed", "", used=context.profile.language))
    return context.profile.language


def _check(values: Mapping[str, Any], context: Context) -> None:
    """Note what an article should have and what its fields contradict."""
    if values["title"] is None:
        context.note("article.untitled", f"/{context.key(Article, 'title')}")
    if _later(values["published"], values["updated"]):
        context.note("date.order", f"/{context.key(Article, 'updated')}")


def _later(first: datetime | None, second: datetime | None) -> bool:
    return first is not None and second is not None and first > second


def check_options(profile: object, pipeline: object, limits: object) -> None:
    """Refuse options of another type, before one of them fails deep inside.

    Raises:
        ConfigurationError: With what was found and what is expected.
    """
    for name, value, wanted in (("profile", profile, Profile), ("pipeline", pipeline, Pipeline)):
        if value is not None:
            check_option(name, value, wanted)
    check_option("limits", limits, Limits)
