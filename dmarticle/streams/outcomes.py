"""What a stream gives: one outcome for each record, in the order of the records."""

from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import field, frozen

from ..models import Article
from .parcels import Parcel


@frozen
class Position:
    """Where a record stands in its source."""

    record: int
    """Number of the record in its source, from 0. Records that fail count too."""
    byte: int | None = None
    """Where the record begins, in bytes of the source as it reads uncompressed and in UTF-8; None where the source
    has no bytes, or stands in another encoding. The items of one line share it."""
    line: int | None = None
    """Number of the line in JSON Lines, from 1, as editors count; None in other sources."""

    def __str__(self) -> str:
        line = "" if self.line is None else f", line {self.line}"
        byte = "" if self.byte is None else f", byte {self.byte}"
        return f"record {self.record}{line}{byte}"


class _Opening:
    """Has an article that is made when it is first asked for, and from then on is as if it had always been there."""

    __slots__ = ("_parcel",)
    _parcel: Parcel | None

    if not TYPE_CHECKING:  # which would take any name for one that there is

        def __getattr__(self, name: str) -> Any:  # is asked for what is not set
            if name != "article":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            parcel = self._parcel
            if parcel is not None:
                self._keep(parcel.open())
            return object.__getattribute__(self, "article")

    def _keep(self, article: Article) -> None:
        """Keep an article, unless another thread has opened the outcome in the meantime."""
        with _KEEPING:
            if self._parcel is not None:
                object.__setattr__(self, "article", article)
                object.__setattr__(self, "_parcel", None)


_KEEPING = Lock()


@frozen
class Success(_Opening):
    """A record that is an article."""

    article: Article
    """The article. Asking for it raises a `WorkerError` where it stayed in the worker process that made it, and cannot
    be made again in this one."""
    source: str
    """Path of the file; `archive!member` for one in an archive, `<stdin>`, `<records>` or the like for no file."""
    position: Position
    """Where in the source it stands."""
    error: None = None
    """Always None."""
    raw: None = None
    """Always None."""

    @property
    def ok(self) -> Literal[True]:
        """Always True."""
        return True


def success(result: Article | Parcel, source: str, position: Position) -> Success:
    """Make the outcome of a record that is an article, be it made or on its way."""
    if isinstance(result, Article):
        return Success(result, source, position)
    made = Success.__new__(Success)
    for name, value in (
        ("_parcel", result),
        ("source", source),
        ("position", position),
        ("error", None),
        ("raw", None),
    ):
        object.__setattr__(made, name, value)
    return made


@frozen
class Failure:
    """A record that is no article, or the place where a source could not be read on."""

    source: str
    """Path of the file; `archive!member` for one in an archive, `<stdin>`, `<records>` or the like for no file."""
    position: Position
    """Where in the source it stands."""
    error: Exception
    """Why: a `PayloadError`, `LimitError`, `SourceError` or `WorkerError`, or what a step of yours raised."""
    raw: bytes | None = field(default=None, repr=False)
    """The record as it stands there, to try again with `loads`; None where there is none or it is over the limit."""
    article: None = None
    """Always None."""

    @property
    def ok(self) -> Literal[False]:
        """Always False."""
        return False

    def __str__(self) -> str:
        return f"{self.source}: {self.position}: {self.error}"


Outcome: TypeAlias = Success | Failure
"""What one record came to. `isinstance(outcome, Success)` or a `match` tells which, to type checkers too; so do
`outcome.ok is True` and `outcome.article is not None`. Bare `outcome.ok` is for counting: Pyright narrows nothing
by it."""

OnFailure: TypeAlias = Callable[[Failure], object]
"""Is told each record that is no article; a list's `append`, say."""


def tell(failure: Failure, on_failure: OnFailure | None) -> None:
    """Tell who wants to know of a failure.

    Raises:
        Exception: The error of the failure, where nobody is there to be told.
    """
    if on_failure is None:
        raise failure.error
    on_failure(failure)


@frozen
class Record:
    """A record that was decoded and is not normalized."""

    payload: Mapping[str, Any]
    """The article object, out of its envelopes; an object of another kind where no dialect knows it."""
    source: str
    """See `Success.source`."""
    position: Position
    """Where in the source it stands."""

    @property
    def ok(self) -> Literal[True]:
        """Always True."""
        return True
