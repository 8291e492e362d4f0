# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
"""Numbers of 32 bits that are kept of each article, in a temporary file: little of them is in memory."""

from array import array
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Hashes: TypeAlias = npt.NDArray[np.uint32]
"""Words, shingles or facts of a text as numbers of 32 bits, each once."""

_BYTES = 4
_READ_AT_ONCE = 1 << 20
"""Numbers that are read at once when all are counted."""


class Column:
    """A row of numbers for each article, by the number of the article."""

    def __init__(self) -> None:
        self._starts = array("q", [0])
        """Where the row of each article begins in the file, in numbers, and behind the last one the end."""
        self._file = TemporaryFile()  # noqa: SIM115 - it is closed by the shelf

    def __len__(self) -> int:
        return len(self._starts) - 1

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def add(self, numbers: Hashes) -> None:
        """Add the row of the next article."""
        self._file.write(numbers.astype("<u4", copy=False).tobytes())
        self._starts.append(self._starts[-1] + len(numbers))

    def of(self, article: int) -> Hashes:
        """Read the row of an article."""
        start, end = self._starts[article], self._starts[article + 1]
        self._file.seek(start * _BYTES)
        return np.frombuffer(self._file.read((end - start) * _BYTES), "<u4")

    def all(self) -> Iterator[Hashes]:
        """Read the rows of all articles, many at once."""
        self._file.seek(0)
        while some := self._file.read(_READ_AT_ONCE * _BYTES):
            yield np.frombuffer(some, "<u4")

    @property
    def written(self) -> int:
        """Numbers in the file."""
        return self._starts[-1]
