"""Pieces: the records of a stream before they are decoded, as the splitters cut them."""

from attrs import frozen

from ..jsontypes import Json
from ..problems import Problem


@frozen
class Input:
    """One file, member of an archive, open file or iterable; no two have the same number."""

    name: str
    number: int


@frozen
class Cut:
    """Bytes of one record, or the fault in the place of it, or both: what was there before the fault."""

    data: bytes | None = None
    """None where nothing is left, or too much."""
    byte: int | None = None
    line: int | None = None
    exact: bool = False
    """Whether the bytes are JSON and nothing else, as an element of an array is; no lines before it, no web page."""
    encoding: str | None = None
    """Of the bytes, where the source told it, whatever a web page in it says; else None."""
    before: bytes = b""
    """The lines before the array or the page that it is an item of."""
    problems: tuple[Problem, ...] = ()
    """What is strange where it stands, and no fault."""
    fault: Exception | None = None
    """Why the source ends here, or what is wrong with the record."""


@frozen
class Piece:
    """One record of an input: bytes, or what is decoded already."""

    origin: Input
    cut: Cut
    payload: Json = None
    """What is decoded already, where there are no bytes."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing but a fault."""
        return self.cut.data is None and self.cut.fault is not None

    @property
    def size(self) -> int:
        """Bytes of the record."""
        return len(self.cut.data or b"")
