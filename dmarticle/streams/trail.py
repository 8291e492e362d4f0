"""A window that can go back: where bytes were lost, the next header stands before the place where it should be."""

from collections.abc import Iterable

from .window import CHUNK, Window

KEPT = CHUNK
"""Bytes that can be gone back."""


class Trail(Window):
    """A window for readers of archives, which keeps the last bytes that were passed."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        super().__init__(chunks)
        self._passed = bytearray()

    def drop(self, count: int) -> None:
        """Pass the first bytes."""
        self._passed += self.data[:count]
        if len(self._passed) > 2 * KEPT:
            del self._passed[:-KEPT]  # not at each call, which would cost as much as it keeps
        super().drop(count)

    def unread(self, data: bytes) -> None:
        """Put back bytes that were taken from the front."""
        del self._passed[max(len(self._passed) - len(data), 0) :]
        super().unread(data)

    def go_back(self, offset: int) -> int:
        """Put back what was passed behind a place in the source, as far as it was kept; tell how many bytes."""
        count = min(self.offset - offset, len(self._passed))
        if count > 0:
            self.unread(bytes(self._passed[-count:]))
        return max(count, 0)
