"""`dmarticle completion bash|zsh|fish`: what makes a shell complete these commands (extra `cli`)."""

from argparse import ArgumentParser, Namespace

from ..problems import MissingExtraError
from .command import Command
from .parser import one_of
from .terminal import FINE, give

PROGRAM = "dmarticle"

START_FILES = {
    "bash": ("~/.bashrc", 'eval "$(dmarticle completion bash)"'),
    "zsh": ("~/.zshrc, behind compinit", 'eval "$(dmarticle completion zsh)"'),
    "fish": ("~/.config/fish/config.fish", "dmarticle completion fish | source"),
}
"""Of each shell, the file that it reads when it starts, and the line to put there."""


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument("shell", type=one_of("shell", START_FILES), choices=tuple(START_FILES), help="the shell")


def run(options: Namespace) -> int:
    """Print what a shell is to run; 0 fine, 2 wrong use."""
    try:
        from argcomplete.shell_integration import shellcode
    except ImportError:
        raise _missing() from None
    file, line = START_FILES[options.shell]
    give(f"# In {file}:\n#   {line}\n{shellcode([PROGRAM], shell=options.shell)}")
    return FINE


def answer(parser: ArgumentParser) -> None:
    """Answer a shell that asks how a command line may go on, and end; without the package there is no answer."""
    try:
        import argcomplete
    except ImportError:
        return
    argcomplete.autocomplete(parser, always_complete_options="long")


def _missing() -> MissingExtraError:
    return MissingExtraError("completion needs the extra cli: pip install 'dmarticle[cli]'")


COMMAND = Command(
    description="Print what makes a shell complete the commands, options and formats of dmarticle.",
    examples=tuple((line, f"in {file}") for file, line in START_FILES.values()),
    arguments=arguments,
    run=run,
)
