"""Numbering: what came of a record gets its place, and the fault of its source a place behind it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .opening import Refused
from .outcomes import Failure, Position
from .piece import Piece

_Result = TypeVar("_Result")
_Good = TypeVar("_Good")


class Numbering:
    """The number of the next record of the source that is being read."""

    def __init__(self) -> None:
        self._origin = -1
        self._next = 0

    def outcomes(
        self,
        piece: Piece,
        results: Sequence[_Result | Refused],
        good: Callable[[_Result, str, Position], _Good],
    ) -> Iterator[_Good | Failure]:
        """Give what came of a record, in its place.

        Where a source is cut off within a record, nothing but the record shows that; both are one failure.
        """
        fault, source = piece.cut.fault, piece.origin.name
        if fault and all(isinstance(each, Refused) for each in results):
            yield Failure(source, self._position(piece), fault, piece.cut.data or None)
            return
        for result in results:
            if isinstance(result, Refused):
                yield Failure(source, self._position(piece), result.error, result.raw)
            else:
                yield good(result, source, self._position(piece))
        if fault:
            yield Failure(source, self._position(piece), fault)

    def _position(self, piece: Piece) -> Position:
        if piece.origin.number != self._origin:
            self._origin, self._next = piece.origin.number, 0
        number = self._next
        self._next += 1
        return Position(number, piece.cut.byte, piece.cut.line)
