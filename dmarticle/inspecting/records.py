"""The records of a source, until the streams take it over: JSON files, JSON Lines, list pages, folders, mappings."""

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TypeAlias, cast

from attrs import frozen

from ..decoding import decode
from ..jsontypes import Json
from ..problems import NotJsonError

_LINES = (".jsonl", ".ndjson", ".jsonlines")
Source: TypeAlias = "str | PathLike[str] | Mapping[str, Json] | Iterable[Source]"


@frozen
class Record:
    """One record of a source: a payload, or why there is none."""

    place: str
    payload: Json = None
    error: Exception | None = None


def records(source: Source, *, place: str = "record") -> Iterator[Record]:
    """Give the records of a source, in order. A file that cannot be read, or a record in it, is one with an error.

    Args:
        source: A path of a JSON file, a JSON Lines file or a folder of them; a decoded payload; or an iterable
            of any of these.
        place: What records without a file are called.
    """
    if isinstance(source, str | PathLike):
        yield from _of_path(Path(source))
    elif isinstance(source, Mapping):
        yield from _of_payload(cast("Mapping[str, Json]", source), place)
    else:
        for number, each in enumerate(source, 1):
            yield from records(each, place=f"{place} {number}")


def _of_path(path: Path) -> Iterator[Record]:
    if path.is_dir():
        for each in sorted(path.rglob("*")):
            if each.suffix.lower() in (".json", *_LINES) and each.is_file():
                yield from _of_path(each)
        return
    try:
        if path.suffix.lower() in _LINES:
            yield from _of_lines(path)
        else:
            yield from _of_payload(decode(path.read_bytes().decode("utf-8-sig"))[0], str(path))
    except (OSError, UnicodeError, NotJsonError) as error:
        yield Record(str(path), error=error)


def _of_lines(path: Path) -> Iterator[Record]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield Record(f"{path}:{number}", json.loads(line))
                except (ValueError, RecursionError) as error:
                    yield Record(f"{path}:{number}", error=NotJsonError(f"not JSON: {error}"))


def _of_payload(payload: Json, place: str) -> Iterator[Record]:
    """Give an object, or each item of a list or of a page of one."""
    page = payload.get("data") if isinstance(payload, Mapping) and "id" not in payload else payload
    if isinstance(page, list):
        for number, item in enumerate(page, 1):
            yield Record(place if len(page) == 1 else f"{place}#{number}", item)
    else:
        yield Record(place, payload)
