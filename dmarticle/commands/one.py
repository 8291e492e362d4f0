"""One article from what was named on a command line."""

import sys
from contextlib import closing

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..models import Article
from ..problems import DmarticleError
from ..profiles import Profile
from ..reading import load
from .terminal import FAILED, STANDARD_INPUT, WRONG_USE, Stopped, failed, reason


def one_article(
    file: str,
    *,
    id: str | None = None,  # noqa: A002 - the word
    profile: Profile | None = None,
    pipeline: Pipeline = NEWS,
    trouble: int = FAILED,
) -> Article:
    """Read one article.

    Args:
        file: A path, or `-`.
        id: The article that is wanted of many; None where there is but one.
        profile: See `load`.
        pipeline: See `load`.
        trouble: The exit status where there is no article.

    Raises:
        Stopped: If there is none; why has been told.
    """
    if file == STANDARD_INPUT and sys.stdin is None:
        raise Stopped(failed(file, "there is no standard input", WRONG_USE))
    try:
        if id is not None:
            return _found(file, id, profile, pipeline, trouble)
        return load(sys.stdin.buffer if file == STANDARD_INPUT else file, profile=profile, pipeline=pipeline)
    except DmarticleError as error:
        raise Stopped(failed(file, str(error), trouble)) from None
    except (OSError, ValueError) as error:
        raise Stopped(failed(file, reason(error), WRONG_USE)) from None


def _found(file: str, wanted: str, profile: Profile | None, pipeline: Pipeline, trouble: int) -> Article:
    from ..streams import iter_articles  # what one article does not need

    with closing(iter_articles(file, profile=profile, pipeline=pipeline)) as outcomes:
        for outcome in outcomes:
            if outcome.article is not None and outcome.article.id == wanted:
                return outcome.article
    raise Stopped(failed(file, f"no article in it has the id {wanted!r}", trouble))
