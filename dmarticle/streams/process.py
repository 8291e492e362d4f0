"""One worker process, and the threads that talk with it."""

import multiprocessing
import queue
import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

from .bursts import Burst, receive, send
from .worker import run_worker

_PATIENCE = 10
"""Seconds that a process has to end before it is killed."""

_HANDLED = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Signals that end programs, and that these may handle."""

Inbox: TypeAlias = "queue.SimpleQueue[tuple[Process, Burst | None]]"
"""What workers send, in the order in which they come; None when one has died."""


class Process:
    """A worker that has begun, or will soon.

    Reading and writing are done by threads: neither side can wait for the other while it is waited for.
    """

    def __init__(self, portable: bytes, inbox: Inbox) -> None:
        self.ready = False
        """Whether it has said that it can work."""
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        self._outbox: queue.SimpleQueue[Burst | None] = queue.SimpleQueue()
        self._process = context.Process(target=run_worker, args=(other, portable), daemon=True)
        with _undisturbed(), _without_ctrl_c():
            self._process.start()
        other.close()
        self._threads = (
            threading.Thread(target=_hear, args=(self._connection, inbox, self), daemon=True),
            threading.Thread(target=_speak, args=(self._connection, self._outbox), daemon=True),
        )
        for thread in self._threads:
            thread.start()

    @property
    def ending(self) -> str:
        """How it ended."""
        code = self._process.exitcode
        if code is None or code >= 0:
            return f"with exit code {code}"
        try:
            return f"by {signal.Signals(-code).name}"
        except ValueError:
            return f"by signal {-code}"

    def send(self, burst: Burst) -> None:
        """Send a burst, some time; one of nothing asks the process to end."""
        self._outbox.put(burst)

    def stop(self, *, politely: bool) -> None:
        """Let it end, when it is done or at once."""
        self.send([])
        if not politely:
            self._process.terminate()

    def join(self) -> None:
        """Wait until it has ended, and clear up."""
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._outbox.put(None)
        for thread in self._threads:
            thread.join()
        self._connection.close()


def _hear(connection: "Connection[Any, Any]", inbox: Inbox, process: Process) -> None:
    try:
        while True:
            inbox.put((process, receive(connection)))
    except (EOFError, OSError):
        inbox.put((process, None))


def _speak(connection: "Connection[Any, Any]", outbox: "queue.SimpleQueue[Burst | None]") -> None:
    while (burst := outbox.get()) is not None:
        try:
            send(connection, burst)
        except OSError:
            return  # it has died, and is heard to have


@contextmanager
def _undisturbed() -> Generator[None, None, None]:
    """Let a process be started before a signal is handled: what a handler raises would leave it half told what it is.

    To block signals would not do: another thread may take them, and Python handles them in this one.
    """
    if threading.current_thread() is not threading.main_thread():  # which handles them, and alone can say how
        yield
        return
    came: list[int] = []
    before = {each: found for each in _HANDLED if callable(found := signal.getsignal(each))}
    for each in before:
        signal.signal(each, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for each, found in before.items():
            signal.signal(each, found)
        for each in came[:1]:
            signal.raise_signal(each)


@contextmanager
def _without_ctrl_c() -> Generator[None, None, None]:
    """Let a process be started that does not hear Ctrl-C, which is for this one and reaches it afterwards."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:  # there is none on Windows
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)
