"""The walk: from a source of any kind to its records, in order, not yet decoded."""

import io
import os
import sys
import zipfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from itertools import count
from typing import IO, Any, TypeAlias, cast

from attrs import evolve

from ..body.run import Limits
from ..jsontypes import Json
from ..problems import NotAnArticleError, SourceError
from ..structuring.cursor import describe
from .chunks import binary, peek, read_chunks
from .compression import compression_of, decompressed
from .expansion import Expansion
from .folders import files_in
from .naming import counts
from .piece import Cut, Input, Piece
from .shapes import split
from .sources import STANDARD_INPUT, Source, is_text, no_standard_input, taken_for_path
from .tars import Member, is_broken_tar, is_tar, tar_members
from .texts import HEAD, holds_payloads
from .window import source_error
from .zipdirectory import zip_members
from .zipheaders import is_broken_zip, is_zip
from .zips import zip_members_in_order

Seekable: TypeAlias = tuple[IO[Any], int]
"""An open file and the place in it where reading began."""

DEEPEST = 5
"""Compressions, archives and iterables inside each other."""
_HEAD = 512


class Walk:
    """One walk through a source."""

    def __init__(self, limits: Limits) -> None:
        self.bytes_read: int = 0
        """Bytes read so far, compressed as they are."""
        self._limit = limits.record
        self._expansion = Expansion(limits.expansion)
        self._numbers = count()

    def pieces(self, source: Source, *, name: str = "", depth: int = 0) -> Generator[Piece, None, None]:
        """Give the records of a source.

        Args:
            source: What `check_source` lets pass.
            name: What to call it if it has no name.
            depth: Iterables around it.
        """
        if isinstance(source, str | os.PathLike):
            yield from self._path(source, name)
        elif isinstance(source, bytes | bytearray | memoryview):
            yield from self._file(io.BytesIO(source), name or "<bytes>")
        elif isinstance(source, Mapping):
            yield Piece(self._input(name or "<record>"), Cut(), cast("Json", source))
        elif hasattr(source, "read"):
            yield from self._file(cast("IO[Any]", source), name or "<file>")
        elif isinstance(source, Iterable) and depth < DEEPEST:
            yield from self._each(source, name, depth)
        else:
            yield self._fault(name, NotAnArticleError(f"no source: found {_described(source)}; expected an object"))

    def _count(self, size: int) -> None:
        self.bytes_read += size
        self._expansion.read(size)

    def _input(self, name: str) -> Input:
        return Input(name, next(self._numbers))

    def _fault(self, name: str, error: Exception) -> Piece:
        return Piece(self._input(name), Cut(fault=error))

    def _each(self, sources: Iterable[Source], name: str, depth: int) -> Iterator[Piece]:
        """Walk through each source of an iterable; what is decoded already counts as one source."""
        records = self._input(name or "<records>")
        for place, source in enumerate(sources):
            if isinstance(source, Mapping):
                yield Piece(records, Cut(), cast("Json", source))
            else:
                yield from self.pieces(source, name=f"{records.name}[{place}]", depth=depth + 1)

    def _path(self, source: str | os.PathLike[str], name: str) -> Iterator[Piece]:
        path = os.fspath(source)
        if path == STANDARD_INPUT:
            yield from self._standard_input()
        elif is_text(source):
            yield self._fault(name or "<string>", SourceError(taken_for_path(path)))
        elif os.path.isdir(path):
            for found, error in files_in(path):
                yield from (self._named_file(found) if error is None else (self._unreadable(found, error),))
        else:
            yield from self._named_file(path)

    def _standard_input(self) -> Iterator[Piece]:
        if sys.stdin is None:
            yield self._fault("<stdin>", no_standard_input())
            return
        file = getattr(sys.stdin, "buffer", sys.stdin)  # what stands in its place may be text alone
        yield from self._content(read_chunks(file, self._count), "<stdin>")

    def _named_file(self, path: str) -> Iterator[Piece]:
        try:
            file = open(path, "rb", buffering=0)  # noqa: SIM115 - it is closed below, and only opening fails here
        except (OSError, ValueError) as error:  # a NUL in a path is a ValueError
            yield self._unreadable(path, error)
            return
        with file:
            opened = cast("IO[Any]", file)  # a path may lead to a pipe, which has no places
            yield from self._content(read_chunks(opened, self._count), path, seekable=_place_in(opened))

    def _unreadable(self, path: str, error: OSError | ValueError) -> Piece:
        fault = SourceError(f"cannot be read: {getattr(error, 'strerror', None) or error}")
        fault.__cause__ = error
        return self._fault(path, fault)

    def _file(self, file: IO[Any], name: str) -> Iterator[Piece]:
        if file is sys.stdin:
            yield from self._standard_input()
            return
        own = getattr(file, "name", None)
        file = binary(file)
        seekable = _place_in(file)
        yield from self._content(
            read_chunks(file, self._count), own if isinstance(own, str) else name, seekable=seekable
        )

    def _content(
        self, chunks: Iterator[bytes], name: str, *, depth: int = 0, seekable: Seekable | None = None
    ) -> Iterator[Piece]:
        """Open compressions and archives, which are known by what they begin with, and cut what is in them."""
        if depth == 0:
            self._expansion.begin(_size(seekable) if seekable else None)
        head, chunks = peek(chunks, _HEAD)
        compression, archive = compression_of(head), _archive_of(head, name)
        if depth >= DEEPEST and (compression or archive):
            yield self._fault(name, SourceError(f"compressions and archives are nested more than {DEEPEST} deep"))
        elif compression:
            yield from self._unpacked(decompressed(chunks, compression), name, depth)
        elif archive:
            members = self._zip(chunks, seekable) if archive == "zip" else tar_members(chunks)
            yield from self._members(members, name, depth)
        else:
            origin = self._input(name)
            for cut in split(chunks, os.path.basename(name), self._limit):
                yield Piece(origin, cut)

    def _unpacked(self, runs: Iterator[Iterator[bytes]], name: str, depth: int) -> Iterator[Piece]:
        """Cut what compressed data holds, and what follows its faults, which counts as the same source.

        Behind a fault in an archive, what is none is something that lies in it, and would come without its name.
        """
        kind, origin = None, None
        for number, run in enumerate(runs):
            head, content = peek(self._expansion.unpacked(run), _HEAD)
            found = _archive_of(head, name)
            kind = kind if number else found
            if number and found != kind:
                _pass(content)
                continue
            for piece in self._content(content, name, depth=depth + 1):
                if number and origin and piece.origin.name == origin.name:
                    piece = evolve(piece, origin=origin, cut=evolve(piece.cut, byte=None, line=None))
                origin = piece.origin
                yield piece
            if self._expansion.over:
                return

    def _members(self, members: Iterator[Member | Exception], name: str, depth: int) -> Iterator[Piece]:
        """Cut what is in the members of an archive; a fault right behind that of a member is the same one."""
        said = False
        for member in _caught(members):
            if isinstance(member, Exception):
                if not said:
                    yield self._fault(name, member)
                said = True
                continue
            said = False
            head, content = peek(member[1], HEAD)
            if not counts(member[0]) and not holds_payloads(head):
                continue
            for piece in self._content(content, f"{name}!{member[0]}", depth=depth + 1):
                said = piece.cut.fault is not None
                yield piece
            if self._expansion.over:
                return

    def _zip(self, chunks: Iterator[bytes], seekable: Seekable | None) -> Iterator[Member | Exception]:
        """Read a zip archive by its directory, or as it lies there if it has lost it or cannot be seeked."""
        unpacked = self._expansion.unpacked
        if seekable is None:
            yield from zip_members_in_order(chunks, unpacked)
            return
        file, start = seekable
        file.seek(start)
        members = zip_members(file, self._count, unpacked)
        try:
            first = next(members, None)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            file.seek(start)
            yield from zip_members_in_order(read_chunks(file, self._expansion.read), unpacked)
            return
        if first is not None:
            yield first
            yield from members


def _pass(chunks: Iterator[bytes]) -> None:
    """Pass what is not wanted, to come to what follows it."""
    try:
        for _ in chunks:
            pass
    except Exception:  # the one who gives the chunks has noted it, and goes on behind it
        return


def _archive_of(head: bytes, name: str) -> str | None:
    """Tell what archive data is, by its first bytes, be they damaged; None if it is none."""
    if is_zip(head) or is_tar(head):
        return "zip" if is_zip(head) else "tar"
    return "zip" if is_broken_zip(head, name) else "tar" if is_broken_tar(head, name) else None


def _caught(members: Iterator[Member | Exception]) -> Iterator[Member | Exception]:
    """Give the members, and at last what made them end, if something did."""
    try:
        yield from members
    except Exception as error:  # whatever the reader of the archive says ends the archive, not the run
        yield source_error("the archive", error)


def _place_in(file: IO[Any]) -> Seekable | None:
    """Give an open file with the place where it stands; None for text and for what cannot be seeked."""
    try:
        return (file, file.tell()) if file.seekable() and isinstance(file.read(0), bytes) else None
    except (AttributeError, OSError, ValueError):
        return None


def _size(seekable: Seekable) -> int | None:
    """Tell how many bytes an open file has from where reading began; None for one that has no end, as some devices."""
    file, start = seekable
    place = file.tell()
    try:
        size = file.seek(0, os.SEEK_END) - start
    except OSError:
        return None
    file.seek(place)
    return size


def _described(value: object) -> str:
    known = value is None or isinstance(value, bool | int | float)
    return describe(cast("Json", value)) if known else type(value).__name__
