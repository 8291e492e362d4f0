"""Demand: how many of the articles that a caller is given are wanted.

Whoever counts records, or looks for those that fail, takes outcomes and passes over their articles. Then an article
need not come from the worker that made it: it stays there, and the few that are asked for after all are made again.
"""

from collections import deque
from collections.abc import Iterable
from weakref import ref

_RARE = 64
"""One of so many may be wanted where articles stay; the process that all others wait for makes these again. They are
counted from the beginning of the run: to a caller who changes its ways again and again, all articles soon come."""
_AGE = 64
"""Outcomes behind it after which one that is still there is kept for later; one in the hand of a caller is younger."""


class Demand:
    """What became of the articles of one run, as far as it is known."""

    def __init__(self) -> None:
        self._opened = 0
        self._kept = 0
        self._known = 0
        self._young: deque[ref[object]] = deque()

    def note_opened(self) -> None:
        """Note that an article was asked for."""
        self._opened += 1

    def give(self, parcels: Iterable[object]) -> None:
        """Note what a caller is given, and look at what was given some time ago.

        A method that is called when they go would be told at once; but there Python drops what a signal raises, and
        Ctrl-C with it.
        """
        self._young.extend(map(ref, parcels))
        while len(self._young) > _AGE:
            self._known += 1
            self._kept += self._young.popleft()() is not None

    @property
    def is_rare(self) -> bool:
        """Whether next to none are wanted: neither asked for nor kept."""
        return (1 + self._opened + self._kept) * _RARE < self._known
