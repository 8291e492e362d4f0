"""What a command reads: files, folders, archives, standard input."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from .terminal import STANDARD_INPUT, WRONG_USE, Stopped, failed, is_watched


def add_inputs(parser: ArgumentParser) -> None:
    """Add files, folders and archives of articles."""
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="*",
        help="files of articles as JSON or JSON Lines, compressed or not, saved pages, folders and archives of them; - "
        "or nothing for standard input",
    )


def inputs_of(options: Namespace) -> list[str]:
    """Give what is read, standard input where nothing is named.

    Raises:
        Stopped: If something is not there, or nothing is named and nothing comes from another program.
    """
    named: list[str] = options.inputs or [STANDARD_INPUT]
    if not options.inputs and is_watched(sys.stdin):
        options.parser.error("give files, folders or archives, or - for standard input")
    if STANDARD_INPUT in named and sys.stdin is None:
        raise Stopped(failed(STANDARD_INPUT, "there is no standard input", WRONG_USE))
    missing = [each for each in named if each != STANDARD_INPUT and not Path(each).exists()]
    for each in missing:
        failed(each, "No such file or directory", WRONG_USE)
    if missing:
        raise Stopped(WRONG_USE)
    return named
