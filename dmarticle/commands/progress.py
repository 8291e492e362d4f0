"""Progress: how far long work has come, for a person who watches; silence for programs."""

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, TextIO, cast

from ..plural import plural
from ..streams import Progress
from .painting import has_rich, wants_colours
from .terminal import harmless, is_watched, width

PATIENCE = 0.5
"""Seconds of work before which nothing is shown."""
PACE = 0.1
"""Seconds between two looks."""
_NAME = 32
"""Characters of the name of a source."""


class Display(Protocol):
    """Shows how far work has come."""

    def show(self, now: Progress) -> None:
        """Show it."""
        ...

    def close(self) -> None:
        """Leave the terminal as it was."""
        ...


class Watch:
    """Is told of progress, and shows it now and then."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE
        self._display: Display | None = None

    def __call__(self, now: Progress) -> None:
        """Be told of progress."""
        moment = time.monotonic()
        if moment < self._next:
            return
        self._next = moment + PACE
        with suppress(OSError):  # the terminal has gone, and the work goes on
            if self._display is None:
                self._display = _Bar(now) if has_rich() and wants_colours(sys.stderr) else _Line()
            self._display.show(now)

    def close(self) -> None:
        """Leave the terminal as it was."""
        with suppress(OSError):
            if self._display is not None:
                self._display.close()


@contextmanager
def watching(*, elsewhere: bool) -> Generator[Watch | None]:
    """Give what is told of progress; None where nobody would see it.

    Args:
        elsewhere: Whether the results go elsewhere than to standard output, where they would be among the progress.
    """
    if not is_watched(sys.stderr) or (is_watched(sys.stdout) and not elsewhere):
        yield None
        return
    watch = Watch()
    try:
        yield watch
    finally:
        watch.close()


class _Line:
    """A line that is written over, for terminals without colours and without rich; it stands in for standard error."""

    def __init__(self) -> None:
        self._stream = sys.stderr
        self._shown = 0
        sys.stderr = cast("TextIO", self)  # warnings take the place of the line

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write what is no progress, where the line was."""
        self._print("")
        return self._stream.write(text)

    def show(self, now: Progress) -> None:
        total = _total(now)
        share = f", {now.bytes_read / total:.0%}" if total else ""
        self._print(f"{_counted(now)}{share}, {_place(now)}"[: width() - 1])

    def close(self) -> None:
        sys.stderr = self._stream
        self._print("")

    def _print(self, text: str) -> None:
        """Write over what is there; where the line is to be empty, it is left as it was before."""
        if text or self._shown:
            self._stream.write(f"\r{text:<{self._shown}}" + ("" if text else "\r"))
            self._stream.flush()
        self._shown = len(text)


class _Bar:
    """A bar of rich's; it is drawn when it is told to, so that no thread is beside the worker processes."""

    def __init__(self, now: Progress) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        known = (TaskProgressColumn(), TimeRemainingColumn(compact=True)) if now.total_bytes else ()
        self._bars = Bars(
            TextColumn("{task.description}", style="cyan", markup=False), BarColumn(bar_width=None), *known,
            TextColumn("{task.fields[counted]}", markup=False),
            console=Console(stderr=True, soft_wrap=True),  # warnings go through it, each on one line however long
            auto_refresh=False, redirect_stdout=False, transient=True, expand=True,
        )  # fmt: skip
        self._bars.start()
        self._task: Any = self._bars.add_task("", total=_total(now), counted="")

    def show(self, now: Progress) -> None:
        self._bars.tasks[0].total = _total(now)  # `update` takes None for no change
        self._bars.update(
            self._task, completed=now.bytes_read, description=_place(now), counted=_counted(now), refresh=True
        )

    def close(self) -> None:
        self._bars.stop()


def _total(now: Progress) -> int | None:
    """Give the bytes there are, while they tell how far it has come: what is read ahead may be most of a small file."""
    return now.total_bytes if now.total_bytes is not None and now.bytes_read < now.total_bytes else None


def _counted(now: Progress) -> str:
    records = plural(now.records, "record")
    return f"{records}, {now.failures:,} failed" if now.failures else records


def _place(now: Progress) -> str:
    name = harmless(now.source).replace("\n", " ").replace("\t", " ")
    return name if len(name) <= _NAME else "…" + name[1 - _NAME :]
