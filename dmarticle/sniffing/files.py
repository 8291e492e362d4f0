"""The door of sniffing: files are read no further than the answer needs."""

from collections.abc import Generator
from contextlib import contextmanager
from itertools import chain, islice
from os import PathLike
from pathlib import Path
from typing import IO, Any, cast

from ..body.run import DEFAULT_LIMITS
from ..decoding import decode, decode_exactly, encoding_of, text_of
from ..jsontypes import Json
from ..problems import NotJsonError
from ..streams.chunks import read_chunks, uncounted
from ..streams.piece import Cut
from ..streams.shapes import split
from ..structuring.cursor import describe
from .content import dialect_of, sniff_bytes, sniff_container, sniff_json, sniff_text
from .sniffed import Shape, Sniffed

HEAD = 1 << 20
"""Bytes or characters up to which a file is read at once; of a longer one, no more than its first two records are."""


def sniff(data: "str | bytes | bytearray | memoryview[int] | PathLike[str] | IO[str] | IO[bytes] | Json") -> Sniffed:
    """Tell what shape and dialect some data is, and why.

    A file of up to 1 MB is read whole. Of a longer one that is compressed, an archive, JSON Lines, an array or a page
    of a list, only the beginning is read, and its `count` is None; of another one, no more than `Limits.record` allows.

    Args:
        data: Text or bytes as `loads` takes them, JSON that is decoded, a `Path` to a file, or an open file, which is
            put back to where it stood if it can be.

    Raises:
        OSError: If a file cannot be read.
    """
    if isinstance(data, PathLike):
        with Path(data).open("rb") as file:
            return _file(file, Path(data).name)
    if isinstance(data, bytes | bytearray | memoryview):
        return sniff_bytes(bytes(data))
    if isinstance(data, str):
        return sniff_text(data)
    if hasattr(data, "read"):
        with _put_back(cast("IO[Any]", data)) as file:
            return _file(file, "")
    return sniff_json(cast("Any", data))


@contextmanager
def _put_back(file: IO[Any]) -> Generator[IO[Any], None, None]:
    place = file.tell() if hasattr(file, "seekable") and file.seekable() else None
    try:
        yield file
    finally:
        if place is not None:
            file.seek(place)


def _file(file: IO[Any], name: str) -> Sniffed:
    head: Any = file.read(HEAD)
    while head and len(head) <= HEAD and (more := file.read(HEAD + 1 - len(head))):
        head += more
    if len(head) > HEAD:
        return _long(head.encode("utf-8", "surrogatepass") if isinstance(head, str) else bytes(head), file, name)
    return sniff_text(head) if isinstance(head, str) else sniff_bytes(bytes(head), name)


def _long(head: bytes, file: IO[Any], name: str) -> Sniffed:
    """Tell what a long file is by what it begins with and its first two records."""
    container = sniff_container(head, name)
    if container:
        return container
    encoding = encoding_of(head)
    reasons = (f"the bytes are {encoding.upper()}",)
    records = split(chain([head], read_chunks(file, uncounted)), name, DEFAULT_LIMITS.record)
    first, second = [*islice(records, 2), None][:2]
    if first is None or first.data is None:
        return Sniffed(Shape.OTHER, (*reasons, str(first.fault if first else "nothing is in it")), None, encoding)
    payload = _payload(first)
    if first.line is not None:
        told = "it is divided into lines, and the first one is " + _described(payload)
        return Sniffed(Shape.LINES, (*reasons, told), dialect_of(payload), encoding)
    if first.exact and second is not None:
        told = "it begins as a list does, and the first record is " + _described(payload)
        return Sniffed(Shape.LIST, (*reasons, told), dialect_of(payload), encoding)
    if second is not None:
        return Sniffed(Shape.OTHER, (*reasons, "several JSON documents follow one another"), None, encoding)
    if first.exact:
        return sniff_json([payload], reasons, encoding)
    return sniff_text(_text(first), reasons, encoding)


def _text(cut: Cut) -> str:
    try:
        return text_of(cut.data or b"", encoding=cut.encoding)
    except NotJsonError:
        return (cut.data or b"").decode("utf-8", "replace")


def _payload(cut: Cut) -> Json:
    try:
        return (decode_exactly if cut.exact else decode)(_text(cut))[0]
    except NotJsonError:
        return None


def _described(payload: Json) -> str:
    return "no JSON" if payload is None else describe(payload)
