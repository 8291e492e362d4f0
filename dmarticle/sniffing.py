"""What some data is: its shape, its dialect, and how that is known. Nothing is normalized, and nothing raises."""

from collections.abc import Mapping
from enum import StrEnum
from itertools import islice
from os import PathLike
from pathlib import Path

from attrs import frozen

from .decoding import decode, decode_exactly, encoding_of, text_of
from .dialects import recognize
from .envelopes import find_article, items_of
from .jsontypes import Json
from .pages import article_in_page, is_page
from .problems import CmsError, NotAnArticleError, NotJsonError, NotOneArticleError, PayloadError
from .streams.compression import compression_of
from .streams.tars import is_broken_tar, is_tar
from .streams.zips import is_zip
from .structuring.cursor import describe


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


def sniff(data: "str | bytes | PathLike[str] | Json") -> Sniffed:
    """Tell what shape and dialect some data is, and why.

    Args:
        data: Text or bytes as `loads` takes them, JSON that is decoded, or a `Path` to a file.

    Raises:
        OSError: If a file cannot be read.
    """
    if isinstance(data, PathLike):
        return _bytes(Path(data).read_bytes(), Path(data).name)
    if isinstance(data, bytes):
        return _bytes(data)
    return _text(data, ()) if isinstance(data, str) else _json(data, ())


def _bytes(data: bytes, name: str = "") -> Sniffed:
    container = _container(data)
    if container:
        return Sniffed(Shape.CONTAINER, (f"it begins as {container} does",))
    if is_broken_tar(data, name):
        return Sniffed(Shape.CONTAINER, ("it is a tar archive whose first header is broken",))
    encoding = encoding_of(data)
    try:
        return _text(text_of(data), (f"the bytes are {encoding.upper()}",), encoding)
    except NotJsonError as error:
        return Sniffed(Shape.OTHER, (str(error),))


def _container(data: bytes) -> str | None:
    """Name what holds the records, if they are compressed or in an archive."""
    compression = compression_of(data)
    if compression:
        return compression.name
    return "zip" if is_zip(data) else "tar" if is_tar(data) else None


def _text(text: str, reasons: tuple[str, ...], encoding: str | None = None) -> Sniffed:
    if is_page(text):
        return _page(text, reasons, encoding)
    lines = _lines(text)
    if lines is not None:
        reasons = (*reasons, "the first lines are JSON each")
        return Sniffed(Shape.LINES, reasons, _dialect(lines), encoding)
    try:
        payload, problems = decode(text)
    except NotJsonError as error:
        return Sniffed(Shape.OTHER, (*reasons, str(error)), None, encoding)
    return _json(payload, (*reasons, *(each.detail for each in problems)), encoding)


def _page(text: str, reasons: tuple[str, ...], encoding: str | None) -> Sniffed:
    reasons = (*reasons, "it begins as HTML does")
    try:
        article, problems = article_in_page(text, lambda payload: _dialect(payload) is not None)
    except NotAnArticleError as error:
        return Sniffed(Shape.WEB_PAGE, (*reasons, str(error)), None, encoding)
    reasons = (*reasons, "an <astro-island> carries an article", *(each.detail for each in problems))
    return Sniffed(Shape.WEB_PAGE, reasons, _dialect(article), encoding, 1)


def _lines(text: str) -> Json:
    """Give the first record of a text whose first two lines are objects each, or None."""
    found = list(islice(filter(str.strip, text[:1_000_000].splitlines()), 2))
    if len(found) < 2 or not all(line.lstrip("\ufeff \t").startswith("{") for line in found):
        return None
    try:
        (first, _), _ = (decode_exactly(line.lstrip("\ufeff")) for line in found)
    except NotJsonError:
        return None
    return first


def _json(payload: Json, reasons: tuple[str, ...], encoding: str | None = None) -> Sniffed:
    items = items_of(payload)
    if items is not None and len(items) > 1:
        first = next(iter(items), None)
        reasons = (*reasons, f"{len(items)} records, the first of them {describe(first)}")
        return Sniffed(Shape.LIST, reasons, _dialect(first), encoding, len(items))
    try:
        opened = find_article(payload)
        dialect = recognize(opened.article)
    except CmsError as error:
        return Sniffed(Shape.ERROR, (*reasons, str(error)), None, encoding, 0)
    except NotOneArticleError as error:
        return Sniffed(Shape.LIST, (*reasons, str(error)), None, encoding, 0 if items is not None else None)
    except PayloadError as error:
        return Sniffed(Shape.JSON, (*reasons, str(error)), None, encoding, 0)
    shape = Shape.ARTICLE if opened.article is payload else Shape.FIELD if opened.problems else Shape.ENVELOPE
    told = (*(each.detail for each in opened.problems), f"it has the marks of an article of {dialect.name}")
    return Sniffed(shape, (*reasons, *told), dialect.name, encoding, 1)


def _dialect(payload: Json) -> str | None:
    try:
        return recognize(payload).name if isinstance(payload, Mapping) else None
    except NotAnArticleError:
        return None
