"""What some data is: its shape, its dialect, and how that is known."""

from enum import StrEnum

from attrs import frozen


class Shape(StrEnum):
    """The shapes in which articles come."""

    ARTICLE = "article"
    """An article object alone."""
    ENVELOPE = "envelope"
    """One article in `{"data": ...}` or in an array of one."""
    FIELD = "article in a field"
    """One article in a field of an object that is none."""
    LIST = "list"
    """Several articles in an array, or in the page of a list; `iter_articles` reads each."""
    LINES = "JSON Lines"
    """A record on each line; `iter_articles` reads each."""
    DOCUMENTS = "JSON documents"
    """Several JSON documents after one another, text between them or not; `iter_articles` reads each."""
    WEB_PAGE = "web page"
    """A saved web page that may carry its payload."""
    CONTAINER = "container"
    """A compressed file or an archive; `iter_articles` reads what is in it."""
    ERROR = "error"
    """The CMS's own error message."""
    JSON = "other JSON"
    """JSON that holds no article."""
    OTHER = "no JSON"
    """Anything else."""


@frozen
class Sniffed:
    """What some data is."""

    shape: Shape
    reasons: tuple[str, ...]
    """How it is known, in the order in which it was found out."""
    dialect: str | None = None
    """Name of the CMS's dialect that the article, or the first of several, is in; None without one."""
    encoding: str | None = None
    """Name of the encoding of bytes; None for data that is decoded."""
    count: int | None = None
    """How many records there are; None where that is not known without reading on."""

    def __str__(self) -> str:
        dialect = f" of the dialect {self.dialect}" if self.dialect else ""
        return f"{self.shape}{dialect}: {'; '.join(self.reasons)}"
