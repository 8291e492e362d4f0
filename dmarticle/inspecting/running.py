"""A whole source, inspected."""

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.run import DEFAULT_LIMITS, Limits
from ..jsontypes import Json
from ..models import Article
from ..problems import ConfigurationError
from ..profiles import Profile
from ..reading import normalize
from .bounds import Bounds
from .inspection import Inspection
from .inspector import Inspector
from .records import Source, records


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
        source: A path of a file or folder, a decoded payload, or an iterable of these.
        dialect: Name of the CMS's dialect, or None to recognize each article's.
        profile: The publication, or None to choose each article's by the hosts it names.
        pipeline: What bodies go through, or None to leave them unread; then there are no embeds.
        limits: How large a body may be.
        bounds: How much is kept; None for the defaults.

    Raises:
        ConfigurationError: If an option cannot work.
    """
    inspector = Inspector(bounds)

    def outcome(payload: Json) -> Article | Exception:
        try:
            return normalize(payload, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits)
        except ConfigurationError:
            raise
        except Exception as error:
            return error

    for record in records(source):
        inspector.add(record.payload, record.error or outcome(record.payload), place=record.place)
    return inspector.result()
