"""One article from what was named on a command line."""

import sys
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.run import DEFAULT_LIMITS
from ..models import Article
from ..problems import DmarticleError, NotJsonError, NotOneArticleError, PayloadError
from ..profiles import Profile
from ..reading import load, loads
from .inputs import NO_RECORD, PLAIN_TEXT, is_plain_file, no_record_in
from .terminal import FAILED, STANDARD_INPUT, WRONG_USE, Stopped, coded, failed, reason, unreadable

_Source: TypeAlias = str | bytes
"""A path, or what came by standard input."""


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
        raise Stopped(unreadable(file, "there is no standard input", WRONG_USE))
    try:
        if id is not None:
            return _found(file, id, profile, pipeline, trouble)
        return _only(file, profile, pipeline)
    except NotJsonError as error:
        hint = f"; {PLAIN_TEXT}" if is_plain_file(file) else ""
        raise Stopped(failed(file, coded(f"{error}{hint}", error.code), trouble)) from None
    except DmarticleError as error:
        raise Stopped(failed(file, reason(error), trouble)) from None
    except (OSError, ValueError) as error:
        raise Stopped(unreadable(file, error, WRONG_USE)) from None


def _only(file: str, profile: Profile | None, pipeline: Pipeline) -> Article:
    """Read the only article of a file; one that is packed, or lies alone in a folder, is unpacked as in a stream.

    Raises:
        DmarticleError: If there is none, or there are several.
        OSError: If it cannot be read.
    """
    source = sys.stdin.buffer.read(DEFAULT_LIMITS.record + 1) if file == STANDARD_INPUT else file
    is_folder = isinstance(source, str) and Path(source).is_dir()
    try:
        if isinstance(source, bytes):
            return loads(source, profile=profile, pipeline=pipeline)
        if not is_folder:
            return load(source, profile=profile, pipeline=pipeline)
    except DmarticleError:
        if (found := _alone(source, profile, pipeline)) is None:
            raise
        return found
    if (found := _alone(source, profile, pipeline)) is None:
        raise PayloadError(no_record_in([file]), code=NO_RECORD)
    return found


def _alone(source: _Source, profile: Profile | None, pipeline: Pipeline) -> Article | None:
    """Give the article that is alone in a stream; None if there is none."""
    from ..streams import iter_articles  # what one article does not need

    with closing(iter_articles(source, pipeline=None)) as outcomes:
        first = list(islice(outcomes, 2))
    ids = [outcome.article.id for outcome in first if outcome.article is not None]
    if len(first) == 1 and ids:
        return next(iter_articles(source, profile=profile, pipeline=pipeline)).article
    if ids:
        raise NotOneArticleError(f"several records; name an article by its id, as in --id {ids[0]}, or convert all")
    return None


def _found(file: str, wanted: str, profile: Profile | None, pipeline: Pipeline, trouble: int) -> Article:
    """Find the article with an id; a person who waits sees how far the search has come."""
    from ..streams import iter_articles  # what one article does not need
    from .progress import watching

    outcome, failures = None, list[str]()
    with (
        watching(elsewhere=True) as watch,
        closing(iter_articles(file, profile=profile, pipeline=pipeline, on_progress=watch)) as outcomes,
    ):
        for outcome in outcomes:
            if outcome.article is not None and outcome.article.id == wanted:
                return outcome.article
            if outcome.error is not None and not failures:
                failures.append(f"; not all of it could be read, first {outcome.position}: {reason(outcome.error)}")
    if outcome is None:
        raise Stopped(failed(file, coded(no_record_in([file]), NO_RECORD), trouble))
    raise Stopped(failed(file, f"no article in it has the id {wanted!r}{''.join(failures)}", trouble))
