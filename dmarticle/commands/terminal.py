"""What all commands share: exit statuses, and how they print."""

import io
import os
import re
import shutil
import sys
from typing import Any, cast

WRONG_USE, FAILED, FINE = 2, 1, 0
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # would be orders to a terminal


def prepare() -> None:
    """Make the standard streams take any character; a terminal may know fewer than an article has."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            cast("Any", stream).reconfigure(errors="backslashreplace")


def width() -> int:
    """Give the characters of a line."""
    return max(min(shutil.get_terminal_size().columns, 100), 40)


def failed(file: str, message: str, status: int) -> int:
    """Say on one line what went wrong with a file, and give the exit status."""
    print(f"dmarticle: {file}: {message}", file=sys.stderr)
    return status


def show(text: str) -> int:
    """Print, and give the exit status; to a terminal go no characters that would be orders to it."""
    try:
        print(_CONTROL.sub("\ufffd", text) if sys.stdout.isatty() else text)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()  # whoever read it has gone; there is nobody to tell
        return FAILED
    except OSError as error:
        _forget_output()
        return failed("standard output", error.strerror or str(error), FAILED)
    return FINE


def _forget_output() -> None:
    """Let what could not be printed go nowhere: Python would try again at its end, and fail with a status of its own.

    As in https://docs.python.org/3/library/signal.html#note-on-sigpipe.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
