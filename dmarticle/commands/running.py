"""A command line, run: the one place where errors become lines and exit statuses."""

from ..problems import DmarticleError
from .parsing import complete, parse
from .terminal import INTERRUPTED, WRONG_USE, Stopped, finish, prepare, warn


def run(given: list[str]) -> int:
    """Run a command line and give the exit status."""
    prepare()
    try:
        complete()
        try:
            return _done(given)
        finally:  # help is printed too
            finish()
    except Stopped as stopped:
        return stopped.status
    except DmarticleError as error:  # an option that cannot work, or an extra that is not there
        warn(str(error))
        return WRONG_USE
    except KeyboardInterrupt:
        return INTERRUPTED


def _done(given: list[str]) -> int:
    parsed = parse(given)
    if parsed is None:
        return WRONG_USE
    command, options = parsed
    return command.run(options)
