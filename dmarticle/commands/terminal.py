"""What all commands share: exit statuses, and how they print."""

import io
import os
import re
import shutil
import sys
from contextlib import suppress
from typing import IO, Any, cast

from ..problems import DmarticleError, SourceError
from .painting import Part, Styles, paint, wants_colours

WRONG_USE, FAILED, FINE = 2, 1, 0
STANDARD_INPUT = "-"

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e]")
"""What would be an order to a terminal, or show what follows backwards."""
_LINE: Styles = {r"(?<=: )warning(?=: )": "yellow", r" \[[a-z]+\.[a-z-]+\]$": "dim"}
"""How a line looks that says what is wrong: what is no error says so, and the code stands back."""
_LINE_ENDS = re.compile(r"\s*[\r\n\x0b\x0c\x85\u2028\u2029]\s*")


class Stopped(Exception):  # noqa: N818 - it is no error of the library
    """Nothing more can be printed; who is to be told has been told."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
        """The exit status."""


def prepare() -> None:
    """Make the standard streams take any character; a terminal may know fewer than an article has."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            cast("Any", stream).reconfigure(errors="backslashreplace")


def width() -> int:
    """Give the characters of a line."""
    return max(min(shutil.get_terminal_size().columns, 100), 40)


def is_watched(stream: IO[str] | None) -> bool:
    """Tell whether a stream leads to a terminal."""
    return stream is not None and stream.isatty()


def harmless(text: str) -> str:
    """Give a text without characters that would be orders to a terminal."""
    return _CONTROL.sub("\ufffd", text)


def warn(message: str) -> None:
    """Say something on one line of standard error."""
    tell(Part(f"dmarticle: {_LINE_ENDS.sub(' ', message)}", _LINE))


def tell(part: Part) -> None:
    """Print on standard error; where nobody listens any more, nobody is told."""
    if sys.stderr is None:  # closed
        return
    with suppress(OSError):
        print(paint([Part(harmless(part.text), part.styles)], sys.stderr), file=sys.stderr)


def failed(file: str, message: str, status: int) -> int:
    """Say on one line what went wrong with a file, and give the exit status."""
    warn(f"{file}: {message}")
    return status


def unreadable(file: str, error: Exception | str, status: int) -> int:
    """Say why a file cannot be read, and give the exit status."""
    said = error if isinstance(error, str) else reason(error)
    return failed(file, said if isinstance(error, DmarticleError) else coded(said, SourceError.code), status)


def reason(error: Exception) -> str:
    """Say why something cannot be done: as the system says it, or as dmarticle does, with the code of the error."""
    said = getattr(error, "strerror", None) or str(error)
    return coded(said, error.code) if isinstance(error, DmarticleError) else said


def coded(message: str, code: str) -> str:
    """Put the code behind a message by which `dmarticle help` knows what it means."""
    return f"{message} [{code}]"


def show(*parts: Part | str) -> None:
    """Print for people, in colours where they are wanted; to a terminal go no characters that would be orders to it.

    Raises:
        Stopped: If it cannot be printed.
    """
    told = [part if isinstance(part, Part) else Part(part) for part in parts]
    if is_watched(sys.stdout) or wants_colours(sys.stdout):
        told = [Part(harmless(part.text), part.styles) for part in told]
    _write(paint(told, sys.stdout) + "\n")


def give(text: str) -> None:
    """Print for programs, in UTF-8 whatever the locale, as JSON and the like are; to people as `show` does.

    Raises:
        Stopped: If it cannot be printed.
    """
    line = text if text.endswith("\n") else text + "\n"
    if is_watched(sys.stdout):
        _write(harmless(line))
    else:
        _write(line.encode("utf-8", "backslashreplace"))


def finish() -> None:
    """Print what is still waiting.

    Raises:
        Stopped: If it cannot be printed.
    """
    if sys.stdout is not None:
        _write("")


def _write(text: str | bytes) -> None:
    if sys.stdout is None:
        raise Stopped(failed("standard output", "it is closed", FAILED))
    try:
        if isinstance(text, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(text)
        elif text:
            sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read it has gone; there is nobody to tell
        forget_output()
        raise Stopped(FAILED) from None
    except OSError as error:
        forget_output()
        raise Stopped(failed("standard output", reason(error), FAILED)) from None


def forget_output() -> None:
    """Let what could not be printed go nowhere: Python would try again at its end, and fail with a status of its own.

    As in https://docs.python.org/3/library/signal.html#note-on-sigpipe.
    """
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
