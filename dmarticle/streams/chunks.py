"""Chunks: the bytes of a file, in pieces that memory can hold, counted as they are read."""

import codecs
import io
from collections.abc import Callable, Iterator
from typing import IO, Any, cast

from .window import CHUNK

Count = Callable[[int], None]
"""Is told how many bytes were read."""


def uncounted(_: int) -> None:
    """Count nothing: the members of an archive are counted as the archive is read."""


def read_chunks(file: IO[Any], count: Count) -> Iterator[bytes]:
    """Read an open file to its end, as bytes; text becomes UTF-8.

    A pipe gives what it has, so that records come out as they come in.
    """
    read: Callable[[int], Any] = getattr(file, "read1", file.read)
    encoder = codecs.getincrementalencoder("utf-8")("surrogatepass")
    while data := read(CHUNK):
        if not isinstance(data, str | bytes | bytearray | memoryview):
            raise TypeError(f"an open file gave {type(data).__name__}; expected str or bytes")
        chunk = encoder.encode(data) if isinstance(data, str) else bytes(cast("bytes", data))
        count(len(chunk))
        yield chunk


def peek(chunks: Iterator[bytes], size: int) -> tuple[bytes, Iterator[bytes]]:
    """Look at the first bytes, and give chunks that begin with them."""
    head, error = b"", None
    try:
        while len(head) < size and (chunk := next(chunks, b"")):
            head += chunk
    except Exception as caught:  # it is raised where the chunks come to it
        error = caught
    return head, _again(head, error, chunks)


def _again(head: bytes, error: Exception | None, chunks: Iterator[bytes]) -> Iterator[bytes]:
    if head:
        yield head
    if error:
        raise error
    yield from chunks


def noted(chunks: Iterator[bytes], faults: list[Exception]) -> Iterator[bytes]:
    """Give chunks, and note what makes them end, for who goes on behind it."""
    try:
        yield from chunks
    except Exception as error:  # each module of compression has errors of its own
        faults.append(error)
        raise


def binary(file: IO[Any]) -> IO[Any]:
    """Give the bytes below a text file in UTF-8 of which nothing has been read, so that wrong bytes hurt one record."""
    try:
        wrapper = cast("Any", file)
        if (
            isinstance(file, io.TextIOWrapper)
            and codecs.lookup(wrapper.encoding).name == "utf-8"
            and not wrapper.tell()
        ):
            return cast("IO[Any]", wrapper.buffer)
    except (OSError, LookupError, ValueError):
        pass  # a pipe cannot tell where it is; some of it may have been read
    untouched: IO[Any] = cast("Any", file)  # what the check for its type left of it says less
    return untouched


class ChunkFile(io.RawIOBase):
    """Chunks as a file that is read from its beginning to its end, for what wants a file.

    What cannot be read on ends the file, so that nothing is lost of what was read before.
    """

    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self.fault: Exception | None = None
        """Why the chunks could not be read to their end; None where they could, or have not ended."""
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Read the next bytes, as many as there are at hand."""
        while not self._rest:
            try:
                chunk = next(self._chunks, None)
            except Exception as error:  # whatever a file, a codec or a network says
                self.fault, chunk = error, None
            if chunk is None:
                return 0
            self._rest = chunk
        count = min(len(buffer), len(self._rest))
        buffer[:count], self._rest = self._rest[:count], self._rest[count:]
        return count
