"""`python -m dmarticle`: one article, or with `inspect` what many are made of."""

import sys

from .commands import article, inspect
from .commands.terminal import prepare


def main(arguments: list[str] | None = None) -> int:
    """Run the command and give its exit status: 0 fine, 1 what it was given is at fault, 2 wrong use."""
    given = sys.argv[1:] if arguments is None else arguments
    prepare()
    return inspect.run(given[1:]) if given[:1] == ["inspect"] else article.run(given)


if __name__ == "__main__":
    sys.exit(main())
