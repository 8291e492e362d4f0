"""Sources: what a stream is read from, and what is refused before anything is read."""

import errno
import os
import re
import sys
from collections.abc import Iterable, Mapping
from typing import IO, Any, TypeAlias, cast

from ..problems import SourceError

Bytes: TypeAlias = "bytes | bytearray | memoryview[int]"
"""Bytes in memory."""

Source: TypeAlias = "str | os.PathLike[str] | Bytes | IO[str] | IO[bytes] | Mapping[str, Any] | Iterable[Source]"
"""A path or `-`, bytes, an open file, decoded JSON, or an iterable of these."""

STANDARD_INPUT = "-"
_TEXT = re.compile(r"[\s\ufeff]*+(?:[{\[]\s*+[\"{\[\]}]|<[a-z!?])|[^\n]{4096}|.*\n", re.IGNORECASE)
"""What begins as JSON or a web page does, or is on several lines, or longer than a path can be."""


def check_source(source: object) -> None:
    """Refuse what is no source, before anything is read.

    Raises:
        TypeError: If it is of a type that cannot be read.
        FileNotFoundError: If it is a path to nothing.
        SourceError: If it is standard input, and there is none.
    """
    if isinstance(source, str | os.PathLike):
        if source != STANDARD_INPUT:
            _look_at(cast("str | os.PathLike[str]", source))
        elif sys.stdin is None:
            raise no_standard_input()
    elif not isinstance(source, bytes | bytearray | memoryview | Mapping | Iterable) and not hasattr(source, "read"):
        raise TypeError(
            "a stream is read from a path, an open file, bytes, decoded JSON, or an iterable of these; "
            f"found {type(source).__name__}"
        )


def no_standard_input() -> SourceError:
    """Make the error for a standard input that is closed."""
    return SourceError("there is no standard input; it is closed")


def is_text(path: str | os.PathLike[str]) -> bool:
    """Tell whether a string is JSON or a web page, and not the path to it."""
    return isinstance(path, str) and _TEXT.match(path) is not None and not os.path.lexists(path)


def taken_for_path(text: str) -> str:
    """Say that a string is the path to a file, and what to do with a text."""
    return (
        f"a string is the path to a file; found a text that begins with {text.strip()[:40]!r}: give it as "
        "io.StringIO(text) or as bytes, or read it by loads"
    )


def _look_at(path: str | os.PathLike[str]) -> None:
    try:
        if is_text(path):
            raise FileNotFoundError(errno.ENOENT, taken_for_path(os.fspath(path)))
        os.stat(path)
    except ValueError as error:  # there is no file with a NUL in its name, nor can there be
        raise FileNotFoundError(errno.ENOENT, str(error), os.fspath(path)) from error
