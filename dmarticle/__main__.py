"""`python -m dmarticle`, and the script `dmarticle`: the commands for a terminal."""

import sys
from signal import SIGINT

from .commands.signals import BY_SIGNAL, Ended, be_deaf, ending


def main(arguments: list[str] | None = None) -> int:
    """Run a command and give its exit status.

    0 fine, 1 some of what it was given is at fault, 2 wrong use; 130, 143 and 129 stopped by Ctrl-C, by SIGTERM and as
    the terminal has gone; of `diff`, 1 is for versions that differ and 2 for trouble.
    """
    try:
        with ending():
            from .commands.running import run  # takes a while, in which it may be asked to end

            return run(sys.argv[1:] if arguments is None else arguments)
    except Ended as ended:
        return ended.status
    except KeyboardInterrupt:  # of who handles Ctrl-C otherwise
        return BY_SIGNAL + SIGINT


def program() -> int:
    """Be the program: run the command of the command line, and do nothing else when it was asked to end."""
    status = main()
    if status > BY_SIGNAL:
        be_deaf()
        from .commands.terminal import forget_output

        forget_output()  # a reader that does not read would keep it from ending
    return status


if __name__ == "__main__":
    sys.exit(program())
