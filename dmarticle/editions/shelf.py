# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""What is kept of the articles of an archive while their editions are found: little in memory, the rest on disk."""

from array import array
from functools import cached_property
from hashlib import blake2b
from types import TracebackType
from typing import Self

import numpy as np
import numpy.typing as npt

from .columns import Column
from .fingerprints import SLOTS, Fingerprint
from .parts import NOTHING, Parts


class Shelf:
    """Fingerprints in memory, and parts in files that go with it, both by the number of the article."""

    def __init__(self) -> None:
        self.ids: list[str | None] = []
        self.positions: array[int] = array("q")
        """Where each article stood in the input."""
        self.shingles: Column = Column()
        self.words: Column = Column()
        self.names: Column = Column()
        self.numbers: Column = Column()
        self._known = bytearray()
        """1 for each article whose parts are known."""
        self._counts = array("q")
        self._signatures = bytearray()
        self._digests = bytearray()
        """16 bytes of each signature, by which articles with the same words are found, and put in an order."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for column in (self.shingles, self.words, self.names, self.numbers):
            column.close()

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, fingerprint: Fingerprint, position: int, *, parts: Parts | None = None) -> None:
        """Put an article on the shelf.

        Args:
            fingerprint: Its fingerprint.
            position: Where it stood in the input.
            parts: What it was taken apart into; None where only the fingerprint is at hand.
        """
        self.ids.append(fingerprint.id)
        self.positions.append(position)
        self._counts.append(fingerprint.shingles)
        self._signatures += fingerprint.signature
        self._digests += blake2b(fingerprint.signature, digest_size=16).digest()
        self._known.append(parts is not None)
        kept = parts or NOTHING
        self.shingles.add(kept.shingles)
        self.words.add(kept.words)
        self.names.add(kept.names)
        self.numbers.add(kept.numbers)

    @cached_property
    def counts(self) -> npt.NDArray[np.int64]:
        """How many shingles each article has. Nothing is added behind the first look."""
        return np.frombuffer(self._counts, np.int64)

    @cached_property
    def digests(self) -> npt.NDArray[np.uint64]:
        """A digest of each signature, two numbers a row."""
        return np.frombuffer(self._digests, "<u8").reshape(len(self), 2)

    @cached_property
    def signatures(self) -> npt.NDArray[np.uint32]:
        """The signatures, one a row."""
        return np.frombuffer(self._signatures, "<u4").reshape(len(self), SLOTS)

    def has_parts(self, number: int) -> bool:
        """Tell whether the parts of an article are at hand."""
        return bool(self._known[number])

    def parts(self, number: int) -> Parts:
        """Read the parts of an article."""
        return Parts(self.shingles.of(number), self.words.of(number), self.names.of(number), self.numbers.of(number))
