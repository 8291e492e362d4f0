"""The stream of articles."""

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from ..body.pipeline import Pipeline
from ..body.presets import NEWS
from ..body.run import DEFAULT_LIMITS, Limits
from ..problems import ConfigurationError, check_function
from ..profiles import Profile
from .numbering import Numbering
from .outcomes import Outcome, success
from .piece import Piece
from .progress import Bar, OnProgress, moves, open_bar, total_bytes, watched
from .sources import Source, check_source
from .walk import Walk
from .work import Results, Work

if TYPE_CHECKING:
    from .pool import Pool


def iter_articles(
    source: Source,
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
    workers: int = 1,
    on_progress: OnProgress | None = None,
    progress: bool = False,
) -> Generator[Outcome, None, None]:
    """Read articles from a source of any size; give one outcome for each record, in order, in flat memory.

    Args:
        source: A path to a file or a folder, `-` for standard input, an open file, bytes, decoded JSON, or an
            iterable of these. Compressions, archives, JSON Lines, arrays, list pages and web pages are known by
            what they begin with.
        dialect: See `load`.
        profile: See `load`.
        pipeline: See `load`.
        limits: How large a body and a record may be.
        strict: Whether a record with problems worse than an assumption is a failure.
        workers: Processes that make the articles; 1 for this one alone. With more, the steps of the pipeline
            must be functions at the top level of a module, and a script needs `if __name__ == "__main__":`.
        on_progress: Is called with a `Progress` after each outcome.
        progress: Whether to show a bar on standard error (extra `progress`).

    Raises:
        TypeError: If the source is of a type that cannot be read.
        FileNotFoundError: If it is a path to nothing. Any other fault of a source is a `Failure`.
        ConfigurationError: If an option cannot work.
        MissingExtraError: If there is no package for the bar.
    """
    check_source(source)
    check_function("on_progress", on_progress)
    work = Work(dialect, profile, pipeline, limits, strict)
    work.check()
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ConfigurationError(f"workers is a number of processes, 1 or more; found {workers!r}")
    pool = _pool(work, workers) if workers > 1 else None
    total = total_bytes(source) if progress or on_progress else None
    bar = open_bar(total) if progress else None
    return _stream(Walk(limits), source=source, work=work, pool=pool, on_progress=on_progress, bar=bar, total=total)


def _pool(work: Work, workers: int) -> "Pool":
    from .pool import Pool  # brings multiprocessing, which takes longer to import than all other streams

    return Pool(work, workers)


def _stream(
    walk: Walk,
    *,
    source: Source,
    work: Work,
    pool: "Pool | None",
    on_progress: OnProgress | None,
    bar: Bar | None,
    total: int | None,
) -> Generator[Outcome, None, None]:
    watchers = [*([on_progress] if on_progress else []), *([moves(bar, total)] if bar is not None else [])]
    try:
        with closing(_outcomes(walk, source, work, pool)) as outcomes:
            yield from watched(outcomes, walk, total, watchers) if watchers else outcomes
    finally:
        if bar is not None:
            bar.close()


def _outcomes(walk: Walk, source: Source, work: Work, pool: "Pool | None") -> Generator[Outcome, None, None]:
    numbering = Numbering()
    with closing(walk.pieces(source)) as pieces:
        done: Generator[tuple[Piece, Results], None, None] = _here(pieces, work) if pool is None else pool.run(pieces)
        with closing(done):
            for piece, results in done:
                yield from numbering.outcomes(piece, results, success)  # type: ignore[arg-type] # it joins the two types


def _here(pieces: Iterator[Piece], work: Work) -> Generator[tuple[Piece, Results], None, None]:
    for piece in pieces:
        yield piece, [] if piece.empty else work.do(piece)
