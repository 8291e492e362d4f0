"""The door of sniffing: files are read no further than the answer needs."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import IO, Any, cast

from ..body.run import DEFAULT_LIMITS
from ..decoding import encoding_of
from ..jsontypes import Json
from ..streams.chunks import read_chunks, uncounted
from ..streams.shapes import split
from .content import sniff_bytes, sniff_container, sniff_json, sniff_text
from .records import payload_of, sniff_records, text_in
from .sniffed import Shape, Sniffed

HEAD = 1 << 20
"""Bytes or characters up to which a file is read at once; of a longer one, its first records, at least two, are."""


def sniff(data: "str | bytes | bytearray | memoryview[int] | PathLike[str] | IO[str] | IO[bytes] | Json") -> Sniffed:
    """Tell what shape and dialect some data is, and why.

    A file of up to 1 MB is read whole. Of a longer one that is compressed, an archive, JSON Lines, an array or a page
    of a list, only the beginning is read, and its `count` is None; of another one, no more than `Limits.record` allows.

    Args:
        data: Text or bytes as `loads` takes them, JSON that is decoded, a `Path` to a file, or an open file, which is
            put back to where it stood if it can be.

    Raises:
        TypeError: If it is of a type that is none of these.
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
    if data is None or isinstance(data, bool | int | float | list | Mapping):
        return sniff_json(cast("Any", data))
    raise TypeError(
        f"sniff takes JSON or a web page, decoded JSON, a Path or an open file; found {type(data).__name__}"
    )


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
    cuts = split(chain([head], read_chunks(file, uncounted)), name, DEFAULT_LIMITS.record)
    first = next(cuts, None)
    if first is None:
        return Sniffed(Shape.OTHER, (*reasons, "nothing is in it"), None, encoding)
    several = sniff_records(chain([first], cuts), reasons, encoding)
    if several:
        return several
    if first.data is None:
        return Sniffed(Shape.OTHER, (*reasons, str(first.fault)), None, encoding)
    if first.exact:
        return sniff_json([payload_of(first)], reasons, encoding)
    return sniff_text(first.before.decode("utf-8", "replace") + text_in(first), reasons, encoding)
