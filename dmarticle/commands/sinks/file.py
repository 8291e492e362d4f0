"""A file that is there when it is finished, and not before."""

import secrets
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from .sink import Refused


class NewFile:
    """A file on its way: written beside its place, and put there at its end.

    So a run that is broken off, or in which no record could be read, leaves what was there before, and a file can be
    written that is being read. What is no file, such as `/dev/null` or a named pipe, is written as it is.
    """

    def __init__(self, path: Path, *, force: bool) -> None:
        self.path = path
        self._force = force
        self._refuse_old()
        special = path.exists() and not path.is_file()
        self._written = path if special else path.parent / f".dmarticle-{secrets.token_hex(8)}"
        self.stream: IO[bytes] = self._written.open("wb" if special else "xb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.stream.close()
            if kind is None and self._written != self.path and self._written.stat().st_size:
                self._refuse_old()
                self._written.replace(self.path)
        finally:
            if self._written != self.path:
                self._written.unlink(missing_ok=True)

    def write(self, text: str) -> None:
        """Write text in UTF-8, and the end of its line."""
        self.stream.write(text.encode("utf-8", "backslashreplace") + (b"" if text.endswith("\n") else b"\n"))

    def _refuse_old(self) -> None:
        """Refuse to write over a file, or over a link to one; what is no file is there to be written to."""
        if not self._force and (self.path.is_file() or self.path.is_symlink()):
            raise Refused(f"{self.path} is there already; --force writes over it")
