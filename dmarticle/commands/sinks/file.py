"""A file that is there when it is finished, and not before."""

import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .closing import closed
from .sink import Refused


@contextmanager
def new_file(path: Path, *, force: bool) -> Generator[IO[bytes]]:
    """Open a file on its way: it is written beside its place, and put there at its end.

    So a run that is broken off, or in which no record could be read, leaves what was there before, and a file can be
    written that is being read. What is no file, such as `/dev/null` or a named pipe, is written as it is.

    Raises:
        Refused: If there is a file that is not to be written over, now or by the end.
        OSError: If it cannot be opened or written.
    """
    if not force:
        _refuse_old(path)
    if path.exists() and not path.is_file():
        with closed(path.open("wb")) as stream:
            yield stream
        return
    beside = path.parent / f".dmarticle-{secrets.token_hex(8)}"
    try:  # before it is there: it may be asked to end at any time
        with closed(beside.open("xb")) as stream:
            yield stream
        if beside.stat().st_size:
            if not force:
                _refuse_old(path)
            beside.replace(path)
    finally:
        try:
            beside.unlink(missing_ok=True)
        finally:  # where it was asked to end just then
            beside.unlink(missing_ok=True)


def encoded(text: str) -> bytes:
    """Give text in UTF-8, and the end of its line."""
    return text.encode("utf-8", "backslashreplace") + (b"" if text.endswith("\n") else b"\n")


def _refuse_old(path: Path) -> None:
    """Refuse to write over a file, or over a link to one; what is no file is there to be written to."""
    if path.is_file() or path.is_symlink():
        raise Refused(f"{path} is there already; --force writes over it")
