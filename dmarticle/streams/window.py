"""A window over the bytes of a source: it grows where a record is looked for, and forgets what was passed."""

import re
from collections.abc import Iterable, Iterator

from ..problems import DmarticleError, SourceError

_SPACE = re.compile(rb"[\s\x1e]*+")
"""White space, and the mark before a record of RFC 7464."""

CHUNK = 1 << 18
"""Bytes that are read at once."""


def source_error(what: str, error: Exception) -> Exception:
    """Make an error of this library of whatever a file, a codec or a network says, which is its cause."""
    if isinstance(error, DmarticleError):
        return error
    said = getattr(error, "strerror", None) or error
    fault = SourceError(f"{what} cannot be read on: {said}")
    fault.__cause__ = error
    return fault


class Window:
    """The bytes around the place where a source is being read."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self.data: bytearray = bytearray()
        """What is read and not yet passed."""
        self.offset: int = 0
        """Where `data` begins in the source."""
        self.passed_lines: int = 0
        """Lines before what is left: blank ones, which `drop_space` passed, and text."""
        self.fault: Exception | None = None
        """Why the source could not be read to its end; None where it could, or has not ended."""
        self._chunks = iter(chunks)

    def grow(self, least: int = 1) -> bool:
        """Read more, `least` bytes if there are as many; tell whether there were any."""
        wanted = len(self.data) + least
        before = len(self.data)
        while len(self.data) < wanted:
            try:
                self.data += next(self._chunks)
            except StopIteration:
                break
            except Exception as error:  # whatever a file, a codec or a network says ends this source, not the run
                self.fault = source_error("the source", error)
                self._chunks = iter(())
                break
        return len(self.data) > before

    @property
    def first(self) -> bytes:
        """The first byte; empty where there is none at hand."""
        return bytes(self.data[:1])

    def take_fault(self) -> Exception | None:
        """Give the fault, once, to whoever reports it."""
        fault, self.fault = self.fault, None
        return fault

    def drop(self, count: int) -> None:
        """Forget the first bytes."""
        del self.data[:count]
        self.offset += count

    def pieces(self, count: int, cut_off: str) -> Iterator[bytes]:
        """Give so many bytes in pieces and forget them; where the source ends before, all there is, and then why.

        Args:
            count: How many bytes.
            cut_off: What to say of a source that ends before.

        Raises:
            SourceError: Behind the last of them, if the source ends before or cannot be read on.
        """
        while count:
            if not self.data and not self.grow():
                raise self.take_fault() or SourceError(cut_off)
            piece = bytes(self.data[: min(count, CHUNK)])
            self.drop(len(piece))
            count -= len(piece)
            yield piece

    def unread(self, data: bytes) -> None:
        """Put back bytes that were taken from the front."""
        self.data[:0] = data
        self.offset -= len(data)

    def past(self, space: re.Pattern[bytes], place: int) -> int:
        """Tell where what a pattern passes from a place ends; no more than a chunk of it is passed."""
        most = place + CHUNK
        while True:
            found = space.match(self.data, place, most)
            end = found.end() if found else place
            if end < len(self.data) or end >= most or not self.grow():
                return end

    def drop_space(self) -> bool:
        """Forget white space; tell whether anything follows it."""
        while True:
            found = _SPACE.match(self.data)
            space = found.end() if found else 0
            self.passed_lines += self.data.count(b"\n", 0, space)
            self.drop(space)
            if self.data:
                return True
            if not self.grow():
                return False
