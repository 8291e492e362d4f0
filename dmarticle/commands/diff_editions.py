"""Two editions of one story for `dmarticle diff`: how they are read, and when they are compared as such."""

import sys
from argparse import ArgumentParser, Namespace
from io import BytesIO
from pathlib import Path

from attrs import frozen

from ..body.run import DEFAULT_LIMITS
from ..decoding import text_of
from ..models import Article
from ..problems import DmarticleError, NotJsonError
from ..reading import load
from .inputs import is_plain
from .options import Reading, reading_of
from .parser import one_of
from .terminal import STANDARD_INPUT, WRONG_USE, Stopped, failed, reason, unreadable

EDITIONS, VERSIONS = "editions", "versions"


def add_editions(parser: ArgumentParser) -> None:
    """Add the choice of what is compared."""
    parser.add_argument(
        "--as",
        dest="compared_as",
        type=one_of("kind of comparison", (VERSIONS, EDITIONS)),
        choices=(VERSIONS, EDITIONS),
        help="versions of one article: its fields, then its body; or editions of one story: who wrote what in "
        "which style. Else editions where the ids differ or one is plain text",
    )
    parser.add_argument(
        "--full", action="store_true", help="of editions: their words in full behind the report, each edit in its place"
    )


def check_editions(options: Namespace) -> None:
    """Refuse what does nothing together.

    Raises:
        Stopped: If there is something; it has been told.
    """
    if options.full and options.compared_as == VERSIONS:
        options.parser.error("--full is of editions; it does not go with --as versions")
    if options.full and options.json:
        options.parser.error("--full is of the report for people; it does not go with --json")


@frozen
class Edition:
    """One of the two, as it was read."""

    article: Article
    plain: bool = False
    """Whether it was plain text."""


def edition(file: str, options: Namespace) -> Edition | None:
    """Read a file that may be plain text: one called `.txt`, and where editions are asked for any; else give None.

    What is JSON is read as such, whatever the file is called.

    Raises:
        Stopped: If it holds neither; why has been told.
    """
    asked = options.compared_as == EDITIONS
    if options.compared_as == VERSIONS or options.id is not None or not (asked or file.lower().endswith(".txt")):
        return None
    if file == STANDARD_INPUT and sys.stdin is None:
        raise Stopped(unreadable(file, "there is no standard input", WRONG_USE))
    try:
        return _edition(_bytes(file), reading_of(options))
    except DmarticleError as error:
        raise Stopped(failed(file, reason(error), WRONG_USE)) from None
    except (OSError, ValueError) as error:
        raise Stopped(unreadable(file, error, WRONG_USE)) from None


def _bytes(file: str) -> bytes:
    """Read a file once: what another program writes to cannot be read again."""
    most = DEFAULT_LIMITS.record + 1
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(most)
    with Path(file).open("rb") as opened:
        return opened.read(most)


def _edition(data: bytes, reading: Reading) -> Edition:
    try:
        return Edition(load(BytesIO(data), **reading))
    except NotJsonError:
        text = text_of(data)
        if not is_plain(text):
            raise
        from ..editions import load_text  # what versions do not need

        return Edition(load_text(text + "\n"), plain=True)  # a text with a line end is taken for no path


def are_editions(old: Edition, new: Edition, options: Namespace) -> bool:
    """Tell whether two articles are compared as editions: where that is asked for, or they are not one article."""
    if options.compared_as is not None:
        return bool(options.compared_as == EDITIONS)
    return old.plain or new.plain or old.article.id != new.article.id
