"""A whole source, inspected."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from os import PathLike
from typing import TypeAlias, cast

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.run import DEFAULT_LIMITS, Limits
from ..dialects import get_dialect
from ..jsontypes import Json
from ..models import Article
from ..problems import ConfigurationError
from ..profiles import Profile
from ..reading import normalize
from ..streams import Failure, Record, Source, iter_records
from .bounds import Bounds
from .inspection import Inspection
from .inspector import Inspector

Inspected: TypeAlias = "Source | Article | Iterable[Source | Article]"
"""Anything that `iter_articles` takes, an article, or an iterable of both."""

_STANDARD_INPUT = "<stdin>"


def inspect(
    source: Inspected,
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    bounds: Bounds | None = None,
) -> Inspection:
    """Find out what a corpus is made of: keys, types, dates, shortcodes, embeds, styles, problems.

    A record that is no article is counted with its error and does not end the run. Memory does not grow with
    the number of records.

    Args:
        source: Anything that `iter_articles` takes: files, folders, archives, JSON Lines, payloads. Articles too,
            and both in one iterable; of an article its record is counted, as `to_source` gives it, with the
            problems that the article has. One that was made by hand has no record and is an error.
        dialect: Name of the CMS's dialect, or None to recognize each article's.
        profile: The publication, or None to choose each article's by the hosts it names.
        pipeline: What bodies go through, or None to leave them unread; then there are no embeds.
        limits: How large a body may be.
        bounds: How much is kept; None for the defaults.

    Raises:
        ConfigurationError: If an option cannot work.
        FileNotFoundError: If the source is a path to nothing.
    """
    inspector = Inspector(bounds)
    if dialect is not None:
        get_dialect(dialect)  # an unknown one is no fault of the records

    def outcome(payload: Json) -> Article | Exception:
        try:
            return normalize(payload, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits)
        except ConfigurationError:
            raise
        except Exception as error:
            return error

    names = _Names()
    for part in _parts(source):
        if isinstance(part, Article):
            _add_article(inspector, part, names.next())
            continue
        for record in iter_records(part, dialect=dialect, limits=limits):
            if isinstance(record, Failure):
                inspector.add(None, record.error, place=names.of(record))
            else:
                inspector.add(record.payload, outcome(record.payload), place=names.of(record))
    return inspector.result()


def _parts(source: Inspected) -> "Iterator[Article | Source]":
    """Part a source at the articles in it; what stands between two of them is a source, read when it is its turn."""
    if isinstance(source, Article):
        yield source
    elif isinstance(source, str | bytes | PathLike | Mapping) or hasattr(source, "read") or not _is_iterable(source):
        yield cast("Source", source)
    else:
        for are_articles, run in groupby(cast("Iterable[object]", source), lambda each: isinstance(each, Article)):
            if are_articles:
                yield from cast("Iterator[Article]", run)
            else:
                yield cast("Source", run)


def _is_iterable(source: object) -> bool:
    return isinstance(source, Iterable)


def _add_article(inspector: Inspector, article: Article, place: str) -> None:
    try:
        inspector.add(None, article, place=place)
    except ConfigurationError as error:  # it is of no dialect there is
        inspector.add(None, error, place=place)


class _Names:
    """What records are called, as short as a person would."""

    def __init__(self) -> None:
        self._given = 0

    def next(self) -> str:
        """Name a record that stands in no file, but was given."""
        self._given += 1
        return f"record {self._given}"

    def of(self, record: Record | Failure) -> str:
        """Name a record of a stream."""
        if record.source.startswith("<") and record.source != _STANDARD_INPUT:
            return self.next()
        if record.position.line is not None:
            return f"{record.source}:{record.position.line}"
        return f"{record.source}#{record.position.record + 1}" if record.position.record else record.source
