"""Records of a stream, decoded and not normalized."""

from collections.abc import Iterator

from ..body.run import DEFAULT_LIMITS, Limits
from ..envelopes import Opened
from ..problems import check_function
from .numbering import Numbering
from .opening import Refused, open_piece
from .outcomes import Failure, Position, Record
from .progress import OnProgress, total_bytes, watched
from .sources import Source, check_source
from .walk import Walk


def iter_records(
    source: Source,
    *,
    dialect: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    on_progress: OnProgress | None = None,
) -> Iterator[Record | Failure]:
    """Read the records of a source without making articles of them; the walk is that of `iter_articles`.

    Args:
        source: See `dmarticle.iter_articles`.
        dialect: Name of the dialect that tells what an article is, or None for any.
        limits: How large a record may be.
        on_progress: Is called with a `Progress` after each record.

    Raises:
        TypeError: If the source is of a type that cannot be read.
        FileNotFoundError: If it is a path to nothing.
    """
    check_source(source)
    check_function("on_progress", on_progress)
    walk = Walk(limits)
    records = _records(walk, source, dialect)
    return records if on_progress is None else watched(records, walk, total_bytes(source), [on_progress])


def _records(walk: Walk, source: Source, dialect: str | None) -> Iterator[Record | Failure]:
    numbering = Numbering()
    for piece in walk.pieces(source):
        results: list[Opened | Refused] = [] if piece.empty else list(open_piece(piece, dialect))
        yield from numbering.outcomes(piece, results, _record)


def _record(opened: Opened, source: str, position: Position) -> Record:
    return Record(opened.article, source, position)
