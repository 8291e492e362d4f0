"""What a command reads: files, folders, archives, standard input."""

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from ..decoding import encoding_of
from .parser import NAME
from .terminal import FAILED, STANDARD_INPUT, WRONG_USE, Stopped, coded, failed, is_watched, unreadable

PLAIN_TEXT = "plain text is for dmarticle diff and dm.load_text"
"""What is said of a story without JSON around it."""
NO_RECORD = "record.missing"
"""The code of what holds no record at all."""
_MOST_LOOKED_AT = 100_000
"""Files of a folder that are looked at, to say what was passed over."""
_MOST_NAMED = 3
_HEAD = 1000
"""Bytes of a file by which plain text is known."""
_MARKUP = re.compile(r"\s*[{<\[]")
"""How what is meant for a program begins: broken JSON is no story."""
_TEXT = ".txt"
"""The suffix that does not say what a file holds."""


def add_inputs(parser: ArgumentParser) -> None:
    """Add files, folders and archives of articles."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="*",
        type=NAME,
        help="files of articles as JSON or JSON Lines, compressed or not, saved pages, folders and archives of them; - "
        "or nothing for standard input",
    )


def add_input(parser: ArgumentParser) -> None:
    """Add one file with an article, or with the one that `--id` names."""
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=NAME,
        help="a file with an article as JSON, a saved page, or with --id a dump, a folder or an archive; - or nothing "
        "for standard input",
    )


def input_of(options: Namespace, what: str = "a file") -> str:
    """Give the one file that is read, standard input where none is named.

    Raises:
        Stopped: If none is named and nothing comes from another program; it has been told.
    """
    if options.file is None and is_watched(sys.stdin):
        options.parser.error(f"give {what}, or - for standard input")
    named: str = options.file or STANDARD_INPUT
    return named


def inputs_of(options: Namespace) -> list[str]:
    """Give what is read, standard input where nothing is named.

    Raises:
        Stopped: If something is not there, or nothing is named and nothing comes from another program.
    """
    named = named_of(options)
    missing = tell_missing(named)
    if missing:
        raise Stopped(WRONG_USE)
    return named


def named_of(options: Namespace) -> list[str]:
    """Give what was named, be it there or not; standard input where nothing is named.

    Raises:
        Stopped: If nothing is named and nothing comes from another program, or there is no standard input.
    """
    named: list[str] = options.inputs or [STANDARD_INPUT]
    if not options.inputs and is_watched(sys.stdin):
        options.parser.error("give files, folders or archives, or - for standard input")
    if STANDARD_INPUT in named and sys.stdin is None:
        raise Stopped(unreadable(STANDARD_INPUT, "there is no standard input", WRONG_USE))
    return named


def tell_missing(named: Iterable[str]) -> list[str]:
    """Tell of each file that is not there, or cannot be looked at, and give those."""
    return [each for each in named if each != STANDARD_INPUT and _is_missing(each)]


def _is_missing(file: str) -> bool:
    try:
        Path(file).stat()
    except (OSError, ValueError) as error:  # no file has a NUL in its name
        return bool(unreadable(file, error, WRONG_USE))
    return False


def told_empty(named: list[str]) -> int:
    """Tell that nothing named has a record in it, and give the exit status."""
    return failed(", ".join(named), coded(no_record_in(named), NO_RECORD), FAILED)


def no_record_in(named: Iterable[str]) -> str:
    """Say that there is no record; of a folder, what is in it that is not read."""
    suffixes = Counter(suffix for each in named if Path(each).is_dir() for suffix in _suffixes_in(each))
    texts = suffixes.pop(_TEXT, 0)
    return "; ".join(["no record in it", *_by_suffix(suffixes), *_by_content(texts)])


def _by_suffix(suffixes: Counter[str]) -> Iterator[str]:
    first = ", ".join(f"{count:,} {suffix}" for suffix, count in suffixes.most_common(_MOST_NAMED))
    more = ", ..." if len(suffixes) > _MOST_NAMED else ""
    if first:
        yield f"what a folder has is known by its suffix, and these were passed over: {first}{more}"


def _by_content(texts: int) -> Iterator[str]:
    if texts:
        yield f"a {_TEXT} counts where it begins with JSON or as a web page does, and {texts:,} did not; {PLAIN_TEXT}"


def _suffixes_in(folder: str) -> Iterator[str]:
    files = (name for _, _, names in os.walk(folder) for name in names)
    for name in islice(files, _MOST_LOOKED_AT):
        yield "hidden" if name.startswith(".") else Path(name).suffix.lower() or "without suffix"


def is_plain(text: str) -> bool:
    """Tell whether a text that is no JSON may be a story in plain text."""
    return bool(text.strip()) and _MARKUP.match(text) is None


def is_plain_file(file: str) -> bool:
    """Tell by its first bytes whether a file that is no JSON may be a story in plain text; what is none is not."""
    if not Path(file).is_file():
        return False
    with Path(file).open("rb") as opened:
        head = opened.read(_HEAD)
    text = head.decode(encoding_of(head), "replace")
    return "\0" not in text and is_plain(text)
