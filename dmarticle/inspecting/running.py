"""A whole source, inspected."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto
from functools import partial
from itertools import groupby
from os import PathLike
from typing import Any, TypeAlias, cast

from attrs import evolve

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.run import DEFAULT_LIMITS, Limits
from ..dialects import get_dialect
from ..models import Article
from ..problems import ConfigurationError, check_function
from ..profiles import Profile
from ..reading import normalize
from ..streams import Failure, Progress, Record, Source, iter_records
from ..streams.progress import OnProgress, total_bytes
from ..streams.walk import DEEPEST
from .bounds import Bounds
from .inspection import Inspection
from .inspector import Inspector

Inspected: TypeAlias = "Source | Article | Iterable[Inspected]"
"""Anything that `iter_articles` takes, an article, or an iterable of these, whatever is in it."""

_STANDARD_INPUT = "<stdin>"


def inspect(
    source: Inspected,
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    bounds: Bounds | None = None,
    on_progress: OnProgress | None = None,
) -> Inspection:
    """Find out what a corpus is made of: keys, types, dates, shortcodes, embeds, styles, problems.

    A record that is no article is counted with its error and does not end the run. Memory does not grow with
    the number of records.

    Args:
        source: Anything that `iter_articles` takes: files, folders, archives, JSON Lines, payloads. Articles too,
            and both in one iterable, or in iterables in it; of an article its record is counted, as `to_source`
            gives it, with the problems that the article has. One that was made by hand has no record and is an error.
        dialect: Name of the CMS's dialect, or None to recognize each article's.
        profile: The publication, or None to choose each article's by the hosts it names.
        pipeline: What bodies go through, or None to leave them unread; then there are no embeds.
        limits: How large a body may be.
        bounds: How much is kept; None for the defaults.
        on_progress: Is called with a `Progress` after each record, and after each article that was given as one.

    Raises:
        ConfigurationError: If an option cannot work.
        FileNotFoundError: If the source is a path to nothing.
    """
    check_function("on_progress", on_progress)
    inspector = Inspector(bounds)
    if dialect is not None:
        get_dialect(dialect)  # an unknown one is no fault of the records
    read = partial(normalize, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits)
    names = _Names()
    whole = None if on_progress is None else _Whole(on_progress, total_bytes(cast("Source", source)))
    for part in _parts(source):
        if isinstance(part, Article):
            _add_article(inspector, part, name := names.next())
            if whole is not None:
                whole.add_article(name)
            continue
        for record in iter_records(
            part, dialect=dialect, limits=limits, on_progress=whole.part() if whole is not None else None
        ):
            if isinstance(record, Failure):
                inspector.add(None, record.error, place=names.of(record))
            else:
                inspector.add(record.payload, _outcome(record.payload, read), place=names.of(record))
    return inspector.result()


def _outcome(payload: Any, read: Callable[[Any], Article]) -> Article | Exception:
    """Read a record; what a step or a dialect raises is counted, and ends its record alone."""
    try:
        return read(payload)
    except ConfigurationError:
        raise
    except Exception as error:
        return error


def _parts(source: Inspected, depth: int = 0) -> "Iterator[Article | Source]":
    """Part a source at the articles in it, and at the iterables, which are parted likewise.

    What stands between two of them is a source, read when it is its turn.
    """
    if isinstance(source, Article) or not _is_iterable(source) or depth == DEEPEST:
        yield cast("Article | Source", source)
        return
    for kind, run in groupby(cast("Iterable[object]", source), _kind):
        if kind is _Kind.SOURCE:
            yield cast("Source", run)
        else:
            for each in run:
                yield from _parts(cast("Inspected", each), depth + 1)


class _Kind(Enum):
    ARTICLE = auto()
    ITERABLE = auto()
    SOURCE = auto()


def _kind(source: object) -> _Kind:
    if isinstance(source, Article):
        return _Kind.ARTICLE
    return _Kind.ITERABLE if _is_iterable(source) else _Kind.SOURCE


def _is_iterable(source: object) -> bool:
    """Tell whether something is sources one after the other, and neither one itself nor what is in one."""
    single = isinstance(source, str | bytes | bytearray | memoryview | PathLike | Mapping) or hasattr(source, "read")
    return isinstance(source, Iterable) and not single


def _add_article(inspector: Inspector, article: Article, place: str) -> None:
    try:
        inspector.add(None, article, place=place)
    except ConfigurationError as error:  # it is of no dialect there is
        inspector.add(None, error, place=place)


class _Whole:
    """How far the whole source has come, of which each stream knows no more than its own part."""

    def __init__(self, tell: OnProgress, total: int | None) -> None:
        self._tell = tell
        self._now = Progress(0, 0, 0, total, "")

    def part(self) -> OnProgress:
        """Give what is told of the next part."""
        before = self._now

        def told(now: Progress) -> None:
            self._now = Progress(
                before.records + now.records,
                before.failures + now.failures,
                before.bytes_read + now.bytes_read,
                before.total_bytes,
                now.source,
            )
            self._tell(self._now)

        return told

    def add_article(self, name: str) -> None:
        """Count an article that was given as one."""
        self._now = evolve(self._now, records=self._now.records + 1, source=name)
        self._tell(self._now)


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
