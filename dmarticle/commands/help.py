"""`dmarticle help COMMAND`: the same as `dmarticle COMMAND --help`."""

from argparse import ArgumentParser, Namespace

from .command import SUMMARIES, Command
from .parser import one_of
from .terminal import FINE


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument(
        "command",
        metavar="COMMAND",
        nargs="?",
        type=one_of("command", SUMMARIES),
        choices=tuple(SUMMARIES),
        help="the command; without one, the help about all of them",
    )


def run(options: Namespace) -> int:
    """Print help; always 0."""
    from .parsing import print_help  # it knows the commands, of which this is one

    print_help(options.command)
    return FINE


COMMAND = Command(
    description="Say what a command does, and what it takes.",
    examples=(("convert", "the same as convert --help"),),
    arguments=arguments,
    run=run,
)
