"""Being asked to end: by Ctrl-C, by SIGTERM, as `timeout` and service managers do, or as the terminal has gone.

SIGINT, SIGTERM and SIGHUP are one wish, to be told apart by the exit status alone.
"""

import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic
from types import FrameType

_BEFORE = {
    getattr(signal, name): before
    for name, before in (
        ("SIGINT", signal.default_int_handler), ("SIGTERM", signal.SIG_DFL), ("SIGHUP", signal.SIG_DFL),
    )
    if hasattr(signal, name)
}  # fmt: skip
"""What handles each signal as long as nobody has said anything else."""
_AT_ONCE = 1.0
"""Seconds in which signals are one wish: `timeout` sends two, as does what passes on a Ctrl-C that all have heard."""
_SOON = 0.05
"""Seconds after which a wish that came to nothing comes again."""


class Ended(BaseException):
    """It was asked to end; no `except Exception` may take it for the fault of a record."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        """The signal."""
        self.status: int = 128 + number
        """The exit status, as shells give it for a signal."""


@contextmanager
def ending() -> Generator[None]:
    """Let work be left in order when it is asked to end, so that no half file stays; what others handle stays theirs.

    Raises:
        Ended: When it is asked, and again when it is asked once more while it clears up, which breaks that off.
    """
    ours = [each for each, before in _BEFORE.items() if _is_ours(each, before)]
    wish = _Wish()
    for each in ours:
        signal.signal(each, wish.end)
    told, sys.unraisablehook = sys.unraisablehook, wish.look
    try:
        yield
    finally:
        for each in ours:
            signal.signal(each, signal.SIG_IGN if wish.came else _BEFORE[each])
        if not wish.came:
            sys.unraisablehook = told


def _is_ours(number: int, before: object) -> bool:
    return threading.current_thread() is threading.main_thread() and signal.getsignal(number) is before


class _Wish:
    """The wish that it end."""

    def __init__(self) -> None:
        self.came = False
        self._deaf_until = 0.0
        self._told = sys.unraisablehook

    def end(self, number: int, _: FrameType | None) -> None:
        """Handle a signal."""
        now = monotonic()
        if now < self._deaf_until:
            return
        self.came, self._deaf_until = True, now + _AT_ONCE
        raise Ended(number)

    def look(self, found: "sys.UnraisableHookArgs") -> None:
        """Look at what was raised where nobody can catch it, such as in a destructor or at the end of an import.

        A signal is handled wherever the program is, so a wish may be lost there; it is made again. What fails since the
        work was broken off is no news.
        """
        if not isinstance(found.exc_value, Ended):
            if not self.came:
                self._told(found)
            return
        self._deaf_until = 0.0
        again = threading.Timer(_SOON, _send, [found.exc_value.number])
        again.daemon = True
        again.start()


def _send(number: int) -> None:
    """Send a signal to the thread that handles them, so that it waits for nothing any longer."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, number)
    else:  # Windows
        import _thread

        _thread.interrupt_main(signal.Signals(number))
