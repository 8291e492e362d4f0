"""`dmarticle help COMMAND`: the same as `dmarticle COMMAND --help`; and what the code of a problem means."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from ..problems import CODES, help_of
from .command import SUMMARIES, Command
from .parser import did_you_mean
from .terminal import FINE, show

_KNOWN = (*SUMMARIES, *CODES)


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument(
        "name",
        metavar="NAME",
        nargs="?",
        type=_name,
        choices=_KNOWN,
        help="a command, or the code of a problem or an error; without one, the help about all commands",
    )


def _name(text: str) -> str:
    if text in _KNOWN:
        return text
    near = did_you_mean(text, _KNOWN) or f"; there are {', '.join(SUMMARIES)}"
    raise ArgumentTypeError(f"no command or code {text!r}{near}")


def run(options: Namespace) -> int:
    """Print help; always 0."""
    if options.name in CODES:
        code = CODES[options.name]
        show(f"{options.name}: {code.severity}: {code.meaning}\nsee {help_of(options.name)}")
        return FINE
    from .command_line import print_help  # it knows the commands, of which this is one

    print_help(options.name)
    return FINE


COMMAND = Command(
    description="Say what a command does, and what it takes; or what the code of a problem means.",
    examples=(("convert", "the same as convert --help"), ("record.not-json", "what this code means")),
    arguments=arguments,
    run=run,
)
