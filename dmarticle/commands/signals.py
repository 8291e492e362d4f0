"""Being asked to end: by SIGTERM, as `timeout` and service managers do, or because the terminal has gone (SIGHUP)."""

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Ended(BaseException):
    """It was asked to end; no `except Exception` may take it for the fault of a record."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status: int = 128 + number
        """The exit status, as shells give it for a signal."""


@contextmanager
def ending() -> Generator[None]:
    """Let work be left in order when it is asked to end, so that no half file stays; what others handle stays theirs.

    Raises:
        Ended: When it is asked.
    """
    ours = [each for each in SIGNALS if _is_ours(each)]
    for each in ours:
        signal.signal(each, _end)
    try:
        yield
    finally:
        for each in ours:
            if signal.getsignal(each) is _end:
                signal.signal(each, signal.SIG_DFL)


def _is_ours(number: int) -> bool:
    in_main = threading.current_thread() is threading.main_thread()
    return in_main and signal.getsignal(number) is signal.SIG_DFL


def _end(number: int, _: FrameType | None) -> None:
    for each in SIGNALS:
        if signal.getsignal(each) is _end:  # `timeout` asks twice, and the second time must not stop the clearing up
            signal.signal(each, signal.SIG_IGN)
    raise Ended(number)
