"""A command line, run: the one place where errors become lines and exit statuses."""

from ..problems import DmarticleError
from .command_line import complete, parse
from .signals import Ended, ending
from .terminal import FAILED, INTERRUPTED, WRONG_USE, Stopped, failed, finish, forget_output, prepare, reason, warn


def run(given: list[str]) -> int:
    """Run a command line and give the exit status."""
    prepare()
    try:
        with ending():
            complete()
            try:
                return _done(given)
            except Ended:
                forget_output()  # a reader that does not read would keep it from ending
                raise
            finally:  # help is printed too
                finish()
    except (Stopped, Ended) as stopped:
        return stopped.status
    except DmarticleError as error:  # an option that cannot work, or an extra that is not there
        warn(reason(error))
        return WRONG_USE
    except OSError as error:  # what no command has foreseen: a file that goes away while it is looked at, say
        return failed(str(error.filename or "an error of the system"), reason(error), FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


def _done(given: list[str]) -> int:
    parsed = parse(given)
    if parsed is None:
        return WRONG_USE
    command, options = parsed
    return command.run(options)
