"""Progress: how far a stream has come, for programs and for people."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Protocol, TypeAlias, TypeVar

from attrs import frozen

from ..problems import MissingExtraError
from .folders import files_in
from .outcomes import Outcome, Record
from .sources import STANDARD_INPUT, Source
from .walk import Walk


@frozen
class Progress:
    """How far a stream has come."""

    records: int
    """Outcomes so far, failures among them."""
    failures: int
    """Failures so far."""
    bytes_read: int
    """Bytes read so far, compressed as they are. Some records are read ahead."""
    total_bytes: int | None
    """Bytes there are; None where that is not known: standard input, open files, iterators, decoded JSON."""
    source: str
    """The source of the last outcome."""


Told = TypeVar("Told", bound=Outcome | Record)

OnProgress: TypeAlias = Callable[[Progress], object]
"""Is called after each outcome; what it raises ends the stream."""


class Bar(Protocol):
    """What is used of a progress bar."""

    def update(self, n: int, /) -> object:
        """Go on."""
        ...

    def close(self) -> None:
        """Leave the terminal as it should be."""
        ...


def open_bar(total: int | None) -> Bar:
    """Make a bar on standard error, by bytes where their number is known and else by records.

    Raises:
        MissingExtraError: If the package for it is not installed.
    """
    try:
        tqdm = import_module("tqdm").tqdm
    except ImportError:
        raise MissingExtraError("a progress bar needs the extra progress: pip install 'dmarticle[progress]'") from None
    made: Bar = tqdm(unit=" records") if total is None else tqdm(total=total, unit="B", unit_scale=True)
    return made


def total_bytes(source: Source) -> int | None:
    """Count the bytes of a source that is on disk."""
    if isinstance(source, str | os.PathLike):
        if source == STANDARD_INPUT:
            return None
        path = os.fspath(source)
        paths: Iterable[str] = (found for found, _ in files_in(path)) if os.path.isdir(path) else (path,)
        return sum(map(_size, paths))
    if isinstance(source, bytes):
        return len(source)
    if isinstance(source, list | tuple):
        sizes = [total_bytes(each) if isinstance(each, str | bytes | os.PathLike) else None for each in source]
        return None if None in sizes else sum(size for size in sizes if size is not None)
    return None


def _size(path: str) -> int:
    try:
        facts = os.stat(path)
    except OSError:  # it has gone away, which is told when its turn comes
        return 0
    return facts.st_size if stat.S_ISREG(facts.st_mode) else 0


def watched(outcomes: Iterator[Told], walk: Walk, total: int | None, watchers: Sequence[OnProgress]) -> Iterator[Told]:
    """Give outcomes, and tell those who want to know."""
    failures = 0
    for records, outcome in enumerate(outcomes, 1):
        failures += not outcome.ok
        now = Progress(records, failures, walk.bytes_read, total, outcome.source)
        for each in watchers:
            each(now)
        yield outcome


def moves(bar: Bar, total: int | None) -> OnProgress:
    """Give what moves a bar."""
    reached = 0

    def move(now: Progress) -> None:
        nonlocal reached
        place = now.records if total is None else now.bytes_read
        bar.update(place - reached)
        reached = place

    return move
