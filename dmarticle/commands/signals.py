"""Being asked to end: by Ctrl-C, by SIGTERM as `timeout` and service managers do, or as the terminal has gone (SIGHUP).

Only the standard library is imported here, so that it is listened to before all else is.
"""

import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic
from traceback import clear_frames
from types import FrameType

_BEFORE = {
    getattr(signal, name): before
    for name, before in (
        ("SIGINT", signal.default_int_handler), ("SIGTERM", signal.SIG_DFL), ("SIGHUP", signal.SIG_DFL),
    )
    if hasattr(signal, name)
}  # fmt: skip
"""What handles each signal as long as nobody has said anything else."""
BY_SIGNAL = 128
"""With the number of a signal added to it, it is the exit status, as shells give it."""
_AT_ONCE = 1.0
"""Seconds in which signals are one wish: `timeout` sends two, as does what passes on a Ctrl-C that all have heard."""
_SOON = 0.05
"""Seconds after which a wish that came to nothing comes again."""


class Ended(BaseException):
    """It was asked to end; no `except Exception` may take it for the fault of a record."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status: int = BY_SIGNAL + number
        """The exit status."""


@contextmanager
def ending() -> Generator[None]:
    """Let work be left in order when it is asked to end, so that no half file stays; what others handle stays theirs.

    Asked again while it clears up, it ends at once and by the signal, unless that comes together with the first.

    Raises:
        Ended: When it is asked, or was, whatever else the work has come to.
    """
    if threading.current_thread() is not threading.main_thread():  # which alone handles signals
        yield
        return
    wish = _Wish()
    try:
        wish.listen()
        yield
    except Ended as ended:
        clear_frames(ended.__traceback__)  # what is open in them is closed now, and what fails there is no news
        raise
    except Exception as error:
        if wish.came:  # and it fails as it is broken off
            raise Ended(wish.came) from error
        raise
    else:
        if wish.came:  # and was lost
            raise Ended(wish.came)
    finally:
        wish.is_over = True
        wish.leave()


class _Wish:
    """The wish that it end."""

    def __init__(self) -> None:
        self.came = 0
        """The signal; 0 as long as none has come."""
        self.is_over = False
        """Whether it is too late to ask."""
        self._deaf_until = 0.0
        self._is_lost = False
        self._late = 0
        self._ours: list[int] = []
        self._told = sys.unraisablehook
        self._again: threading.Timer | None = None

    def listen(self) -> None:
        """Handle what nobody else does."""
        for each, before in _BEFORE.items():
            if signal.getsignal(each) is before:
                self._ours.append(each)
                signal.signal(each, self._hear)
        sys.unraisablehook = self._look

    def leave(self) -> None:
        """Let all be as it was; what has come too late is for those who handle it then."""
        if self._again is not None:
            self._again.cancel()
        if sys.unraisablehook == self._look:
            sys.unraisablehook = self._told
        for each in reversed(self._ours):  # SIGINT last: where it is as it was, it may raise
            signal.signal(each, _BEFORE[each])
        if self._late and not self.came:
            signal.raise_signal(self._late)

    def _hear(self, number: int, _: FrameType | None) -> None:
        if self.is_over:
            self._late = number
        elif not self.came or self._is_lost:
            self.came, self._is_lost, self._deaf_until = number, False, monotonic() + _AT_ONCE
            raise Ended(number)
        elif monotonic() > self._deaf_until:
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)

    def _look(self, found: "sys.UnraisableHookArgs") -> None:
        """Look at what was raised where nobody can catch it, such as in a destructor or at the end of an import.

        A signal is handled wherever the program is, so a wish may be lost there; it is made again. What else fails
        since it came does so as the work is broken off, and is no news.
        """
        if isinstance(found.exc_value, Ended):
            self._again = threading.Timer(_SOON, self._send_again)
            self._again.daemon = True
            self._again.start()
        elif not self.came:
            self._told(found)

    def _send_again(self) -> None:
        if not self.is_over:
            self._is_lost = True
            _send(self.came)


def _send(number: int) -> None:
    """Send a signal to the thread that handles them, so that it waits for nothing any longer."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, number)
    else:  # Windows
        import _thread

        _thread.interrupt_main(signal.Signals(number))


def be_deaf() -> None:
    """Hear no signals any more, as the program ends by what it was asked."""
    for each in _BEFORE:
        signal.signal(each, signal.SIG_IGN)
