"""`python -m dmarticle`, and the script `dmarticle`: the commands for a terminal."""

import sys

from .commands.running import run


def main(arguments: list[str] | None = None) -> int:
    """Run a command and give its exit status.

    0 fine, 1 some of what it was given is at fault, 2 wrong use, 130 stopped by Ctrl-C; of `diff`, 1 is for versions
    that differ and 2 for trouble.
    """
    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
