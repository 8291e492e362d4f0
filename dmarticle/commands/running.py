"""A command line, run: the one place where errors become lines and exit statuses."""

import sys

from ..problems import DmarticleError
from .command_line import complete, parse
from .signals import Ended
from .terminal import FAILED, WRONG_USE, Stopped, failed, finish, prepare, reason, warn


def run(given: list[str]) -> int:
    """Run a command line and give the exit status."""
    prepare()
    try:
        complete()
        try:
            return _done(given)
        finally:  # help is printed too
            if not isinstance(sys.exception(), Ended):  # a reader that does not read would keep it from ending
                finish()
    except Stopped as stopped:
        return stopped.status
    except DmarticleError as error:  # an option that cannot work, or an extra that is not there
        warn(reason(error))
        return WRONG_USE
    except OSError as error:  # what no command has foreseen: a file that goes away while it is looked at, say
        return failed(str(error.filename or "an error of the system"), reason(error), FAILED)


def _done(given: list[str]) -> int:
    parsed = parse(given)
    if parsed is None:
        return WRONG_USE
    command, options = parsed
    return command.run(options)
