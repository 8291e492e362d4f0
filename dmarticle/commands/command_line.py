"""The arguments of a command line, and the help about them."""

import os
import re
import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from textwrap import fill

from .command import SUMMARIES, Command, get_command
from .parser import Parser, Version, did_you_mean
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
_OF_ALL = ("-h", "--help", "-V", "--version")
_WORD = re.compile(r"[a-z]+")
"""What may be meant as a command; most files have a dot in their names, or a path before them."""


def parse(given: list[str]) -> tuple[Command, Namespace] | None:
    """Read a command line; None when there is nothing on it, and the help is printed.

    Raises:
        Stopped: With 2 for wrong use, told on standard error, and with 0 after `--version`.
        SystemExit: With 0 after `--help`.
    """
    if not given or given[0] in _OF_ALL:
        main, _ = _parsers(())
        main.parse_args(given) if given else main.print_help(sys.stderr)
        return None
    named = given if given[0] in SUMMARIES else [DEFAULT, *given]
    main, by_name = _parsers(named[:1])
    if named is not given:
        _check_file(main, given[0])
    return get_command(named[0]), by_name[named[0]].read(named[1:])


def complete() -> None:
    """Answer a shell that asks how a command line may go on, and end; do nothing when none does."""
    if "_ARGCOMPLETE" in os.environ:
        from .completion import answer

        answer(_parsers(SUMMARIES)[0])


def print_help(name: str | None) -> None:
    """Print the help about a command; None for that about all of them."""
    main, by_name = _parsers(() if name is None else (name,))
    (main if name is None else by_name[name]).print_help()


def _check_file(main: Parser, word: str) -> None:
    """Refuse what is meant as a command and is none."""
    if _WORD.fullmatch(word) and not Path(word).exists():
        near = did_you_mean(word, SUMMARIES)
        main.error(f"no command {word!r}, and no file of this name{near or '; there are ' + ', '.join(SUMMARIES)}")


def _parsers(wanted: Iterable[str]) -> tuple[Parser, dict[str, Parser]]:
    """Make the parser of all and those of the commands; only the commands that are wanted know what they take."""
    main = Parser(
        prog=_program(),
        description="Turn the articles of a news CMS into typed articles with clean, safe bodies.",
        formatter_class=_FORMATTER,
        allow_abbrev=False,
    )
    main.epilog = f"{_examples(main.prog, EXAMPLES)}\n\n{main.prog} COMMAND --help says more of each.\n{_NAMESAKE}"
    main.add_argument("-V", "--version", action=Version)
    commands = main.add_subparsers(title="commands", metavar="COMMAND", required=True)
    by_name = {
        name: commands.add_parser(name, help=summary, formatter_class=_FORMATTER, allow_abbrev=False)
        for name, summary in SUMMARIES.items()
    }
    for name in wanted:
        _describe(by_name[name], get_command(name))
    return main, by_name


def _describe(parser: Parser, command: Command) -> None:
    """Let the parser of a command know what it takes and say what it is."""
    parser.description = fill(command.description, width())
    parser.epilog = _examples(parser.prog, command.examples)
    command.arguments(parser)
    parser.set_defaults(parser=parser)


def _examples(program: str, examples: Iterable[tuple[str, str]]) -> str:
    """Set examples in two columns, or below each other where they do not fit."""
    shown = [(line_of(program, given), what) for given, what in examples]
    longest = max(len(given) for given, _ in shown)
    if longest + max(len(what) for _, what in shown) + 5 <= width():
        lines = [f"  {given:<{longest}}   {what}" for given, what in shown]
    else:
        lines = [f"  {given}\n      {what}" for given, what in shown]
    return "\n".join(["examples:", *lines])


def line_of(program: str, given: str) -> str:
    """Give an example as it is typed: behind the program, unless it names that itself."""
    return given if "dmarticle" in given else f"{program} {given}"


def _program() -> str:
    """Say how dmarticle was called."""
    return "python -m dmarticle" if Path(sys.argv[0]).name == "__main__.py" else "dmarticle"
