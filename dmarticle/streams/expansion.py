"""How far a source unpacks, against what is read of it."""

from collections.abc import Iterator

from ..problems import LimitError

FREE = 100_000_000
"""Bytes that a source may unpack to, whatever its size: small files of much the same may be packed very well."""


class Expansion:
    """What one source has unpacked to so far, all its layers taken together."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._read = 0
        self._size: int | None = None
        self._unpacked = 0

    def begin(self, size: int | None) -> None:
        """Begin with another source.

        Args:
            size: Its bytes, where they are known: the members of an archive may claim the same ones again and again.
        """
        self._read, self._size, self._unpacked = 0, size, 0

    def read(self, count: int) -> None:
        """Count bytes that were read, packed as they are."""
        self._read += count

    def unpacked(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        """Give chunks that were unpacked, as long as they are not too many.

        Raises:
            LimitError: If they are, before the one that is.
        """
        for chunk in chunks:
            self._unpacked += len(chunk)
            if self.over:
                raise LimitError(
                    f"the source unpacks to more than {self._limit:,} times its size, beyond its first {FREE:,} bytes; "
                    "see Limits.expansion"
                )
            yield chunk

    @property
    def over(self) -> bool:
        """Whether it has unpacked too far."""
        packed = self._read if self._size is None else min(self._read, self._size)
        return self._unpacked > FREE + self._limit * packed
