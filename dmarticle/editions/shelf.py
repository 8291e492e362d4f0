# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""What is kept of the articles of an archive while their editions are found: little in memory, the rest on disk."""

from array import array
from collections.abc import Iterator
from functools import cached_property
from hashlib import blake2b
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt

from .fingerprints import SLOTS, Fingerprint
from .shingles import LEAD, Hashes, Shingles

_BYTES = 4
_READ_AT_ONCE = 1 << 20
"""Shingles that are read at once when all are counted."""


class Shelf:
    """Fingerprints in memory, and shingles in a file that goes with it, both by the number of the article."""

    def __init__(self) -> None:
        self.ids: list[str | None] = []
        self.positions: array[int] = array("q")
        """Where each article stood in the input."""
        self._counts = array("q")
        self._starts = array("q")
        """Where its shingles begin in the file, in shingles; -1 where they are not known."""
        self._signatures = bytearray()
        self._leads = bytearray()
        """The words that each begins with, filled up with zeros."""
        self._digests = bytearray()
        """16 bytes of each signature, by which articles with the same words are found, and put in an order."""
        self._file = TemporaryFile()  # noqa: SIM115 - it is closed on leaving
        self._written = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self.ids)

    def add(
        self, fingerprint: Fingerprint, position: int, *, shingles: Shingles | None = None, lead: Hashes | None = None
    ) -> None:
        """Put an article on the shelf.

        Args:
            fingerprint: Its fingerprint.
            position: Where it stood in the input.
            shingles: Its shingles; None where only the fingerprint is at hand.
            lead: The words it begins with; None where they are not known.
        """
        self.ids.append(fingerprint.id)
        self.positions.append(position)
        self._counts.append(fingerprint.shingles)
        self._signatures += fingerprint.signature
        self._digests += blake2b(fingerprint.signature, digest_size=16).digest()
        self._leads += (b"" if lead is None else lead.astype("<u4").tobytes()).ljust(LEAD * _BYTES, b"\0")
        self._starts.append(-1 if shingles is None else self._written)
        if shingles is not None:
            self._file.write(shingles.tobytes())
            self._written += len(shingles)

    @cached_property
    def counts(self) -> npt.NDArray[np.int64]:
        """How many shingles each article has. Nothing is added behind the first look."""
        return np.frombuffer(self._counts, np.int64)

    @cached_property
    def digests(self) -> npt.NDArray[np.uint64]:
        """A digest of each signature, two numbers a row."""
        return np.frombuffer(self._digests, "<u8").reshape(len(self), 2)

    @cached_property
    def numbers(self) -> npt.NDArray[np.uint32]:
        """The signatures, one a row."""
        return np.frombuffer(self._signatures, "<u4").reshape(len(self), SLOTS)

    def has_shingles(self, number: int) -> bool:
        """Tell whether the shingles of an article are at hand."""
        return self._starts[number] >= 0

    def shingles(self, number: int) -> Shingles:
        """Read the shingles of an article."""
        self._file.seek(self._starts[number] * _BYTES)
        return np.frombuffer(self._file.read(self._counts[number] * _BYTES), np.uint32)

    def lead(self, number: int) -> Hashes:
        """Give the words that an article begins with; none where they are not known."""
        words = np.frombuffer(self._leads, "<u4", LEAD, number * LEAD * _BYTES)
        return words[words > 0].astype(np.uint32)

    def all_shingles(self) -> Iterator[Shingles]:
        """Read the shingles of all articles, many at once."""
        self._file.seek(0)
        while some := self._file.read(_READ_AT_ONCE * _BYTES):
            yield np.frombuffer(some, np.uint32)

    @property
    def written(self) -> int:
        """Shingles in the file."""
        return self._written
