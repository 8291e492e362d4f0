"""The arguments of a command line, and the help about them."""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from textwrap import fill

from .. import __version__
from .command import SUMMARIES, Command, get_command
from .terminal import width

DEFAULT = "show"
"""The command of a bare `python -m dmarticle FILE`."""

EXAMPLES = (
    ("article.json", "the same as show article.json"),
    ("convert dump.jsonl.gz --to json-ld --output out/", "a file for each article"),
    ("clean < body.html", "safe HTML"),
    ("explain article.json --find 'Read more'", "what became of these words"),
)

_NAMESAKE = "A file that is called like a command is ./inspect, with its path."
_FORMATTER = partial(RawDescriptionHelpFormatter, max_help_position=28)
_OF_ALL = ("-h", "--help", "--version")


def parse(given: list[str]) -> tuple[Command, Namespace] | None:
    """Read a command line; None when there is nothing on it, and the help is printed.

    Raises:
        SystemExit: With 2 for wrong use, told on standard error, and with 0 after `--help` and `--version`.
    """
    if not given:
        _parser(()).print_help(sys.stderr)
        return None
    named = given if given[0] in (*SUMMARIES, *_OF_ALL) else [DEFAULT, *given]
    name = named[0]
    options = _parser([name] if name in SUMMARIES else ()).parse_args(named)
    return get_command(name), options


def complete() -> None:
    """Answer a shell that asks how a command line may go on, and end; do nothing when none does."""
    if "_ARGCOMPLETE" in os.environ:
        from .completion import answer

        answer(_parser(SUMMARIES))


def _parser(wanted: Iterable[str]) -> ArgumentParser:
    """Make the parser of a command line; only the commands that are wanted know what they take."""
    parser = ArgumentParser(
        prog=_program(),
        description="Turn the articles of a news CMS into typed articles with clean, safe bodies.",
        formatter_class=_FORMATTER,
    )
    parser.epilog = (
        f"{_examples(parser.prog, EXAMPLES)}\n\n{parser.prog} COMMAND --help says more of each.\n{_NAMESAKE}"
    )
    parser.add_argument("--version", action="version", version=f"dmarticle {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, summary in SUMMARIES.items():
        inner = commands.add_parser(name, help=summary, formatter_class=_FORMATTER)
        if name in wanted:
            _describe(inner, get_command(name))
    return parser


def _describe(parser: ArgumentParser, command: Command) -> None:
    """Let the parser of a command know what it takes and say what it is."""
    parser.description = fill(command.description, width())
    parser.epilog = _examples(parser.prog, command.examples)
    command.arguments(parser)
    parser.set_defaults(parser=parser)


def _examples(program: str, examples: Iterable[tuple[str, str]]) -> str:
    """Set examples in two columns, or below each other where they do not fit."""
    shown = [(given if "dmarticle" in given else f"{program} {given}", what) for given, what in examples]
    longest = max(len(given) for given, _ in shown)
    if longest + max(len(what) for _, what in shown) + 5 <= width():
        lines = [f"  {given:<{longest}}   {what}" for given, what in shown]
    else:
        lines = [f"  {given}\n      {what}" for given, what in shown]
    return "\n".join(["examples:", *lines])


def _program() -> str:
    """Say how dmarticle was called."""
    return "python -m dmarticle" if Path(sys.argv[0]).name == "__main__.py" else "dmarticle"
