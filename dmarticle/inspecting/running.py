"""A whole source, inspected."""

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


def inspect(
    source: Source,
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
        source: Anything that `iter_articles` takes: files, folders, archives, JSON Lines, payloads.
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

    for record in iter_records(source, dialect=dialect, limits=limits):
        place = _place(record)
        if isinstance(record, Failure):
            inspector.add(None, record.error, place=place)
        else:
            inspector.add(record.payload, outcome(record.payload), place=place)
    return inspector.result()


def _place(record: Record | Failure) -> str:
    """Say where a record stands, as short as a person would."""
    if record.source.startswith("<"):  # no file, but what was given
        return f"record {record.position.record + 1}"
    if record.position.line is not None:
        return f"{record.source}:{record.position.line}"
    return f"{record.source}#{record.position.record + 1}" if record.position.record else record.source
